import { expect, test } from "vitest";

import { isForUk } from "../../../site/councils/uk-register.ts";

test.each([
  [undefined, true],
  ["GB", true],
  ["GB-WLS", true],
  ["health", true],
  ["IE", false],
  ["ES-CT", false],
])("a catalogue of the scope %s covers councils of the UK: %s", (scope, covers) => {
  expect(isForUk(scope)).toBe(covers);
});
