import { expect, test } from "vitest";

import { isBlank, servicesListed, statusIn, supplierIn } from "../../../schemas/landscape/values.ts";

test.each([
  ["Climate and energy; Community safety", 2],
  ["Climate and energy ;Community safety", 2],
  ["Climate and energy\n\n Community safety", 2],
  ["Climate and energy;\nCommunity safety", 2],
  ["Any service", 0],
])("%j lists %i services", (value, count) => {
  expect(servicesListed(value)).toHaveLength(count);
});

test.each(["Climate and energy; ; Community safety", "Climate and energy;", "Somewhere"])(
  "%j lists an unknown service",
  (value) => {
    expect(servicesListed(value)).toBeUndefined();
  },
);

test("reads a cell of a million spaces in linear time", () => {
  expect(servicesListed(`Climate and energy${" ".repeat(1_000_000)}Community safety`)).toBeUndefined();
});

test.each(["In-house", "in house", "Internal", "Built in-house", "Internal IT", "Internally developed"])(
  "“%s” means no supplier",
  (value) => {
    expect(supplierIn(value)).toBeUndefined();
  },
);

test.each(["House of Code", "Internal Systems Ltd", "Inhouse Software Ltd", undefined])(
  "“%s” is a supplier or blank",
  (value) => {
    expect(supplierIn(value)).toBe(value);
  },
);

test.each(["", "N/A", "TBC", "to be confirmed", "–", "-", ".", "…"])("“%s” is a blank value", (value) => {
  expect(isBlank(value)).toBe(true);
});

test.each(["No", "X", "Nona"])("“%s” is a value", (value) => {
  expect(isBlank(value)).toBe(false);
});

test.each([
  ["Live", "in-use"],
  ["Y", "in-use"],
  ["Live - to be decommissioned 2027", "in-use"],
  ["Due for replacement", "in-use"],
  ["Decommissioning planned", "in-use"],
  ["Not yet decommissioned", "in-use"],
  ["Not retired", "in-use"],
  ["Decommissioned", "stopped"],
  ["No longer used", "stopped"],
  ["Not in use", "stopped"],
  ["Not currently used", "stopped"],
  ["Inactive", "stopped"],
  ["Installed", "in-use"],
  ["Phasing out", "in-use"],
  ["Pipeline", "exploring"],
  ["Go live Apr 27", undefined],
  ["Going live in May", undefined],
  ["Not live, to be decommissioned", undefined],
  ["Not live", undefined],
  ["Not yet in production", undefined],
  ["Not supported", undefined],
  ["N", undefined],
])("the status “%s” is %s", (value, status) => {
  expect(statusIn(value)).toBe(status);
});
