import type { Kind } from "../../../../schemas/vocabularies/kind-names.ts";
import { isStopWord } from "../../text/stop-words.ts";
import { wordsOf } from "../../text/tokens.ts";
import type { Catalogue } from "../catalogue.ts";
import { kindAsked } from "../kind-asked.ts";
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
  const { kind = "page", folder = "", many = "" } = meant?.kind ?? {};
  const about = kind === "page" || kind === "service" ? undefined : asked[kind];
  if (!meant || !about) return undefined;
  for (const [value, words] of Object.entries(about.values)) {
    const rest = meant.rest.replace(new RegExp(`\\b(?:${words})\\b`, "i"), "");
    if (rest === meant.rest || !wordsOf(rest).every(isStopWord)) continue;
    return {
      numbers: [],
      isAside: true,
      page: {
        address: `${folder}?${about.facet}=${value}`,
        title: `${many}: ${value.replace("-", " ")}`,
        says: "all of them, to narrow and put in order.",
      },
    };
  }
  return undefined;
}
