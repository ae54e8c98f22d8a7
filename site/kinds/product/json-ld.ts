import { identified, named, organisation, pageAbout, unlessEmpty, type Thing } from "../../json-ld/common.ts";
import type { ProductView } from "./view.ts";

/** A product as a schema.org `SoftwareApplication`, `SoftwareSourceCode`, `Dataset` or else `CreativeWork`. */
export function productJsonLd({ head, facts, record, raw }: ProductView, page: URL): object {
  return pageAbout(
    {
      ...typed(raw),
      about: unlessEmpty(facts.services.map(({ text }) => named("Service", text))),
      provider: organisation(record.owner, page),
      maintainer: maintainerOf(raw, page),
      license: unlessEmpty(facts.licences.flatMap(({ licence }) => licence.url ?? [])),
      ...identified(raw.websites, facts.identifiers),
      keywords: unlessEmpty(record.tags)?.join(", "),
    },
    head,
    record,
    page,
  );
}

function typed({ type, repositories, free }: ProductView["raw"]): Thing {
  switch (type) {
    case "dataset":
      return { "@type": "Dataset" };
    case "library":
    case "component":
      return { "@type": "SoftwareSourceCode", codeRepository: repositories[0] };
    case "application":
    case "platform":
      return {
        "@type": "SoftwareApplication",
        ...(free ? { isAccessibleForFree: true, offers: { "@type": "Offer", price: 0, priceCurrency: "GBP" } } : {}),
      };
    default:
      return { "@type": "CreativeWork" };
  }
}

/** The maintainer, if the entry names one. Suppliers may only sell it. */
function maintainerOf({ maintainer }: ProductView["raw"], page: URL): Thing | undefined {
  if (maintainer === undefined) return undefined;
  return typeof maintainer === "string" ? named("Organization", maintainer) : organisation(maintainer, page);
}
