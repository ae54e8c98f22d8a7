import { serviceTopics } from "../../../schemas/vocabularies/service-topics.ts";
import type { ServiceArea } from "../../../schemas/vocabularies/services.ts";
import { softwareSynonyms } from "../../kinds/product/search.ts";
import { services } from "../../services/services.ts";
import type { SearchDocument } from "./document.ts";

/** Makes the documents of the council services. `entries` has the number of entries of each. */
export function serviceDocuments(entries: ReadonlyMap<string, number>): SearchDocument[] {
  return (Object.keys(services.words) as ServiceArea[]).map((service) => ({
    kind: "service",
    url: `/services/${service}/`,
    name: services.title(service),
    used: entries.get(service) ?? 0,
    retired: false,
    // The page of a service lists entries that do not mention its name, and residents report what a service is for.
    called: [...softwareSynonyms, "report"],
    fields: { also: serviceTopics[service], summary: [services.words[service].description ?? ""] },
    filters: { service: [{ value: service, title: services.title(service) }] },
  }));
}
