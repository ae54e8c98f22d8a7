import { capitalised, uncapitalised } from "../../schemas/capitals.ts";
import { localAuthorities, type RegisteredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import { type Likeness, likenesses } from "../../schemas/vocabularies/nearest-neighbours.ts";
import type { Context } from "../catalogue/context.ts";
import { memoisePerKey } from "../catalogue/memoise-per-key.ts";
import type { Reference } from "../catalogue/reference.ts";
import { haveSimilarPopulation, peopleInWords } from "../councils/people.ts";
import { placeName } from "../councils/place-name.ts";
import {
  likeAddress,
  livingCouncils,
  recordOfCouncil,
  referenceToCouncil,
  typeInWords,
} from "../councils/registered.ts";
import { maxLengths } from "../entry/limit.ts";
import { pageSize } from "../facets/page-size.ts";
import { listInWords, ordinal } from "../format.ts";
import { regionValue } from "../lists/facets/regions.ts";
import { addressTogether } from "../together/chosen.ts";
import { type Like, likeInEverything, likeOf, livingNeighbours } from "./like.ts";
import { regionUseAddress } from "./region-use.ts";
import { likeRow, type LikeRow } from "./words.ts";

/** The page about the councils similar to a council. */
export interface LikePageView {
  of: Reference;
  heading: string;
  /** The document title, unique in the site. */
  title: string;
  /** The part for overall similarity, then one for each other likeness with data. */
  parts: [LikePart, ...LikePart[]];
  /** Councils that are similar overall, the most similar first, then those similar in only one respect. */
  neighbours: { title: string; rows: NeighbourRow[] }[];
  /** Address of the comparison of the council with the most similar ones. */
  beside: string;
  /** Address of the CSV, from the site’s root. */
  csv: string;
  /** Address of the file about the council’s region, for scripts, from the site’s root. */
  region: string;
}

/** What the councils have that are similar in one likeness. */
export interface LikePart {
  likeness: Likeness;
  heading: string;
  /** Number of neighbours. */
  total: number;
  groups: { title: string; rows: LikeRow[] }[];
  /** Number of products and standards that only the CSV has, so that the page size is limited. */
  left: number;
}

/** A similar council, and why. */
export interface NeighbourRow {
  council: Reference;
  /** “London borough council, London, 263,000 people” */
  what: string;
  /** “Everything (1st), economy (3rd)” */
  alike: string;
  /** “Type, region, number of people” */
  same: string | undefined;
  /** Whether it has no record yet. */
  isNew: boolean;
}

/** A likeness and its data. */
interface LikeIn {
  likeness: Likeness;
  like: Like;
}

/**
 * Returns what similar councils have, for each likeness with data; empty if there is no data for overall similarity, or if
 * the council has ended.
 */
export const likesOf = memoisePerKey((council: RegisteredAuthority, context: Context): readonly LikeIn[] => {
  if (!livingCouncils([council], context).includes(council)) return [];
  const all = likenessWords.map((likeness) => ({
    likeness,
    like: likeness === "global" ? likeInEverything(council, context) : likeOf(council, likeness, context),
  }));
  return all[0] && saysAnything(all[0]) ? all.filter(saysAnything) : [];
});

/** Returns the index of these pages: slug in the register, and slug of the record → slug of the page. */
export function likePageSlugs(context: Context): Readonly<Record<string, string>> {
  return Object.fromEntries(
    localAuthorities
      .filter((council) => likesOf(council, context).length > 0)
      .flatMap((council) => {
        const { slug } = referenceToCouncil(council, context);
        return [council.slug, slug].map((one) => [one, slug]);
      }),
  );
}

function saysAnything({ like }: LikeIn): boolean {
  return like.subjects.length > 0;
}

/** Returns the page about the councils similar to a council; undefined if there is no data. */
export function likePage(council: RegisteredAuthority, context: Context): LikePageView | undefined {
  const [first, ...others] = likesOf(council, context);
  return first && pageOf(council, [first, ...others], context);
}

/** Returns all these pages, each built lazily. */
export function likePages(context: Context): { slug: string; make: () => LikePageView }[] {
  return localAuthorities.flatMap((council) => {
    const [first, ...others] = likesOf(council, context);
    const { slug } = referenceToCouncil(council, context);
    return first ? { slug, make: () => pageOf(council, [first, ...others], context) } : [];
  });
}

function pageOf(
  council: RegisteredAuthority,
  [first, ...others]: [LikeIn, ...LikeIn[]],
  context: Context,
): LikePageView {
  const of = referenceToCouncil(council, context);
  const { neighbours } = first.like;
  return {
    of,
    heading: `Councils like ${placeName(of.name)}`,
    title: `Councils like ${of.name}`,
    parts: [partOf(of, first, context), ...others.map((other) => partOf(of, other, context))],
    neighbours: neighbourGroups(council, neighbours, context),
    beside: addressTogether([
      of.slug,
      ...neighbours.slice(0, comparedNeighbours).map((one) => referenceToCouncil(one, context).slug),
    ]),
    csv: likeTableAddress(of.slug),
    region: regionUseAddress(regionValue(council.region)),
  };
}

/** Number of similar councils in the comparison with a council. */
const comparedNeighbours = 5;

const likenessWords = Object.keys(likenesses.words) as Likeness[];

/** Returns the address of the CSV about similar councils, from the site’s root. */
export function likeTableAddress(slug: string): string {
  return likeAddress(slug).replace(/\/$/, ".csv");
}

function partOf(of: Reference, { likeness, like: { neighbours, subjects } }: LikeIn, context: Context): LikePart {
  const place = placeName(of.name);
  // Scripts read the first table, so it is long. The others are only for people, who can download the rest.
  const shown = likeness === "global" ? maxLengths.rows : pageSize;
  const rows = (has: boolean): LikeRow[] =>
    subjects
      .filter((subject) => subject.has === has)
      .slice(0, shown)
      .map((subject) => likeRow(subject, context));
  const groups = [
    { title: `${place} is not known to have these`, rows: rows(false) },
    { title: `${place} has these too`, rows: rows(true) },
  ].filter((group) => group.rows.length > 0);
  return {
    likeness,
    heading: headings[likeness],
    total: neighbours.length,
    groups,
    left: subjects.length - groups.reduce((sum, group) => sum + group.rows.length, 0),
  };
}

const headings: Readonly<Record<Likeness, string>> = {
  global: "What they use and have adopted",
  economic: "What councils with a similar economy use",
  demographic: "What councils with a similar population use",
};

/** Neighbour → its rank in each likeness. */
type Ranks = ReadonlyMap<RegisteredAuthority, readonly { likeness: Likeness; rank: number }[]>;

function ranksOf(council: RegisteredAuthority, context: Context): Ranks {
  const ranks = new Map<RegisteredAuthority, { likeness: Likeness; rank: number }[]>();
  const living = livingNeighbours(council, context);
  for (const likeness of likenessWords) {
    for (const [index, neighbour] of living[likeness].entries()) {
      const known = ranks.get(neighbour) ?? [];
      known.push({ likeness, rank: index + 1 });
      ranks.set(neighbour, known);
    }
  }
  return ranks;
}

function neighbourGroups(
  council: RegisteredAuthority,
  inEverything: readonly RegisteredAuthority[],
  context: Context,
): LikePageView["neighbours"] {
  const ranks = ranksOf(council, context);
  const rowsOf = (some: readonly RegisteredAuthority[]): NeighbourRow[] =>
    some.map((neighbour) => neighbourRow(neighbour, council, ranks, context));
  const others = [...ranks.keys()].filter((neighbour) => !inEverything.includes(neighbour));
  return [
    { title: "Alike in everything", rows: rowsOf(inEverything) },
    { title: "Alike in economy or population alone", rows: rowsOf(others) },
  ].filter(({ rows }) => rows.length > 0);
}

function neighbourRow(
  neighbour: RegisteredAuthority,
  council: RegisteredAuthority,
  ranks: Ranks,
  context: Context,
): NeighbourRow {
  const alike = (ranks.get(neighbour) ?? []).map(
    ({ likeness, rank }) => `${uncapitalised(likenesses.title(likeness))} (${ordinal(rank)})`,
  );
  const same = [
    neighbour.type === council.type && "type",
    neighbour.region === council.region && "region",
    haveSimilarPopulation(council.slug, neighbour.slug) && "number of people",
  ].filter((word) => word !== false);
  return {
    council: referenceToCouncil(neighbour, context),
    what: describe(neighbour),
    alike: capitalised(listInWords(alike)),
    same: same.length > 0 ? capitalised(listInWords(same)) : undefined,
    isNew: recordOfCouncil(neighbour, context) === undefined,
  };
}

/** “London borough council, London, 263,000 people” */
function describe({ slug, type, region }: RegisteredAuthority): string {
  return [typeInWords(type), region, peopleInWords(slug)].filter((part) => part !== undefined).join(", ");
}
