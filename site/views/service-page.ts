import { type Entry, type Kind, kindNames, kinds } from "../../schemas/index.ts";
import { type Service, serviceAreas, type ServiceArea } from "../../schemas/vocabularies/services.ts";
import type { Context } from "../catalogue/context.ts";
import { capitalised, counted } from "../format.ts";
import type { EntryItem } from "./item.ts";
import { type List, valueAddress } from "./list.ts";
import { type Reference, referenceTo } from "./reference.ts";

/** How many entries of a kind the page of a service shows. */
const most = 10;

/** A council service with how much there is for it. */
export interface ServiceCard {
  title: string;
  description: string;
  /** From the site’s root. */
  address: string;
  /** “12 products”, “3 standards”; only of what there is. */
  counts: string[];
}

/** The page of a council service. */
export interface ServicePageView {
  title: string;
  description: string;
  sections: ServiceSection[];
  /** Codes of the Local Government Service List. */
  codes: number[];
  /** Standards for the service that none of its products meets; nothing where there are no products. */
  gaps: Reference[] | undefined;
  /** Standards, beyond those for the service, that its products meet, with how many do; the most frequent first. */
  alsoMet: { standard: Reference; products: string }[];
}

/** The entries of one kind for a service. */
export interface ServiceSection {
  kind: Kind;
  /** “Products” */
  title: string;
  /** “12 products” */
  count: string;
  items: EntryItem[];
  /** Where all of them are, if not here. */
  all?: string;
}

/** Every council service, in the order of their titles. */
export function serviceCards({ relations }: Pick<Context, "relations">): ServiceCard[] {
  return serviceNames.map((service) => {
    const { title, description } = serviceAreas[service];
    const counts = kindNames.flatMap((kind) => {
      const number = relations.serving[kind].get(service)?.length ?? 0;
      return number === 0 ? [] : [counted(number, kinds[kind].label.one, kinds[kind].label.many)];
    });
    return { title, description, address: `/services/${service}/`, counts };
  });
}

/** The slugs of the services in the order of their titles. */
export const serviceNames: readonly ServiceArea[] = Object.keys(serviceAreas) as ServiceArea[];

/** Makes the page of a service. */
export function servicePageView(
  service: ServiceArea,
  lists: Readonly<Record<Kind, List>>,
  context: Context,
): ServicePageView {
  const { title, description, lgsl }: Service = serviceAreas[service];
  return {
    title,
    description,
    sections: kindNames.flatMap((kind) => sectionOf(kind, service, lists[kind])),
    codes: [...lgsl].sort((a, b) => a - b),
    ...standardsOf(service, context),
  };
}

function sectionOf(kind: Kind, service: ServiceArea, list: List): ServiceSection[] {
  const rows = list.rows.filter(({ item }) => item.services.includes(service));
  // An authority is not for a service, unless it says so.
  if (rows.length === 0 && kind === "authority") return [];
  const { one, many } = kinds[kind].label;
  return [
    {
      kind,
      title: capitalised(many),
      count: counted(rows.length, one, many),
      items: rows.slice(0, most).map(({ item }) => item),
      ...(rows.length > most && list.facets.some(({ id }) => id === "service")
        ? { all: valueAddress(kind, "service", service) }
        : {}),
    },
  ];
}

function standardsOf(service: ServiceArea, context: Context): Pick<ServicePageView, "gaps" | "alsoMet"> {
  const products = context.relations.serving.product.get(service)?.filter(({ data }) => !data.retired) ?? [];
  const standards = context.relations.serving.standard.get(service)?.filter(isCurrent) ?? [];
  const own = new Set(standards.map(({ slug }) => slug));
  const met = new Map<string, number>();
  for (const { data } of products) {
    for (const { standard, level } of data.standards ?? []) {
      if (level !== "planned") met.set(standard, (met.get(standard) ?? 0) + 1);
    }
  }
  return {
    gaps:
      products.length === 0
        ? undefined
        : standards.filter(({ slug }) => !met.has(slug)).map(({ slug }) => referenceTo("standard", slug, context)),
    alsoMet: [...met]
      .filter(([slug]) => !own.has(slug))
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .slice(0, most)
      .map(([slug, number]) => ({
        standard: referenceTo("standard", slug, context),
        products: counted(number, "product", "products"),
      })),
  };
}

function isCurrent({ data }: Entry<"standard">): boolean {
  return !data.retired && data.status !== "superseded";
}
