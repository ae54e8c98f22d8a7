import { expect, test } from "vitest";

import { portFrom } from "../../../scripts/lib/port.ts";

test.each(["abc", "-1", "70000", "80.5"])("refuses PORT=%s, and says what it must be", (PORT) => {
  expect(() => portFrom({ PORT })).toThrow(`PORT is “${PORT}”. It must be a number up to 65535, such as PORT=8080.`);
});

test.each([
  ["0", 0],
  ["8080", 8080],
  ["65535", 65_535],
  ["", 4321],
  [undefined, 4321],
])("reads PORT=%s as the port %i", (PORT, port) => {
  expect(portFrom({ PORT })).toBe(port);
});
