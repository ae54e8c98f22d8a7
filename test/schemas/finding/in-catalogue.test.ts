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
])("a catalogue and the registers know “%s”", (text, authority) => {
  expect(find(text)).toMatchObject({ type: "one", authority });
});

test("every council that has ended leads to one that exists", () => {
  const { find } = authoritiesIn(catalogue, "2099-01-01");
  const lost = endedCouncils.filter(({ name }) => {
    const answer = find(name);
    const found = answer.type === "one" ? [answer.authority] : answer.type === "several" ? answer.authorities : [];
    return found.length === 0 || found.some(({ former }) => former === undefined);
  });
  expect(lost.map(({ name }) => name)).toEqual([]);
});
