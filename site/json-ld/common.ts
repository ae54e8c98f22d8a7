import { type Kind, kinds } from "../../schemas/index.ts";
import { capitalised } from "../format.ts";
import { href, hrefOf } from "../href.ts";
import type { HeadView } from "../views/head.ts";
import type { Reference } from "../views/reference.ts";

/** Something said in the words of schema.org. */
export type Thing = Readonly<Record<string, unknown>>;

/** A description of the page of an entry in schema.org’s words: the thing itself, and the way to it. */
export function pageAbout(thing: Thing, { kind, slug, name, summary }: HeadView, page: URL): object {
  return {
    "@graph": [
      {
        "@id": addressOf({ kind, slug }, page),
        url: addressOf({ kind, slug }, page),
        name,
        description: summary,
        ...thing,
      },
      breadcrumbs(kind, name, page),
    ],
  };
}

/** The full address of an entry’s page, given that of any page of the site. */
export function addressOf(entry: Pick<Reference, "kind" | "slug">, page: URL): string {
  return new URL(hrefOf(entry), page.origin).href;
}

/** An authority as an organisation. */
export function organisation(reference: Reference, page: URL): Thing {
  return { "@type": "Organization", "@id": addressOf(reference, page), name: reference.name };
}

/** A thing that has no page here, by its name. */
export function named(type: string, name: string): Thing {
  return { "@type": type, name };
}

/** The list, or nothing where it is empty, so that no empty property is written. */
export function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function breadcrumbs(kind: Kind, name: string, page: URL): Thing {
  const { folder, label } = kinds[kind];
  const at = (address: string): string => new URL(href(address), page.origin).href;
  return {
    "@type": "BreadcrumbList",
    itemListElement: [
      { "@type": "ListItem", position: 1, name: "Home", item: at("/") },
      { "@type": "ListItem", position: 2, name: capitalised(label.many), item: at(`/${folder}/`) },
      { "@type": "ListItem", position: 3, name },
    ],
  };
}
