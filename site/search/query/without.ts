import type { Catalogue } from "./catalogue.ts";
import type { Findings } from "./findings.ts";
import { fitOf, nameFit } from "./name-match.ts";

/** Finds the documents of a query. */
type Find = (query: string) => Promise<Findings>;

/** What a query asks for, and what it excludes. */
interface Exclusion {
  rest: string;
  excluded: readonly string[];
}

/** Introduces what is excluded, at the end of a query: “software other than Uniform”. */
const except =
  /,? (?:(?:and|but) not|(?:that|which|who) (?:(?:are|do|does|is) not|(?:are|do|does|is)n['’]?t)|not(?= (?:about|by|for|from|in|using|with) )|except(?: for)?|excluding|other than|apart from)(?: (?:about|by|for|from|in|us(?:e|es|ing)|with))? (.+)$/i;

/** Introduces an exclusion only before a name: forms “without JavaScript” are those that say so. */
const exceptName = / (?:without|(?<! (?:are|can|could|did|do|does|has|have|is|should|was|were|will|would) )not) (.+)$/i;

/**
 * Returns what a query finds without the documents that its excluded words find: “planning -software”, “planning software
 * other than Uniform”; undefined if it excludes nothing.
 */
export async function findWithout(query: string, catalogue: Catalogue, find: Find): Promise<Findings | undefined> {
  const exclusion = await exclusionIn(query, catalogue, find);
  if (!exclusion) return undefined;
  const [found, ...others] = await Promise.all([exclusion.rest, ...exclusion.excluded].map(find));
  if (!found) throw new Error("A query has no findings.");
  const out = new Set(others.flatMap(({ numbers, partial, typed }) => (partial || typed !== undefined ? [] : numbers)));
  return {
    ...found,
    query: found.typed === undefined ? query : found.query,
    numbers: found.numbers.filter((number) => !out.has(number)),
  };
}

async function exclusionIn(query: string, catalogue: Catalogue, find: Find): Promise<Exclusion | undefined> {
  const marked = query.match(/(?<=\S )-\p{L}\S*/gu);
  if (marked)
    return {
      rest: marked.reduce((text, word) => text.replace(` ${word}`, ""), query),
      excluded: marked.map((word) => word.slice(1)),
    };
  const asked = query.replace(/(?<![?\s])[?\s]+$/, "");
  const worded = except.exec(asked) ?? exceptName.exec(asked);
  const [, excluded = ""] = worded ?? [];
  const rest = asked.slice(0, worded?.index ?? 0);
  if (rest === "") return undefined;
  const { numbers, partial, typed } = await find(excluded);
  const [first] = numbers;
  if (first === undefined || partial || typed !== undefined) return undefined;
  const isNamed = fitOf(excluded, catalogue.namesOf(first)) !== nameFit.none;
  return isNamed || except.test(asked) ? { rest, excluded: [excluded] } : undefined;
}
