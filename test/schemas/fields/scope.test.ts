import { expect, test } from "vitest";

import { scope, scopeName } from "../../../schemas/fields/scope.ts";

test.each([
  ["GB", "United Kingdom"],
  ["GB-WLS", "Wales"],
  ["GB-KEN", "GB-KEN"],
  ["IT", "Italy"],
  ["health", "Health"],
  ["blue-light", "Emergency services"],
])("accepts %s, a place or sector called “%s”", (code, name) => {
  expect(scope.safeParse(code).success).toBe(true);
  expect(scopeName(code)).toBe(name);
});

test.each([
  "UK",
  "gb",
  "GB-",
  "GB-wls",
  "GB_WLS",
  "ZZ",
  "XK",
  "QQ",
  "AB",
  "Health",
  "nhs",
  "",
  "GB-WLSX",
  "constructor",
])("refuses %j", (code) => {
  expect(scope.safeParse(code).success).toBe(false);
});
