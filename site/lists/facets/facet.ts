import type { Entry, Kind } from "../../../schemas/index.ts";
import type { Words } from "../../../schemas/vocabularies/vocabulary.ts";
import type { Rank } from "../../adoption/adoption.ts";
import type { Context } from "../../catalogue/context.ts";
import { referenceTo } from "../../catalogue/reference.ts";
import { publishersNow } from "../../catalogue/relations.ts";
import { idOf } from "../../entry-id.ts";
import { anyValueOf } from "../../facets/any.ts";
import type { Sort } from "../../facets/rows.ts";
import { addressHere } from "../../href.ts";
import { services } from "../../services/services.ts";

/** A value of a facet, with its title. */
export interface Value {
  /** Without spaces; part of addresses. */
  value: string;
  title: string;
}

/** A facet of a list of entries. */
export interface Facet<K extends Kind = Kind> {
  /** Part of addresses. */
  id: string;
  title: string;
  /** The values in display order; without it, the most frequent come first. */
  order?: readonly string[];
  /** The kind of the values if they are entries. Each value then links to its entry’s page, which lists the entries. */
  references?: Kind;
  valuesOf: (entry: Entry<K>, context: Context) => readonly Value[];
}

/** An order of a list. */
export interface Order<K extends Kind = Kind> extends Sort {
  /** Returns the sort key of an entry. */
  keyOf: (entry: Entry<K>, context: Context) => string | number | undefined;
}

/** The facets and orders of the list of a kind. */
export interface Definition<K extends Kind = Kind> {
  facets: readonly Facet<K>[];
  /** The first is the default order. */
  orders: readonly Order<K>[];
}

/** Creates a facet over the words of a vocabulary. */
export function wordsFacet<K extends Kind, W extends string>(
  id: string,
  title: string,
  words: Words<W>,
  wordsOf: (entry: Entry<K>, context: Context) => readonly (W | undefined)[],
): Facet<K> {
  return {
    id,
    title,
    order: Object.keys(words),
    valuesOf: (entry, context) =>
      unique(wordsOf(entry, context).filter((word) => word !== undefined)).map((value) => ({
        value,
        title: words[value].title,
      })),
  };
}

const anyService = { value: anyValueOf("service") ?? "", title: "Any service" } as const;

/** Facet of the council services. An entry without services has the value “Any service”. */
export const serviceFacet: Facet = {
  id: "service",
  title: "Service",
  valuesOf: ({ data }) =>
    data.services.length === 0
      ? [anyService]
      : unique(data.services).map((value) => ({ value, title: services.title(value) })),
};

/** Order by name. It has no keys, because entries are sorted by name already. */
export const byName: Order = { id: "name", title: "Name", descending: false, keyOf: () => undefined };

/** Order by the date of the last review, the latest first. */
export const byReview: Order = {
  id: "reviewed",
  title: "Last reviewed",
  descending: true,
  keyOf: ({ data }) => data.reviewed,
};

/** Returns a rank as a sort key. Keys are compared with numeric collation, number by number. */
export function rankKey(rank: Rank): string {
  return rank.join(" ");
}

/** Returns entries of another kind as facet values. */
export function named(kind: Kind, slugs: readonly (string | undefined)[], context: Context): Value[] {
  return unique(slugs.filter((slug) => slug !== undefined)).map((slug) => referenceValue(kind, slug, context));
}

/** Returns an entry as a facet value. */
function referenceValue(kind: Kind, slug: string, context: Context): Value {
  const entry = referenceTo(kind, slug, context);
  return { value: idOf(entry), title: entry.name };
}

/** Returns the address of the entry that a value refers to, from the site’s root. */
export function addressOfValue(kind: Kind, value: string): string {
  const [slug = value, peer] = value.split(".").toReversed();
  return addressHere({ kind, slug, peer });
}

/** Returns the current publishers of an entry as facet values. */
export function publishedBy(entry: Entry, context: Context): Value[] {
  const publishers = publishersNow(entry, context.catalogue, context.relations);
  return publishers.map(({ slug }) => referenceValue("authority", slug, context));
}

/** Removes duplicates. */
function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
