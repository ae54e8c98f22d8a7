import { gssCode } from "../../../schemas/fields/gss-code.ts";
import { slugOf } from "../../../schemas/fields/slug-text.ts";
import type { ResultKind } from "../documents/document.ts";
import type { Contents, ContentsKind } from "../index/shapes.ts";
import { wordsOf } from "../text/tokens.ts";

/** The documents of an index, by number. */
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

  /** The numbers of all documents. */
  numbers(): number[] {
    return [...this.#contents.names.keys()];
  }

  /** The numbers of all documents of a kind. */
  numbersOf(kind: ResultKind): number[] {
    return this.numbers().filter((number) => this.kindOf(number) === kind);
  }

  /** The words in the names of all registered councils, whether or not they have a record. */
  get councilWords(): ReadonlySet<string> {
    return (this.#councilWords ??= new Set([...this.#councilNames(), this.#contents.councils].flatMap(wordsOf)));
  }

  kindOf(number: number): ResultKind {
    return this.aboutKindOf(number).kind;
  }

  /** The kind of a document, with its labels and ranking factor. */
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

  /** The other names of a document; for a service, its topics. */
  alsoOf(number: number): readonly string[] {
    return this.#also.get(number) ?? [];
  }

  /** Whether any document has exactly this other name. */
  has(name: string): boolean {
    return [...this.#also.values()].some((names) => names.includes(name));
  }

  /** The name and the other names. Topics of services are not names. */
  namesOf(number: number): string[] {
    return [this.nameOf(number), ...(this.kindOf(number) === "service" ? [] : this.alsoOf(number))];
  }

  /** Whether a document is a council: it has a GSS code, which ministries lack. */
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

  /** The slug; for a page or an entry of a peer, the whole address. */
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

  /**
   * The address of the page of replacements for a product or for the products of a supplier; undefined if there is
   * none.
   */
  insteadAddressOf(number: number): string | undefined {
    if (!this.#replaceable.has(number)) return undefined;
    return `/instead-of/${this.kindOf(number) === "authority" ? "suppliers/" : ""}${this.slugOf(number)}/`;
  }
}
