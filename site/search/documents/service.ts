import { serviceTopics } from "../../../schemas/vocabularies/service-topics.ts";
import { type ServiceArea, services } from "../../../schemas/vocabularies/services.ts";
import { calledSoftware } from "../../kinds/product/search.ts";
import type { SearchDocument } from "./document.ts";

/** Makes the documents of the council services. `entries` says how many entries each is the service of. */
export function serviceDocuments(entries: ReadonlyMap<string, number>): SearchDocument[] {
  return (Object.keys(services.words) as ServiceArea[]).map((service) => ({
    kind: "service",
    url: `/services/${service}/`,
    name: services.title(service),
    used: entries.get(service) ?? 0,
    retired: false,
    // Its page has all that there is for it, of which few entries are called so.
    called: calledSoftware,
    fields: { also: serviceTopics[service], summary: [services.words[service].description ?? ""] },
    filters: { service: [{ value: service, title: services.title(service) }] },
  }));
}
