import type { Choosable } from "../../facets/choice.ts";
import type { Row, Sortable } from "../../facets/rows.ts";
import { plainWords } from "../../facets/words.ts";

/** A row of a list, as far as it is read from the page. */
export class ListRow implements Row, Sortable {
  readonly element: HTMLElement;
  /** The heading of the group that the row stands in, in the list’s own order. */
  readonly group: HTMLElement | undefined;
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly keys: Readonly<Record<string, string>>;
  readonly name: string;
  #words: string | undefined;

  constructor(element: HTMLElement, { facets, sorts }: Choosable, group?: HTMLElement) {
    this.element = element;
    this.group = group;
    this.values = attributes(element, "in", facets, (text) => text.split(" "));
    this.keys = attributes(element, "by", sorts, (text) => text);
    this.name = element.querySelector("a")?.textContent ?? "";
  }

  /** Made when somebody first looks for words. */
  get words(): string {
    this.#words ??= plainWords(textOf(this.element));
    return this.#words;
  }
}

/** The text of a row without the button that compares. */
function textOf(element: HTMLElement): string {
  const button = element.querySelector("button[data-compare-row]")?.textContent ?? "";
  return element.textContent.replace(button, "");
}

function attributes<T>(
  element: HTMLElement,
  prefix: string,
  names: readonly string[],
  read: (text: string) => T,
): Record<string, T> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = element.getAttribute(`data-${prefix}-${name}`);
      return text === null ? [] : [[name, read(text)] as const];
    }),
  );
}
