import { pageAbout, unlessEmpty } from "../../json-ld/common.ts";
import type { AuthorityView } from "./view.ts";

/** An authority as schema.org JSON-LD. Its region is left out: it is a location, not the area served. */
export function authorityJsonLd({ head, council, facts, sections, record }: AuthorityView, page: URL): object {
  return pageAbout(
    {
      "@type": council ? "GovernmentOrganization" : "Organization",
      sameAs: facts.website,
      identifier: facts.gss && { "@type": "PropertyValue", propertyID: "GSS", value: facts.gss },
      contactPoint: unlessEmpty(
        (sections.contacts ?? []).map(({ role, email, page: contact }) => ({
          "@type": "ContactPoint",
          contactType: role,
          email,
          url: contact?.url,
        })),
      ),
    },
    head,
    record,
    page,
  );
}
