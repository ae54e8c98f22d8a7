import { expect, test } from "vitest";

import { fixtureFiles } from "../../helpers/catalogues.ts";
import { outputContext, published } from "../../helpers/outputs.ts";

const { files } = published(outputContext(fixtureFiles("whole")));
const textOf = (address: string): string | undefined => files.get(address)?.toString();

test.each([
  ["/api/v1/product/play-finder.json", "/api/v1/product/open-play.json"],
  ["/api/v1/standard/sessions.json", "/api/v1/standard/open-sessions.json"],
  ["/badges/product/play-finder.svg", "/badges/product/open-play.svg"],
  ["/badges/conformance/play-finder/open-sessions.svg", "/badges/conformance/open-play/open-sessions.svg"],
  ["/embed/case-study/phone-bookings/", "/embed/case-study/bookings-by-phone/"],
])("what others fetch at %s goes on after the entry was renamed", (before, now) => {
  expect(textOf(now)).toBeDefined();
  expect(textOf(before)).toBe(textOf(now));
});

test.each([
  ["/feeds/authorities/camden-council.atom", "/feeds/authorities/camden.atom"],
  ["/calendars/authorities/camden-council.ics", "/calendars/authorities/camden.ics"],
])("who follows an authority at %s goes on after it was renamed", (before, now) => {
  const parts = (address: string): string[] => textOf(address)?.match(/<title>[^<]*|^UID:.*$/gm) ?? [];
  expect(parts(before)).not.toEqual([]);
  expect(parts(before)).toEqual(parts(now));
});
