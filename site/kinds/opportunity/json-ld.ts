import { organisation, pageAbout, some } from "../../json-ld/common.ts";
import type { OpportunityView } from "./view.ts";

/** An opportunity in schema.org’s words: something that authorities do together, and until when others can join. */
export function opportunityJsonLd({ head, sections, record, raw }: OpportunityView, page: URL): object {
  const joining = { "@type": "JoinAction", startTime: raw.opens, endTime: raw.closes };
  return pageAbout(
    {
      "@type": "Project",
      member: some((sections.participants ?? []).map((authority) => organisation(authority, page))),
      keywords: some(record.tags)?.join(", "),
      potentialAction: raw.opens !== undefined || raw.closes !== undefined ? joining : undefined,
    },
    head,
    record,
    page,
  );
}
