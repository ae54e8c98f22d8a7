import { compareTexts } from "../../schemas/compare.ts";
import { slugOf } from "../../schemas/fields/slug-text.ts";
import { endOf } from "../../schemas/statements/succession.ts";
import { moneyBands } from "../../schemas/vocabularies/money.ts";
import { byName } from "../by-name.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { dayNotes, endOfContract } from "../contracts/contract-days.ts";
import { lastDayAhead, type Renewal, renewalsAddress, renewalsIn } from "../contracts/renewals.ts";
import { suppliersOf, supplierValue } from "../contracts/suppliers.ts";
import { type ExternalLink, externalLink } from "../entry/external.ts";
import { anyValueOf } from "../facets/any.ts";
import { pageSize } from "../facets/page-size.ts";
import type { Sort } from "../facets/rows.ts";
import { counted, dateInWords } from "../format.ts";
import type { Value } from "../lists/facets/facet.ts";
import { regionOrder, regionsOf } from "../lists/facets/regions.ts";
import type { OfferedFacet } from "../lists/list-page.ts";
import { narrowingFacet, valuesOf } from "../lists/narrowing-facet.ts";
import { memberWords } from "../member-words.ts";
import { type ServiceView, serviceView } from "../services/service.ts";
import { services } from "../services/services.ts";
import { togetherIn, type TogetherView } from "../together/starts.ts";
import { firstOfQuarter, type QuarterView, quarterOf, timelineOf, type TimelineView } from "./quarters.ts";

/** A row of the list of ending contracts. */
export interface RenewalRow {
  /** Its id in the contracts table. */
  id: string;
  authorities: Reference[];
  product: Reference | undefined;
  /** The name of the product or system. */
  name: string;
  supplier: string | undefined;
  /** The framework agreement it was bought through. */
  framework: string | undefined;
  services: ServiceView[];
  /** The end of the contract in words; undefined if not stated. */
  ends: string | undefined;
  /** Notes on its days, and the signatory if that is a predecessor. */
  notes: string[];
  band: string | undefined;
  evidence: ExternalLink | undefined;
  values: Readonly<Record<string, readonly string[]>>;
  keys: Readonly<Record<string, string>>;
}

/** The contracts of a quarter. */
interface QuarterRows extends QuarterView {
  rows: RenewalRow[];
}

/** The contracts of a year. */
export interface YearView {
  year: string;
  count: number;
  /** Whether its contracts show at first, without unfolding. */
  isOpen: boolean;
  quarters: QuarterRows[];
}

/** The page of ending contracts. */
export interface RenewalsView {
  /** The end of the horizon, in words. */
  until: string;
  years: YearView[];
  timeline: TimelineView;
  facets: OfferedFacet[];
  sorts: readonly Sort[];
  together: TogetherView[];
  /** A sentence about coverage: these are not all contracts of all councils. */
  known: string;
  /** The number of contracts on the page, and in total. */
  shown: number;
  total: number;
}

/** Maximum number of contracts on the page, soonest first. */
const most = 1000;

const sorts: readonly Sort[] = [
  { id: "day", title: "Soonest", descending: false },
  { id: "name", title: memberWords.One, descending: false },
  { id: "supplier", title: "Supplier", descending: false },
];

/** Makes the page of ending contracts. */
export function renewalsView(context: Context): RenewalsView {
  const { all } = renewalsIn(context);
  const shown = all.slice(0, most);
  const rows = shown.map((renewal) => ({ day: renewal.day, row: renewalRow(renewal, context) }));
  const last = lastDayAhead(context.today);
  return {
    until: dateInWords(last),
    years: yearsOf(rows),
    timeline: timelineOf(
      all.map(({ day }) => day),
      context.today,
      last,
    ),
    facets: facetsOf(
      shown,
      rows.map(({ row }) => row),
      context,
    ),
    sorts,
    together: togetherIn(context),
    known: knownInWords(all),
    shown: rows.length,
    total: all.length,
  };
}

/** A row and the day that sorts it. */
interface DatedRow {
  day: string;
  row: RenewalRow;
}

/** Groups rows by year, the soonest first. Years are open until they have more rows than a page of a list. */
function yearsOf(rows: readonly DatedRow[]): YearView[] {
  let before = 0;
  return Array.from(
    Map.groupBy(rows, ({ day }) => yearOf(day)),
    ([year, some]) => {
      before += some.length;
      return { year, count: some.length, isOpen: before <= pageSize, quarters: quartersOf(some) };
    },
  );
}

function quartersOf(rows: readonly DatedRow[]): QuarterRows[] {
  return Array.from(
    Map.groupBy(rows, ({ day }) => firstOfQuarter(day)),
    ([first, some]) => ({
      ...quarterOf(first),
      rows: some.map(({ row }) => row),
    }),
  );
}

function yearOf(day: string): string {
  return day.slice(0, "YYYY".length);
}

