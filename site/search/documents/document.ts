import { type Kind, kindNames } from "../../../schemas/vocabularies/kind-names.ts";
import type { FieldName } from "../fields.ts";
import type { SearchFilter } from "../filters.ts";

/** The kinds of results in the order of an index: entries, council services and, last, pages such as guides. */
export const resultKinds: readonly ResultKind[] = [
  // Services follow what most people look for.
  ...kindNames.flatMap((kind): ResultKind[] => (kind === "standard" ? [kind, "service"] : [kind])),
  "page",
];

/** A kind of result. */
export type ResultKind = Kind | "service" | "page";

/** Something that can be found. */
export interface SearchDocument {
  kind: ResultKind;
  /** Its address from the site’s root. */
  url: string;
  name: string;
  /** How much it is used, for ranking; for a service, how many entries are for it. */
  used: number;
  retired: boolean;
  /** Whether there is a page of what can replace it. */
  replaceable?: boolean;
  /** Its texts by field, each in its parts. The name is not among them. */
  fields: Partial<Record<Exclude<FieldName, "name">, readonly string[]>>;
  /** What people call such a thing when they look for one, which a result says by its kind alone. */
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

/** Returns documents in the order of their kinds. */
export function inOrder(documents: readonly SearchDocument[]): SearchDocument[] {
  return resultKinds.flatMap((kind) => documents.filter((document) => document.kind === kind));
}
