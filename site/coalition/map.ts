import { uncapitalised } from "../../schemas/capitals.ts";
import { addressOf, type Entry } from "../../schemas/index.ts";
import { councilOf, type RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { livingHexagons } from "../charts/hexagon-map.ts";
import { placeOf } from "../charts/hexagons.ts";
import type { PartView } from "../charts/part.ts";
import { recordOfCouncil, referenceToCouncil, typeInWords } from "../councils/registered.ts";
import { activityFacts } from "../kinds/authority/activity.ts";
import { type Outline, type OutlineLayer, outlineLayers } from "./outlines.ts";
import { councilsIn } from "./participation.ts";
import { partOf, partsOf, type Way } from "./ways.ts";

/** A council and its participation. */
interface CouncilLine {
  slug: string;
  name: string;
  /** From the site’s root. */
  address: string;
  /** The part of the legend; undefined if it does not take part in this way. */
  part: PartView["part"] | undefined;
  /** Whether it counts as taking part in this way. */
  counts: boolean;
  /** The text of the legend’s line: “Share a product”. */
  way: string | undefined;
  /** “Shares 2 products, uses 3 products” */
  facts: string;
  region: string | undefined;
}

/** A council with its hexagons on the map. */
interface CouncilOnMap extends CouncilLine {
  places: { x: number; y: number }[];
}

/** A council with its outline on the map. */
interface OutlinedCouncil extends CouncilLine, Pick<Outline, "path"> {
  label: Outline["name"];
}

/** The outlines of one layer, by name. */
interface OutlinesOnMap extends Pick<OutlineLayer, "id" | "title"> {
  councils: OutlinedCouncil[];
}

/** The map of a way to take part. */
export interface CoalitionMap {
  parts: PartView[];
  /** From north to south, and from west to east. */
  councils: CouncilOnMap[];
  outlines: OutlinesOnMap[];
  /** Councils without a hexagon, by type: all outlined ones, and others with a record. */
  beside: { title: string; councils: CouncilLine[] }[];
  /** Every marked council, for the table. */
  rows: CouncilLine[];
}

/** Builds the map of a way to take part. */
export function coalitionMap(way: Way, context: Context): CoalitionMap {
  const onMap = livingHexagons(context);
  const councils = Array.from(onMap, ([council, places]): CouncilOnMap => ({
    ...lineOfCouncil(council, way, context),
    places: places.map(placeOf),
  }));
  const records = councilsIn(context);
  return {
    parts: partsOf(way, context).filter(({ value }) => value > 0),
    councils: councils.sort((a, b) => byPlace(a.places[0], b.places[0])),
    outlines: outlineLayers(context).map(({ id, title, outlines }) => ({
      id,
      title,
      councils: outlines.map(({ council, path, name }) => ({
        ...lineOfCouncil(council, way, context),
        ...{ path, label: name },
      })),
    })),
    beside: besideIn(way, context),
    rows: sorted(records.map((record) => lineOf(record, way, context)).filter(({ part }) => part !== undefined)),
  };
}

/** Returns outlined councils and other records without a hexagon, grouped by type, the largest group first. */
function besideIn(way: Way, context: Context): CoalitionMap["beside"] {
  const onMap = livingHexagons(context);
  const outlined = outlineLayers(context).flatMap(({ outlines }) => outlines.map(({ council }) => council));
  const drawn = new Set([...onMap.keys(), ...outlined]);
  const others = councilsIn(context).filter((record) => {
    const council = councilOf(record);
    return council === undefined || !drawn.has(council);
  });
  const lines = [
    ...outlined.map((council) => ({ type: council.type, line: lineOfCouncil(council, way, context) })),
    ...others.map((record) => ({ type: record.data.type, line: lineOf(record, way, context) })),
  ];
  return Array.from(
    Map.groupBy(lines, ({ type }) => type),
    ([type, some]) => ({
      title: type === undefined ? "Others" : typeInWords(type),
      councils: sorted(some.map(({ line }) => line)),
    }),
  ).sort((a, b) => b.councils.length - a.councils.length);
}

/** Returns the line of a council in the register, with or without a record. */
function lineOfCouncil(council: RegisteredAuthority, way: Way, context: Context): CouncilLine {
  const record = recordOfCouncil(council, context);
  if (record) return lineOf(record, way, context);
  const { slug, name } = referenceToCouncil(council, context);
  const unknown = { part: undefined, way: undefined, counts: false, facts: "No record yet" };
  return { slug, name, address: addressOf("authority", slug), region: council.region, ...unknown };
}

function lineOf(record: Entry<"authority">, way: Way, context: Context): CouncilLine {
  const { slug, data } = record;
  const line = partOf(record, way, context);
  const [first = "Nothing stated yet", ...others] = activityFacts(record, context).map(({ text }) => text);
  return {
    ...{ slug, name: data.name, address: addressOf("authority", slug) },
    ...{ part: line?.part, way: line?.text, counts: line !== undefined && !line.aside },
    facts: [first, ...others.map(uncapitalised)].join(", "),
    region: councilOf(record)?.region,
  };
}

function sorted(lines: CouncilLine[]): CouncilLine[] {
  return lines.sort((a, b) => byName(a.name, b.name));
}

function byPlace(a: { x: number; y: number } | undefined, b: typeof a): number {
  return (a?.y ?? 0) - (b?.y ?? 0) || (a?.x ?? 0) - (b?.x ?? 0);
}
