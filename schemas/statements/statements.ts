import type { Catalogue, Entry } from "../catalogue.ts";
import type { FieldsOf } from "../kinds/index.ts";
import { adoptionStatuses, useStatuses } from "../vocabularies/adoption.ts";
import type { Words } from "../vocabularies/vocabulary.ts";
import { Succession } from "./succession.ts";

type Use = NonNullable<FieldsOf["authority"]["uses"]>[number];
type Adoption = NonNullable<FieldsOf["authority"]["adopts"]>[number];

/** The source of a statement about a product or a standard. */
interface Speaker {
  /** The authority that answers for it now. */
  authority: Entry<"authority">;
  /** The authority that made the record, where another has succeeded it since. */
  inheritedFrom?: Entry<"authority">;
  /** The shared service or partnership that made the record, of which the authority is a member. */
  through?: Entry<"authority">;
  /**
   * The others that answer for the same record, where the authority that made it was split: it is one statement, so
   * that nobody is counted twice.
   */
  sharedWith?: readonly Entry<"authority">[];
}

/** An authority’s use of a product. */
export interface UseRecord extends Use, Speaker {
  product: string;
}

/** An authority’s use of a system without an entry. */
export interface SystemRecord extends Use, Speaker {
  system: NonNullable<Use["system"]>;
}

/** An authority’s adoption of a standard. */
export interface AdoptionRecord extends Adoption, Speaker {}

type BySlug<T> = ReadonlyMap<string, readonly T[]>;

/** What authorities say about products and standards, each about each once, seen from both sides. */
export interface Statements {
  /** By product. */
  uses: BySlug<UseRecord>;
  /** By standard. */
  adoptions: BySlug<AdoptionRecord>;
  /** By authority: what it uses, and what those used that it succeeded. */
  usesOf: BySlug<UseRecord>;
  /** By authority: what it has adopted, and what those had that it succeeded. */
  adoptionsOf: BySlug<AdoptionRecord>;
  /** By authority: what it uses that has no entry, and what those used that it succeeded. */
  systemsOf: BySlug<SystemRecord>;
  /** Who answers for whom. */
  succession: Succession<Entry<"authority">>;
}

/**
 * Works out who uses and who has adopted what: the one computation behind every page, list, facet, search and export.
 * An authority’s own word counts most; of what it inherited, the record that has come furthest.
 *
 * @param today `YYYY-MM-DD`: from the day after its last, an authority’s successors answer for it
 */
export function statementsIn(authorities: Catalogue["authority"], today: string): Statements {
  const succession = new Succession(authorities, today);
  const uses = new Spoken<UseRecord>(useStatuses.words);
  const adoptions = new Spoken<AdoptionRecord>(adoptionStatuses.words);
  const systems = new Map<string, SystemRecord[]>();
  for (const maker of authorities.values()) {
    const { uses: used = [], adopts = [] } = maker.data;
    if (used.length === 0 && adopts.length === 0) continue;
    const speakers = speakersFor(maker, authorities, succession);
    for (const use of used) {
      const { product, system } = use;
      if (product !== undefined)
        uses.add(
          product,
          speakers.map((by) => ({ ...use, product, ...by })),
        );
      for (const by of system ? speakers : []) {
        const record = { ...use, system, ...by } as SystemRecord;
        const known = systems.get(by.authority.slug);
        if (known) known.push(record);
        else systems.set(by.authority.slug, [record]);
      }
    }
    for (const adoption of adopts) {
      adoptions.add(
        adoption.standard,
        speakers.map((by) => ({ ...adoption, ...by })),
      );
    }
  }
  return {
    uses: uses.bySubject(),
    adoptions: adoptions.bySubject(),
    usesOf: uses.bySpeaker(),
    adoptionsOf: adoptions.bySpeaker(),
    systemsOf: systems,
    succession,
  };
}

/** Those for whom a record counts: its maker or its heirs, and the members of a shared service or partnership. */
function speakersFor(
  maker: Entry<"authority">,
  authorities: Catalogue["authority"],
  succession: Statements["succession"],
): Speaker[] {
  const own = succession.heirsOf(maker).map((authority): Speaker => {
    return authority === maker ? { authority } : { authority, inheritedFrom: maker };
  });
  const members = (maker.data.members ?? []).flatMap((slug) => authorities.get(slug) ?? []);
  const heirs = new Set(members.flatMap((member) => succession.heirsOf(member)));
  return [...own, ...[...heirs].filter((heir) => heir !== maker).map((authority) => ({ authority, through: maker }))];
}

/** What authorities say about products or standards. */
class Spoken<T extends Speaker & { status: string }> {
  /** Subject → authority that answers for it → its records, the one that counts first. */
  readonly #records = new Map<string, Map<string, T[]>>();
  readonly #order: readonly string[];

  /** @param statuses from the furthest */
  constructor(statuses: Words) {
    this.#order = Object.keys(statuses);
  }

  /** Adds one statement about a subject, as each of those says it that answer for it. */
  add(subject: string, records: readonly T[]): void {
    const bySpeaker = this.#records.get(subject) ?? new Map<string, T[]>();
    this.#records.set(subject, bySpeaker);
    for (const record of records) {
      const { slug } = record.authority;
      bySpeaker.set(slug, this.#together(bySpeaker.get(slug) ?? [], record));
    }
  }

  /**
   * The record that counts and, where that is not an end, each predecessor’s record of having stopped: its reason is what
   * others can learn from.
   */
  #together(known: readonly T[], record: T): T[] {
    const [first, ...others] = [...known, record].sort((a, b) => this.#rank(a) - this.#rank(b));
    if (!first) return [];
    const stopped = others.filter(({ status, inheritedFrom }) => status === "stopped" && inheritedFrom !== undefined);
    return first.status === "stopped" ? [first] : [first, ...stopped];
  }

  #rank({ inheritedFrom, through, status }: T): number {
    return (inheritedFrom ?? through) ? 1 + this.#order.indexOf(status) : 0;
  }

  /** Subject → what is said of it, so that nobody is counted twice. */
  bySubject(): BySlug<T> {
    return new Map(
      Array.from(this.#records, ([subject, bySpeaker]) => [subject, once([...bySpeaker.values()].flat())]),
    );
  }

  bySpeaker(): BySlug<T> {
    const lists = new Map<string, T[]>();
    for (const bySpeaker of this.#records.values()) {
      for (const [speaker, records] of bySpeaker) {
        const list = lists.get(speaker);
        if (list) list.push(...records);
        else lists.set(speaker, [...records]);
      }
    }
    return lists;
  }
}

/**
 * Records without what would count twice: what several answer for, because the one that said it was split, is there once;
 * a shared service is not there beside the members that it speaks for.
 */
function once<T extends Speaker & { status: string }>(records: readonly T[]): T[] {
  const shared = new Set(records.map(({ through }) => through));
  const counted = records.filter(({ authority }) => !shared.has(authority));
  const groups = Map.groupBy(counted, (record) => {
    const { inheritedFrom } = record;
    return inheritedFrom ? `${inheritedFrom.slug} ${record.status}` : record;
  });
  return Array.from(groups.values(), (same) => {
    const [first, ...others] = same;
    if (!first || others.length === 0) return same;
    return [{ ...first, sharedWith: others.map(({ authority }) => authority) }];
  }).flat();
}
