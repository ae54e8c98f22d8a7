import { kindNames } from "../../../schemas/kinds/names.ts";
import { partSeparator, searchFieldNames, searchFields } from "../../search/fields.ts";
import { readFilterText } from "../../search/filters.ts";
import { fromTemplate, need, setText } from "../dom.ts";
import { excerptNodes, highlighted, mentions } from "../text.ts";
import type { Found, FoundData } from "./engine.ts";

/** A result with what the index holds of it. */
export interface LoadedResult {
  found: Found;
  data: FoundData;
}

/** How many parts of a field are named to explain a result. */
const few = 3;

/** Loads what the index holds of some results. */
export function load(results: readonly Found[]): Promise<LoadedResult[]> {
  return Promise.all(results.map(async (found) => ({ found, data: await found.data() })));
}

/** A result as a row, with the words that were found marked. */
export function resultRow({ found, data }: LoadedResult, wanted: readonly string[]): HTMLElement {
  const { meta, url, excerpt } = data;
  const kind = readFilterText(data.filters["kind"]?.[0] ?? "page");
  const item = fromTemplate(`result-${isKind(kind.value) ? kind.value : "page"}`, HTMLElement);
  setText(item, "[data-kind]", kind.title);
  const link = need(item, ".entry__link", HTMLAnchorElement);
  link.href = url;
  link.replaceChildren(...highlighted(meta["title"] ?? "", wanted));
  need(item, ".entry__summary", HTMLElement).replaceChildren(...highlighted(meta["summary"] ?? "", wanted));
  showFacts(item, meta["facts"]?.split(partSeparator) ?? []);
  fill(need(item, ".result__excerpt", HTMLElement), excerpt.includes("<mark>") ? excerptNodes(`…${excerpt}…`) : []);
  const seen = [meta["title"], meta["summary"], meta["facts"], excerpt.includes("<mark>") ? excerpt : ""].join(" ");
  const unseen = wanted.filter((word) => !mentions(seen, word));
  fill(need(item, ".result__why", HTMLElement), reasons(found, meta, unseen));
  return item;
}

function isKind(word: string): boolean {
  return (kindNames as readonly string[]).includes(word);
}

function showFacts(item: HTMLElement, facts: readonly string[]): void {
  const list = item.querySelector(".entry__facts");
  const model = list?.firstElementChild;
  if (!list || !model) return;
  list.replaceChildren(
    ...facts.map((fact) => {
      const copy = model.cloneNode(true);
      copy.textContent = fact;
      return copy;
    }),
  );
}

/** Where words were found that the row does not show: “Found in tags: parking permits”. */
function reasons({ matchedMetaFields = [] }: Found, meta: FoundData["meta"], wanted: readonly string[]): Node[] {
  return searchFieldNames.flatMap((name) => {
    const field = searchFields[name];
    if (!("label" in field) || !matchedMetaFields.includes(name)) return [];
    const parts = (meta[name] ?? "").split(partSeparator).filter((part) => wanted.some((word) => mentions(part, word)));
    if (parts.length === 0) return [];
    const more = parts.length > few ? ` and ${parts.length - few} more` : "";
    return [
      new Text(`Found in ${field.label}: `),
      ...highlighted(parts.slice(0, few).join(", "), wanted),
      new Text(`${more}. `),
    ];
  });
}

function fill(element: HTMLElement, nodes: readonly Node[]): void {
  element.replaceChildren(...nodes);
  element.hidden = nodes.length === 0;
}
