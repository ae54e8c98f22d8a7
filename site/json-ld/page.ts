import { breadcrumbList, fullAddress } from "./common.ts";

/** Describes a page that is not about one entry as a schema.org `WebPage`. */
export function webPageJsonLd(
  title: string,
  description: string,
  breadcrumbs: readonly { text: string; address: string }[] | undefined,
  page: URL,
): object {
  return {
    "@type": "WebPage",
    "@id": page.href,
    url: page.href,
    name: title,
    description,
    isPartOf: { "@id": fullAddress("/", page) },
    breadcrumb: breadcrumbs && breadcrumbList(breadcrumbs, title, page),
  };
}
