import { expect, test } from "vitest";

import { isForUk } from "../../../site/councils/uk-register.ts";

test.each([
  [{}, true],
  [{ scope: "GB" }, true],
  [{ scope: "GB-WLS" }, true],
  [{ scope: "health" }, true],
  [{ scope: "IE" }, false],
  [{ scope: "ES-CT" }, false],
  [{ scope: "GB", members: { one: "trust", many: "trusts", types: ["health-body" as const] } }, false],
])("whether a catalogue with the settings %j covers UK councils: %s", (settings, covers) => {
  expect(isForUk(settings)).toBe(covers);
});
