import { addressOf, type Entry } from "../../schemas/index.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { livingHexagons } from "../charts/hexagon-map.ts";
import { placeOf } from "../charts/hexagons.ts";
import type { PartView } from "../charts/part.ts";
import { councilOf, recordOfCouncil, referenceToCouncil, typeInWords } from "../councils/registered.ts";
import { uncapitalised } from "../format.ts";
import { activityFacts } from "../kinds/authority/activity.ts";
import { councilsIn } from "./standing.ts";
import { partOf, partsOf, type Way } from "./ways.ts";

/** A council with how it takes part. */
interface CouncilLine {
  slug: string;
  name: string;
  /** From the site’s root. */
  address: string;
  /** The line of the legend; nothing where it does not take part in this way. */
  part: PartView["part"] | undefined;
  /** What the line says: “Share a product”. */
  way: string | undefined;
  /** “Shares 2 products, uses 3 products” */
  facts: string;
  region: string | undefined;
}

/** A council as hexagons of the map. */
interface CouncilOnMap extends CouncilLine {
  places: { x: number; y: number }[];
}

/** The map of a way to take part, whose hexagons lead to the councils. */
export interface CoalitionMap {
  parts: PartView[];
  /** From north to south, and from west to east. */
  councils: CouncilOnMap[];
  /** Those that have no hexagon, by their type. */
  beside: { title: string; councils: CouncilLine[] }[];
  /** Every council that takes part in this way, for the table. */
  rows: CouncilLine[];
}

/** Makes the map of a way to take part. */
export function coalitionMap(way: Way, context: Context): CoalitionMap {
  const onMap = livingHexagons(context);
  const councils = Array.from(onMap, ([council, places]): CouncilOnMap => {
    const record = recordOfCouncil(council, context);
    const known = record && lineOf(record, way, context);
    const { slug, name } = referenceToCouncil(council, context);
    const unknown = { part: undefined, way: undefined, facts: "No record yet", region: council.region };
    return {
      ...(known ?? { slug, name, address: addressOf("authority", slug), ...unknown }),
      places: places.map(placeOf),
    };
  });
  const records = councilsIn(context);
  const elsewhere = records.filter((record) => {
    const council = councilOf(record);
    return council === undefined || !onMap.has(council);
  });
  const byType = Map.groupBy(elsewhere, ({ data }) => data.type);
  return {
    parts: partsOf(way, context).filter(({ value }) => value > 0),
    councils: councils.sort((a, b) => byPlace(a.places[0], b.places[0])),
    beside: Array.from(byType, ([type, some]) => ({
      title: type === undefined ? "Others" : typeInWords(type),
      councils: sorted(some.map((record) => lineOf(record, way, context))),
    })).sort((a, b) => b.councils.length - a.councils.length),
    rows: sorted(records.map((record) => lineOf(record, way, context)).filter(({ part }) => part !== undefined)),
  };
}

function lineOf(record: Entry<"authority">, way: Way, context: Context): CouncilLine {
  const { slug, data } = record;
  const line = partOf(record, way, context);
  const [first = "Nothing stated yet", ...others] = activityFacts(record, context).map(({ text }) => text);
  return {
    ...{ slug, name: data.name, address: addressOf("authority", slug) },
    ...{ part: line?.part, way: line?.text },
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
