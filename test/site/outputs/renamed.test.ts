import { expect, test } from "vitest";

import { fixtureFiles } from "../../helpers/catalogues.ts";
import { hallFinder, outputContext, published } from "../../helpers/outputs.ts";

const [[hallPath, hall]] = Object.entries(hallFinder) as [[string, string]];
const { files } = published(outputContext({ ...fixtureFiles("whole"), [hallPath]: `${hall}aliases: [room-finder]\n` }));
const textOf = (address: string): string | undefined => files.get(address)?.toString();

test.each([
  ["/api/v1/product/play-finder.json", "/api/v1/product/open-play.json"],
  ["/api/v1/standard/sessions.json", "/api/v1/standard/open-sessions.json"],
  ["/products/room-finder/publiccode.yml", "/products/hall-finder/publiccode.yml"],
  ["/products/play-finder/codemeta.json", "/products/open-play/codemeta.json"],
  ["/authorities/camden-council/uses.csv", "/authorities/camden/uses.csv"],
  ["/badges/product/play-finder.svg", "/badges/product/open-play.svg"],
  ["/badges/conformance/play-finder/open-sessions.svg", "/badges/conformance/open-play/open-sessions.svg"],
  ["/embed/case-study/phone-bookings/", "/embed/case-study/bookings-by-phone/"],
])("%s stays available after the entry is renamed", (before, now) => {
  expect(textOf(now)).toBeDefined();
  expect(textOf(before)).toBe(textOf(now));
});

test.each([
  ["/feeds/authorities/camden-council.atom", "/feeds/authorities/camden.atom"],
  ["/calendars/authorities/camden-council.ics", "/calendars/authorities/camden.ics"],
])("subscribers of %s get the same items after the authority is renamed", (before, now) => {
  const parts = (address: string): string[] => textOf(address)?.match(/<title>[^<]*|^UID:.*$/gm) ?? [];
  expect(parts(before)).not.toEqual([]);
  expect(parts(before)).toEqual(parts(now));
});
