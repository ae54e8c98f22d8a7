import type { Catalogue, Entry, FieldsOf, Kind } from "../../schemas/index.ts";
import { adoptionStatuses, useStatuses } from "../../schemas/vocabularies/adoption.ts";
import { registeredAuthority } from "../../schemas/vocabularies/local-authorities.ts";
import type { Words } from "../../schemas/vocabularies/vocabulary.ts";

type Use = NonNullable<FieldsOf["authority"]["uses"]>[number];
type Adoption = NonNullable<FieldsOf["authority"]["adopts"]>[number];
type Conformance = NonNullable<FieldsOf["product"]["standards"]>[number];

/** Who says something about a product or a standard. */
interface Speaker {
  /** The authority that answers for it now. */
  authority: Entry<"authority">;
  /** The authority that made the record, where another has succeeded it since. */
  inheritedFrom?: Entry<"authority">;
}

/** That an authority uses a product. */
export interface UseRecord extends Use, Speaker {}

/** That an authority has adopted a standard. */
export interface AdoptionRecord extends Adoption, Speaker {}

/** That a product meets a standard. */
export interface ConformanceRecord extends Conformance {
  product: Entry<"product">;
}

/** What tells of something else. */
export type Story = Entry<"case-study" | "opportunity">;

type BySlug<T> = ReadonlyMap<string, readonly T[]>;

/** What entries say about each other, seen from the other side: slug → who says so. */
export interface Relations {
  /** By product. An authority that succeeded another speaks for it, unless it has a record of its own. */
  uses: BySlug<UseRecord>;
  /** By standard. */
  adoptions: BySlug<AdoptionRecord>;
  /** By authority: what it uses, and what those used that it succeeded. */
  usesOf: BySlug<UseRecord>;
  /** By authority: what it has adopted, and what those had that it succeeded. */
  adoptionsOf: BySlug<AdoptionRecord>;
  /** By standard. */
  conformance: BySlug<ConformanceRecord>;
  /** By product: the products that depend on it. */
  dependents: BySlug<Entry<"product">>;
  /** By product: the products that say they work with it, or that it says it works with. */
  companions: BySlug<Entry<"product">>;
  /** By standard: the standards related to it, whichever of the two says so. */
  related: BySlug<Entry<"standard">>;
  /** By standard: the standards that supersede it. */
  successors: BySlug<Entry<"standard">>;
  /** Case studies and opportunities that name a product, a standard or an authority, by its slug. */
  naming: { product: BySlug<Story>; standard: BySlug<Story>; authority: BySlug<Story> };
  /** By authority: everything in its folder and in the folders of those it succeeded, but its own record. */
  published: BySlug<Entry>;
  /** By authority: those that it succeeded. */
  predecessors: BySlug<Entry<"authority">>;
  /** By service: the entries of each kind that name it. */
  serving: { readonly [K in Kind]: BySlug<Entry<K>> };
  /** By region of the register of UK local authorities, of those that have not been succeeded. */
  inRegion: BySlug<Entry<"authority">>;
}

/** Works out every relation of a catalogue in one pass over its entries. */
export function relate(catalogue: Catalogue): Relations {
  const { product, standard, authority, opportunity } = catalogue;
  const stories: Story[] = [...catalogue["case-study"].values(), ...opportunity.values()];
  const shared: Entry[] = [...product.values(), ...standard.values(), ...stories];
  return {
    ...adoptionsIn(authority),
    ...productRelations(product),
    ...standardRelations(standard),
    ...authorityRelations(authority, shared),
    naming: namingIn(stories),
    serving: {
      product: byService(product),
      standard: byService(standard),
      "case-study": byService(catalogue["case-study"]),
      opportunity: byService(opportunity),
      authority: byService(authority),
    },
  };
}

/** The authority that answers for another now: itself, or the last that `succeededBy` leads to. */
function successorOf(
  authorities: ReadonlyMap<string, Entry<"authority">>,
  authority: Entry<"authority">,
): Entry<"authority"> {
  // A circle is an error of its own, so following it must only end.
  for (let steps = 0; steps < 20; steps++) {
    const next = authorities.get(authority.data.succeededBy ?? "");
    if (!next) return authority;
    authority = next;
  }
  return authority;
}

type Authorities = Catalogue["authority"];

function adoptionsIn(authorities: Authorities): Pick<Relations, "uses" | "adoptions" | "usesOf" | "adoptionsOf"> {
  const uses = new Spoken<UseRecord>(useStatuses.words);
  const adoptions = new Spoken<AdoptionRecord>(adoptionStatuses.words);
  for (const maker of authorities.values()) {
    const authority = successorOf(authorities, maker);
    const by: Speaker = authority === maker ? { authority } : { authority, inheritedFrom: maker };
    for (const use of maker.data.uses ?? []) uses.add(use.product, { ...use, ...by });
    for (const adoption of maker.data.adopts ?? []) adoptions.add(adoption.standard, { ...adoption, ...by });
  }
  return {
    uses: uses.bySubject(),
    adoptions: adoptions.bySubject(),
    usesOf: uses.bySpeaker(),
    adoptionsOf: adoptions.bySpeaker(),
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
    for (const slug of product.data.dependsOn ?? []) dependents.add(slug, product);
    for (const slug of product.data.worksWith ?? []) companions.pair(product, products.get(slug));
  }
  return { conformance: conformance.bySlug, dependents: dependents.bySlug, companions: companions.bySlug };
}

