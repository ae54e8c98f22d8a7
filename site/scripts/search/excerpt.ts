import { type Estate, estateAddress } from "../../estates/estate.ts";
import type { Excerpt, OwnPage } from "../../search/query/own-pages.ts";
import { element, link } from "../dom.ts";
import { fetchData } from "../fetch.ts";
import { fetchPage, sectionOf } from "../pages.ts";
import type { Href } from "./links.ts";

/** The number of rows or entries in an excerpt. */
const maxRows = 3;

/** The units of a section that are counted and left out. */
const units = "tbody tr, .entry";

/** What only the page itself shows: headings that the note repeats, drawings, and questions to councils. */
const onlyOnPage = 'h2, svg, .stacked, .users-where, .hexagons, .say-use, .note:has(a[href*="/contribute/"])';

/**
 * Returns an excerpt of the page that answers a query: its sections without drawings, with at most three rows. Undefined
 * if the page has none of the sections.
 *
 * @throws on network errors and on statuses other than 404
 */
export async function excerptOf(
  page: OwnPage,
  { sections, about }: Excerpt,
  href: Href,
): Promise<HTMLElement | undefined> {
  const [address = ""] = page.address.split("#");
  const [answering, isAbout] = await Promise.all([
    fetchPage(href(address)),
    about === undefined ? undefined : rowsAbout(about.address, address, href),
  ]);
  const found = answering ? sections.flatMap((id) => sectionOf(answering, id) ?? []) : [];
  if (found.length === 0) return undefined;
  const content = found.flatMap((section) => [...document.importNode(section, true).childNodes]);
  const excerpt = element("section", "search__excerpt", ...content);
  excerpt.setAttribute("aria-label", page.title);
  const rows = [...excerpt.querySelectorAll(units)];
  const answers = isAbout ? rows.filter(isAbout) : rows;
  const shown = new Set(answers.slice(0, maxRows));
  for (const row of rows) if (!shown.has(row)) row.remove();
  tidy(excerpt, href(address));
  if (about && shown.size === 0)
    excerpt.replaceChildren(element("p", undefined, `Nothing is recorded about ${about.name} yet.`));
  const left = answers.length - shown.size;
  if (left > 0) excerpt.append(element("p", undefined, link(`Show ${left} more on its page`, href(page.address))));
  return excerpt;
}

/** Returns whether a row of an authority’s page is about a product or, by its estate, about something for a service. */
async function rowsAbout(about: string, authority: string, href: Href): Promise<(row: Element) => boolean> {
  const [, folder, slug] = about.split("/");
  if (folder !== "services") return (row) => row.querySelector(`a[href="${CSS.escape(href(about))}"]`) !== null;
  const [, , council = ""] = authority.split("/");
  const { runs } = await fetchData<Estate>(href(estateAddress(council)));
  const names = new Set(
    runs.filter(({ services }) => services.some((service) => service.slug === slug)).map(({ name }) => name),
  );
  // Notes follow the name in the same cell.
  return (row) => names.has(row.querySelector("th")?.firstChild?.textContent?.trim() ?? "");
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
