import { expect, test } from "vitest";

import { isPersonalMailbox } from "../../../schemas/privacy/mailbox.ts";
import { addresses } from "../../helpers/people.ts";

test.each(addresses.personal)("%s is a personal mailbox", (address) => {
  expect(isPersonalMailbox(address)).toBe(true);
});

test.each(addresses.shared)("%s is a shared mailbox", (address) => {
  expect(isPersonalMailbox(address)).toBe(false);
});

test("a mailbox of a million plus signs is read in linear time", () => {
  expect(isPersonalMailbox(`${"+".repeat(1_000_000)}\n@newtown.gov.uk`)).toBe(false);
});
