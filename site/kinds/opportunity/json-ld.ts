import { organisation, pageAbout, unlessEmpty } from "../../json-ld/common.ts";
import type { OpportunityView } from "./view.ts";

/** An opportunity as schema.org JSON-LD: a project of authorities, with a `JoinAction` and its period. */
export function opportunityJsonLd({ head, sections, record, raw, isClosed }: OpportunityView, page: URL): object {
  const joining = { "@type": "JoinAction", startTime: raw.opens, endTime: raw.closes };
  return pageAbout(
    {
      "@type": "Project",
      member: unlessEmpty((sections.participants ?? []).map((authority) => organisation(authority, page))),
      keywords: unlessEmpty(record.tags)?.join(", "),
      potentialAction: !isClosed && (raw.opens !== undefined || raw.closes !== undefined) ? joining : undefined,
    },
    head,
    record,
    page,
  );
}
