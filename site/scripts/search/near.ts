import type { System } from "../../../schemas/vocabularies/systems.ts";
import type { Catalogue } from "../../search/query/catalogue.ts";
import type { Findings } from "../../search/query/findings.ts";
import { type Href, link } from "./links.ts";

/** Says what acronyms stand for, and what is known of the systems and councils that the catalogue does not have. */
export function nearNotes({ acronyms, systems, councils }: Findings, catalogue: Catalogue, href: Href): HTMLElement[] {
  return [
    ...acronyms.map(({ acronym, words }) => note(`${acronym} is short for ${words}.`)),
    ...systems.map((system) => note(...aboutSystem(system, catalogue, href))),
    ...councils.map((name) =>
      note(`${name} has no record here yet. `, link("Add its record", href("/contribute/authority/")), "."),
    ),
  ];
}

function aboutSystem({ name, supplier, is, services }: System, catalogue: Catalogue, href: Href): (string | Node)[] {
  const maker = supplier === undefined ? "" : `, by ${supplier}`;
  const links = services.flatMap((service, index) => {
    const title = catalogue.serviceTitle(service) ?? service;
    return [index === 0 ? "" : ", ", link(title, href(`/services/${service}/`))];
  });
  return [
    `${name} is ${is} that councils pay for${maker}. What the catalogue has for the same service: `,
    ...links,
    ".",
  ];
}

function note(...parts: (string | Node)[]): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.className = "govuk-body search__note";
  paragraph.append(...parts);
  return paragraph;
}