function standardRelations(standards: Catalogue["standard"]): Pick<Relations, "related" | "successors"> {
  const related = new Lists<Entry<"standard">>();
  const successors = new Lists<Entry<"standard">>();
  for (const standard of standards.values()) {
    for (const slug of standard.data.related ?? []) related.pair(standard, standards.get(slug));
    for (const slug of standard.data.supersedes ?? []) successors.add(slug, standard);
  }
  return { related: related.bySlug, successors: successors.bySlug };
}

function authorityRelations(
  authorities: Authorities,
  shared: readonly Entry[],
): Pick<Relations, "published" | "predecessors" | "inRegion"> {
  const published = new Lists<Entry>();
  const predecessors = new Lists<Entry<"authority">>();
  const inRegion = new Lists<Entry<"authority">>();
  for (const entry of shared) {
    const owner = authorities.get(entry.authority);
    if (owner) published.add(successorOf(authorities, owner).slug, entry);
  }
  for (const authority of authorities.values()) {
    const region = registeredAuthority(authority.data.gss)?.region;
    if (authority.data.succeededBy !== undefined) predecessors.add(authority.data.succeededBy, authority);
    else if (region !== undefined) inRegion.add(region, authority);
  }
  return { published: published.bySlug, predecessors: predecessors.bySlug, inRegion: inRegion.bySlug };
}

function namingIn(stories: readonly Story[]): Relations["naming"] {
  const product = new Lists<Story>();
  const standard = new Lists<Story>();
  const authority = new Lists<Story>();
  for (const story of stories) {
    for (const slug of story.data.products ?? []) product.addOnce(slug, story);
    for (const slug of story.data.standards ?? []) standard.addOnce(slug, story);
    for (const slug of participantsOf(story)) authority.addOnce(slug, story);
  }
  return { product: product.bySlug, standard: standard.bySlug, authority: authority.bySlug };
}

function participantsOf({ data }: Story): readonly string[] {
  return ("participants" in data ? data.participants : "authorities" in data ? data.authorities : undefined) ?? [];
}

function byService<K extends Kind>(entries: ReadonlyMap<string, Entry<K>>): BySlug<Entry<K>> {
  const lists = new Lists<Entry<K>>();
  for (const entry of entries.values()) for (const service of entry.data.services) lists.add(service, entry);
  return lists.bySlug;
}

class Lists<T> {
  readonly bySlug = new Map<string, T[]>();

  add(slug: string, item: T): void {
    const list = this.bySlug.get(slug);
    if (list) list.push(item);
    else this.bySlug.set(slug, [item]);
  }

  /** Adds an item unless it is the last one already, as when an entry names the same thing twice. */
  addOnce(slug: string, item: T): void {
    if (this.bySlug.get(slug)?.at(-1) !== item) this.add(slug, item);
  }

  /** Adds two things to each other’s lists, unless they are there. */
  pair(this: Lists<Entry>, one: T & Entry, other: (T & Entry) | undefined): void {
    if (!other || this.bySlug.get(one.slug)?.includes(other)) return;
    this.add(one.slug, other);
    this.add(other.slug, one);
  }
}

/** What authorities say about products or standards, each authority once about each. */
class Spoken<T extends Speaker & { status: string }> {
  readonly #records = new Map<string, Map<string, T>>();
  readonly #order: readonly string[];

  /** @param statuses from the furthest */
  constructor(statuses: Words) {
    this.#order = Object.keys(statuses);
  }

  /** An authority’s own word counts most; of those that it inherited, the one that has come furthest. */
  add(subject: string, record: T): void {
    const bySpeaker = this.#records.get(subject) ?? new Map<string, T>();
    this.#records.set(subject, bySpeaker);
    const { slug } = record.authority;
    const known = bySpeaker.get(slug);
    if (!known || this.#rank(record) < this.#rank(known)) bySpeaker.set(slug, record);
  }

  #rank({ inheritedFrom, status }: T): number {
    return inheritedFrom ? 1 + this.#order.indexOf(status) : 0;
  }

  bySubject(): BySlug<T> {
    return new Map(Array.from(this.#records, ([subject, bySpeaker]) => [subject, [...bySpeaker.values()]]));
  }

  bySpeaker(): BySlug<T> {
    const lists = new Lists<T>();
    for (const bySpeaker of this.#records.values()) {
      for (const [speaker, record] of bySpeaker) lists.add(speaker, record);
    }
    return lists.bySlug;
  }
}
