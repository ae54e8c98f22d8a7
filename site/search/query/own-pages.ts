import { coversUk } from "../../covers-uk.ts";
import { singularOf } from "../text/stem.ts";
import { isStopWord } from "../text/stop-words.ts";
import { wordsOf } from "../text/tokens.ts";

/** A page of the site that answers a query. */
export interface OwnPage {
  /** From the site’s root. */
  address: string;
  title: string;
  /** Describes its content; follows its title and a colon. */
  says: string;
  /** What the search shows of the page; undefined if it only links to the page. */
  excerpt?: Excerpt | undefined;
}

/** The sections of the page of an entry that answer a question. */
export interface Excerpt {
  /** The ids of the sections’ headings. A page may lack some. */
  sections: readonly string[];
  /** What to say first if the sections have no entry of a kind. */
  without?: { kind: "case-study"; says: string } | undefined;
  /** What the rows must be about: a product, service or supplier, with its address from the site’s root. */
  about?: { address: string; name: string } | undefined;
  /** The rows that answer: those with a contract or of what was stopped; of rows about something, all if none is such. */
  rows?: "contracts" | "stopped" | undefined;
  /** The region whose rows answer, with the addresses of its councils from the site’s root. */
  within?: { name: string; councils: readonly string[] } | undefined;
  /** The year in which the contracts of the rows end. */
  year?: string | undefined;
  /** The labels of the facts that answer, perhaps plural on the page; undefined for all facts. */
  facts?: readonly string[] | undefined;
}

/** Conjunction of groups: the query contains at least one word of each group. A plural counts as its singular as well. */
type Alternative = readonly (readonly string[])[];

/** Words in queries about the end of a contract. */
export const endings = "end ends ended ending expire expires expiring expiry renew renewal".split(" ");
const amounts = "above below biggest largest over under worth".split(" ");
const latest = "added changed changes latest new newest news recent recently updates".split(" ");
const whatToAdd = "authority company council entry opportunity product record standard study supplier".split(" ");

const heldByResidents = "badge book card garden licence loan membership pass permit subscription".split(" ");

/** Whether words name what residents renew and pay for: “blue badge renewals” are no contracts of councils. */
export function isHeldByResidents(words: readonly string[]): boolean {
  return words.some((word) => heldByResidents.includes(singularOf(word)));
}

/** The address of the page of contracts that end. */
export const renewals = "/renewals/";

/** The page of changes of all kinds. */
export const changes: OwnPage = {
  address: "/changes/",
  title: "Changes",
  says: "what was added and changed, the latest first.",
};

/** The page of reorganisations of councils. */
export const reorganisations: OwnPage = {
  address: "/reorganisations/",
  title: "Reorganisations",
  says: "which councils become which and when, and what each of them runs.",
};

/** A page with the words of queries that ask for it. */
interface AskedPage extends OwnPage {
  meant: readonly Alternative[];
  /** Whether its address takes a year. */
  hasYears?: boolean;
  /** Whether only catalogues of UK councils have it. */
  forUk?: boolean;
}

const ownPages: readonly AskedPage[] = [
  {
    address: renewals,
    title: "Renewals",
    says: "whose contracts end when, by service, product and supplier.",
    hasYears: true,
    meant: [[["renewals"]], [["contract"], [...endings, ...amounts]]],
  },
  {
    ...reorganisations,
    forUk: true,
    meant: [
      [["abolished", "devolution", "lgr", "merger", "reorganisation", "unitarisation", "vesting"]],
      [["councils"], ["merge", "merged", "merging"]],
    ],
  },
  {
    ...changes,
    meant: [
      [["whats"], ["changed", "new"]],
      [["what"], ["changed"]],
      [
        ["latest", "recent", "recently"],
        ["changed", "changes", "updates"],
      ],
    ],
  },
  {
    address: "/compare/",
    title: "Compare products",
    says: "two to four products side by side.",
    meant: [[["compare", "comparing", "comparison"]]],
  },
  {
    address: "/coalition/",
    title: "Coalition",
    says: `who shares, uses, adopts and leads${coversUk ? ", on a map of councils" : ""}.`,
    meant: [[["coalition"]], [["map"], ["council"]]],
  },
  {
    address: "/authorities/",
    title: "Find your council",
    says: "what those most like it use and have adopted.",
    forUk: true,
    meant: [
      [["councils"], ["like", "similar"], ["mine", "my", "our", "us"]],
      [["similar"], ["councils"]],
      [["my", "our"], ["council"], ["here", "use", "uses"]],
    ],
  },
  {
    address: "/opportunities/",
    title: "Opportunities",
    says: "what to buy, invest in or test together.",
    meant: [
      [
        ["collaborative", "joint", "shared"],
        ["buying", "commissioning", "procurement", "purchasing", "tender"],
      ],
      [
        ["buy", "buying", "invest", "investing", "procure", "procuring"],
        ["jointly", "together"],
      ],
    ],
  },
  {
    address: "/guides/claim-your-record/",
    title: "Claim your authority’s record",
    says: "how to take it over and correct it.",
    meant: [
      [
        ["claim", "claiming"],
        ["authority", "council", "our", "my", "page", "record"],
      ],
    ],
  },
  {
    address: "/about/#contact",
    title: "Ask or tell us something",
    says: "whom to tell what is wrong, missing or hard to understand.",
    meant: [
      [
        ["correct", "fix", "report"],
        ["entry", "error", "mistake", "record"],
      ],
      [
        ["mistake", "wrong"],
        ["catalogue", "entry", "page", "record", "website"],
      ],
      [["delete", "missing", "remove"], whatToAdd],
      [["contact"], ["us", "you"]],
    ],
  },
  {
    address: "/contribute/",
    title: "Contribute",
    says: "add an entry or what you use, with a form.",
    meant: [[["contribute"]], [["add", "announce", "submit", "suggest", "write"], whatToAdd]],
  },
  {
    address: "/data/",
    title: "Data",
    says: "everything here, for spreadsheets and programs.",
    meant: [
      [
        ["download", "export"],
        ["catalogue", "csv", "data", "everything", "spreadsheet"],
      ],
      [
        ["api", "feed", "rss"],
        ["rss", "this"],
      ],
    ],
  },
  {
    address: "/shortlist/",
    title: "Shortlist",
    says: "what you have put a star on.",
    meant: [[["shortlist"]]],
  },
];

/** Returns the pages of the site that a query asks for. */
export function ownPagesFor(query: string): OwnPage[] {
  const typed = wordsOf(query);
  const rest = typed.filter((word) => !latest.includes(word));
  if (rest.length < typed.length && rest.every(isStopWord)) return [changes];
  const held = isHeldByResidents(typed);
  const words = new Set([...typed, ...typed.map(singularOf)]);
  const year = yearIn(query);
  return ownPages
    .filter(
      ({ forUk, hasYears, meant }) =>
        (coversUk || !forUk) &&
        !(hasYears && held) &&
        meant.some((groups) => groups.every((some) => some.some((word) => words.has(word)))),
    )
    .map(({ address, title, says, hasYears }) =>
      hasYears && year !== undefined
        ? { address: `${address}?year=${year}`, title: `${title} in ${year}`, says }
        : { address, title, says },
    );
}

/** Returns the year in which a query asks for the end of contracts; undefined for contracts that have ended. */
export function yearIn(query: string): string | undefined {
  return /\b(?:ended|expired)\b/i.test(query) ? undefined : /\b20\d\d\b/.exec(query)?.[0];
}
