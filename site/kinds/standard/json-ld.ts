import { identified, named, organisation, pageAbout, unlessEmpty } from "../../json-ld/common.ts";
import type { StandardView } from "./view.ts";

/** A standard as a schema.org creative work, published by the body that the entry names. */
export function standardJsonLd({ head, facts, record, raw }: StandardView, page: URL): object {
  return pageAbout(
    {
      "@type": "CreativeWork",
      publisher: raw.publisher && organisation(raw.publisher, page),
      version: raw.version,
      datePublished: raw.published,
      license: (facts.licences.find(({ of }) => of === "Content") ?? facts.licences[0])?.licence.url,
      creativeWorkStatus: raw.status,
      about: unlessEmpty(facts.services.map(({ text }) => named("Service", text))),
      keywords: unlessEmpty(record.tags)?.join(", "),
      ...identified(raw.specification === undefined ? [] : [raw.specification], facts.identifiers),
    },
    head,
    record,
    page,
  );
}
