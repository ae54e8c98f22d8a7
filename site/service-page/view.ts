import { type Kind, kindNames, kinds } from "../../schemas/index.ts";
import { type Service, serviceAreas, type ServiceArea } from "../../schemas/vocabularies/services.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { furthest, isMet } from "../conformance/conformance.ts";
import { renewalsForService } from "../contracts/renewals.ts";
import type { MoreView } from "../entry/limit.ts";
import { formAddressFor } from "../form-addresses.ts";
import { capitalised, counted } from "../format.ts";
import { currentProducts, isCurrent } from "../kinds/standard/gaps.ts";
import { traits } from "../kinds/tables/traits.ts";
import { valueAddress } from "../list-addresses.ts";
import type { EntryItem } from "../lists/entry-item.ts";
import type { List } from "../lists/list.ts";
import { allServices, entriesFor, serviceAddress } from "../services/service.ts";

/** How many entries of a kind the page of a service shows. */
const most = 10;

/** A council service with how much there is for it. */
export interface ServiceCard {
  service: ServiceArea;
  title: string;
  description: string;
  /** From the site’s root. */
  address: string;
  /** “12 products”, “3 standards”, those for any service among them; only of what there is. */
  counts: string[];
  /** How many entries name the service. */
  named: number;
}

/** The page of a council service. */
export interface ServicePageView {
  service: ServiceArea;
  title: string;
  description: string;
  sections: ServiceSection[];
  /** The contracts for it that end in the next years. */
  renewals: MoreView | undefined;
  /** Codes of the Local Government Service List. */
  codes: number[];
  /** Standards for the service that none of its products meets; nothing where there are no products. */
  gaps: Reference[] | undefined;
  /** Standards, beyond those that name the service, that its products meet, with how many do; the most frequent first. */
  alsoMet: { standard: Reference; products: string }[];
}

/** The entries of one kind for a service. */
export interface ServiceSection {
  kind: Kind;
  /** “Products” */
  title: string;
  /** “12 products” */
  count: string;
  /** Those that name the service. */
  items: EntryItem[];
  /** Those that are for any service, and so for this one. */
  any: EntryItem[];
  /** Where all of them are, if not here. */
  all?: string;
  /** The form for a new one, with the service chosen. */
  add: string;
}

/** Every council service, in the order of their titles. */
export function serviceCards(context: Pick<Context, "relations">): ServiceCard[] {
  return allServices.map((service) => {
    const { title, description } = serviceAreas[service];
    const entries = kindNames.map((kind) => ({ kind, ...entriesFor(kind, service, context) }));
    const counts = entries.flatMap(({ kind, own, any }) => {
      const number = own.length + any.length;
      return number === 0 ? [] : [counted(number, kinds[kind].label.one, kinds[kind].label.many)];
    });
    const named = entries.reduce((sum, { own }) => sum + own.length, 0);
    return { service, title, description, address: serviceAddress(service), counts, named };
  });
}

/** Makes the page of a service. */
export function servicePageView(
  service: ServiceArea,
  lists: Readonly<Record<Kind, List>>,
  context: Context,
): ServicePageView {
  const { title, description, lgsl }: Service = serviceAreas[service];
  return {
    service,
    title,
    description,
    sections: kindNames.flatMap((kind) => sectionOf(kind, service, lists[kind])),
    renewals: renewalsForService(service, context),
    codes: [...lgsl].sort((a, b) => a - b),
    ...standardsOf(service, context),
  };
}

function sectionOf(kind: Kind, service: ServiceArea, list: List): ServiceSection[] {
  const own = list.rows.filter(({ item }) => item.services.includes(service));
  // An authority is not for a service, unless it says so.
  const any = !traits[kind].forAnyService ? [] : list.rows.filter(({ item }) => item.services.length === 0);
  if (own.length === 0 && !traits[kind].forAnyService) return [];
  const { one, many } = kinds[kind].label;
  const isPart = own.length > most || any.length > most;
  return [
    {
      kind,
      title: capitalised(many),
      count: counted(own.length + any.length, one, many),
      items: own.slice(0, most).map(({ item }) => item),
      any: any.slice(0, most).map(({ item }) => item),
      add: formAddressFor(kind, service),
      ...(isPart && list.facets.some(({ id }) => id === "service")
        ? { all: valueAddress(kind, "service", service) }
        : {}),
    },
  ];
}

function standardsOf(service: ServiceArea, context: Context): Pick<ServicePageView, "gaps" | "alsoMet"> {
  const products = currentProducts(service, context);
  const standards = entriesFor("standard", service, context).own.filter(({ data }) => isCurrent(data, context));
  const own = new Set(standards.map(({ slug }) => slug));
  const met = new Map<string, number>();
  for (const { data } of products) {
    for (const claim of furthest(data.standards ?? [], ({ standard }) => standard)) {
      if (isMet(claim)) met.set(claim.standard, (met.get(claim.standard) ?? 0) + 1);
    }
  }
  return {
    gaps:
      products.length === 0
        ? undefined
        : standards.filter(({ slug }) => !met.has(slug)).map(({ slug }) => referenceTo("standard", slug, context)),
    alsoMet: [...met]
      .filter(([slug]) => !own.has(slug))
      .map(([slug, number]) => ({ standard: referenceTo("standard", slug, context), number }))
      .sort((a, b) => b.number - a.number || byName(a.standard.name, b.standard.name))
      .slice(0, most)
      .map(({ standard, number }) => ({ standard, products: counted(number, "product", "products") })),
  };
}
