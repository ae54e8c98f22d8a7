import { numberInWords } from "../../format.ts";
import { initialsOf } from "../../initials.ts";
import { isEntryKind } from "../../search/documents/document.ts";
import { type HiddenField, searchFields } from "../../search/fields.ts";
import type { ContentsKind, ResultFile } from "../../search/index/shapes.ts";
import type { Concept } from "../../search/query/concepts.ts";
import { evidenceIn, highlight } from "../../search/query/evidence.ts";
import { type Reasons, reasonsFor } from "../../search/query/reasons.ts";
import { element, fromTemplate, need, setText } from "../dom.ts";

/** The data of a result row. */
export interface Result {
  kind: ContentsKind;
  name: string;
  /** The full path of its page. */
  address: string;
  file: ResultFile;
  /** The concepts of the query, and those that the result lacks. */
  concepts: readonly Concept[];
  missing: readonly Concept[];
}

/** The most matching parts of a field that a result names. */
const maxParts = 3;

/** Renders a result, with matches highlighted and with the reasons that its visible fields do not show. */
export function resultRow({ kind, name, address, file, concepts, missing }: Result): HTMLElement {
  const item = fromTemplate(`result-${isEntryKind(kind.kind) ? kind.kind : "page"}`, HTMLElement);
  const mark = (text: string): Node[] => highlighted(text, concepts);
  setText(item, "[data-kind]", kind.one);
  // Templates differ by kind: some have a place for initials.
  const initials = item.querySelector<HTMLElement>("[data-initials]");
  if (initials) initials.dataset["initials"] = initialsOf(name);
  const link = need(item, ".entry__link", HTMLAnchorElement);
  link.href = address;
  link.replaceChildren(...mark(name));
  need(item, ".entry__summary", HTMLElement).replaceChildren(...(file.summary ?? []).flatMap(mark));
  showFacts(item, file.facts ?? [], mark);
  const reasons = reasonsFor(name, file, concepts);
  fill(need(item, ".result__excerpt", HTMLElement), reasons.excerpt === undefined ? [] : mark(reasons.excerpt));
  fill(need(item, ".result__why", HTMLElement), whyOf(reasons, kind.kind === "service", mark));
  const lacks = missing.map(({ text }) => `“${text}”`).join(" and ");
  fill(need(item, ".result__missing", HTMLElement), lacks === "" ? [] : [new Text(`Without ${lacks}`)]);
  return item;
}

function whyOf({ fields, others }: Reasons, isService: boolean, mark: (text: string) => Node[]): Node[] {
  const places = fields.flatMap(({ field, parts }) => {
    const more = parts.length > maxParts ? ` and ${numberInWords(parts.length - maxParts)} more` : "";
    const label = isService && field === "also" ? "Covers" : `Found in ${labelOf(field)}:`;
    return [new Text(`${label} `), ...mark(parts.slice(0, maxParts).join(", ")), new Text(`${more}. `)];
  });
  return [...places, ...others.map(({ typed, found }) => new Text(`“${typed}” found as “${found}”. `))];
}

function labelOf(field: HiddenField): string {
  return searchFields[field].label;
}

function showFacts(item: HTMLElement, facts: readonly string[], mark: (text: string) => Node[]): void {
  const list = item.querySelector(".entry__facts");
  const model = list?.firstElementChild;
  if (!list || !model) return;
  list.replaceChildren(
    ...facts.map((fact) => {
      const copy = model.cloneNode() as Element;
      copy.replaceChildren(...mark(fact));
      return copy;
    }),
  );
}

function highlighted(text: string, concepts: readonly Concept[]): Node[] {
  return highlight(text, evidenceIn(text, concepts)).map((piece) => {
    if (!piece.highlighted) return new Text(piece.text);
    return element("mark", undefined, piece.text);
  });
}

function fill(parent: HTMLElement, nodes: readonly Node[]): void {
  parent.replaceChildren(...nodes);
  parent.hidden = nodes.length === 0;
}
