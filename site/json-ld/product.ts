import type { ProductView } from "../views/product.ts";
import { named, organisation, pageAbout, some, type Thing } from "./common.ts";

/** A product in schema.org’s words: software, source code, a dataset, or else a work. */
export function productJsonLd({ head, facts, record, raw }: ProductView, page: URL): object {
  const common = {
    provider: organisation(record.owner, page),
    license: some(facts.licences.flatMap(({ licence }) => licence.url ?? [])),
    sameAs: some(raw.websites),
    keywords: some(record.tags)?.join(", "),
    dateModified: raw.reviewed,
  };
  return pageAbout({ ...typed(raw, facts), ...common }, head, page);
}

function typed({ type, repositories, free }: ProductView["raw"], { suppliers, services }: ProductView["facts"]): Thing {
  const about = some(services.map(({ text }) => named("Service", text)));
  const maintainer = some(suppliers.map((name) => named("Organization", name)));
  switch (type) {
    case "dataset":
      return { "@type": "Dataset", about, maintainer };
    case "library":
    case "component":
      return { "@type": "SoftwareSourceCode", about, maintainer, codeRepository: repositories[0] };
    case "design":
    case "template":
      return { "@type": "CreativeWork", about, maintainer };
    default:
      return {
        "@type": "SoftwareApplication",
        applicationCategory: "BusinessApplication",
        about,
        maintainer,
        ...(free ? { isAccessibleForFree: true, offers: { "@type": "Offer", price: 0, priceCurrency: "GBP" } } : {}),
      };
  }
}
