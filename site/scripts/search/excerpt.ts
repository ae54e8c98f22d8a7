import { type Estate, estateAddress } from "../../estates/estate.ts";
import type { Excerpt, OwnPage } from "../../search/query/own-pages.ts";
import { element, link } from "../dom.ts";
import { fetchData } from "../fetch.ts";
import { fetchPage, sectionOf, wordsOf } from "../pages.ts";
import type { Href } from "./links.ts";

/** The number of rows or entries in an excerpt. */
const maxRows = 3;

/** The parts of a section that each say a fact, and what labels it. */
const factParts = ".facts__row, .card, table";
const factLabels = "dt, caption, .card__title";

/** The units of a section that are counted and left out. */
const units = "tbody tr, .entry";

/** The link to the page with all rows of a long list. */
const allRows = "[data-all-rows]";

/** What only the page itself shows: headings that the note repeats, drawings, and questions to councils. */
const onlyOnPage = 'h2, svg, .known, .stacked, .users-where, .hexagons, .say-use, .note:has(a[href*="/contribute/"])';

type RowTest = (row: Element) => boolean;

/** Rows that a question can ask for → whether a row is one: a contract, perhaps one that ends in a year. */
const kindsOfRow: Readonly<Record<NonNullable<Excerpt["rows"]>, (row: Element, year: string) => boolean>> = {
  contracts: (row, year) => {
    const ends = wordsOf(row.querySelector('[data-label="Contract ends"], [data-label="Ends"]'));
    const isInYear = new RegExp(`^(?:\\d+ )?(?:[A-Z]\\w+ )?${year || "\\d"}`).test(ends);
    return isInYear || new RegExp(`Contract: ${year && `.*ends? on [\\w ]*${year}`}`).test(wordsOf(row));
  },
  stopped: (row) => row.querySelector('[data-label="Why"]') !== null,
};

/**
 * Returns an excerpt of the page that answers a query: the facts that it asks for, or the sections without drawings, with
 * at most three rows. Says so if the page states nothing of it. Undefined if there is no such page, and if the rows that
 * answer may be among those that only the page of a long list has.
 *
 * @throws on network errors and on statuses other than 404
 */
export async function excerptOf(page: OwnPage, asked: Excerpt, href: Href): Promise<HTMLElement | undefined> {
  const [address = ""] = page.address.split("#");
  const [answering, isAbout] = await Promise.all([
    fetchPage(href(address)),
    asked.about === undefined ? undefined : rowsAbout(asked.about.address, address, href),
  ]);
  if (!answering) return undefined;
  const sections = asked.sections.flatMap((id) => sectionOf(answering, id) ?? []);
  const content = sections.flatMap((section) => [...document.importNode(section, true).childNodes]);
  const excerpt = element("section", "search__excerpt", ...content);
  excerpt.setAttribute("aria-label", page.title);
  const councils = asked.within && new Set(asked.within.councils.map(href));
  const { shown, left } = keepRows(excerpt, asked, isAbout, councils && ((row) => linksTo(councils, row)));
  const facts = asked.facts && keepFacts(excerpt, asked.facts);
  const isLimited = excerpt.querySelector(allRows) !== null;
  if (sections.length === 0 || facts === 0 || ((asked.about ?? asked.rows ?? asked.within) && shown === 0)) {
    if (isLimited) return undefined;
    excerpt.replaceChildren(element("p", undefined, noneOf(asked)));
    return excerpt;
  }
  // The link to all rows counts those that only their own page has.
  if (left > 0 && !isLimited)
    excerpt.append(element("p", undefined, link(`Show ${left} more on its page`, href(page.address))));
  tidy(excerpt, href(address));
  const { without } = asked;
  if (without && !excerpt.querySelector(`.kind--${without.kind}`))
    excerpt.prepend(element("p", undefined, without.says));
  return excerpt;
}

/** Removes all rows but the first that answer. Returns the numbers of those kept, and of others that answer. */
function keepRows(
  excerpt: HTMLElement,
  { rows: kind, year = "" }: Excerpt,
  isAbout?: RowTest,
  isWithin: RowTest = () => true,
): { shown: number; left: number } {
  const rows = [...excerpt.querySelectorAll(units)];
  const related = rows.filter((row) => isWithin(row) && (isAbout?.(row) ?? true));
  const ofKind = kind ? related.filter((row) => kindsOfRow[kind](row, year)) : related;
  const answers = isAbout && ofKind.length === 0 ? related : ofKind;
  const kept = new Set(answers.slice(0, maxRows));
  for (const row of rows) if (!kept.has(row)) row.remove();
  return { shown: kept.size, left: answers.length - kept.size };
}

