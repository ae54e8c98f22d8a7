import type { Catalogue, Entry } from "../catalogue.ts";
import type { FieldsOf } from "../kinds/index.ts";
import { plainName } from "../likeness/plain-name.ts";
import { adoptionStatuses, useStatuses } from "../vocabularies/adoption.ts";
import type { Words } from "../vocabularies/vocabulary.ts";
import { Succession } from "./succession.ts";

type Use = NonNullable<FieldsOf["authority"]["uses"]>[number];
type Adoption = NonNullable<FieldsOf["authority"]["adopts"]>[number];

/** The source of a statement about a product or a standard. */
interface Speaker {
  /** The authority that the statement counts for now. */
  authority: Entry<"authority">;
  /** The former authority that made the record, if this one has succeeded it. */
  inheritedFrom?: Entry<"authority">;
  /** The shared service or partnership that made the record, of which the authority is a member. */
  through?: Entry<"authority">;
  /**
   * The other successors with the same record, where the authority that made it was split. It stays one statement, so
   * that nothing is counted twice.
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

/** The statements of authorities about products, standards and systems, indexed by subject and by authority. */
export interface Statements {
  /** By product. */
  uses: BySlug<UseRecord>;
  /** By standard. */
  adoptions: BySlug<AdoptionRecord>;
  /** By authority: its uses and those of its predecessors. */
  usesOf: BySlug<UseRecord>;
  /** By authority: its adoptions and those of its predecessors. */
  adoptionsOf: BySlug<AdoptionRecord>;
  /** By authority: its uses of systems without an entry, those of its predecessors and those through shared services. */
  systemsOf: BySlug<SystemRecord>;
  /** The successors of each authority. */
  succession: Succession<Entry<"authority">>;
}

/**
 * Computes all uses and adoptions: the single source for every page, list, facet, search and export. An authority’s own
 * statement takes precedence; of inherited and shared ones, the most advanced status.
 *
 * @param today `YYYY-MM-DD`; statements pass to successors on the day after an authority’s last day
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
    systemsOf: new Map(Array.from(systems, ([slug, records]) => [slug, withoutRestated(records)])),
    succession,
  };
}

/** Removes an authority’s inherited and shared records about systems that it names itself, in any spelling. */
function withoutRestated(records: readonly SystemRecord[]): SystemRecord[] {
  const isOwn = ({ inheritedFrom, through }: SystemRecord): boolean => !inheritedFrom && !through;
  const own = new Set(records.filter(isOwn).map(({ system }) => plainName(system.name)));
  return records.filter((record) => isOwn(record) || !own.has(plainName(record.system.name)));
}

/** Returns the authorities a record counts for: its maker or successors, and the members of a shared service. */
function speakersFor(
  maker: Entry<"authority">,
  authorities: Catalogue["authority"],
  succession: Statements["succession"],
): Speaker[] {
  const own = succession.currentSuccessorsOf(maker).map((authority): Speaker => {
    return authority === maker ? { authority } : { authority, inheritedFrom: maker };
  });
  const members = (maker.data.members ?? []).flatMap((slug) => authorities.get(slug) ?? []);
  const successors = new Set(members.flatMap((member) => succession.currentSuccessorsOf(member)));
  return [
    ...own,
    ...[...successors].filter((successor) => successor !== maker).map((authority) => ({ authority, through: maker })),
  ];
}

/** Collects the statements about products or about standards. */
class Spoken<T extends Speaker & { status: string }> {
  /** Subject → authority → its records, the one that takes precedence first. */
  readonly #records = new Map<string, Map<string, T[]>>();
  readonly #order: readonly string[];

  /** @param statuses from the most advanced */
  constructor(statuses: Words) {
    this.#order = Object.keys(statuses);
  }

  /** Adds one statement about a subject: one record for each authority that it counts for. */
  add(subject: string, records: readonly T[]): void {
    const bySpeaker = this.#records.get(subject) ?? new Map<string, T[]>();
    this.#records.set(subject, bySpeaker);
    for (const record of records) {
      const { slug } = record.authority;
      bySpeaker.set(slug, this.#together(bySpeaker.get(slug) ?? [], record));
    }
  }

  /**
   * Returns the record that takes precedence and, unless it is “stopped”, each “stopped” record of predecessors, as others
   * can learn from its reason.
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

  /** Subject → its statements, without duplicates. */
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
 * Removes duplicates: merges inherited records, and removes a shared service’s own record where its members have it. The
 * order stays.
 *
 * @param subjectOf returns the key of a record’s subject, where the records have several
 */
export function once<T extends Speaker & { status: string }>(
  records: readonly T[],
  subjectOf: (record: T) => string = () => "",
): T[] {
  const shared = new Set(
    records.flatMap((record) => (record.through ? `${record.through.slug} ${subjectOf(record)}` : [])),
  );
  const counted = records.filter((record) => !shared.has(`${record.authority.slug} ${subjectOf(record)}`));
  return mergeInherited(counted, subjectOf);
}

/** Keeps one record where several successors inherited the same one, with the others in `sharedWith`. */
function mergeInherited<T extends Speaker & { status: string }>(
  records: readonly T[],
  subjectOf: (record: T) => string,
): T[] {
  const groups = Map.groupBy(records, (record) => {
    const { inheritedFrom, status } = record;
    return inheritedFrom ? `${inheritedFrom.slug} ${status} ${subjectOf(record)}` : record;
  });
  return Array.from(groups.values(), (same) => {
    const [first, ...others] = same;
    if (!first || others.length === 0) return same;
    return [{ ...first, sharedWith: others.map(({ authority }) => authority) }];
  }).flat();
}
