import { monthsBefore } from "../../../schemas/fields/calendar.ts";
import { entriesOfKind, type Entry, isRetired, kindNames, kinds } from "../../../schemas/index.ts";
import { monthsBetweenReviews } from "../../../schemas/rules/review-overdue.ts";
import { contractFacts, supplierOf } from "../../contracts/contract.ts";
import { type Contracted, contractsIn } from "../../contracts/contracts.ts";
import { heirsOf } from "../heirs.ts";
import type { OutputContext } from "../output.ts";

/** A day in a calendar. */
export interface CalendarEvent {
  /** The same as long as the event is about the same thing, whatever its day. */
  id: string;
  /** `YYYY-MM-DD` */
  day: string;
  title: string;
  /** More about it, with its source. */
  description?: string;
  entry: Entry;
  /** The services it is about. */
  services: readonly string[];
  /** The slugs of the authorities it is about. */
  authorities: readonly string[];
}

/** Every day that somebody should know of beforehand: contracts, opportunities, standards, reviews, in no order. */
export function* eventsIn(context: OutputContext): Generator<CalendarEvent> {
  yield* contractEvents(context);
  for (const opportunity of context.catalogue.opportunity.values()) yield* opportunityEvents(opportunity, context);
  for (const standard of context.catalogue.standard.values()) yield* versionEvents(standard, context);
  for (const kind of kindNames) {
    for (const entry of entriesOfKind(context.catalogue, kind)) yield* reviewEvents(entry, context);
  }
}

/** When contracts end, and the last days to give notice. */
export function* contractEvents(context: OutputContext): Generator<CalendarEvent> {
  for (const use of contractsIn(context.catalogue)) {
    const { id, authority: entry, product, system, services, contract } = use;
    // Nobody renews or gives notice on what has been stopped.
    if (use.status === "stopped") continue;
    const used = product === undefined ? undefined : context.catalogue.product.get(product)?.data;
    const what = system?.name ?? used?.name ?? product ?? "";
    const about = {
      entry,
      description: descriptionOf(use, context),
      services: services ?? used?.services ?? [],
      authorities: keepersOf(entry, context),
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

/** What is known of a contract, and below it where that can be checked. */
function descriptionOf(use: Contracted, { today }: OutputContext): string {
  const facts = contractFacts({ ...use.contract, supplier: supplierOf(use) }, today);
  const lines = [facts && `Contract ${facts}.`, use.contract.evidence ?? use.evidence];
  return lines.filter((line) => line !== undefined).join("\n");
}

function* opportunityEvents(entry: Entry<"opportunity">, context: OutputContext): Generator<CalendarEvent> {
  const { name, services, opens, closes, participants = [] } = entry.data;
  const about = { entry, services, authorities: [...keepersOf(entry, context), ...participants] };
  if (opens) yield { id: `opportunity-${entry.slug}-opens`, day: opens, title: `Opens: ${name}`, ...about };
  if (closes) yield { id: `opportunity-${entry.slug}-closes`, day: closes, title: `Closes: ${name}`, ...about };
}

function* versionEvents(entry: Entry<"standard">, context: OutputContext): Generator<CalendarEvent> {
  const { name } = entry.data;
  for (const { version, date } of entry.data.versions ?? []) {
    if (date?.length !== "YYYY-MM-DD".length) continue;
    const about = { entry, services: entry.data.services, authorities: keepersOf(entry, context) };
    yield {
      id: `standard-${entry.slug}-${version}`,
      day: date,
      // A standard that is known by its version, such as WCAG 2.2, has it in its name.
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
    authorities: keepersOf(entry, context),
  };
}

/**
 * Whether anybody is there to review an entry. Nobody reviews the record of an authority that has ended, and what it
 * published is reviewed by those that succeeded it.
 */
function isReviewed({ kind, authority }: Entry, { catalogue, relations: { succession } }: OutputContext): boolean {
  const owner = catalogue.authority.get(authority);
  if (!owner || !succession.hasEnded(owner)) return true;
  return kind !== "authority" && !succession.heirsOf(owner).includes(owner);
}

/** The slugs of the authority in whose folder an entry is and, once that has ended, of those that succeeded it. */
function keepersOf({ authority }: Entry, context: OutputContext): string[] {
  return [authority, ...heirsOf(authority, context)];
}
