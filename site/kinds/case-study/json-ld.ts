import { addressOf, organisation, pageAbout, unlessEmpty } from "../../json-ld/common.ts";
import type { CaseStudyView } from "./view.ts";

/**
 * A case study as a schema.org report about authorities and products. Author and publisher are left out: the entry does
 * not name them.
 */
export function caseStudyJsonLd({ head, facts, sections, record, period }: CaseStudyView, page: URL): object {
  return pageAbout(
    {
      "@type": "Report",
      headline: head.name,
      about: unlessEmpty([
        ...facts.authorities.map((authority) => organisation(authority, page)),
        ...(sections.products ?? []).map((item) => ({
          "@type": "CreativeWork",
          "@id": addressOf(item, page),
          name: item.name,
        })),
      ]),
      temporalCoverage: period && interval(period),
      keywords: unlessEmpty(record.tags)?.join(", "),
      citation: unlessEmpty(record.evidence.map(({ url }) => url)),
    },
    head,
    record,
    page,
  );
}

/** Formats a period as an ISO 8601 interval: `2023-04/2024-03`, with `..` for an unknown end. */
function interval({ from, until }: NonNullable<CaseStudyView["period"]>): string | undefined {
  if (from === undefined && until === undefined) return undefined;
  return from === until ? from : `${from ?? ".."}/${until ?? ".."}`;
}
