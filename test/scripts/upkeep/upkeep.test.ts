import { readFileSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, expect, test } from "vitest";

import { CheckResults } from "../../../scripts/upkeep/found.ts";
import { temporaryFolder } from "../../helpers/folders.ts";
import type { FakeGitHub } from "../github/fake/server.ts";
import { startSetting, step, stepHere } from "../github/fake/setting.ts";
import { authority } from "./entries.ts";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

test("npm run upkeep looks, then prints a dry run, and publishes only with --apply", async () => {
  const folder = temporaryFolder({
    "catalogue/camden/authority.yml": authority().replace("2026-05-01", "2020-05-01"),
  });
  const env = { CATALOGUE: join(folder, "catalogue") };
  // A look may take an hour: a missing folder must not lose its results.
  const found = join(folder, "not-there-yet/found.json");

  expect(await step(fake, `node scripts/upkeep.ts --look ${found}`, { env })).toMatchObject({
    code: 0,
    out: "",
    error: [
      "Looking at 0 links on 0 hosts, gently: this may take up to 90 minutes.",
      "0 links: 0 ok, 0 moved, 0 gone, 0 blocked, 0 unreachable. 0 repositories on GitHub.",
      "",
    ].join("\n"),
  });
  expect(CheckResults.parse(JSON.parse(readFileSync(found, "utf8")))).toMatchObject({ links: {}, repositories: {} });
  const planned = await stepHere(fake, `node scripts/upkeep.ts --found ${found}`, { env });
  expect(planned.out).toMatch(
    /^Open the issue “Entries of camden to look at”:\n {4}<!-- catalogue-upkeep camden -->\n/,
  );
  expect(planned.out).toMatch(/\nThis was a dry run: nothing was changed\. Add --apply to do it\.\n$/);
  expect(fake.world.issues).toEqual([]);
  expect(await step(fake, `node scripts/upkeep.ts --found ${found} --apply`, { env })).toMatchObject({ code: 0 });
  expect(fake.world.issues).toMatchObject([{ state: "open" }]);
  expect(fake.world.branches.has("upkeep")).toBe(true);
});

test.each([
  ["is cut off", '{"version":1,"day":"2026', "cannot be read: it is broken off, or something else has written it."],
  ["another command wrote", '{"problems":[]}', "does not hold what it must at “version”."],
  [
    "was tampered with",
    '{"version":1,"day":"2026-06-01","links":{"https://example.org/":{"result":"fine","checked":"2026-06-01"}},"repositories":{}}',
    "does not hold what it must at “links › https://example.org/ › result”.",
  ],
])("refuses a results file that %s, in a sentence", async (_, text, why) => {
  const found = join(temporaryFolder({ "found.json": text }), "found.json");

  expect(await stepHere(fake, `node scripts/upkeep.ts --found ${found} --apply`)).toMatchObject({
    code: 2,
    error: `${found} ${why} Name a file that “npm run upkeep -- --look FILE” has written.\n`,
  });
  expect(fake.world.issues).toEqual([]);
});

test.each(["", "--apply"])("says how to get a token %s", async (option) => {
  const { code, error } = await stepHere(fake, `node scripts/upkeep.ts ${option}`.trim(), {
    env: { GITHUB_TOKEN: "" },
  });
  expect(code).toBe(2);
  expect(error).toMatch(/^GitHub needs to know who asks\. .* GITHUB_TOKEN=\$\(gh auth token\) npm run upkeep\n$/);
});
