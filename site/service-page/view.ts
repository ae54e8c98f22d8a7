import { capitalised } from "../../schemas/capitals.ts";
import { type Entry, isRetired, type Kind, kindNames, kinds } from "../../schemas/index.ts";
import { type Service, serviceAreas, type ServiceArea } from "../../schemas/vocabularies/services.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { canonicalEntry, type Reference, referenceToEntry } from "../catalogue/reference.ts";
import { isMet } from "../conformance/conformance.ts";
import { renewalsForService } from "../contracts/renewals.ts";
import type { MoreView } from "../entry/limit.ts";
import { formAddressFor } from "../form-addresses.ts";
import { counted } from "../format.ts";
import { isCurrent } from "../kinds/standard/gaps.ts";
import { traits } from "../kinds/tables/traits.ts";
import { valueAddress } from "../list-addresses.ts";
import type { EntryItem } from "../lists/entry-item.ts";
import type { List } from "../lists/list.ts";
import { countedByHome } from "../peers/counted.ts";
import { allServices, entriesFor, serviceAddress, type ShownEntry, shownFor } from "../services/service.ts";

/** Maximum number of entries of a kind on the page of a service. */
const most = 10;

/** A council service with its numbers of entries. */
export interface ServiceCard {
  service: ServiceArea;
  title: string;
  description: string;
  /** From the site’s root. */
  address: string;
  /** “12 products”, “3 standards”, including those for any service, with those of peers apart; no zeros. */
  counts: string[];
  /** The number of our entries that name the service. */
  named: number;
}

/** The page of a council service. */
export interface ServicePageView {
  service: ServiceArea;
  title: string;
  description: string;
  sections: ServiceSection[];
  /** Its contracts within the horizon. */
  renewals: MoreView | undefined;
  /** Codes of the Local Government Service List. */
  codes: number[];
  /** Standards for the service without a conforming product; undefined if it has no products. */
  gaps: Reference[] | undefined;
  /**
   * Up to ten standards that its products meet but that do not name the service, sorted by number of products in
   * descending order.
   */
  alsoMet: { standard: Reference; products: string }[];
}

/** The entries of one kind for a service. */
export interface ServiceSection {
  kind: Kind;
  /** “Products” */
  title: string;
  /** “12 products”, with those of peers apart. */
  count: string;
  /** The entries that name the service. */
  items: EntryItem[];
  /** The entries for any service. */
  any: EntryItem[];
  /** The link to all of them, if they are on another page. */
  all?: string;
  /** The address of the form for a new entry, with the service preselected. */
  add: string;
}

/** Every council service, in the order of their titles. */
export function serviceCards(context: Context): ServiceCard[] {
  return allServices.map((service) => {
    const { title, description } = serviceAreas[service];
    const counts = kindNames.flatMap((kind) => countOf(kind, service, context) ?? []);
    const named = kindNames.reduce((sum, kind) => sum + entriesFor(kind, service, context).own.length, 0);
    return { service, title, description, address: serviceAddress(service), counts, named };
  });
}

/** The number of entries of a kind for a service, with those of peers apart. */
function countOf(kind: Kind, service: ServiceArea, context: Context): string | undefined {
  const { own, any } = shownFor(kind, service, context);
  return countedByHome(kind, [...own, ...any]);
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
    sections: kindNames.flatMap((kind) => sectionOf(kind, service, lists[kind], context)),
    renewals: renewalsForService(service, context),
    codes: [...lgsl].sort((a, b) => a - b),
    ...standardsOf(service, context),
  };
}

function sectionOf(kind: Kind, service: ServiceArea, list: List, context: Context): ServiceSection[] {
  const own = list.rows.filter(({ item }) => item.services.includes(service));
  // Authorities without services are not for every service.
  const any = !traits[kind].forAnyService ? [] : list.rows.filter(({ item }) => item.services.length === 0);
  if (own.length === 0 && !traits[kind].forAnyService) return [];
  const { one, many } = kinds[kind].label;
  const isPart = own.length > most || any.length > most;
  return [
    {
      kind,
      title: capitalised(many),
      count: countOf(kind, service, context) ?? counted(0, one, many),
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
  const { own, any } = shownFor("product", service, context);
  const products = [...own, ...any].filter(({ entry, context: there }) => !isRetired(entry.data, there.today));
  const standards = shownFor("standard", service, context).own.flatMap(({ entry, context: there }) =>
    isCurrent(entry.data, there) ? [entry] : [],
  );
  const met = new Map<Entry, Set<ShownEntry<"product">>>();
  for (const product of products) {
    for (const claim of (product.entry.data.standards ?? []).filter(isMet)) {
      const standard = canonicalEntry("standard", claim.standard, product.context);
      if (standard) met.set(standard, (met.get(standard) ?? new Set()).add(product));
    }
  }
  const isOwn = new Set<Entry>(standards);
  return {
    gaps: products.length === 0 ? undefined : standards.filter((standard) => !met.has(standard)).map(referenceToEntry),
    alsoMet: [...met]
      .filter(([standard]) => !isOwn.has(standard))
      .sort(([a, some], [b, others]) => others.size - some.size || byName(a.data.name, b.data.name))
      .slice(0, most)
      .map(([standard, meeting]) => ({
        standard: referenceToEntry(standard),
        products: countedByHome("product", [...meeting]) ?? "",
      })),
  };
}