/** Removes all facts but those with the labels. Returns the number of those kept. */
function keepFacts(excerpt: HTMLElement, labels: readonly string[]): number {
  const parts = [...excerpt.querySelectorAll(factParts)];
  const either = new Set(labels.flatMap((label) => [label, `${label}s`]));
  const kept = parts.filter((part) => either.has(wordsOf(part.querySelector(factLabels))));
  for (const part of parts) if (!kept.includes(part)) part.remove();
  return kept.length;
}

/** Returns what to say if a page states nothing of what is asked. */
function noneOf({ about, rows, facts, within, year }: Excerpt): string {
  if (about) return `Nothing is recorded about ${about.name} yet.`;
  const place = within ? ` in ${within.name}` : "";
  if (rows === "contracts")
    return `No contract${place} is listed ${year === undefined ? "yet" : `that ends in ${year}`}.`;
  if (rows) return `Nobody${place} is recorded to have stopped.`;
  if (within) return `Nobody${place} is recorded yet.`;
  return facts && facts.length <= 2 ? `${facts.join(" and ")}: not stated.` : "Nothing is recorded of this yet.";
}

/**
 * Returns whether a row of an authority’s page is about a product, by its estate about something for a service, or from a
 * supplier.
 */
async function rowsAbout(about: string, authority: string, href: Href): Promise<RowTest> {
  const [, folder, slug] = about.split("/");
  if (folder === "authorities") return rowsFrom(about, href);
  if (folder !== "services") return (row) => row.querySelector(`a[href="${CSS.escape(href(about))}"]`) !== null;
  const [, , council = ""] = authority.split("/");
  const { runs } = await fetchData<Estate>(href(estateAddress(council)));
  const names = new Set(
    runs.filter(({ services }) => services.some((service) => service.slug === slug)).map(({ name }) => name),
  );
  // Notes follow the name in the same cell.
  return (row) => names.has(row.querySelector("th")?.firstChild?.textContent?.trim() ?? "");
}

/** Returns whether a row is about a product of a supplier, or names the supplier. */
async function rowsFrom(supplier: string, href: Href): Promise<RowTest> {
  const page = await fetchPage(href(supplier));
  const shares = page && sectionOf(page, "shares");
  const own = new Set([...(shares?.querySelectorAll("a") ?? [])].map((anchor) => anchor.getAttribute("href")));
  const name = wordsOf(page?.querySelector("h1"));
  return (row) => (name !== "" && wordsOf(row).includes(name)) || linksTo(own, row);
}

/** Whether the name in a row links to one of some addresses. */
function linksTo(addresses: ReadonlySet<string | null>, row: Element): boolean {
  return [...row.querySelectorAll("th a")].some((anchor) => addresses.has(anchor.getAttribute("href")));
}

/** Removes what an excerpt does not show, and what has no meaning outside its page. */
function tidy(excerpt: HTMLElement, page: string): void {
  for (const part of excerpt.querySelectorAll(onlyOnPage)) part.remove();
  // A long table folds its further rows.
  for (const details of excerpt.querySelectorAll("details:has(table)"))
    details.replaceWith(...details.querySelectorAll("table"));
  for (const table of excerpt.querySelectorAll("table:not(:has(tbody tr))")) table.remove();
  for (const facts of excerpt.querySelectorAll(".facts--stacked")) facts.classList.remove("facts--stacked");
  for (const heading of excerpt.querySelectorAll("h3, h4, h5, h6")) {
    heading.replaceWith(element("p", heading.className, ...heading.childNodes));
  }
  for (const labelled of excerpt.querySelectorAll("[id], [aria-labelledby]")) {
    labelled.removeAttribute("id");
    labelled.removeAttribute("aria-labelledby");
  }
  for (const anchor of excerpt.querySelectorAll('a[href^="#"]')) {
    anchor.setAttribute("href", page + (anchor.getAttribute("href") ?? ""));
  }
}
