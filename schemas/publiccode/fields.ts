import { listOf, textOf } from "../drafting/text.ts";
import { quoted } from "../problems/quoted.ts";
import { isMapping } from "../yaml/mapping.ts";

/** Records which fields of a file were read. */
interface Account {
  /** The paths of the fields that were read completely. */
  read: Set<string>;
  /** The paths of the mappings that were read in part. */
  opened: Set<string>;
  /** Values of the wrong type, one sentence each. */
  wrong: string[];
}

/** Unread fields of one mapping. */
export interface UnreadFields {
  /** The dotted path of the field that holds them; empty for the file itself. */
  holder: string;
  names: string[];
}

/**
 * The fields of a mapping in a file. Tracks which of them were read, so that the rest can be reported. Names match in any
 * letter case; a value of another type than the one asked for is noted in `wrong` and counts as missing.
 */
export class FileFields {
  readonly #value: Readonly<Record<string, unknown>>;
  readonly #path: readonly (string | number)[];
  readonly #account: Account;

  private constructor(value: Readonly<Record<string, unknown>>, path: readonly (string | number)[], account: Account) {
    this.#value = value;
    this.#path = path;
    this.#account = account;
    account.opened.add(placeOf(path));
  }

  /** The fields of a whole file. */
  static of(value: Readonly<Record<string, unknown>>): FileFields {
    return new FileFields(value, [], { read: new Set(), opened: new Set(), wrong: [] });
  }

  /** The names of all fields here, as they are written. */
  get names(): string[] {
    return Object.keys(this.#value);
  }

  /** Whether a field exists and is not empty. */
  has(name: string): boolean {
    return !isEmpty(this.#value[this.#written(name)]);
  }

  /** Reads a scalar as text; empty when it is missing. */
  text(name: string): string {
    const { value, path } = this.#read(name);
    if (typeof value === "object" && value !== null) this.#note(path, value, "where one text is expected");
    return textOf(value);
  }

  /** A list of texts; one text counts as a list of one. */
  texts(name: string): string[] {
    const { value, path } = this.#read(name);
    if (isMapping(value)) {
      this.#note(path, value, "where a list is expected");
      return [];
    }
    return listOf(value).flatMap((item) => {
      if (typeof item === "object" && item !== null) this.#note(path, item, "in a list of texts");
      return textOf(item) === "" ? [] : [textOf(item)];
    });
  }

  /**
   * The fields inside a field; none when it is missing. A single text counts as the one field `as`, where that is
   * given.
   */
  group(name: string, as?: string): FileFields {
    const { value, path } = this.#at(name);
    if (isMapping(value)) return new FileFields(value, path, this.#account);
    this.#account.read.add(placeOf(path));
    const text = textOf(value);
    if (as !== undefined && text !== "") return new FileFields({ [as]: text }, path, this.#account);
    if (!isAbsent(value)) this.#note(path, value, "where fields are expected");
    return new FileFields({}, path, this.#account);
  }

  /** A list of sets of fields; a single text counts as the one field `as`. */
  groups(name: string, as: string): FileFields[] {
    const { value, path } = this.#at(name);
    if (isAbsent(value)) return [];
    if (!Array.isArray(value)) return [this.group(name, as)];
    this.#account.opened.add(placeOf(path));
    return value.flatMap((item: unknown, index) => {
      const at = [...path, index];
      if (isMapping(item)) return [new FileFields(item, at, this.#account)];
      this.#account.read.add(placeOf(at));
      if (textOf(item) !== "") return [new FileFields({ [as]: item }, at, this.#account)];
      if (!isAbsent(item)) this.#note(at, item, "where fields are expected");
      return [];
    });
  }

  /** Marks a field as read, because another message covers it. */
  leave(name: string): void {
    this.#read(name);
  }

  /** What could not be read as what it should be, one sentence each. */
  get wrong(): readonly string[] {
    return this.#account.wrong;
  }

  /**
   * The fields that are not empty and were not read, each name once, grouped by the field that holds them. Those of the
   * file itself come first.
   */
  unread(): UnreadFields[] {
    const byHolder = new Map<string, Set<string>>([["", new Set()]]);
    for (const path of this.#unread(this.#value, this.#path)) {
      const steps = path.filter((step) => typeof step === "string");
      const [name = ""] = steps.splice(-1);
      const holder = steps.join(".");
      byHolder.set(holder, (byHolder.get(holder) ?? new Set()).add(name));
    }
    return [...byHolder].flatMap(([holder, names]) => (names.size === 0 ? [] : [{ holder, names: [...names] }]));
  }

  *#unread(value: unknown, path: readonly (string | number)[]): Generator<readonly (string | number)[]> {
    if (isEmpty(value) || this.#account.read.has(placeOf(path))) return;
    const children = Array.isArray(value) ? value.entries() : isMapping(value) ? Object.entries(value) : [];
    if (this.#account.opened.has(placeOf(path)))
      for (const [key, child] of children) yield* this.#unread(child, [...path, key]);
    else yield path;
  }

  #at(name: string): { value: unknown; path: (string | number)[] } {
    const written = this.#written(name);
    return { value: this.#value[written], path: [...this.#path, written] };
  }

  #read(name: string): { value: unknown; path: (string | number)[] } {
    const found = this.#at(name);
    this.#account.read.add(placeOf(found.path));
    return found;
  }

  #written(name: string): string {
    if (Object.hasOwn(this.#value, name)) return name;
    const small = name.toLowerCase();
    return this.names.find((written) => written.toLowerCase() === small) ?? name;
  }

  #note(path: readonly (string | number)[], value: unknown, where: string): void {
    const found = Array.isArray(value) ? "a list" : isMapping(value) ? "a set of fields" : quoted(textOf(value));
    const sentence = `${quoted(nameOf(path))} is ${found} ${where}, so it was left out.`;
    if (!this.#account.wrong.includes(sentence)) this.#account.wrong.push(sentence);
  }
}

function placeOf(path: readonly (string | number)[]): string {
  return JSON.stringify(path);
}

/** Returns the dotted path of a field, without list indices. */
function nameOf(path: readonly (string | number)[]): string {
  return path.filter((step) => typeof step === "string").join(".");
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/** Whether a value is empty at every depth. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isEmpty);
  return isAbsent(value) || (isMapping(value) && Object.values(value).every(isEmpty));
}
