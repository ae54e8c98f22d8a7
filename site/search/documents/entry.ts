import type { Entry, Kind } from "../../../schemas/index.ts";
import type { Context } from "../../catalogue/context.ts";
import { referenceToEntry } from "../../catalogue/reference.ts";
import { participantsNow, publishersNow } from "../../catalogue/relations.ts";
import { replaceablesIn } from "../../contracts/replaceable.ts";
import { addressHere } from "../../href.ts";
import { partsOfKind } from "../../kinds/index.ts";
import { factsInWords } from "../../lists/entry-item.ts";
import { named } from "../../lists/facets/facet.ts";
import { itemOf } from "../../lists/item.ts";
import { facetsOf } from "../../lists/list.ts";
import { services } from "../../services/services.ts";
import { plainText } from "../../text/plain-text.ts";
import { isSearchFilter } from "../filters.ts";
import type { SearchDocument } from "./document.ts";
import { namesOfCounty, otherNamesOf } from "./other-names.ts";

/** Makes the document of an entry. */
export function entryDocument(entry: Entry, context: Context): SearchDocument {
  const { kind } = entry;
  const { name, summary, description, services: some, tags = [] } = entry.data;
  const { text, called, ...related } = partsOfKind(kind).search.particulars(entry, context);
  const { facts, retired } = itemOf(entry, context);
  const fields: SearchDocument["fields"] = {
    also: otherNamesOf(entry, context),
    tags: tags.map((tag) => tag.replaceAll("-", " ")),
    services: some.map((service) => services.title(service)),
    summary: [summary],
    text: [description ?? "", ...text].map(plainText),
    facts: factsInWords(facts),
    standards: namesOf("standard", related.standards, context),
    products: [...related.products.map((slug) => nameOfProduct(slug, context)), ...(related.systems ?? [])],
    authorities: [...namesOf("authority", related.authorities, context), ...namesOfCounty(entry)],
  };
  return {
    kind,
    url: addressHere(referenceToEntry(entry)),
    name,
    used: partsOfKind(kind).search.used(entry, context),
    retired: retired || (partsOfKind(kind).search.isPast?.(entry, context) ?? false),
    replaceable: hasInsteadPage(entry, context),
    fields: withoutEmpty(fields),
    ...(called && { called }),
    filters: filtersOf(entry, context),
  };
}

/** Whether a product or a supplier has a page of replacements. Entries of peers have none. */
function hasInsteadPage({ kind, slug }: Entry, context: Context): boolean {
  if (context.peer) return false;
  const { products, bySupplier } = replaceablesIn(context);
  return (kind === "product" && products.has(slug)) || (kind === "authority" && bySupplier.has(slug));
}

function withoutEmpty(fields: SearchDocument["fields"]): SearchDocument["fields"] {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([field, parts]) => [field, [...new Set(parts)].filter((part) => part !== "")] as const)
      .filter(([, parts]) => parts.length > 0),
  );
}

/** Returns the facets of the kind that the search filters by, and the authorities behind the entry. */
function filtersOf(entry: Entry, context: Context): SearchDocument["filters"] {
  const facets = facetsOf(entry.kind, context);
  const shared = facets.flatMap(({ id, valuesOf }) =>
    isSearchFilter(id) && id !== "kind" ? [[id, valuesOf(entry, context)] as const] : [],
  );
  const authorities = named("authority", behind(entry, context), context);
  return Object.fromEntries([...shared, ["authority", authorities] as const].filter(([, values]) => values.length > 0));
}

/**
 * Returns the publishers and the participants, for those that have ended their successors; for an authority, itself. Users
 * and adopters are searchable by name instead.
 */
function behind(entry: Entry, { catalogue, relations }: Context): readonly string[] {
  if (entry.kind === "authority") return [entry.slug];
  const publishers = publishersNow(entry, catalogue, relations).map(({ slug }) => slug);
  return [...publishers, ...participantsNow(entry, catalogue, relations)];
}

/** The name of a product, and its supplier if it has a page: “Modern.Gov (Civica)”. */
function nameOfProduct(slug: string, context: Context): string {
  const name = nameOf("product", slug, context);
  const owner = context.catalogue.product.get(slug)?.authority ?? "";
  const { products, bySupplier } = replaceablesIn(context);
  const supplier = nameOf("authority", owner, context);
  return products.has(slug) && bySupplier.has(owner) && !name.includes(supplier) ? `${name} (${supplier})` : name;
}

function namesOf(kind: Kind, slugs: readonly string[], context: Context): string[] {
  return slugs.map((slug) => nameOf(kind, slug, context));
}

function nameOf(kind: Kind, slug: string, { catalogue }: Context): string {
  return catalogue[kind].get(slug)?.data.name ?? slug;
}
