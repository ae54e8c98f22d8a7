import type { Reference } from "../catalogue/reference.ts";
import { breadcrumbsOf, type HeadView } from "../entry/head.ts";
import type { IdentifierView } from "../entry/identifiers.ts";
import type { RecordView } from "../entry/record.ts";
import { addressHere, href } from "../href.ts";

/** A schema.org node. */
export type Thing = Readonly<Record<string, unknown>>;

/**
 * Describes the page of an entry in schema.org JSON-LD: the subject, the page and its breadcrumbs. It contains only
 * facts of the entry; dates are ISO 8601.
 */
export function pageAbout(
  thing: Thing,
  { kind, slug, name, summary }: HeadView,
  { dates: { changed, reviewed } }: Pick<RecordView, "dates">,
  page: URL,
): object {
  const address = addressOf({ kind, slug }, page);
  return {
    "@graph": [
      {
        "@id": address,
        url: address,
        name,
        description: summary,
        ...thing,
        // The dates belong to the entry, not to its subject.
        mainEntityOfPage: {
          "@type": "WebPage",
          "@id": `${address}#page`,
          dateModified: changed,
          lastReviewed: reviewed,
        },
      },
      breadcrumbList(breadcrumbsOf(kind), name, page),
    ],
  };
}

/** The full address of a page, given its address from the site’s root and the full address of any page of the site. */
export function fullAddress(address: string, page: URL): string {
  return new URL(href(address), page.origin).href;
}

/** The full address of an entry’s page, given that of any page of the site. */
export function addressOf(entry: Pick<Reference, "kind" | "slug">, page: URL): string {
  return fullAddress(addressHere(entry), page);
}

/** An authority as an organisation. */
export function organisation(reference: Reference, page: URL): Thing {
  return { "@type": "Organization", "@id": addressOf(reference, page), name: reference.name };
}

/** A schema.org node of a subject without a page, by its name. */
export function named(type: string, name: string): Thing {
  return { "@type": type, name };
}

/** The `sameAs` pages and the identifiers of a subject. */
export function identified(pages: readonly string[], identifiers: readonly IdentifierView[]): Thing {
  return {
    sameAs: unlessEmpty([...pages, ...identifiers.flatMap(({ url }) => url ?? [])]),
    identifier: unlessEmpty(identifiers.map(({ identifier }) => identifier)),
  };
}

/** The list, or undefined if empty, so that empty properties are omitted. */
export function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** A page’s breadcrumbs; the last item is the page itself, by its name. */
export function breadcrumbList(
  breadcrumbs: readonly { text: string; address: string }[],
  name: string,
  page: URL,
): Thing {
  const above = breadcrumbs.map(({ text, address }) => ({ name: text, item: fullAddress(address, page) }));
  return {
    "@type": "BreadcrumbList",
    itemListElement: [...above, { name }].map((item, index) => ({ "@type": "ListItem", position: index + 1, ...item })),
  };
}
