import type { Findings } from "./findings.ts";

/** Finds the documents of a query. */
type Find = (query: string) => Promise<Findings>;

/** Returns what a query finds without the documents that its excluded words find: “planning -software”. */
export async function findWithout(query: string, excluded: readonly string[], find: Find): Promise<Findings> {
  const rest = excluded.reduce((text, word) => text.replace(` ${word}`, ""), query);
  const [found, ...others] = await Promise.all([rest, ...excluded.map((word) => word.slice(1))].map(find));
  if (!found) throw new Error("A query has no findings.");
  const out = new Set(others.flatMap(({ numbers, partial, typed }) => (partial || typed !== undefined ? [] : numbers)));
  return {
    ...found,
    query: found.typed === undefined ? query : found.query,
    numbers: found.numbers.filter((number) => !out.has(number)),
  };
}
