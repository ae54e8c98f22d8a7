import { identifierNames } from "../../schemas/fields/identifiers.ts";
import { comparableRepository } from "../../schemas/fields/repository-address.ts";
import type { Entry } from "../../schemas/index.ts";

/**
 * Keys that identify the same subject across catalogues, most reliable first: an authority’s GSS code; a product’s or
 * standard’s identifiers and repositories. Names never count. Other kinds have no keys.
 */
function sharedKeys({ kind, data }: Entry): string[] {
  if (kind === "authority") return "gss" in data && data.gss !== undefined ? [`${kind} gss ${data.gss}`] : [];
  if (kind !== "product" && kind !== "standard") return [];
  const { identifiers = {}, links = [] } = data as Entry<"product">["data"];
  return [
    ...identifierNames.flatMap((name) => {
      const identifier = identifiers[name];
      return identifier === undefined ? [] : [`${kind} ${name} ${identifier}`];
    }),
    ...links.flatMap(({ type, url }) =>
      type === "repository" ? [`${kind} repository ${comparableRepository(url)}`] : [],
    ),
  ];
}

/** Whether another entry has taken the place of an entry, and with it the keys that both have. */
function isReplaced({ data }: Entry): boolean {
  return data.retired?.replacedBy !== undefined || ("succeededBy" in data && data.succeededBy !== undefined);
}

/** A subject with its entries in one or more catalogues. */
interface Thing<E> {
  /** The canonical entry: that of the first catalogue that has it. */
  leading: E;
  /** The entries of later catalogues, in their order; at most one of each catalogue. */
  others: E[];
}

/** Deduplicates the entries of several catalogues by their shared keys. */
export class CanonicalEntries<E extends Entry> {
  readonly #byEntry = new Map<Entry, Thing<E>>();

  /** @param catalogues the entries of each catalogue; the first catalogue that has a subject leads */
  constructor(catalogues: Iterable<Iterable<E>>) {
    const known = new Map<string, Thing<E>>();
    for (const catalogue of catalogues) this.#add([...catalogue], known);
  }

  /** The canonical entry of the same subject: itself, or that of an earlier catalogue. */
  leading(entry: Entry): Entry {
    return this.#byEntry.get(entry)?.leading ?? entry;
  }

  /** The entries of later catalogues about the same subject; empty for an entry that is not canonical. */
  others(entry: Entry): readonly E[] {
    const thing = this.#byEntry.get(entry);
    return thing?.leading === entry ? thing.others : [];
  }

  #add(entries: readonly E[], known: Map<string, Thing<E>>): void {
    const keys = new Map(entries.map((entry) => [entry, [...new Set(sharedKeys(entry))]]));
    const holders = new Map<string, E[]>();
    for (const [entry, own] of keys) {
      for (const key of own) {
        const known = holders.get(key);
        if (known) known.push(entry);
        else holders.set(key, [entry]);
      }
    }
    const taken = new Set<Thing<E>>();
    const added: (readonly [readonly string[], Thing<E>])[] = [];
    for (const entry of entries) {
      // A key that several entries of a catalogue share, such as a repository of several products, identifies none of
      // them, except the one that took the place of all others.
      const own = keys.get(entry)?.filter((key) => isOnlyHolder(entry, holders.get(key) ?? [])) ?? [];
      const found = own.flatMap((key) => known.get(key) ?? []).find((thing) => !taken.has(thing));
      const thing = found ?? { leading: entry, others: [] };
      if (found) found.others.push(entry);
      taken.add(thing);
      this.#byEntry.set(entry, thing);
      added.push([own, thing]);
    }
    // Keys are registered after the loop, so that two entries of one catalogue never match.
    for (const [own, thing] of added) for (const key of own) if (!known.has(key)) known.set(key, thing);
  }
}

/** Whether an entry is the only one with a key, apart from entries that have been replaced. */
function isOnlyHolder(entry: Entry, holders: readonly Entry[]): boolean {
  return holders.length === 1 || (!isReplaced(entry) && holders.filter((holder) => !isReplaced(holder)).length === 1);
}
