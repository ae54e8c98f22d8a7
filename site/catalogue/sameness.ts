import { identifierNames } from "../../schemas/fields/identifiers.ts";
import { comparableRepository } from "../../schemas/fields/repository-address.ts";
import type { Entry } from "../../schemas/index.ts";

/**
 * What an entry is known by in every catalogue, the surest first: the GSS code of an authority, the identifiers and the
 * repositories of a product or standard. Names are never among it, and other kinds have nothing of the sort.
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

/** One thing, as one or more catalogues have it. */
interface Thing<E> {
  /** What is shown of it: the entry of the first catalogue that has it. */
  leading: E;
  /** The entries of later catalogues, in their order; one of each at most. */
  others: E[];
}

/** The things of several catalogues: which entries of different catalogues are about the same. */
export class Things<E extends Entry> {
  readonly #byEntry = new Map<Entry, Thing<E>>();

  /** @param catalogues the entries of each catalogue; what an earlier one has leads */
  constructor(catalogues: Iterable<Iterable<E>>) {
    const known = new Map<string, Thing<E>>();
    for (const catalogue of catalogues) this.#add([...catalogue], known);
  }

  /** The entry that is shown for the thing that an entry is about: itself, or that of an earlier catalogue. */
  leading(entry: Entry): Entry {
    return this.#byEntry.get(entry)?.leading ?? entry;
  }

  /** The entries of later catalogues about the same thing; none for an entry that is not shown itself. */
  others(entry: Entry): readonly E[] {
    const thing = this.#byEntry.get(entry);
    return thing?.leading === entry ? thing.others : [];
  }

  #add(entries: readonly E[], known: Map<string, Thing<E>>): void {
    const keys = new Map(entries.map((entry) => [entry, [...new Set(sharedKeys(entry))]]));
    const times = new Map<string, number>();
    for (const key of [...keys.values()].flat()) times.set(key, (times.get(key) ?? 0) + 1);
    const taken = new Set<Thing<E>>();
    const added: (readonly [readonly string[], Thing<E>])[] = [];
    for (const entry of entries) {
      // One repository can hold several products, and then it names none of them.
      const own = keys.get(entry)?.filter((key) => times.get(key) === 1) ?? [];
      const found = own.flatMap((key) => known.get(key) ?? []).find((thing) => !taken.has(thing));
      const thing = found ?? { leading: entry, others: [] };
      if (found) found.others.push(entry);
      taken.add(thing);
      this.#byEntry.set(entry, thing);
      added.push([own, thing]);
    }
    // Only now, so that entries of one catalogue are never the same thing.
    for (const [own, thing] of added) for (const key of own) if (!known.has(key)) known.set(key, thing);
  }
}
