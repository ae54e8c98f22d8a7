import { type Entry, isRetired, type Kind, kindNames, kinds } from "../../schemas/index.ts";
import { type Service, serviceAreas, type ServiceArea } from "../../schemas/vocabularies/services.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { entryShown, type Reference, referenceToEntry } from "../catalogue/reference.ts";
import { isMet } from "../conformance/conformance.ts";
import { renewalsForService } from "../contracts/renewals.ts";
import type { MoreView } from "../entry/limit.ts";
import { formAddressFor } from "../form-addresses.ts";
import { capitalised, counted } from "../format.ts";
import { isCurrent } from "../kinds/standard/gaps.ts";
import { traits } from "../kinds/tables/traits.ts";
import { valueAddress } from "../list-addresses.ts";
import type { EntryItem } from "../lists/entry-item.ts";
import type { List } from "../lists/list.ts";
import { countedByHome } from "../peers/counted.ts";
import { allServices, entriesFor, serviceAddress, type ShownEntry, shownFor } from "../services/service.ts";

/** How many entries of a kind the page of a service shows. */
const most = 10;

/** A council service with how much there is for it. */
export interface ServiceCard {
  service: ServiceArea;
  title: string;
  description: string;
  /** From the site’s root. */
  address: string;
  /** “12 products”, “3 standards”, those for any service among them and those of other catalogues apart; only of what there is. */
  counts: string[];
  /** How many of our entries name the service. */
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
  /** “12 products”, those of other catalogues apart. */
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
export function serviceCards(context: Context): ServiceCard[] {
  return allServices.map((service) => {
    const { title, description } = serviceAreas[service];
    const counts = kindNames.flatMap((kind) => countOf(kind, service, context) ?? []);
    const named = kindNames.reduce((sum, kind) => sum + entriesFor(kind, service, context).own.length, 0);
    return { service, title, description, address: serviceAddress(service), counts, named };
  });
}

/** How many entries of a kind there are for a service, those of other catalogues apart. */
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
  // An authority is not for a service, unless it says so.
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
      const standard = entryShown("standard", claim.standard, product.context);
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
