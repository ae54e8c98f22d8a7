import { compareTexts } from "../../schemas/compare.ts";
import { monthsBefore } from "../../schemas/fields/calendar.ts";
import type { Entry } from "../../schemas/index.ts";
import type { ServiceArea } from "../../schemas/vocabularies/services.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import type { MoreView } from "../entry/limit.ts";
import { counted } from "../format.ts";
import { groupByKeys } from "../group-by-keys.ts";
import { memoisePerObject } from "../memoise-per-object.ts";
import { nextDayOf } from "./contract-days.ts";
import { supplierOf, type Use } from "./contract.ts";
import { contractsIn } from "./contracts.ts";

/** The address of the page of ending contracts. */
export const renewalsAddress = "/renewals/";

/** Horizon in months. */
const horizonMonths = 36;

/** A contract whose end or notice deadline is within the horizon. */
export interface Renewal {
  /** Its id in the contracts table. */
  id: string;
  /** The authority that signed it. */
  signer: Entry<"authority">;
  /** The authorities now responsible: the signatory or its successors. */
  authorities: readonly Entry<"authority">[];
  /** Its slug; undefined for a system that has no entry. */
  product: string | undefined;
  /** The name of the product or system. */
  name: string;
  supplier: string | undefined;
  /** None means any. */
  services: readonly ServiceArea[];
  /** The next deadline, `YYYY-MM-DD`: the last day to give notice or, if that has passed or is not stated, the end. */
  day: string;
  contract: NonNullable<Use["contract"]>;
  evidence: string | undefined;
}

interface Renewals {
  /** The soonest first. */
  all: readonly Renewal[];
  byProduct: ReadonlyMap<string | undefined, readonly Renewal[]>;
  byService: ReadonlyMap<string, readonly Renewal[]>;
}

/** The last day of the horizon, `YYYY-MM-DD`. */
export function lastDayAhead(today: string): string {
  return monthsBefore(today, -horizonMonths);
}

/**
 * The contracts with a deadline from today until the horizon. Ended contracts and those of stopped uses are left out,
 * because nobody renews them.
 */
export const renewalsIn = memoisePerObject((context: Context): Renewals =>
  grouped([...contractsAhead(context)].sort(bySoonest)),
);

/** A link to a product’s contracts within the horizon; undefined if there are none. */
export function renewalsOfProduct(slug: string, context: Context): MoreView | undefined {
  return linkTo("product", slug, renewalsIn(context).byProduct.get(slug));
}

/** A link to a service’s contracts within the horizon; undefined if there are none. */
export function renewalsForService(service: ServiceArea, context: Context): MoreView | undefined {
  return linkTo("service", service, renewalsIn(context).byService.get(service));
}

/** The address of the contracts filtered by one value of a facet. */
export function renewalsWith(facet: string, value: string): string {
  return `${renewalsAddress}?${facet}=${value}`;
}

function linkTo(facet: string, value: string, renewals: readonly Renewal[] | undefined): MoreView | undefined {
  if (!renewals) return undefined;
  return { text: counted(renewals.length, "contract", "contracts"), address: renewalsWith(facet, value) };
}

function* contractsAhead({ catalogue, relations, today }: Context): Generator<Renewal> {
  const last = lastDayAhead(today);
  for (const use of contractsIn(catalogue)) {
    const { id, authority: signer, product, system, contract, evidence } = use;
    const day = use.status === "stopped" ? undefined : nextDayOf(contract, today);
    if (day === undefined || day > last) continue;
    const used = product === undefined ? undefined : catalogue.product.get(product)?.data;
    yield {
      ...{ id, signer, authorities: relations.succession.currentSuccessorsOf(signer), product, day, contract },
      name: system?.name ?? used?.name ?? product ?? "",
      supplier: supplierOf(use),
      services: [...new Set(use.services ?? used?.services)],
      evidence: contract.evidence ?? evidence,
    };
  }
}

function bySoonest(a: Renewal, b: Renewal): number {
  return compareTexts(a.day, b.day) || byName(a.signer.data.name, b.signer.data.name) || byName(a.name, b.name);
}

function grouped(all: readonly Renewal[]): Renewals {
  return {
    all,
    byProduct: Map.groupBy(all, ({ product }) => product),
    byService: groupByKeys(all, ({ services }) => services),
  };
}
