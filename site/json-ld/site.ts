import { entryLicence } from "../../schemas/address.ts";
import { href } from "../href.ts";
import { identity } from "../identity.ts";
import { siteName } from "../layouts/frame.ts";

/** The site in schema.org’s words, with where to search it. */
export function siteJsonLd(page: URL): object {
  const at = (address: string): string => new URL(href(address), page.origin).href;
  return {
    "@type": "WebSite",
    "@id": at("/"),
    url: at("/"),
    name: siteName,
    inLanguage: identity.languages,
    license: entryLicence,
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${at("/search/")}?q={words}` },
      "query-input": "required name=words",
    },
  };
}
