import { chosenQuery, maxCompared } from "../../compare/chosen.ts";
import { listInWords } from "../../format.ts";
import type { ShortlistFacts } from "../../shortlist/facts.ts";
import { type Column, joined } from "../compare/columns.ts";
import { element, fromTemplate, need, setText } from "../dom.ts";
import { showHome } from "./entries.ts";

/** Shows the facts about the entries of a shortlist, one section each. Hides empty sections. */
export function showFacts(root: HTMLElement, { clauses, councils, stories, gaps }: ShortlistFacts): void {
  fill(root, "clauses", clauses, ({ standard, address, home, lines }) => {
    const item = fromTemplate("clause", HTMLElement);
    link(item, standard, address);
    showHome(item, home);
    need(item, "[data-lines]", HTMLElement).replaceChildren(...lines.map((line) => element("p", undefined, line)));
    return item;
  });
  fill(root, "councils", councils, ({ name, address, home, says, contacts }) => {
    const row = fromTemplate("council", HTMLTableRowElement);
    link(row, name, address);
    showHome(row, home);
    need(row, "[data-says]", HTMLElement).replaceChildren(...says.map((text) => element("div", undefined, text)));
    const lines = contacts.length > 0 ? contacts : ["Not stated"];
    const cell = need(row, "[data-contacts]", HTMLElement);
    cell.replaceChildren(...lines.map((text) => element("div", undefined, text)));
    if (contacts.length === 0) cell.closest("td")?.classList.add("table__empty");
    return row;
  });
  fill(root, "stories", stories, ({ name, address, summary, about }) => {
    const item = fromTemplate("story", HTMLElement);
    link(item, name, address);
    setText(item, "[data-summary]", summary);
    setText(item, "[data-about]", `About ${about.join(", ")}`);
    return item;
  });
  fill(root, "gaps", gaps, ({ name, missing }) => {
    const item = fromTemplate("missing", HTMLElement);
    setText(item, "[data-name]", name);
    setText(item, "[data-missing]", listInWords(missing));
    return item;
  });
}

/** Compares the first products of a shortlist, up to the limit of the comparison. Hides the section below two. */
export function showComparison(root: HTMLElement, columns: readonly Column[], compare: string): void {
  const section = need(root, '[data-part="comparison-part"]', HTMLElement);
  const [first, ...others] = columns.slice(0, maxCompared);
  section.hidden = !first || others.length === 0;
  if (!first || section.hidden) return;
  const shown = [first, ...others] as const;
  const frame = fromTemplate("comparison", HTMLElement);
  need(frame, "[data-frame]", HTMLElement).append(joined(shown));
  need(section, "[data-list]", HTMLElement).replaceChildren(frame);
  need(section, "[data-compare-link]", HTMLAnchorElement).href = compare + chosenQuery(shown.map(({ slug }) => slug));
  need(section, "[data-more]", HTMLElement).hidden = columns.length <= maxCompared;
}

function fill<T>(root: HTMLElement, part: string, items: readonly T[], show: (item: T) => Node): void {
  const section = need(root, `[data-part="${part}"]`, HTMLElement);
  section.hidden = items.length === 0;
  need(section, "[data-list], [data-rows]", HTMLElement).replaceChildren(...items.map(show));
}

function link(root: ParentNode, name: string, address: string): void {
  const found = need(root, "a", HTMLAnchorElement);
  found.textContent = name;
  found.href = address;
}
