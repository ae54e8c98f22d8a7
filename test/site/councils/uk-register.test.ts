import { expect, test } from "vitest";

import { isForUk } from "../../../site/councils/uk-register.ts";

test.each([
  [undefined, true],
  ["GB", true],
  ["GB-WLS", true],
  ["health", true],
  ["IE", false],
  ["ES-CT", false],
])("whether a catalogue with the scope %s covers UK councils: %s", (scope, covers) => {
  expect(isForUk(scope)).toBe(covers);
});
