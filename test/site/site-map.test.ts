import { expect, test } from "vitest";

import { inspect, memorySource } from "../../schemas/index.ts";
import { pageDates } from "../../site/site-map.ts";
import { base, entry, today } from "../helpers/catalogues.ts";

const { catalogue } = inspect(
  memorySource({
    ...base,
    "camden/products/open-play.yml": entry("Open Play", "aliases: [play]\n"),
    "camden/products/map.yml": entry("Map"),
    "camden/standards/uprn.yml": entry("UPRN"),
    "surrey/authority.yml": entry("Surrey County Council", "gss: E10000030\nlastDay: 2027-03-31\n"),
  }),
  today,
);
const changed = new Map([
  ["camden/products/open-play.yml", "2026-11-02"],
  ["camden/products/map.yml", "2026-01-01"],
]);
const dates = pageDates(catalogue, changed, today);

test.each([
  ["that of its file’s last change, if later than its review", "/products/open-play/", "2026-11-02"],
  ["that of its review, if later", "/products/map/", "2026-10-01"],
  ["that of its review, without a known change", "/standards/uprn/", "2026-10-01"],
  ["that of the entry, for a sub-page", "/products/open-play/users/", "2026-11-02"],
  ["that of the latest entry, for a list", "/products/", "2026-11-02"],
  ["that of the latest entry, for a part of a list", "/products/by/stage/live/", "2026-11-02"],
  ["that of the latest entry of all, for a page about the whole catalogue", "/coalition/leads/", "2026-11-02"],
  ["unknown, for a page without entries", "/about/", undefined],
  ["unknown, for an entry that does not exist", "/products/unknown/", undefined],
])("the date of a page in the site map is %s", (_, address, date) => {
  expect(dates.lastModified(address)).toBe(date);
});

test("the site map omits redirects, the search and pages for scripts", () => {
  const addresses = ["/products/play/", "/search/", "/products/page/rows/2/", "/products/open-play/", "/products/"];
  expect(addresses.filter((address) => dates.isListed(address))).toEqual(["/products/open-play/", "/products/"]);
});

test.each([
  ["2027-03-31", true],
  ["2027-04-01", false],
])("the page that compares the districts of Surrey is in the site map on %s: %s", (day, isListed) => {
  expect(pageDates(catalogue, changed, day).isListed("/authorities/surrey/together/")).toBe(isListed);
});
