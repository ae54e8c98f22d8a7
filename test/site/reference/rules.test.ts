import { expect, test } from "vitest";

import { ruleAddress } from "../../../schemas/address.ts";
import { problemTexts } from "../../../schemas/index.ts";
import { rulesBySeverity } from "../../../site/reference/rules.ts";

test("every rule is listed in the group of its severity", () => {
  const groups = rulesBySeverity();
  expect(groups.map(({ severity }) => severity)).toEqual(["error", "review", "hint"]);
  expect(groups.flatMap(({ rules }) => rules.map(({ id }) => id)).toSorted()).toEqual(
    [...problemTexts.keys()].toSorted(),
  );
  for (const { severity, rules } of groups) {
    for (const rule of rules) expect(rule.severity, ruleAddress(rule.id)).toBe(severity);
  }
});
