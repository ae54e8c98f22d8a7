import ICAL from "ical.js";
import { describe, expect, test } from "vitest";

import { entry, entryFor } from "../../helpers/catalogues.ts";
import { outputContext, published } from "../../helpers/outputs.ts";

const camden = `gss: E09000007
uses:
  - system: { name: Example Parking Manager, supplier: Example Software Ltd }
    services: [parking]
    status: in-use
    contract:
      until: 2028-03-31
      noticeBy: 2027-09-30
      extendableUntil: 2030-03-31
      evidence: https://example.org/contracts/1
  - system: { name: Former Parking Manager }
    services: [parking]
    status: stopped
    reason: It was replaced.
    contract: { until: 2027-03-31, noticeBy: 2026-12-31 }
`;

function filesWith(authority: string): ReadonlyMap<string, Buffer> {
  return published(
    outputContext({
      "camden/authority.yml": entry("London Borough of Camden", authority),
      "camden/opportunities/permits.yml": entryFor(
        "parking",
        "'Buy permits; together, with others: “Größe” and a name to fold'",
        "opens: 2026-12-01\ncloses: 2027-01-31\nparticipants: [camden]\n",
      ),
    }),
  ).files;
}

interface CalendarEvent {
  uid: string;
  sequence: number;
  day: string;
  title: string;
  description: string | null;
}

/** Parses a calendar with another library, and returns its events in order. */
function read(text: string): CalendarEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const { uid, sequence, summary: title, description } = event;
    return { uid, sequence, day: event.startDate.toString(), title, description };
  });
}

