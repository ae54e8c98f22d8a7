import { expect, test } from "vitest";

import { systemsOf } from "../../../../site/kinds/authority/systems.ts";
import { entry } from "../../../helpers/catalogues.ts";
import { contextOf } from "../../../helpers/context.ts";

const uses = (name: string): string => `uses: [{ system: { name: ${name} }, services: [parking], status: in-use }]\n`;
const context = contextOf({
  "oldtown/authority.yml": entry("Oldtown", `succeededBy: [newtown]\n${uses("Ledger")}`),
  "partnership/authority.yml": entry("Two Towns", `members: [newtown]\n${uses("Kerbside")}`),
  "newtown/authority.yml": entry("Newtown", uses("Parking Desk")),
});

test("the page of a council says whose record a system comes from, where it is not its own", () => {
  const rows = systemsOf(context.catalogue.authority.get("newtown")!, context);
  expect(rows?.map(({ name, notes }) => [name, ...notes])).toEqual([
    ["Kerbside", "Through Two Towns"],
    ["Ledger", "Inherited from Oldtown"],
    ["Parking Desk"],
  ]);
});
