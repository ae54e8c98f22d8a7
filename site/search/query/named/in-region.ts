import { deltaDecode } from "../../../delta-encoding.ts";
import type { ContentsKind } from "../../index/shapes.ts";
import { ofRegions } from "../../text/relations.ts";
import type { Catalogue } from "../catalogue.ts";
import { type OwnPage, ownPagesFor, renewals } from "../own-pages.ts";
import type { IndexSource } from "../source.ts";
import type { Named } from "./named.ts";

/** A region of the catalogue’s authorities. */
export interface Region {
  value: string;
  title: string;
  /** The numbers of its councils. */
  councils: readonly number[];
  /** The numbers of its authorities, and of what they use or have tried. */
  documents: ReadonlySet<number>;
}

/** What councils of a nation are called. */
const adjectives: Readonly<Record<string, string>> = { scottish: "Scotland", welsh: "Wales" };

/** Matches what follows the name of a region: “London boroughs”, but not “London Borough of Camden”. */
const ofMembers = /^(?:authorities|borough|boroughs|councils?|districts)\b(?! of\b)/i;

/** The maximum number of words in the name of a region, as in “East of England”. */
const mostWords = 4;

/** The name of a region in a sentence: “the North West”. */
export function inSentence({ title }: Region): string {
  return title.replace(/^(?=(?:North|South|East|West)\b)/, "the ");
}

/** Returns the region that a text names as a whole, and the kind of authorities; undefined if it names none. */
export async function regionCalled(
  text: string,
  catalogue: Catalogue,
  filters: IndexSource["filters"],
): Promise<{ region: Region; kind: ContentsKind } | undefined> {
  const kind = catalogue.kinds.find(({ regions }) => regions !== undefined && begins(text, regions));
  if (!kind) return undefined;
  const { region: all } = await filters().catch(() => ({ region: [] }));
  const found = all.find(([, title]) => begins(text, ofRegions([title])));
  if (!found) return undefined;
  const [value, title, ...gaps] = found;
  const documents = deltaDecode(gaps);
  const councils = documents.filter((number) => catalogue.isCouncil(number));
  return { kind, region: { value, title, councils, documents: new Set(documents) } };
}

/**
 * Returns the region in a longer query, and the query without it: “who uses PlanX in Wales”, “which councils in the North
 * West use PlanX”, “Welsh councils with PlanX”.
 */
export async function regionIn(
  query: string,
  catalogue: Catalogue,
  filters: IndexSource["filters"],
): Promise<{ region?: Region | undefined; rest: string }> {
  const words = query.replace(/\?$/, "").trim().split(/\s+/);
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + mostWords + 1); to++) {
      const isIn = words[from - 1]?.toLowerCase() === "in";
      if (!isIn && !ofMembers.test(words.slice(to, to + 2).join(" "))) continue;
      const name = words.slice(from, to).join(" ");
      const found = await regionCalled(adjectives[name.toLowerCase()] ?? name, catalogue, filters);
      if (found)
        return { ...found, rest: words.toSpliced(isIn ? from - 1 : from, to - from + (isIn ? 1 : 0)).join(" ") };
    }
  }
  return { rest: query };
}

/** Returns a page, limited to a region if it lists contracts that end. */
export function limitedTo<Page extends OwnPage>(page: Page, { title, value }: Region): Page {
  const [, query] = page.address.split(renewals);
  if (query === undefined) return page;
  return {
    ...page,
    address: `${renewals}${query}${query === "" ? "?" : "&"}region=${value}`,
    title: `${page.title}: ${title}`,
  };
}

/** Returns the page of the contracts that end in a region, if a query asks for no more: “contracts in Wales ending 2027”. */
export function renewalsIn(region: Region, rest: string): Named | undefined {
  const [page] = ownPagesFor(rest).filter(({ address }) => address.startsWith(renewals));
  return page && { numbers: [], isAside: true, page: limitedTo(page, region) };
}

function begins(text: string, pattern: string): boolean {
  return new RegExp(`^${pattern}`, "i").test(text);
}
