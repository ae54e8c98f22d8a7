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
  }),
  today,
);
const dates = pageDates(
  catalogue,
  new Map([
    ["camden/products/open-play.yml", "2026-11-02"],
    ["camden/products/map.yml", "2026-01-01"],
  ]),
);

test.each([
  ["the change of its file, where that is later", "/products/open-play/", "2026-11-02"],
  ["its review, where that is later", "/products/map/", "2026-10-01"],
  ["its review, where nobody knows of a change", "/standards/uprn/", "2026-10-01"],
  ["that of the entry, for a section of its page", "/products/open-play/users/", "2026-11-02"],
  ["that of the last entry, for a list", "/products/", "2026-11-02"],
  ["that of the last entry, for a part of a list", "/products/by/stage/live/", "2026-11-02"],
  ["that of the last entry of all, for what is made from everything", "/coalition/leads/", "2026-11-02"],
  ["nothing, for what is not made from entries", "/about/", undefined],
  ["nothing, for an address of a list that is no entry’s", "/products/unknown/", undefined],
])("the date of a page in the site map is %s", (_, address, date) => {
  expect(dates.lastModified(address)).toBe(date);
});

test("what leads elsewhere or is for scripts is not in the site map", () => {
  const addresses = ["/products/play/", "/search/", "/products/page/rows/2/", "/products/open-play/", "/products/"];
  expect(addresses.filter((address) => dates.isListed(address))).toEqual(["/products/open-play/", "/products/"]);
});
