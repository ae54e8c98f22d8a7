import type { StandardView } from "../views/standard.ts";
import { named, organisation, pageAbout, some } from "./common.ts";

/** A standard in schema.org’s words: a published work that names a way of doing something. */
export function standardJsonLd({ head, facts, record, raw }: StandardView, page: URL): object {
  return pageAbout(
    {
      "@type": ["CreativeWork", "DefinedTerm"],
      termCode: head.slug,
      publisher: organisation(facts.publisher, page),
      version: raw.version,
      datePublished: raw.published,
      dateModified: raw.reviewed,
      license: facts.licence?.url,
      creativeWorkStatus: raw.status,
      about: some(facts.services.map(({ text }) => named("Service", text))),
      keywords: some(record.tags)?.join(", "),
      sameAs: raw.specification,
    },
    head,
    page,
  );
}
