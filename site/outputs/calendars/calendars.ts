import { escape, ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";

import { compareTexts } from "../../../schemas/compare.ts";
import { daysBetween } from "../../../schemas/fields/calendar.ts";
import type { ServiceArea } from "../../../schemas/vocabularies/services.ts";
import { groupByKeys } from "../../group-by-keys.ts";
import { siteName } from "../../layouts/frame.ts";
import { memoisePerObject } from "../../memoise-per-object.ts";
import { services } from "../../services/services.ts";
import { type Output, type OutputContext, type OutputFile, publishedSlugs } from "../output.ts";
import { pageOf } from "../tables/columns.ts";
import { type CalendarEvent, contractEvents, eventsIn } from "./events.ts";

const mediaType = "text/calendar";

/** Refresh interval for subscribers, in seconds; without it, some clients refresh once a week. */
const secondsInDay = 24 * 60 * 60;

/** The component of a calendar without events: RFC 5545 requires one, and some programs refuse a calendar without. */
const timeZone = [
  "BEGIN:VTIMEZONE",
  "TZID:Etc/UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");

/** The calendar of everything. */
export const wholeCalendar: Output = {
  id: "calendar",
  link: "Calendar (iCalendar)",
  group: "follow",
  title: "Calendar of everything",
  description: "When contracts end, when notice has to be given, when opportunities close and when reviews are due.",
  address: "/calendars/all.ics",
  mediaType,
  *files(context) {
    yield fileOf("/calendars/all.ics", siteName, [...eventsIn(context)], context);
  },
};

/** The calendar of contracts alone, without the reviews of all entries. */
export const contractCalendar = {
  id: "calendar-contracts",
  group: "follow",
  title: "Calendar of contracts",
  description: "When contracts end and when notice has to be given, of all authorities.",
  address: "/calendars/contracts.ics",
  mediaType,
  *files(context) {
    const events = [...contractEvents(context)];
    yield fileOf("/calendars/contracts.ics", `Contracts – ${siteName}`, events, context);
  },
} as const satisfies Output;

/** A calendar of each service. */
export const serviceCalendars: Output = {
  id: "calendar-service",
  link: "Calendar (iCalendar)",
  group: "follow",
  title: "Calendar of a service",
  description: "The same for one council service.",
  address: "/calendars/services/{service}.ics",
  mediaType,
  *files(context) {
    const byService = groupByKeys(eventsOf(context), ({ services: about }) => about);
    for (const service of Object.keys(services.words) as ServiceArea[]) {
      const events = byService.get(service) ?? [];
      yield fileOf(`/calendars/services/${service}.ics`, `${services.title(service)} – ${siteName}`, events, context);
    }
  },
};

/** A calendar of each authority. */
export const authorityCalendars: Output = {
  id: "calendar-authority",
  link: "Calendar (iCalendar)",
  group: "follow",
  title: "Calendar of an authority",
  description: "The same for one authority: what it has under contract, what it takes part in, what it should review.",
  address: "/calendars/authorities/{authority}.ics",
  mediaType,
  *files(context) {
    const byAuthority = groupByKeys(eventsOf(context), ({ authorities }) => authorities);
    for (const authority of context.catalogue.authority.values()) {
      const events = byAuthority.get(authority.slug) ?? [];
      for (const slug of publishedSlugs(authority))
        yield fileOf(`/calendars/authorities/${slug}.ics`, `${authority.data.name} – ${siteName}`, events, context);
    }
  },
};

const eventsOf = memoisePerObject((context: OutputContext): readonly CalendarEvent[] => [...eventsIn(context)]);

/**
 * Generates a calendar (RFC 5545). An event keeps its UID when its day changes, and its SEQUENCE grows with the day of
 * its entry’s last change, so that subscribers’ copies are updated. The UID has the base path too, because catalogues can
 * share a host.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
function fileOf(address: string, name: string, events: readonly CalendarEvent[], context: OutputContext): OutputFile {
  const { host, pathname } = new URL(context.site);
  const home = host + pathname.replace(/\/$/, "");
  const calendar = new ICalCalendar({
    name: escapeText(name),
    method: ICalCalendarMethod.PUBLISH,
    prodId: escapeText(`//${host}//${siteName}//EN`),
    ttl: secondsInDay,
  });
  const sorted = events.toSorted((a, b) => compareTexts(a.day, b.day) || compareTexts(a.id, b.id));
  for (const { id, day, title, description, entry } of sorted) {
    const changed = context.lastChanged.get(entry.file) ?? entry.data.reviewed;
    calendar.createEvent({
      id: escapeText(`${id}@${home}`),
      sequence: daysSince2020(changed),
      stamp: new Date(`${changed}T00:00:00Z`),
      start: new Date(`${day}T00:00:00Z`),
      timezone: "UTC",
      allDay: true,
      summary: title,
      ...(description !== undefined && { description }),
      url: pageOf(entry, context),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  const end = events.length === 0 ? `${timeZone}\r\n$&\r\n` : "$&\r\n";
  return {
    address,
    content: calendar
      .toString()
      .trimEnd()
      .replace(/END:VCALENDAR$/, end),
    rows: events.length,
  };
}

/** Escapes a value that the library writes unescaped. */
function escapeText(value: string): string {
  return escape(value, false);
}

function daysSince2020(day: string): number {
  return Math.max(0, daysBetween("2020-01-01", day));
}
