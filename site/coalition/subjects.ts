import { uncapitalised } from "../../schemas/capitals.ts";
import { addressOf, type Entry } from "../../schemas/index.ts";
import { adoptersOfStandard, adoptionFact, useFact, usersOfProduct } from "../adoption/adoption.ts";
import type { Context } from "../catalogue/context.ts";
import type { Mark } from "../charts/hexagon-map.ts";
import type { PartView } from "../charts/part.ts";
import { adoptionLegend, adoptionMarks, isUse, useLegend, useMarks } from "../charts/statement-map.ts";
import { counted } from "../format.ts";
import { coalitionMap } from "./map.ts";
import { ways } from "./ways.ts";

/** The address of the file of products and standards for the map, from the site’s root. */
export const subjectsAddress = "/coalition/index.json";

/** The data of a product or a standard for the map. */
export interface SubjectOnMap {
  kind: "product" | "standard";
  slug: string;
  name: string;
  /** From the site’s root. */
  address: string;
  /** “used by 4 councils, reported in 33 more” */
  words: string;
  /**
   * The legend, each line with the zero-based positions of its councils on the map: first councils with hexagons, then
   * outlined ones, layer by layer.
   */
  parts: (PartView & { councils: number[]; isUse: boolean })[];
  /** “2 have no hexagon”; undefined if all have one. */
  beside: string | undefined;
}

/** Returns every product and standard about which any council on the map has a statement. */
export function subjectsOnMap(context: Context): SubjectOnMap[] {
  const [everything] = ways;
  const { councils, outlines } = coalitionMap(everything, context);
  const onMap = [...councils, ...outlines.flatMap((layer) => layer.councils)];
  const places: Places = {
    of: new Map(onMap.map(({ slug }, index) => [slug, index])),
    hexagons: councils.length,
  };
  const { catalogue, relations } = context;
  return [
    ...[...catalogue.product.values()].map((entry) => {
      const counts = usersOfProduct(entry.slug, context);
      const marks = useMarks(relations.uses.get(entry.slug) ?? []);
      return subjectOf(entry, useFact(counts), marks, useLegend(counts), places);
    }),
    ...[...catalogue.standard.values()].map((entry) => {
      const counts = adoptersOfStandard(entry.slug, context);
      const marks = adoptionMarks(relations.adoptions.get(entry.slug) ?? []);
      return subjectOf(entry, adoptionFact(counts), marks, adoptionLegend(counts), places);
    }),
  ].filter(({ parts }) => parts.some(({ councils }) => councils.length > 0));
}

interface Places {
  /** Slug → position. */
  of: ReadonlyMap<string, number>;
  /** Number of positions with hexagons, which come first. */
  hexagons: number;
}

function subjectOf(
  { kind, slug, data }: Entry<"product" | "standard">,
  words = "",
  marks: readonly Mark[],
  parts: readonly PartView[],
  places: Places,
): SubjectOnMap {
  const byPart = new Map<number, number[]>();
  const seen = new Set<string>();
  let missing = 0;
  for (const { authority, part } of marks) {
    if (seen.has(authority.slug)) continue;
    seen.add(authority.slug);
    const place = places.of.get(authority.slug);
    if (place === undefined || place >= places.hexagons) missing++;
    if (place !== undefined) byPart.set(part, [...(byPart.get(part) ?? []), place]);
  }
  return {
    ...{ kind, slug, name: data.name, address: addressOf(kind, slug), words: uncapitalised(words) },
    parts: parts
      .filter(({ value }) => value > 0)
      .map((line) => ({
        ...line,
        councils: byPart.get(line.part) ?? [],
        isUse: isUse(line),
      })),
    beside: missing === 0 ? undefined : `${counted(missing, "has", "have")} no hexagon`,
  };
}
