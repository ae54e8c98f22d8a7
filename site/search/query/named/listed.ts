import type { Kind } from "../../../../schemas/vocabularies/kind-names.ts";
import type { ContentsKind } from "../../index/shapes.ts";
import { isStopWord } from "../../text/stop-words.ts";
import { wordsOf } from "../../text/tokens.ts";
import type { Catalogue } from "../catalogue.ts";
import { kindAsked } from "../kind-asked.ts";
import type { Names } from "../names.ts";
import type { OwnPage } from "../own-pages.ts";
import type { IndexSource } from "../source.ts";
import { regionCalled } from "./in-region.ts";
import { council } from "./name-resolvers.ts";
import type { Named } from "./named.ts";

/**
 * Kind → the facet whose values people ask for, and value → the words by which they do. Written out, because the
 * vocabularies would be a further request before the first result.
 */
export const asked: Partial<Record<Kind, { facet: string; values: Readonly<Record<string, string>> }>> = {
  product: {
    facet: "stage",
    values: { discovery: "discovery", alpha: "alpha", beta: "beta", live: "live", retired: "retired" },
  },
  standard: {
    facet: "status",
    values: {
      proposed: "proposed|draft",
      recommended: "recommended",
      mandated: "mandated|mandatory|compulsory|statutory",
      superseded: "superseded|outdated",
    },
  },
  "case-study": {
    facet: "outcome",
    values: {
      stopped: "stopped|ended|abandoned|cancelled|failed|failures?|unsuccessful|went wrong|did(?: no|n['’]?)t work",
      mixed: "mixed",
      succeeded: "succeeded|success(?:es|ful)?|worked",
    },
  },
  opportunity: {
    facet: "stage",
    values: {
      idea: "ideas?",
      forming: "forming",
      open: "open|closing(?: soon)?|(?:i|we|to) (?:can )?join",
      "under-way": "under way",
      closed: "closed",
    },
  },
  authority: { facet: "type", values: { company: "supplying" } },
};

/** What people call the subject of a case study: “failed projects”, “what went wrong”. */
const tried = /\b(?:pilots?|projects?|trials?)\b|^what(?= (?:failed|went|worked)\b)/i;

/** What people call the companies among the authorities. */
const suppliers = /\b(?:suppliers|vendors|companies)\b/i;

/** Returns the filtered list of a kind that a query asks for: “case studies that failed”; undefined if it asks for none. */
export function listedIn(query: string, catalogue: Catalogue): Named | undefined {
  const called = query.replace(tried, "case studies").replace(suppliers, "supplying authorities");
  const meant = kindAsked(called, catalogue.kinds);
  const { kind = "page" } = meant?.kind ?? {};
  const about = kind === "page" || kind === "service" ? undefined : asked[kind];
  if (!meant || !about) return undefined;
  for (const [value, words] of Object.entries(about.values)) {
    const rest = meant.rest.replace(new RegExp(`\\b(?:${words})\\b`, "i"), "");
    if (rest === meant.rest || !wordsOf(rest).every(isStopWord)) continue;
    const page = listWith(meant.kind, about.facet, [value, value.replace("-", " ")]);
    return { numbers: [], isAside: true, page };
  }
  return undefined;
}

/**
 * Returns the councils of the region that a query asks for, and the list of its authorities: “London”. A council with the
 * name of the region comes first: “West Midlands”.
 */
export async function inRegionIn(
  query: string,
  catalogue: Catalogue,
  names: Names,
  filters: IndexSource["filters"],
): Promise<Named | undefined> {
  const found = await regionCalled(query, catalogue, filters);
  if (!found) return undefined;
  const { kind, region } = found;
  const numbers = [...new Set([...council(query, catalogue, names), ...region.councils])];
  return { numbers, page: listWith(kind, "region", [region.value, region.title]) };
}

/** Returns the list of a kind with a value of a facet. */
function listWith(
  { folder, many }: ContentsKind,
  facet: string,
  [value, title]: readonly [value: string, title: string],
): OwnPage {
  return {
    address: `${folder}?${facet}=${value}`,
    title: `${many}: ${title}`,
    says: "all of them, to narrow and put in order.",
  };
}
