import { expect, test } from "vitest";

import { authoritiesIn } from "../../../schemas/finding/in-catalogue.ts";
import { inspect, memorySource } from "../../../schemas/index.ts";
import { endedCouncils } from "../../../schemas/vocabularies/reorganisations.ts";
import { entry, today } from "../../helpers/catalogues.ts";

const { catalogue } = inspect(
  memorySource({
    "cumberland/authority.yml": entry("Cumberland Council", "gss: E06000063\n"),
    "open-referral/authority.yml": entry("Open Referral Initiative", "aliases: [open-eligibility]\n"),
  }),
  today,
);
const { find } = authoritiesIn(catalogue, today);

test.each([
  ["Cumberland", { slug: "cumberland", listed: true }],
  ["Carlisle City Council", { slug: "cumberland", listed: true, former: "Carlisle City Council" }],
  ["E08000016", { slug: "barnsley", listed: false }],
  ["Open Eligibility", { slug: "open-referral", listed: true }],
])("finds “%s” in a catalogue and the registers", (text, authority) => {
  expect(find(text)).toMatchObject({ type: "one", authority });
});

test("finds an entry by its slug, even where another has the same letters", () => {
  const files = { "lamp-works/authority.yml": entry("Lamp Works Ltd"), "lampworks/authority.yml": entry("Lamp Works") };
  const { find } = authoritiesIn(inspect(memorySource(files), today).catalogue, today);

  expect(find("Lamp Works")).toMatchObject({ type: "several" });
  expect(find("lamp-works")).toMatchObject({ type: "one", authority: { name: "Lamp Works Ltd" } });
  expect(find("lampworks")).toMatchObject({ type: "one", authority: { name: "Lamp Works" } });
});

test("finds the successors of every abolished council", () => {
  const { find } = authoritiesIn(catalogue, "2099-01-01");
  const withoutSuccessor = endedCouncils.filter(({ name }) => {
    const answer = find(name);
    const found = answer.type === "one" ? [answer.authority] : answer.type === "several" ? answer.authorities : [];
    return found.length === 0 || found.some(({ former }) => former === undefined);
  });
  expect(withoutSuccessor.map(({ name }) => name)).toEqual([]);
});
