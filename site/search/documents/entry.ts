import { addressOf, type Entry, type Kind } from "../../../schemas/index.ts";
import { services } from "../../../schemas/vocabularies/services.ts";
import type { Context } from "../../catalogue/context.ts";
import { participantsOf } from "../../catalogue/participants.ts";
import { publisherOf } from "../../catalogue/relations.ts";
import { replaceablesIn } from "../../instead-of/replaceable.ts";
import { definitions } from "../../kinds/facets.ts";
import type { Definition } from "../../lists/facets/facet.ts";
import { factsInWords, itemOf } from "../../lists/item.ts";
import { isSearchFilter } from "../filters.ts";
import { plainText } from "../text/plain-text.ts";
import type { SearchDocument } from "./document.ts";
import { otherNamesOf } from "./other-names.ts";
import { particularsOf } from "./particulars.ts";
import { usedBy } from "./used.ts";

/** Makes the document of an entry. */
export function entryDocument<K extends Kind>(entry: Entry<K>, context: Context): SearchDocument {
  const { kind, slug } = entry;
  const { name, summary, description, services: some, tags = [] } = entry.data;
  const { text, ...related } = particularsOf(entry, context);
  const { facts, retired } = itemOf(entry, context);
  const fields: SearchDocument["fields"] = {
    also: otherNamesOf(entry),
    tags: tags.map((tag) => tag.replaceAll("-", " ")),
    services: some.map((service) => services.title(service)),
    summary: [summary],
    text: [plainText(description ?? ""), ...text],
    facts: factsInWords(facts),
    standards: namesOf("standard", related.standards, context),
    products: namesOf("product", related.products, context),
    authorities: namesOf("authority", related.authorities, context),
  };
  return {
    kind,
    url: addressOf(kind, slug),
    name,
    used: usedBy(entry, context),
    retired,
    replaceable: hasInsteadPage(entry, context),
    fields: withoutEmpty(fields),
    filters: filtersOf(entry, context),
  };
}

/** Whether a product, or anything of a supplier, has a page of what can replace it. */
function hasInsteadPage({ kind, slug }: Entry, context: Context): boolean {
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

/** The facets of the kind that the search has as well, and the authorities behind the entry. */
function filtersOf<K extends Kind>(entry: Entry<K>, context: Context): SearchDocument["filters"] {
  const { facets }: Definition<K> = definitions[entry.kind];
  const shared = facets.flatMap(({ id, valuesOf }) =>
    isSearchFilter(id) && id !== "kind" ? [[id, valuesOf(entry, context)] as const] : [],
  );
  const authorities = [...new Set(behind(entry))].map((value) => ({
    value,
    title: nameOf("authority", value, context),
  }));
  return Object.fromEntries([...shared, ["authority", authorities] as const].filter(([, values]) => values.length > 0));
}

/** Who publishes the entry or took part in what it tells. Who uses or has adopted something is found by name instead. */
function behind(entry: Entry): readonly string[] {
  return entry.kind === "authority" ? [entry.slug] : [publisherOf(entry), ...participantsOf(entry)];
}

function namesOf(kind: Kind, slugs: readonly string[], context: Context): string[] {
  return slugs.map((slug) => nameOf(kind, slug, context));
}

function nameOf(kind: Kind, slug: string, { catalogue }: Context): string {
  return catalogue[kind].get(slug)?.data.name ?? slug;
}
