import type { OpportunityView } from "../views/opportunity.ts";
import { organisation, pageAbout, some } from "./common.ts";

/** An opportunity in schema.org’s words: a call that others can answer. */
export function opportunityJsonLd({ head, sections, record, raw }: OpportunityView, page: URL): object {
  return pageAbout(
    {
      "@type": "Project",
      parentOrganization: organisation(record.owner, page),
      member: some((sections.participants ?? []).map((authority) => organisation(authority, page))),
      keywords: some(record.tags)?.join(", "),
      foundingDate: raw.opens,
      dissolutionDate: raw.closes,
    },
    head,
    page,
  );
}