function knownInWords(renewals: readonly Renewal[]): string {
  const councils = new Set(renewals.flatMap(({ authorities }) => authorities)).size;
  return `The catalogue knows of ${counted(renewals.length, "such contract", "such contracts")}, of ${counted(councils, "authority", "authorities")}. It does not know when others end.`;
}

/** Makes the row of a contract. */
export function renewalRow(renewal: Renewal, context: Context): RenewalRow {
  const { id, authorities, product, name, supplier, services: about, day, contract, evidence } = renewal;
  return {
    id,
    authorities: authorities.map(({ slug }) => referenceTo("authority", slug, context)),
    product: product === undefined ? undefined : referenceTo("product", product, context),
    name,
    supplier,
    framework: contract.framework,
    services: about.map(serviceView),
    ends: inWords(endOfContract(contract, context.today)),
    notes: notesOf(renewal, context.today),
    band: contract.band && moneyBands.title(contract.band),
    evidence: externalLink(evidence, context),
    values: Object.fromEntries(
      facets.map(({ id, valuesIn }) => [id, [valuesIn(renewal, context)].flat().map(({ value }) => value)]),
    ),
    keys: { day, ...(supplier === undefined ? {} : { supplier: supplierValue(supplier, context)?.title ?? supplier }) },
  };
}

function inWords(day: string | undefined): string | undefined {
  return day && dateInWords(day);
}

function notesOf({ signer, authorities, contract }: Renewal, today: string): string[] {
  return [
    ...dayNotes(contract, today, dateInWords),
    ...lastDayOf(signer, today),
    ...(authorities.includes(signer) ? [] : [`Signed by ${signer.data.name}`]),
  ];
}

/** A note that the council itself ends, before its contracts may. */
function lastDayOf(signer: Renewal["signer"], today: string): string[] {
  const lastDay = endOf(signer)?.lastDay;
  return lastDay === undefined || lastDay < today ? [] : [`The council ends on ${dateInWords(lastDay)}`];
}

type Option = OfferedFacet["options"][number];

/** A facet of contracts. */
interface RenewalFacet {
  id: string;
  title: string;
  valuesIn: (renewal: Renewal, context: Context) => Value | readonly Value[];
  /** The display order of values; by frequency if undefined. */
  order?: (a: Option, b: Option) => number;
}

const anyService: Value = { value: anyValueOf("service") ?? "", title: "Any service" };

const facets: readonly RenewalFacet[] = [
  {
    id: "service",
    title: "Service",
    valuesIn: ({ services: about }) =>
      about.length === 0 ? [anyService] : about.map((value) => ({ value, title: services.title(value) })),
  },
  {
    id: "year",
    title: "Year",
    order: (a, b) => compareTexts(a.value, b.value),
    valuesIn: ({ day }) => ({ value: yearOf(day), title: yearOf(day) }),
  },
  {
    id: "product",
    title: "Product or system",
    valuesIn: ({ product, name }) => named(name, product),
  },
  {
    id: "supplier",
    title: "Supplier",
    valuesIn: suppliersOf,
  },
  {
    id: "framework",
    title: "Bought through",
    valuesIn: ({ contract: { framework } }) => (framework === undefined ? [] : frameworkValue(framework)),
  },
  {
    id: "region",
    title: "Region",
    order: byPlace(regionOrder),
    valuesIn: ({ authorities }) => regionsOf(authorities),
  },
  {
    id: "band",
    title: "Cost a year",
    order: byPlace(valuesOf(moneyBands).map(({ value }) => value)),
    valuesIn: ({ contract: { band } }) => (band === undefined ? [] : [{ value: band, title: moneyBands.title(band) }]),
  },
];

/** Makes a value of a name; empty if it has no letter that a slug can have. */
function named(title: string, value = slugOf(title)): Value[] {
  return value === "" ? [] : [{ value, title }];
}

/** Normalises a framework agreement to its Crown Commercial Service reference, however contracts write it. */
function frameworkValue(framework: string): Value[] {
  const [reference = framework] = /\bRM\d{3,5}\b/.exec(framework) ?? [];
  return named(framework, slugOf(reference));
}

function facetsOf(renewals: readonly Renewal[], rows: readonly RenewalRow[], context: Context): OfferedFacet[] {
  return facets
    .map(({ id, title, order = byCount, valuesIn }) => {
      const values = renewals.flatMap((renewal) => valuesIn(renewal, context));
      const offered = narrowingFacet({ id, title, known: uniqueValues(values) }, rows, renewalsAddress);
      return { ...offered, options: offered.options.sort(order) };
    })
    .filter(({ options }) => options.length > 0);
}

/** Removes duplicate values; the first title wins. */
function uniqueValues(values: readonly Value[]): Value[] {
  return [...new Map(values.toReversed().map((value) => [value.value, value])).values()];
}

function byCount(a: Option, b: Option): number {
  return b.count - a.count || byName(a.title, b.title);
}

function byPlace(order: readonly string[]): (a: Option, b: Option) => number {
  const place = new Map(order.map((value, index) => [value, index]));
  return (a, b) => (place.get(a.value) ?? Infinity) - (place.get(b.value) ?? Infinity);
}
