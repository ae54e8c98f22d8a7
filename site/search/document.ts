import { addressOf, type Entry, type Kind, kinds } from "../../schemas/index.ts";
import { services } from "../../schemas/vocabularies/services.ts";
import type { Context } from "../catalogue/context.ts";
import { publisherOf } from "../catalogue/relations.ts";
import type { Definition } from "../facets/definitions/facet.ts";
import { definitions } from "../facets/definitions/index.ts";
import { capitalised } from "../format.ts";
import { itemOf } from "../views/item.ts";
import { partSeparator, type SearchFieldName } from "./fields.ts";
import { filterText, type SearchFilter, searchFilterNames } from "./filters.ts";
import { plainText } from "./plain-text.ts";

/** An entry as the search index takes it. */
export interface SearchDocument {
  /** From the site’s root. */
  url: string;
  language: "en";
  /** The text in which matches are shown in their context. */
  content: string;
  meta: Partial<Record<SearchFieldName, string>>;
  filters: Partial<Record<SearchFilter, string[]>>;
}

/** Makes the document of an entry. */
export function documentOf<K extends Kind>(entry: Entry<K>, context: Context): SearchDocument {
  const { kind, slug } = entry;
  const particulars: (entry: Entry<K>, context: Context) => Particulars = particularsByKind[kind];
  const { text, ...related } = particulars(entry, context);
  const { name, summary, description, services: some, tags = [], aliases = [] } = entry.data;
  const meta = {
    title: [name],
    summary: [summary],
    tags: [...tags, ...aliases].map((tag) => tag.replaceAll("-", " ")),
    services: some.map((service) => services.title(service)),
    standards: namesOf("standard", related.standards, context),
    products: namesOf("product", related.products, context),
    authorities: namesOf("authority", related.authorities, context),
    facts: itemOf(entry, context).facts,
  } satisfies Record<SearchFieldName, string[]>;
  const known = Object.entries(meta).filter(([, parts]) => parts.length > 0);
  return {
    url: addressOf(kind, slug),
    language: "en",
    // Pagefind leaves out what has no text at all, and takes words that begin with three underscores as its own marks.
    content: ([plainText(description ?? ""), ...text].filter(Boolean).join(" ") || summary).replaceAll("___", " "),
    meta: Object.fromEntries(known.map(([field, parts]) => [field, [...new Set(parts)].join(partSeparator)])),
    filters: filtersOf(entry, context),
  };
}

/** What an entry says beyond what all entries do. */
interface Particulars {
  /** Sentences and words to be found by. */
  text: readonly string[];
  standards: readonly string[];
  products: readonly string[];
  authorities: readonly string[];
}

const particularsByKind: { readonly [K in Kind]: (entry: Entry<K>, context: Context) => Particulars } = {
  product: ({ slug, data }, { relations }) => ({
    text: [...(data.features ?? []), ...(data.suppliers ?? [])],
    standards: data.standards?.map(({ standard }) => standard) ?? [],
    products: data.dependsOn ?? [],
    authorities: relations.uses.get(slug)?.map(({ authority }) => authority.slug) ?? [],
  }),
  standard: ({ slug, data }, { relations }) => ({
    text: data.requirements?.map(({ title }) => title) ?? [],
    standards: data.supersedes ?? [],
    products: relations.conformance.get(slug)?.map(({ product }) => product.slug) ?? [],
    authorities: relations.adoptions.get(slug)?.map(({ authority }) => authority.slug) ?? [],
  }),
  "case-study": ({ data }) => ({
    text: [...(data.lessons ?? []), ...(data.measures?.map(({ measure }) => measure) ?? [])],
    standards: data.standards ?? [],
    products: data.products ?? [],
    authorities: data.authorities ?? [],
  }),
  opportunity: ({ data }) => ({
    text: data.seeking ?? [],
    standards: data.standards ?? [],
    products: data.products ?? [],
    authorities: data.participants ?? [],
  }),
  authority: ({ slug }, { relations }) => ({
    text: [],
    standards: relations.adoptionsOf.get(slug)?.map(({ standard }) => standard) ?? [],
    products: [
      ...(relations.usesOf.get(slug)?.map(({ product }) => product) ?? []),
      ...(relations.published
        .get(slug)
        ?.filter(({ kind }) => kind === "product")
        .map((entry) => entry.slug) ?? []),
    ],
    authorities: [],
  }),
};

/** The facets of the kind that the search has as well, the kind itself, and the authorities behind the entry. */
function filtersOf<K extends Kind>(entry: Entry<K>, context: Context): SearchDocument["filters"] {
  const { facets }: Definition<K> = definitions[entry.kind];
  const shared = facets.flatMap(({ id, valuesOf }) =>
    isSearchFilter(id)
      ? [[id, valuesOf(entry, context).map(({ value, title }) => filterText(value, title))] as const]
      : [],
  );
  return Object.fromEntries(
    [
      ...shared,
      ["kind", [filterText(entry.kind, capitalised(kinds[entry.kind].label.many))]] as const,
      ["authority", behind(entry).map((slug) => filterText(slug, nameOf("authority", slug, context)))] as const,
    ]
      .map(([filter, values]) => [filter, [...new Set(values)]] as const)
      .filter(([, values]) => values.length > 0),
  );
}

/** Who publishes the entry or took part in what it tells. Who uses or has adopted something is found by name instead. */
function behind(entry: Entry): readonly string[] {
  const { kind, slug, data } = entry;
  if (kind === "authority") return [slug];
  const taking = "participants" in data ? data.participants : "authorities" in data ? data.authorities : undefined;
  return [publisherOf(entry), ...(taking ?? [])];
}

function isSearchFilter(id: string): id is SearchFilter {
  return (searchFilterNames as readonly string[]).includes(id);
}

function namesOf(kind: Kind, slugs: readonly string[], context: Context): string[] {
  return slugs.map((slug) => nameOf(kind, slug, context));
}

function nameOf(kind: Kind, slug: string, { catalogue }: Context): string {
  return catalogue[kind].get(slug)?.data.name ?? slug;
}
