import { gssCode } from "../../../schemas/fields/gss-code.ts";
import { slugOf } from "../../../schemas/fields/slug-text.ts";
import type { ResultKind } from "../documents/document.ts";
import type { Contents, ContentsKind } from "../index/shapes.ts";
import { wordsOf } from "../text/tokens.ts";

/** What there is to find, by number. */
export class Catalogue {
  readonly size: number;
  readonly kinds: readonly ContentsKind[];
  readonly #contents: Contents;
  readonly #also: ReadonlyMap<number, readonly string[]>;
  readonly #retired: ReadonlySet<number>;
  readonly #replaceable: ReadonlySet<number>;

  #councilWords: ReadonlySet<string> | undefined;

  constructor(contents: Contents) {
    this.#contents = contents;
    this.kinds = contents.kinds;
    this.size = contents.names.length;
    this.#also = new Map(contents.also.map(([number, ...names]) => [number, names]));
    this.#retired = new Set(contents.retired);
    this.#replaceable = new Set(contents.replaceable);
  }

  /** The numbers of everything. */
  numbers(): number[] {
    return [...this.#contents.names.keys()];
  }

  /** The numbers of everything of a kind. */
  numbersOf(kind: ResultKind): number[] {
    return this.numbers().filter((number) => this.kindOf(number) === kind);
  }

  /** The words of the names of the councils of the registers, those that have no record included. */
  get councilWords(): ReadonlySet<string> {
    return (this.#councilWords ??= new Set([...this.#councilNames(), this.#contents.councils].flatMap(wordsOf)));
  }

  kindOf(number: number): ResultKind {
    return this.aboutKindOf(number).kind;
  }

  /** The kind of result that a document is. */
  aboutKindOf(number: number): ContentsKind {
    let end = 0;
    for (const kind of this.kinds) {
      end += kind.count;
      if (number < end) return kind;
    }
    throw new RangeError(`The index has no document ${number}.`);
  }

  nameOf(number: number): string {
    return this.#contents.names[number] ?? "";
  }

  /** The other names; for a service, what belongs to it. */
  alsoOf(number: number): readonly string[] {
    return this.#also.get(number) ?? [];
  }

  /** Whether something has just this other name. */
  has(name: string): boolean {
    return [...this.#also.values()].some((names) => names.includes(name));
  }

  /** The name and the other names. */
  namesOf(number: number): string[] {
    return [this.nameOf(number), ...(this.kindOf(number) === "service" ? [] : this.alsoOf(number))];
  }

  /** Whether something has a code of the Office for National Statistics: ministries have none. */
  isCouncil(number: number): boolean {
    return this.kindOf(number) === "authority" && this.alsoOf(number).some((name) => gssCode.test(name));
  }

  #councilNames(): string[] {
    return this.numbers()
      .filter((number) => this.isCouncil(number))
      .flatMap((number) => this.namesOf(number));
  }

  /** The address from the site’s root. */
  addressOf(number: number): string {
    const slug = this.slugOf(number);
    return slug.startsWith("/") ? slug : `${this.aboutKindOf(number).folder}${slug}/`;
  }

  /** The title of a council service. */
  serviceTitle(service: string): string | undefined {
    const number = this.numbersOf("service").find((some) => this.slugOf(some) === service);
    return number === undefined ? undefined : this.nameOf(number);
  }

  /** The slug; for a page or what is of another catalogue the whole address. */
  slugOf(number: number): string {
    const slug = this.#contents.slugs[number] ?? "";
    return slug === "" ? slugOf(this.nameOf(number)) : slug;
  }

  usedOf(number: number): number {
    return this.#contents.used[number] ?? 0;
  }

  isRetired(number: number): boolean {
    return this.#retired.has(number);
  }

  /** The address of the page of what can replace something, or everything of a supplier; nothing where there is none. */
  insteadAddressOf(number: number): string | undefined {
    if (!this.#replaceable.has(number)) return undefined;
    return `/instead-of/${this.kindOf(number) === "authority" ? "suppliers/" : ""}${this.slugOf(number)}/`;
  }
}
