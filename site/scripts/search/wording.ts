import { numberInWords } from "../../format.ts";
import type { Findings } from "../../search/query/findings.ts";
import { loadAgain } from "../fetch.ts";

/**
 * Returns the heading of the results: “3 results for “bins””.
 *
 * @param count the number of results after filtering
 */
export function resultsInWords(count: number, findings: Findings): string {
  return wholeInWords(count, findings) + addition[findings.texts];
}

/** Suffix by the state of the full-text search. */
const addition: Readonly<Record<Findings["texts"], string>> = {
  searched: "",
  pending: " so far",
  failed: `. The full texts could not be searched. ${loadAgain}`,
};

function wholeInWords(count: number, findings: Findings): string {
  if (count === 0 && findings.numbers.length > 0) return noneLeftInWords(findings);
  const { query, typed, partial } = findings;
  const number = `${count === 0 ? "No" : numberInWords(count)} ${count === 1 ? "result" : "results"}`;
  if (query === "") return number;
  if (typed !== undefined) return `No results for “${typed}”. ${number} for “${query}”`;
  if (partial && count > 0) return `No results for “${query}”. ${number} with some of its words`;
  return `${number} for “${query}”`;
}

/** Returns the heading if filters leave no results. */
function noneLeftInWords({ query, typed, partial }: Findings): string {
  if (query === "") return "No results with these filters";
  if (typed !== undefined) return `No results for “${typed}”. None for “${query}” with these filters`;
  if (partial) return `No results for “${query}”. None with some of its words and these filters`;
  return `No results for “${query}” with these filters`;
}

/** Returns the document title: the query, the number of results and the title of the page; that title without a query. */
export function titleFor(count: number, { query }: Findings, title: string): string {
  const number = `${count === 0 ? "no" : numberInWords(count)} ${count === 1 ? "result" : "results"}`;
  return query === "" ? title : `“${query}”: ${number} – ${title}`;
}
