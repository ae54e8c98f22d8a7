import { addressOf, peersAddress } from "../schemas/address.ts";
import { allEntries, type Catalogue, type Entry, kindNames, kinds } from "../schemas/index.ts";

/** The addresses of pages that lead to others and say nothing of their own. */
const unlisted =
  /^\/(?:search|compare|shortlist|.*\/page\/rows\/\d+|[^/]+\/by\/catalogue(?:\/.*)?|products\/[^/]+\/compare|authorities\/[^/]+\/like(?:\/\w+)?|instead-of\/systems\/[^/]+)\/$/;

/** What a site map says of pages, by their addresses from the site’s root. */
export interface PageDates {
  /** Whether search engines may list a page: not the search, comparisons, shortlists, councils like another, what replaces systems without an entry or entries of other catalogues, nor the rows of lists for the script, nor old addresses. */
  isListed: (address: string) => boolean;
  /** The day on which what the page shows last changed or was reviewed, `YYYY-MM-DD`, where that is known. */
  lastModified: (address: string) => string | undefined;
}

/**
 * When the pages of a catalogue last changed: that of an entry when its file did or a person reviewed it, whichever is
 * later, and a list when any of its entries did. The day of the build says nothing of that.
 *
 * @param changed the path of each file → the day on which it last changed
 */
export function pageDates(catalogue: Catalogue, changed: ReadonlyMap<string, string>): PageDates {
  const entries = allEntries(catalogue);
  const dates = new Map(entries.map((entry) => [addressOf(entry.kind, entry.slug), lastDayOf(entry, changed)]));
  const old = new Set(entries.flatMap(({ kind, data }) => (data.aliases ?? []).map((alias) => addressOf(kind, alias))));
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