describe("a calendar", () => {
  const files = filesWith(camden);
  const parking = files.get("/calendars/services/parking.ics")!.toString();

  test("has the end and the notice date of a contract and the dates of an opportunity, in order", () => {
    expect(read(parking).map(({ day, title }) => [day, title])).toEqual([
      ["2026-12-01", expect.stringMatching(/^Opens: Buy permits; together, with others: “Größe”/)],
      ["2027-01-31", expect.stringMatching(/^Closes: /)],
      ["2027-09-30", "London Borough of Camden: last day to give notice on Example Parking Manager"],
      ["2027-10-01", expect.stringMatching(/^Review due: /)],
      ["2028-03-31", "London Borough of Camden: contract for Example Parking Manager ends"],
    ]);
  });

  test("describes a contract by supplier, dates and evidence", () => {
    expect(read(parking).find(({ title }) => title.endsWith("ends"))!.description).toBe(
      "Contract with Example Software Ltd, ends on 31 March 2028, notice by 30 September 2027, can be extended until 31 March 2030.\nhttps://example.org/contracts/1",
    );
  });

  test("asks subscribers to refresh it each day", () => {
    expect(parking).toContain("\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n");
  });

  test("ends every line with CRLF and folds it at 75 bytes", () => {
    const lines = parking.split("\r\n");

    expect(parking).not.toMatch(/[^\r]\n/);
    expect(parking.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  test("exists for everything, each authority and each service, also without events", () => {
    expect(read(files.get("/calendars/all.ics")!.toString()).length).toBeGreaterThanOrEqual(5);
    expect(read(files.get("/calendars/authorities/camden.ics")!.toString()).map(({ title }) => title)).toContain(
      "London Borough of Camden: contract for Example Parking Manager ends",
    );
    expect(read(files.get("/calendars/services/libraries.ics")!.toString())).toEqual([]);
  });

  test("has a component without events, as RFC 5545 requires", () => {
    const libraries = files.get("/calendars/services/libraries.ics")!.toString();
    const calendar = new ICAL.Component(ICAL.parse(libraries) as ConstructorParameters<typeof ICAL.Component>[0]);

    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(["vtimezone"]);
    expect(parking).not.toContain("VTIMEZONE");
    expect(libraries).toMatch(/\r\nEND:VTIMEZONE\r\nEND:VCALENDAR\r\n$/);
  });

  test("exists for contracts only, without the reviews of entries", () => {
    expect(read(files.get("/calendars/contracts.ics")!.toString()).map(({ title }) => title)).toEqual([
      "London Borough of Camden: last day to give notice on Example Parking Manager",
      "London Borough of Camden: contract for Example Parking Manager ends",
    ]);
  });

  test("would be rejected with an invalid date", () => {
    expect(() => read(parking.replace(/DTSTART[^\r]*/, "DTSTART"))).toThrow();
  });
});

test("an event keeps its UID when its day changes, and its sequence grows after a later change of the file", () => {
  const end = (authority: string): CalendarEvent =>
    read(filesWith(authority).get("/calendars/authorities/camden.ics")!.toString()).find(({ title }) =>
      title.endsWith("ends"),
    )!;
  const before = end(camden);
  const after = end(camden.replace("until: 2028-03-31", "until: 2029-03-31"));
  const later = read(
    published({
      ...outputContext({ "camden/authority.yml": entry("London Borough of Camden", camden) }),
      lastChanged: new Map([["camden/authority.yml", "2026-11-20"]]),
    })
      .files.get("/calendars/authorities/camden.ics")!
      .toString(),
  ).find(({ title }) => title.endsWith("ends"))!;

  expect(after).toMatchObject({ uid: before.uid, day: "2029-03-31" });
  expect(later.sequence).toBeGreaterThan(before.sequence);
});

test("two contracts for systems with one name are two events, and two rows of the table", () => {
  const twice = `gss: E09000007
uses:
  - { system: { name: Permits }, services: [parking], status: in-use, contract: { until: 2028-03-31 } }
  - { system: { name: Permits }, services: [housing], status: in-use, contract: { until: 2029-03-31 } }
`;
  const files = filesWith(twice);
  const ends = read(files.get("/calendars/authorities/camden.ics")!.toString()).filter(({ title }) =>
    title.endsWith("ends"),
  );

  expect(ends.map(({ uid }) => uid)).toEqual([
    "contract-camden-permits-until@example.org/base",
    "contract-camden-permits-2-until@example.org/base",
  ]);
  expect(files.get("/api/v1/contracts.ndjson")!.toString()).toMatch(/"id":"camden-permits"[^]*"id":"camden-permits-2"/);
});

test("contracts of different authorities are different events, also if their joined slugs are equal", () => {
  const using = (name: string): string =>
    `uses:\n  - { system: { name: ${name} }, services: [parking], status: in-use, contract: { until: 2028-03-31 } }\n`;
  const { files } = published(
    outputContext({
      "camden/authority.yml": entry("London Borough of Camden", `gss: E09000007\n${using("Town permits")}`),
      "camden-town/authority.yml": entry("Camden Town Unlimited", `type: company\n${using("Permits")}`),
    }),
  );
  const ends = read(files.get("/calendars/all.ics")!.toString()).filter(({ title }) => title.endsWith("ends"));

  expect(ends.map(({ uid }) => uid).toSorted()).toEqual([
    "contract-camden-town-permits-2-until@example.org/base",
    "contract-camden-town-permits-until@example.org/base",
  ]);
});

test("a comma, a semicolon and a backslash are escaped in every property", () => {
  const { files } = published(
    outputContext({
      "camden/authority.yml": entry("Camden; North, and \\nEast"),
      "camden/standards/permits.yml": entry("Permits", 'versions: [{ version: "1,2;3", date: 2026-12-01 }]\n'),
    }),
  );
  const text = files.get("/calendars/authorities/camden.ics")!.toString().replaceAll("\r\n ", "");
  expect(text).toContain("\r\nNAME:Camden\\; North\\, and \\\\nEast – ");
  expect(text).toContain("\r\nX-WR-CALNAME:Camden\\; North\\, and \\\\nEast – ");
  expect(text).toContain("\r\nUID:standard-permits-1\\,2\\;3@");
  expect(read(text).map(({ uid }) => uid)).toContainEqual(expect.stringMatching(/^standard-permits-1,2;3@/));
});

test("a standard’s version is named once, also if it is part of the standard’s name", () => {
  const versions = 'versions: [{ version: "2.2", date: 2026-12-05 }]\n';
  const { files } = published(
    outputContext({
      "camden/authority.yml": entry("London Borough of Camden"),
      "camden/standards/form-rules.yml": entry("Form rules 2.2", versions),
      "camden/standards/open-forms.yml": entry("Open forms", versions),
    }),
  );
  const titles = read(files.get("/calendars/all.ics")!.toString()).map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(["Form rules 2.2 is published", "Open forms 2.2 is published"]));
});
