import { type Catalogue, entriesOfKind, type Entry, type FieldsOf, type Kind, kindNames } from "../../schemas/index.ts";
import { type Statements, statementsIn } from "../../schemas/statements/statements.ts";
import { councilOf } from "../../schemas/vocabularies/local-authorities.ts";
import { traits } from "../kinds/tables/traits.ts";
import { sharedKinds, storiesIn, type StoryKind, storySubjects } from "../kinds/traits.ts";

type Conformance = NonNullable<FieldsOf["product"]["standards"]>[number];

/** A product’s claim to conform to a standard. */
export interface ConformanceRecord extends Conformance {
  product: Entry<"product">;
}

/** An entry that tells about other entries. */
export type Story = Entry<StoryKind>;

type BySlug<T> = ReadonlyMap<string, readonly T[]>;

/** Reverse relations of entries: slug of the target → entries that name it. */
export interface Relations extends Statements {
  /** By standard. */
  conformance: BySlug<ConformanceRecord>;
  /** By product: the products that depend on it. */
  dependents: BySlug<Entry<"product">>;
  /** By product: the products that it works with, whichever of the two says so. */
  companions: BySlug<Entry<"product">>;
  /** By standard: the standards related to it, whichever of the two says so. */
  related: BySlug<Entry<"standard">>;
  /** By standard: the standards that supersede it. */
  successors: BySlug<Entry<"standard">>;
  /**
   * Case studies and opportunities that name a product, a standard or an authority, by its slug. Those that name an
   * authority that has ended are its successors’.
   */
  naming: { product: BySlug<Story>; standard: BySlug<Story>; authority: BySlug<Story> };
  /** By authority: everything that it or its predecessors publish, except authority records. */
  published: BySlug<Entry>;
  /** By service: the entries of each kind that name it. */
  serving: { readonly [K in Kind]: BySlug<Entry<K>> };
  /** By kind: its entries without services, which apply to every service; empty for kinds that are not `forAnyService`. */
  servingAny: { readonly [K in Kind]: readonly Entry<K>[] };
  /** By region in the register of UK local authorities: the authorities that have not ended. */
  inRegion: BySlug<Entry<"authority">>;
}

/** The slug of an entry’s publisher: the one that a standard names, else the authority whose folder it is in. */
export function publisherOf({ authority, data }: Entry): string {
  return ("publisher" in data ? data.publisher : undefined) ?? authority;
}

/** The authorities now responsible for what an entry’s publisher published: itself or its successors. */
export function publishersNow(
  entry: Entry,
  { authority }: Pick<Catalogue, "authority">,
  { succession }: Pick<Statements, "succession">,
): readonly Entry<"authority">[] {
  const publisher = authority.get(publisherOf(entry)) ?? authority.get(entry.authority);
  return publisher ? succession.currentSuccessorsOf(publisher) : [];
}

/** The slug of the authority that answers now for another: its successor, or itself if it has several or has not ended. */
export function keeperOf(
  slug: string,
  { catalogue, relations }: { catalogue: Pick<Catalogue, "authority">; relations: Pick<Statements, "succession"> },
): string {
  const entry = catalogue.authority.get(slug);
  const [keeper, ...others] = entry ? relations.succession.currentSuccessorsOf(entry) : [];
  return keeper && others.length === 0 ? keeper.slug : slug;
}

/**
 * The slugs of the authorities that answer now for the participants of a story, each once: for one that has ended, its
 * successors.
 */
export function participantsNow(
  story: Entry,
  { authority }: Pick<Catalogue, "authority">,
  { succession }: Pick<Statements, "succession">,
): readonly string[] {
  const now = (storySubjects(story).authorities ?? []).flatMap((slug) => {
    const entry = authority.get(slug);
    return entry ? succession.currentSuccessorsOf(entry).map((successor) => successor.slug) : [slug];
  });
  return [...new Set(now)];
}

/**
 * Computes every relation of a catalogue in one pass over its entries.
 *
 * @param today `YYYY-MM-DD`
 */
