import type { CaseStudyView } from "../views/case-study.ts";
import { addressOf, organisation, pageAbout, some } from "./common.ts";

/** A case study in schema.org’s words: a report about products, by or about authorities. */
export function caseStudyJsonLd({ head, facts, sections, record, reviewed }: CaseStudyView, page: URL): object {
  return pageAbout(
    {
      "@type": "Report",
      headline: head.name,
      publisher: organisation(record.owner, page),
      contributor: some(facts.authorities.map((authority) => organisation(authority, page))),
      about: some(
        (sections.products ?? []).map((item) => ({
          "@type": item.kind === "product" ? "SoftwareApplication" : "CreativeWork",
          "@id": addressOf(item, page),
          name: item.name,
        })),
      ),
      temporalCoverage: facts.period,
      keywords: some(record.tags)?.join(", "),
      citation: some(record.evidence.map(({ url }) => url)),
      dateModified: reviewed,
    },
    head,
    page,
  );
}
