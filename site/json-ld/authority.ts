import type { AuthorityView } from "../views/authority.ts";
import { named, pageAbout, some } from "./common.ts";

/** An authority in schema.org’s words. */
export function authorityJsonLd({ head, council, facts, sections }: AuthorityView, page: URL): object {
  return pageAbout(
    {
      "@type": council ? "GovernmentOrganization" : "Organization",
      sameAs: facts.website,
      identifier: facts.gss && { "@type": "PropertyValue", propertyID: "GSS", value: facts.gss },
      areaServed: facts.region && named("AdministrativeArea", facts.region),
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
    page,
  );
}
