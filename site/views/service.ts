import type { Entry } from "../../schemas/index.ts";
import { services, type ServiceArea } from "../../schemas/vocabularies/services.ts";

/** A council service, as a name that leads to its page. */
export interface ServiceView {
  text: string;
  /** From the site’s root. */
  address: string;
}

/** The service with a slug. */
export function serviceView(service: ServiceArea): ServiceView {
  return { text: services.title(service), address: `/services/${service}/` };
}

/** The services that an entry is for; none means any. */
export function servicesOf({ services: slugs }: Entry["data"]): ServiceView[] {
  return slugs.map(serviceView);
}
