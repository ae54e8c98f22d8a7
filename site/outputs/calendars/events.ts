import { monthsBefore } from "../../../schemas/fields/calendar.ts";
import { entriesOfKind, type Entry, isRetired, kindNames, kinds } from "../../../schemas/index.ts";
import { monthsBetweenReviews } from "../../../schemas/rules/review-overdue.ts";
import { contractsIn } from "../../contracts/contracts.ts";
import type { OutputContext } from "../output.ts";

/** A day in a calendar. */
export interface CalendarEvent {
  /** The same as long as the event is about the same thing, whatever its day. */
  id: string;
  /** `YYYY-MM-DD` */
  day: string;
  title: string;
  entry: Entry;
  /** The services it is about. */
  services: readonly string[];
  /** The slugs of the authorities it is about. */
  authorities: readonly string[];
}

/** Every day that somebody should know of beforehand: contracts, opportunities, standards, reviews, in no order. */
export function* eventsIn(context: OutputContext): Generator<CalendarEvent> {
  yield* contractEvents(context);
  for (const opportunity of context.catalogue.opportunity.values()) yield* opportunityEvents(opportunity);
  for (const standard of context.catalogue.standard.values()) yield* versionEvents(standard);
  for (const kind of kindNames) {
    for (const entry of entriesOfKind(context.catalogue, kind)) yield* reviewEvents(entry, context);
  }
}

function* contractEvents({ catalogue }: OutputContext): Generator<CalendarEvent> {
  for (const { id, authority: entry, product, system, services, contract } of contractsIn(catalogue)) {
    const used = product === undefined ? undefined : catalogue.product.get(product)?.data;
    const what = system?.name ?? used?.name ?? product ?? "";
    const about = { entry, services: services ?? used?.services ?? [], authorities: [entry.slug] };
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

function* opportunityEvents(entry: Entry<"opportunity">): Generator<CalendarEvent> {
  const { name, services, opens, closes, participants = [] } = entry.data;
  const about = { entry, services, authorities: [entry.authority, ...participants] };
  if (opens) yield { id: `opportunity-${entry.slug}-opens`, day: opens, title: `Opens: ${name}`, ...about };
  if (closes) yield { id: `opportunity-${entry.slug}-closes`, day: closes, title: `Closes: ${name}`, ...about };
}

function* versionEvents(entry: Entry<"standard">): Generator<CalendarEvent> {
  const { name } = entry.data;
  for (const { version, date } of entry.data.versions ?? []) {
    if (date?.length !== "YYYY-MM-DD".length) continue;
    const about = { entry, services: entry.data.services, authorities: [entry.authority] };
    yield {
      id: `standard-${entry.slug}-${version}`,
      day: date,
      // A standard that is known by its version, such as WCAG 2.2, has it in its name.
      title: `${name.endsWith(` ${version}`) ? name : `${name} ${version}`} is published`,
      ...about,
    };
  }
}

function* reviewEvents(entry: Entry, { relations, catalogue, today }: OutputContext): Generator<CalendarEvent> {
  const owner = catalogue.authority.get(entry.authority);
  if (isRetired(entry.data, today) || (owner && relations.succession.hasEnded(owner))) return;
  yield {
    id: `review-${entry.kind}-${entry.slug}`,
    day: monthsBefore(entry.data.reviewed, -monthsBetweenReviews),
    title: `Review due: ${entry.data.name} (${kinds[entry.kind].label.one})`,
    entry,
    services: entry.data.services,
    authorities: [entry.authority],
  };
}
