import { entryLicence } from "../../schemas/address.ts";
import { fullAddress } from "../json-ld/common.ts";
import { siteName, siteSummary } from "../layouts/frame.ts";
import { tables } from "./tables/index.ts";

/** The data sets as schema.org `Dataset`s, for dataset search engines. */
export function dataJsonLd(page: URL): object {
  const address = fullAddress("/data/", page);
  const creator = { "@type": "Organization", name: siteName, url: fullAddress("/", page) };
  return {
    "@type": "DataCatalog",
    "@id": `${address}#catalogue`,
    url: address,
    name: siteName,
    description: siteSummary,
    license: entryLicence,
    dataset: tables.map(({ name, title, description }) => ({
      "@type": "Dataset",
      "@id": `${address}#${name}`,
      name: `${title} of the ${siteName}`,
      description: `${description} From the ${siteName}, as a table and as JSON.`,
      license: entryLicence,
      creator,
      isAccessibleForFree: true,
      distribution: [
        { "@type": "DataDownload", encodingFormat: "text/csv", contentUrl: fullAddress(`/api/v1/${name}.csv`, page) },
        {
          "@type": "DataDownload",
          encodingFormat: "application/json",
          contentUrl: fullAddress(`/api/v1/${name}.json`, page),
        },
      ],
    })),
  };
}
