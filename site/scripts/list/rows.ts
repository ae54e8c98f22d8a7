import type { Choosable } from "../../facets/choice.ts";
import type { Row, Sortable } from "../../facets/rows.ts";
import { plainWords } from "../../facets/words.ts";

/** A row of a list, as far as it is read from the page. */
export class ListRow implements Row, Sortable {
  readonly element: HTMLElement;
  /** The heading of the group that the row stands in, in the list’s own order. */
  readonly group: HTMLElement | undefined;
  readonly values: Record<string, readonly string[]>;
  readonly keys: Record<string, string>;
  readonly name: string;
  /** The path of its page. */
  readonly link: string;
  #words: string | undefined;

  constructor(element: HTMLElement, { facets, sorts }: Choosable, group?: HTMLElement) {
    this.element = element;
    this.group = group;
    this.values = attributes(element, "in", facets, (text) => text.split(" "));
    this.keys = attributes(element, "by", sorts, (text) => text);
    const link = element.querySelector("a");
    this.name = link?.textContent ?? "";
    this.link = link?.pathname ?? "";
  }

  /** Adds what the page does not say: the values in a facet, and the key in the order of the same name. */
  learn(id: string, values: readonly string[], key = ""): void {
    this.values[id] = values;
    this.keys[id] = key;
  }

  /** Made when somebody first looks for words. */
  get words(): string {
    this.#words ??= plainWords(textOf(this.element));
    return this.#words;
  }
}

/** The text of a row without what scripts add to it: buttons, and what councils like one’s own have. */
function textOf(element: HTMLElement): string {
  const added = element.querySelectorAll("button[data-row-button], [data-like-fact]");
  return Array.from(added).reduce((text, { textContent }) => text.replace(textContent, ""), element.textContent);
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
