import { pageAbout, some } from "../../json-ld/common.ts";
import type { AuthorityView } from "./view.ts";

/** An authority in schema.org’s words. Its region is where it lies, and not what it serves, so nothing is said of that. */
export function authorityJsonLd({ head, council, facts, sections, record }: AuthorityView, page: URL): object {
  return pageAbout(
    {
      "@type": council ? "GovernmentOrganization" : "Organization",
      sameAs: facts.website,
      identifier: facts.gss && { "@type": "PropertyValue", propertyID: "GSS", value: facts.gss },
      contactPoint: some(
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
