import type { Choosable } from "../../facets/choice.ts";
import type { WordsFile } from "../../facets/row-files.ts";
import type { Row, Sortable } from "../../facets/rows.ts";
import { plainWords } from "../../facets/words.ts";

/** A row of a list. */
export interface ListRow extends Row, Sortable {
  /** Paths of the pages that it links to, its own first. */
  links: readonly string[];
  /** Its key in the CSV of the list: its `data-key`, else the slug of the entry; empty for an entry of a peer. */
  key: string;
  /** The heading of its group in the default order. */
  group?: HTMLElement | undefined;
  /** Sets the values in a facet and the sort key of the same id, which the list’s own data lacks. */
  learn: (id: string, values: readonly string[], key?: string) => void;
}

/** A row of the static page. */
export class RowOnPage implements ListRow {
  readonly element: HTMLElement;
  readonly group: HTMLElement | undefined;
  readonly values: Record<string, readonly string[]>;
  readonly keys: Record<string, string>;
  readonly name: string;
  readonly links: readonly string[];
  #words: string | undefined;

  constructor(element: HTMLElement, { facets, sorts }: Choosable, group?: HTMLElement) {
    this.element = element;
    this.group = group;
    this.values = attributes(element, "in", facets, (text) => text.split(" "));
    this.keys = attributes(element, "by", sorts, (text) => text);
    this.name = element.querySelector("a")?.textContent ?? "";
    this.links = Array.from(element.querySelectorAll<HTMLAnchorElement>(".entry__link, th a"), linkPath);
  }

  get key(): string {
    return this.element.dataset["key"] ?? slugIn(this.links[0]);
  }

  learn(id: string, values: readonly string[], key = ""): void {
    this.values[id] = values;
    this.keys[id] = key;
  }

  /** The text of the row, normalised by `plainWords`. Computed lazily, at the first word filter. */
  get words(): string {
    this.#words ??= plainWords(textOf(this.element));
    return this.#words;
  }
}

/** A row from the list’s files; its name, link and words are loaded later than its values. */
export class FetchedRow implements ListRow {
  /** Its position in the default order. */
  readonly number: number;
  readonly values: Record<string, readonly string[]> = {};
  keys: Readonly<Record<string, string>> = noKeys;
  #said: WordsFile[number] | undefined;

  constructor(number: number) {
    this.number = number;
  }

  /** Adds values in a facet. Rows may share the array, so it is not mutated. */
  add(facet: string, values: readonly string[]): void {
    const known = this.values[facet];
    this.values[facet] = known ? [...known, ...values] : values;
  }

  /** Sets its name, link and words. */
  read(said: WordsFile[number]): void {
    this.#said = said;
  }

  get name(): string {
    return this.#said?.[0] ?? "";
  }

  get links(): readonly string[] {
    return this.#said ? [this.#said[1]] : [];
  }

  get words(): string {
    return this.#said?.[2] ?? "";
  }

  get key(): string {
    return slugIn(this.links[0]);
  }

  learn(id: string, values: readonly string[], key = ""): void {
    this.values[id] = values;
    this.keys = { ...this.keys, [id]: key };
  }
}

/** Shared empty object, so that thousands of rows do not allocate one each. */
const noKeys = {};

function linkPath({ pathname }: HTMLAnchorElement): string {
  return pathname;
}

/** `/authorities/camden/` → `camden`; empty for a peer’s entry, whose slug may equal one of ours. */
function slugIn(path = ""): string {
  return /\/peers\/[^/]+\/[^/]+\/[^/]+\/$/.test(path) ? "" : (path.split("/").at(-2) ?? "");
}

/** Returns the text of a row without what scripts add: buttons and facts about similar councils. */
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
