import type { Entry, Kind } from "../../schemas/index.ts";
import { serviceAreas, type ServiceArea } from "../../schemas/vocabularies/services.ts";
import type { Context } from "../catalogue/context.ts";
import { services } from "./services.ts";

/** A link to the page of a council service. */
export interface ServiceView {
  text: string;
  /** From the site’s root. */
  address: string;
}

/** The slugs of the services in the order of their titles. */
export const allServices: readonly ServiceArea[] = Object.keys(serviceAreas) as ServiceArea[];

/** Makes the link to a service. */
export function serviceView(service: ServiceArea): ServiceView {
  return { text: services.title(service), address: serviceAddress(service) };
}

/** The address of the page of a service, from the site’s root. */
export function serviceAddress(service: ServiceArea): string {
  return `/services/${service}/`;
}

/** Links to the services of an entry; empty means any. */
export function servicesOf({ services: slugs }: Entry["data"]): ServiceView[] {
  return slugs.map(serviceView);
}

/** The entries of a kind for a service: those that name it, and those that are for any service. */
export function entriesFor<K extends Kind>(
  kind: K,
  service: ServiceArea,
  { relations }: Pick<Context, "relations">,
): { own: readonly Entry<K>[]; any: readonly Entry<K>[] } {
  return { own: relations.serving[kind].get(service) ?? [], any: relations.servingAny[kind] };
}

/** An entry with the context of its catalogue. */
export interface ShownEntry<K extends Kind> {
  entry: Entry<K>;
  context: Context;
}

/** Returns what `entriesFor` returns, followed by the entries that only peers have. */
export function shownFor<K extends Kind>(
  kind: K,
  service: ServiceArea,
  context: Context,
): { own: ShownEntry<K>[]; any: ShownEntry<K>[] } {
  const contexts: readonly Context[] = [context, ...(context.peers?.contexts ?? [])];
  const shownOf = (group: "own" | "any"): ShownEntry<K>[] =>
    contexts.flatMap((there) => {
      const entries = entriesFor(kind, service, there)[group];
      const shown = entries.filter((entry) => there === context || context.peers?.canonicalFor(entry) === entry);
      return shown.map((entry) => ({ entry, context: there }));
    });
  return { own: shownOf("own"), any: shownOf("any") };
}
