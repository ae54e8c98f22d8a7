import { addressOf, membersAddress, peersAddress } from "../schemas/address.ts";
import { allEntries, type Catalogue, type Entry, kindNames, kinds } from "../schemas/index.ts";
import { Succession } from "../schemas/statements/succession.ts";

/** Pages left out of the sitemap because they have no content of their own. */
const unlisted =
  /^\/(?:search|compare|shortlist|.*\/page\/rows\/\d+|[^/]+\/by\/catalogue(?:\/.*)?|products\/[^/]+\/compare|authorities\/[^/]+\/like(?:\/\w+)?|instead-of\/systems\/[^/]+)\/$/;

/** What the sitemap says about pages, by their addresses from the site’s root. */
export interface PageDates {
  /**
   * Whether the sitemap lists a page. Left out: search, comparisons, shortlists, lists of similar councils,
   * alternatives to systems without an entry, entries of peers and lists of them, row fragments of lists, redirects from
   * aliases and from pages of members of authorities that have ended.
   */
  isListed: (address: string) => boolean;
  /** The day of the last change or review of the page’s content, `YYYY-MM-DD`, if known. */
  lastModified: (address: string) => string | undefined;
}

/**
 * Returns the last modification dates of the pages: of an entry, the later of its file’s last change and its last
 * review; of a list, the latest of its entries. The day of the build is irrelevant.
 *
 * @param changed the path of each file → the day on which it last changed
 * @param today the day of the build, `YYYY-MM-DD`; only the end of authorities depends on it
 */
export function pageDates(catalogue: Catalogue, changed: ReadonlyMap<string, string>, today: string): PageDates {
  const entries = allEntries(catalogue);
  const dates = new Map(entries.map((entry) => [addressOf(entry.kind, entry.slug), lastDayOf(entry, changed)]));
  const old = new Set(entries.flatMap(({ kind, data }) => (data.aliases ?? []).map((alias) => addressOf(kind, alias))));
  const succession = new Succession(catalogue.authority, today);
  for (const entry of catalogue.authority.values()) if (succession.hasEnded(entry)) old.add(membersAddress(entry.slug));
  const ofLists = new Map<string, string | undefined>(
    kindNames.map((kind) => [
      kinds[kind].folder,
      latest(entries.filter((entry) => entry.kind === kind).map((entry) => lastDayOf(entry, changed))),
    ]),
  );
  const ofAll = latest([...ofLists.values()]);
  return {
    isListed(address) {
      const subject = address.replace(/^\/instead-of\//, `/${kinds.product.folder}/`);
      return !unlisted.test(address) && !address.startsWith(peersAddress) && (!old.has(subject) || dates.has(subject));
    },
    lastModified(address) {
      const [folder = "", slug, ...rest] = address.split("/").filter(Boolean);
      const ofEntry = dates.get(`/${folder}/${slug ?? ""}/`);
      if (ofEntry !== undefined && (rest.length === 0 || (slug !== "by" && slug !== "page"))) return ofEntry;
      if (folder === "" || folder === "services" || folder === "coalition") return ofAll;
      if (folder === "renewals" || folder === "reorganisations") return ofLists.get(kinds.authority.folder);
      return slug === undefined || slug === "by" || slug === "page" ? ofLists.get(folder) : undefined;
    },
  };
}

function lastDayOf({ file, data }: Entry, changed: ReadonlyMap<string, string>): string {
  return latest([data.reviewed, changed.get(file)]) ?? data.reviewed;
}

function latest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce((last, day) => (last === undefined || (day !== undefined && day > last) ? day : last), undefined);
}