export function relate(catalogue: Catalogue, today: string): Relations {
  const { product, standard, authority } = catalogue;
  const shared = sharedKinds.flatMap((kind) => [...entriesOfKind(catalogue, kind)]);
  const statements = statementsIn(authority, today);
  return {
    ...statements,
    ...productRelations(product),
    ...standardRelations(standard),
    ...authorityRelations(authority, shared, statements.succession),
    naming: namingIn(storiesIn(catalogue), catalogue, statements),
    serving: ofEachKind((kind) => byService(entriesOfKind(catalogue, kind))) as Relations["serving"],
    servingAny: ofEachKind((kind) =>
      traits[kind].forAnyService ? forAnyService(entriesOfKind(catalogue, kind)) : [],
    ) as Relations["servingAny"],
  };
}

function productRelations(
  products: Catalogue["product"],
): Pick<Relations, "conformance" | "dependents" | "companions"> {
  const conformance = new Lists<ConformanceRecord>();
  const dependents = new Lists<Entry<"product">>();
  const companions = new Lists<Entry<"product">>();
  for (const product of products.values()) {
    for (const claim of product.data.standards ?? []) conformance.add(claim.standard, { ...claim, product });
    for (const slug of product.data.dependsOn ?? []) dependents.addOnce(slug, product);
    for (const slug of product.data.worksWith ?? []) companions.pair(product, products.get(slug));
  }
  return { conformance: conformance.bySlug, dependents: dependents.bySlug, companions: companions.bySlug };
}

function standardRelations(standards: Catalogue["standard"]): Pick<Relations, "related" | "successors"> {
  const related = new Lists<Entry<"standard">>();
  const successors = new Lists<Entry<"standard">>();
  for (const standard of standards.values()) {
    for (const slug of standard.data.related ?? []) related.pair(standard, standards.get(slug));
    for (const slug of standard.data.supersedes ?? []) successors.addOnce(slug, standard);
  }
  return { related: related.bySlug, successors: successors.bySlug };
}

function authorityRelations(
  authorities: Catalogue["authority"],
  shared: readonly Entry[],
  succession: Statements["succession"],
): Pick<Relations, "published" | "inRegion"> {
  const published = new Lists<Entry>();
  const inRegion = new Lists<Entry<"authority">>();
  for (const entry of shared) {
    for (const { slug } of publishersNow(entry, { authority: authorities }, { succession })) published.add(slug, entry);
  }
  for (const authority of authorities.values()) {
    const region = councilOf(authority)?.region;
    if (region !== undefined && !succession.hasEnded(authority)) inRegion.add(region, authority);
  }
  return { published: published.bySlug, inRegion: inRegion.bySlug };
}

function namingIn(
  stories: readonly Story[],
  catalogue: Catalogue,
  statements: Pick<Statements, "succession">,
): Relations["naming"] {
  const product = new Lists<Story>();
  const standard = new Lists<Story>();
  const authority = new Lists<Story>();
  for (const story of stories) {
    const { products = [], standards = [] } = storySubjects(story);
    for (const slug of products) product.addOnce(slug, story);
    for (const slug of standards) standard.addOnce(slug, story);
    for (const slug of participantsNow(story, catalogue, statements)) authority.addOnce(slug, story);
  }
  return { product: product.bySlug, standard: standard.bySlug, authority: authority.bySlug };
}

function ofEachKind<T>(make: (kind: Kind) => T): Record<Kind, T> {
  return Object.fromEntries(kindNames.map((kind) => [kind, make(kind)])) as Record<Kind, T>;
}

function byService(entries: Iterable<Entry>): BySlug<Entry> {
  const lists = new Lists<Entry>();
  for (const entry of entries) for (const service of entry.data.services) lists.addOnce(service, entry);
  return lists.bySlug;
}

function forAnyService(entries: Iterable<Entry>): Entry[] {
  return [...entries].filter(({ data }) => data.services.length === 0);
}

class Lists<T> {
  readonly #bySlug = new Map<string, T[]>();

  get bySlug(): BySlug<T> {
    return this.#bySlug;
  }

  add(slug: string, item: T): void {
    const list = this.#bySlug.get(slug);
    if (list) list.push(item);
    else this.#bySlug.set(slug, [item]);
  }

  /** Adds an item unless it was the last one added, as when an entry names the same slug twice. */
  addOnce(slug: string, item: T): void {
    if (this.#bySlug.get(slug)?.at(-1) !== item) this.add(slug, item);
  }

  /** Adds two entries to each other’s lists, unless already there. */
  pair(this: Lists<Entry>, one: T & Entry, other: (T & Entry) | undefined): void {
    if (!other || this.#bySlug.get(one.slug)?.includes(other)) return;
    this.add(one.slug, other);
    this.add(other.slug, one);
  }
}
