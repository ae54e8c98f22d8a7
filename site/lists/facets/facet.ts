import type { Entry, Kind } from "../../../schemas/index.ts";
import { services } from "../../../schemas/vocabularies/services.ts";
import type { Words } from "../../../schemas/vocabularies/vocabulary.ts";
import type { Rank } from "../../adoption/adoption.ts";
import type { Context } from "../../catalogue/context.ts";
import { referenceTo } from "../../catalogue/reference.ts";
import { publishersNow } from "../../catalogue/relations.ts";
import { idOf } from "../../entry-id.ts";
import { anyValueOf } from "../../facets/any.ts";
import type { Sort } from "../../facets/rows.ts";
import { addressHere } from "../../href.ts";

/** A value of a facet, with the words that people read. */
export interface Value {
  /** Without spaces; part of addresses. */
  value: string;
  title: string;
}

/** One way of narrowing a list of entries. */
export interface Facet<K extends Kind = Kind> {
  /** Part of addresses. */
  id: string;
  title: string;
  /** The values in the order in which people expect them; without it the most frequent come first. */
  order?: readonly string[];
  /** Where the values are entries: their kind. The page of each lists the entries that have it. */
  references?: Kind;
  valuesOf: (entry: Entry<K>, context: Context) => readonly Value[];
}

/** One way of putting a list in order. */
export interface Order<K extends Kind = Kind> extends Sort {
  /** What the order goes by; dates and numbers as text. */
  keyOf: (entry: Entry<K>, context: Context) => string | number | undefined;
}

/** How a list of a kind can be narrowed and put in order. */
export interface Definition<K extends Kind = Kind> {
  facets: readonly Facet<K>[];
  /** The first is the order that a list has by itself. */
  orders: readonly Order<K>[];
}

/** A facet over the words of a controlled list. */
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

/** The council services that entries are for. */
export const serviceFacet: Facet = {
  id: "service",
  title: "Service",
  valuesOf: ({ data }) =>
    data.services.length === 0
      ? [anyService]
      : unique(data.services).map((value) => ({ value, title: services.title(value) })),
};

/** By name, in which order the entries come. */
export const byName: Order = { id: "name", title: "Name", descending: false, keyOf: () => undefined };

/** By the day of the last review, the latest first. */
export const byReview: Order = {
  id: "reviewed",
  title: "Last reviewed",
  descending: true,
  keyOf: ({ data }) => data.reviewed,
};

/** A rank as what an order goes by. Numbers in texts are compared by their size, one after the other. */
export function rankKey(rank: Rank): string {
  return rank.join(" ");
}

/** Entries of another kind as values: their slugs and names. */
export function named(kind: Kind, slugs: readonly (string | undefined)[], context: Context): Value[] {
  return unique(slugs.filter((slug) => slug !== undefined)).map((slug) => referenceValue(kind, slug, context));
}

/** An entry as a value. */
function referenceValue(kind: Kind, slug: string, context: Context): Value {
  const entry = referenceTo(kind, slug, context);
  return { value: idOf(entry), title: entry.name };
}

/** The address of the entry that a value names, from the site’s root. */
export function addressOfValue(kind: Kind, value: string): string {
  const [slug = value, peer] = value.split(".").toReversed();
  return addressHere({ kind, slug, peer });
}

/** The authorities that publish an entry, as values. */
export function publishedBy(entry: Entry, context: Context): Value[] {
  const publishers = publishersNow(entry, context.catalogue, context.relations);
  return publishers.map(({ slug }) => referenceValue("authority", slug, context));
}

/** The items without repeats. */
function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
