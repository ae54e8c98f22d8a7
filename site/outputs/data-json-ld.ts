import { entryLicence } from "../../schemas/address.ts";
import { href } from "../href.ts";
import { siteName, siteSummary } from "../layouts/frame.ts";
import { tables } from "./tables/index.ts";

/** The data sets in schema.org’s words, for search engines of data. */
export function dataJsonLd(page: URL): object {
  const at = (address: string): string => new URL(href(address), page.origin).href;
  const creator = { "@type": "Organization", name: siteName, url: at("/") };
  return {
    "@type": "DataCatalog",
    "@id": `${at("/data/")}#catalogue`,
    url: at("/data/"),
    name: siteName,
    description: siteSummary,
    license: entryLicence,
    dataset: tables.map(({ name, title, description }) => ({
      "@type": "Dataset",
      "@id": `${at("/data/")}#${name}`,
      name: `${title} of the ${siteName}`,
      description: `${description} From the ${siteName}, as a table and as JSON.`,
      license: entryLicence,
      creator,
      isAccessibleForFree: true,
      distribution: [
        { "@type": "DataDownload", encodingFormat: "text/csv", contentUrl: at(`/api/v1/${name}.csv`) },
        { "@type": "DataDownload", encodingFormat: "application/json", contentUrl: at(`/api/v1/${name}.json`) },
      ],
    })),
  };
}
