import { entryLicence } from "../../schemas/address.ts";
import { identity } from "../identity.ts";
import { siteName } from "../layouts/frame.ts";
import { fullAddress } from "./common.ts";

/** The site as a schema.org `WebSite`, with its search address. */
export function siteJsonLd(page: URL): object {
  const home = fullAddress("/", page);
  return {
    "@type": "WebSite",
    "@id": home,
    url: home,
    name: siteName,
    inLanguage: identity.languages,
    license: entryLicence,
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${fullAddress("/search/", page)}?q={words}` },
      "query-input": "required name=words",
    },
  };
}
