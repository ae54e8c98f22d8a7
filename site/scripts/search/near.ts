import { slugOf } from "../../../schemas/fields/slug-text.ts";
import type { KnownSystem } from "../../search/index/shapes.ts";
import type { Catalogue } from "../../search/query/catalogue.ts";
import type { Findings } from "../../search/query/findings.ts";
import { fitOf, nameFit } from "../../search/query/name-match.ts";
import { type OwnPage, ownPagesFor } from "../../search/query/own-pages.ts";
import { wordsOf } from "../../search/text/tokens.ts";
import { element, link } from "../dom.ts";
import type { Href } from "./links.ts";

/** Returns the pages of the site that answer a query. */
export function pagesFor({ query, typed, page }: Findings): readonly OwnPage[] {
  return page ? [page] : ownPagesFor(typed ?? query);
}

/**
 * Returns notes above the results: links to pages of the site and to alternatives, acronyms, and systems and councils that
 * have no entry.
 *
 * @param excerpt what the page that answers the query says, to show after the link to it
 */
export function nearNotes(
  findings: Findings,
  catalogue: Catalogue,
  href: Href,
  excerpt: HTMLElement | undefined,
): HTMLElement[] {
  const { acronyms, systems, councils } = findings;
  return [
    ...pagesFor(findings).map(({ address, title, says }) => note(link(title, href(address)), `: ${says}`)),
    ...(excerpt ? [excerpt] : []),
    ...(/["“]\w+ \w/.test(findings.query) && findings.numbers.length > 0
      ? [note("Quotation marks make no difference: results may have these words in different places.")]
      : []),
    ...aboutReplacing(findings, catalogue, href),
    ...acronyms.map(({ acronym, words }) => note(`${acronym} is short for ${words}.`)),
    ...systems.map((system) => note(...aboutSystem(system, catalogue, href))),
    ...councils.map((name) =>
      note(`${name} has no record here yet. `, link("Add its record", href("/contribute/authority/")), "."),
    ),
  ];
}

/** Returns a link to the alternatives to the product or supplier that a query names. */
function aboutReplacing(
  { query, replaced, systems, numbers }: Findings,
  catalogue: Catalogue,
  href: Href,
): HTMLElement[] {
  const [first] = numbers;
  const address = first === undefined ? undefined : catalogue.insteadAddressOf(first);
  if (first === undefined || address === undefined) return [];
  const named = fitOf(replaced ?? query, catalogue.namesOf(first)) === nameFit.whole;
  // A system without an entry has a note of its own (`aboutSystem`).
  if (!named && (replaced === undefined || systems.length > 0 || fitsSeveral(replaced, numbers, catalogue))) return [];
  const text = `Instead of ${catalogue.nameOf(first)}`;
  return [note(link(text, href(address)), ": what can replace it, who has stopped using it, and when contracts end.")];
}

/**
 * Whether all words that a query shares with the name of its first result are in that of another that can be replaced: “our
 * revenues and benefits system” is what several products are for, and names none of them.
 */
function fitsSeveral(query: string, [first = 0, ...others]: readonly number[], catalogue: Catalogue): boolean {
  const nameOf = (number: number): string[] => catalogue.namesOf(number).flatMap(wordsOf);
  const own = nameOf(first);
  const shared = wordsOf(query).filter((word) => own.includes(word));
  return others.some((number) => {
    if (catalogue.insteadAddressOf(number) === undefined) return false;
    const name = nameOf(number);
    return shared.every((word) => name.includes(word));
  });
}

function aboutSystem(
  { name, supplier, is, services, noPage }: KnownSystem,
  catalogue: Catalogue,
  href: Href,
): (string | Node)[] {
  const maker = supplier === undefined ? "" : `, by ${supplier}`;
  const links = services.flatMap((service, index) => {
    const title = catalogue.serviceTitle(service) ?? service;
    return [index === 0 ? "" : ", ", link(title, href(`/services/${service}/`))];
  });
  return [
    `${name} is ${is}${maker}. `,
    ...(noPage
      ? []
      : [link(`Instead of ${name}`, href(`/instead-of/systems/${slugOf(name)}/`)), ": what can replace it. "]),
    "All that the catalogue has for the same service: ",
    ...links,
    ".",
  ];
}

function note(...parts: (string | Node)[]): HTMLElement {
  return element("p", "govuk-body search__note", ...parts);
}
