import { type Kind, kindNames } from "../../../schemas/vocabularies/kind-names.ts";
import type { FieldName } from "../fields.ts";
import type { SearchFilter } from "../filters.ts";

/**
 * The kinds of results in the order of an index: kinds of entry, with council services after standards; pages, such as
 * guides, last.
 */
export const resultKinds: readonly ResultKind[] = [
  // Services follow the kinds that people look for most.
  ...kindNames.flatMap((kind): ResultKind[] => (kind === "standard" ? [kind, "service"] : [kind])),
  "page",
];

/** A kind of result. */
export type ResultKind = Kind | "service" | "page";

/** A document of the index. */
export interface SearchDocument {
  kind: ResultKind;
  /** Its address from the site’s root. */
  url: string;
  name: string;
  /** The number of users, for ranking; for a service, the number of its entries. */
  used: number;
  /** Whether it is retired or of the past, for ranking. */
  retired: boolean;
  /** Whether it has a page of replacements. */
  replaceable?: boolean;
  /** Field → its parts, without the name. */
  fields: Partial<Record<Exclude<FieldName, "name">, readonly string[]>>;
  /** Words that people search for and that a result shows only as its kind. */
  called?: readonly string[];
  /** Filter → its values, each once. */
  filters: Partial<Record<Exclude<SearchFilter, "kind">, readonly FilterValue[]>>;
}

interface FilterValue {
  /** Without spaces; part of addresses. */
  value: string;
  title: string;
}

/** Whether a kind of result is a kind of entry. */
export function isEntryKind(kind: string): kind is Kind {
  return (kindNames as readonly string[]).includes(kind);
}

/** Sorts documents by kind. */
export function inIndexOrder(documents: readonly SearchDocument[]): SearchDocument[] {
  return resultKinds.flatMap((kind) => documents.filter((document) => document.kind === kind));
}
