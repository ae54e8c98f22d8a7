import { monthsBefore } from "../../../schemas/fields/calendar.ts";
import { entriesOfKind, type Entry, isRetired, kindNames, kinds } from "../../../schemas/index.ts";
import { monthsBetweenReviews } from "../../../schemas/rules/review-overdue.ts";
import { contractFacts, supplierOf } from "../../contracts/contract.ts";
import { type Contracted, contractsIn } from "../../contracts/contracts.ts";
import { stageOf } from "../../kinds/opportunity/stage.ts";
import type { OutputContext } from "../output.ts";
import { successorSlugs } from "../successors.ts";

/** An all-day event. */
export interface CalendarEvent {
  /** Stable id: independent of the day. */
  id: string;
  /** `YYYY-MM-DD` */
  day: string;
  title: string;
  /** More about it, with its source. */
  description?: string;
  entry: Entry;
  /** The services that it concerns. */
  services: readonly string[];
  /** The slugs of the authorities that it concerns. */
  authorities: readonly string[];
}

/** Yields the events of contracts, opportunities, standards and reviews, unsorted. */
export function* eventsIn(context: OutputContext): Generator<CalendarEvent> {
  yield* contractEvents(context);
  for (const opportunity of context.catalogue.opportunity.values()) yield* opportunityEvents(opportunity, context);
  for (const standard of context.catalogue.standard.values()) yield* versionEvents(standard, context);
  for (const kind of kindNames) {
    for (const entry of entriesOfKind(context.catalogue, kind)) yield* reviewEvents(entry, context);
  }
}

/** Yields the end dates and notice deadlines of contracts. */
export function* contractEvents(context: OutputContext): Generator<CalendarEvent> {
  for (const use of contractsIn(context.catalogue)) {
    const { id, authority: entry, product, system, services, contract } = use;
    // A stopped use needs neither renewal nor notice.
    if (use.status === "stopped") continue;
    const used = product === undefined ? undefined : context.catalogue.product.get(product)?.data;
    const what = system?.name ?? used?.name ?? product ?? "";
    const about = {
      entry,
      description: descriptionOf(use, context),
      services: services ?? used?.services ?? [],
      authorities: ownersOf(entry, context),
    };
    const { until, noticeBy } = contract;
    if (until) {
      const title = `${entry.data.name}: contract for ${what} ends`;
      yield { id: `contract-${id}-until`, day: until, title, ...about };
    }
    if (noticeBy) {
      const title = `${entry.data.name}: last day to give notice on ${what}`;
      yield { id: `contract-${id}-notice`, day: noticeBy, title, ...about };
    }
  }
}

/** Describes a contract, with the address of its evidence on the last line. */
function descriptionOf(use: Contracted, { today }: OutputContext): string {
  const facts = contractFacts({ ...use.contract, supplier: supplierOf(use) }, today);
  const lines = [facts && `Contract ${facts}.`, use.contract.evidence ?? use.evidence];
  return lines.filter((line) => line !== undefined).join("\n");
}

function* opportunityEvents(entry: Entry<"opportunity">, context: OutputContext): Generator<CalendarEvent> {
  const { name, services, opens, closes, participants = [] } = entry.data;
  const authorities = [entry.authority, ...participants].flatMap((slug) => [slug, ...successorSlugs(slug, context)]);
  const about = { entry, services, authorities };
  const isClosed = stageOf(entry.data, context.today) === "closed";
  const holds = (day: string | undefined): day is string => day !== undefined && (day < context.today || !isClosed);
  if (holds(opens)) yield { id: `opportunity-${entry.slug}-opens`, day: opens, title: `Opens: ${name}`, ...about };
  if (holds(closes)) yield { id: `opportunity-${entry.slug}-closes`, day: closes, title: `Closes: ${name}`, ...about };
}

function* versionEvents(entry: Entry<"standard">, context: OutputContext): Generator<CalendarEvent> {
  const { name } = entry.data;
  for (const { version, date } of entry.data.versions ?? []) {
    if (date?.length !== "YYYY-MM-DD".length) continue;
    const about = { entry, services: entry.data.services, authorities: ownersOf(entry, context) };
    yield {
      id: `standard-${entry.slug}-${version}`,
      day: date,
      // Some standards, such as WCAG 2.2, have the version in their name.
      title: `${name.endsWith(` ${version}`) ? name : `${name} ${version}`} is published`,
      ...about,
    };
  }
}

function* reviewEvents(entry: Entry, context: OutputContext): Generator<CalendarEvent> {
  if (isRetired(entry.data, context.today) || !isReviewed(entry, context)) return;
  yield {
    id: `review-${entry.kind}-${entry.slug}`,
    day: monthsBefore(entry.data.reviewed, -monthsBetweenReviews),
    title: `Review due: ${entry.data.name} (${kinds[entry.kind].label.one})`,
    entry,
    services: entry.data.services,
    authorities: ownersOf(entry, context),
  };
}

/**
 * Whether anybody can review an entry. The record of an authority that has ended has no reviewer; what it published is
 * reviewed by its successors.
 */
function isReviewed({ kind, authority }: Entry, { catalogue, relations: { succession } }: OutputContext): boolean {
  const owner = catalogue.authority.get(authority);
  if (!owner || !succession.hasEnded(owner)) return true;
  return kind !== "authority" && !succession.currentSuccessorsOf(owner).includes(owner);
}

/** The slugs of the authority whose folder holds an entry and, if it has ended, of its successors. */
function ownersOf({ authority }: Entry, context: OutputContext): string[] {
  return [authority, ...successorSlugs(authority, context)];
}
