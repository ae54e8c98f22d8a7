import type { Choosable } from "../../facets/choice.ts";
import type { WordsFile } from "../../facets/row-files.ts";
import type { Row, Sortable } from "../../facets/rows.ts";
import { plainWords } from "../../facets/words.ts";

/** A row of a list, as far as the script knows it. */
export interface ListRow extends Row, Sortable {
  /** The paths of the pages that it is about, its own first. */
  links: readonly string[];
  /** What it is called in the table of the list: the slug of an entry, unless the row says otherwise. */
  key: string;
  /** The heading of the group that it stands in, in the list’s own order. */
  group?: HTMLElement | undefined;
  /** Adds the values in a facet, and the key in the order of the same name, that the list does not say. */
  learn: (id: string, values: readonly string[], key?: string) => void;
}

/** A row that is read from the page. */
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

  /** Made when somebody first looks for words. */
  get words(): string {
    this.#words ??= plainWords(textOf(this.element));
    return this.#words;
  }
}

/** A row of which only the values are known at first. */
export class FetchedRow implements ListRow {
  /** Its place in the list’s own order. */
  readonly number: number;
  readonly values: Record<string, readonly string[]> = {};
  keys: Readonly<Record<string, string>> = noKeys;
  #said: WordsFile[number] | undefined;

  constructor(number: number) {
    this.number = number;
  }

  /** Adds values in a facet, which several rows may share. */
  add(facet: string, values: readonly string[]): void {
    const known = this.values[facet];
    this.values[facet] = known ? [...known, ...values] : values;
  }

  /** Adds what the row says. */
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

/** What rows share that are in no order yet: thousands of empty objects would have to be collected. */
const noKeys = {};

function linkPath({ pathname }: HTMLAnchorElement): string {
  return pathname;
}

/** `/authorities/camden/` → `camden`; nothing for an entry of another catalogue, whose slug may be that of one of ours. */
function slugIn(path = ""): string {
  return /\/peers\/[^/]+\/[^/]+\/[^/]+\/$/.test(path) ? "" : (path.split("/").at(-2) ?? "");
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
