import { MockAgent } from "undici";
import { afterEach, beforeEach, expect, test } from "vitest";

import { inspect, memorySource } from "../../schemas/index.ts";
import { claimants } from "../../scripts/claims/claimants.ts";
import { domainOf } from "../../scripts/claims/domain.ts";
import { type Proof, proofsFor } from "../../scripts/claims/proofs.ts";
import { publicSources } from "../../scripts/claims/sources.ts";
import { adviceOn, claimLine } from "../../scripts/claims/words.ts";
import { people } from "../github/fake/people.ts";
import type { FakeGitHub } from "../github/fake/server.ts";
import { baseFiles, open, session, startSetting, step } from "../github/fake/setting.ts";

let fake: FakeGitHub;
let web: MockAgent;
let records: Record<string, string[][]>;
beforeEach(async () => {
  fake = await startSetting();
  web = new MockAgent();
  web.disableNetConnect();
  records = {};
});
afterEach(async () => {
  await fake.close();
  expect(fake.violations).toEqual([]);
});

const host = "www.camden.gov.uk";

async function proofs(organisation?: string): Promise<Proof[]> {
  const { octokit } = await session(fake);
  const txt = (name: string): Promise<string[][]> => {
    const found = records[name];
    return found ? Promise.resolve(found) : Promise.reject(new Error("ENOTFOUND"));
  };
  return proofsFor(people.ada, host, organisation, publicSources(octokit, web, txt));
}

function publish(on: string, status: number, text: string): void {
  web.get(`https://${on}`).intercept({ path: "/.well-known/common-standards-catalogue.txt" }).reply(status, text);
}

test("nothing proves nothing", async () => {
  expect(await proofs()).toEqual([]);
});

test("a file on the authority’s website, with or without www", async () => {
  publish(host, 200, "# Digital team\r\ngithub: 999\r\n  GitHub: 101  \r\n");
  expect(await proofs()).toEqual([{ by: "file", url: `https://${host}/.well-known/common-standards-catalogue.txt` }]);
  publish("camden.gov.uk", 200, "github: 101");
  expect(await proofs()).toMatchObject([{ by: "file" }]);
});

test.each([
  ["another number", 200, "github: 1010"],
  ["a number inside other words", 200, "see github: 101 for more"],
  ["a login in place of the number", 200, "github: ada-camden"],
  ["a page that says not found", 404, "github: 101"],
  ["a redirect", 302, "github: 101"],
  ["something far too long", 200, `github: 101\n${"x".repeat(10_000)}`],
])("a file is no proof: %s", async (_, status, text) => {
  publish(host, status, text);
  expect(await proofs()).toEqual([]);
});

test("a TXT record under the domain, whole or in parts", async () => {
  records = { "_common-standards-catalogue.camden.gov.uk": [["v=spf1 -all"], ["git", "hub=101"]] };
  expect(await proofs()).toEqual([{ by: "txt", name: "_common-standards-catalogue.camden.gov.uk" }]);
});

test("a TXT record of another name is no proof", async () => {
  records = { "camden.gov.uk": [["github=101"]] };
  expect(await proofs()).toEqual([]);
});

test("open membership of an organisation whose website GitHub has verified", async () => {
  const members = [people.ada.login];
  fake.world.organisations.set("camden", { verified: true, website: "https://digital.camden.gov.uk/", members });
  expect(await proofs("camden")).toEqual([{ by: "organisation", login: "camden" }]);
  expect(await proofs()).toEqual([]);
});

test.each([
  ["not verified", { verified: false, website: "https://camden.gov.uk", members: ["ada-camden"] }],
  ["on another domain", { verified: true, website: "https://camden.gov.uk.example.org", members: ["ada-camden"] }],
  [
    "on a domain that only ends alike",
    { verified: true, website: "https://notcamden.gov.uk", members: ["ada-camden"] },
  ],
  ["without a website", { verified: true, members: ["ada-camden"] }],
  ["of which the account is no open member", { verified: true, website: "https://camden.gov.uk", members: [] }],
])("an organisation is no proof: %s", async (_, organisation) => {
  fake.world.organisations.set("camden", organisation);
  expect(await proofs("camden")).toEqual([]);
});

test("the domain is the register’s, then the record’s on the main branch, never the claim’s", () => {
  const record = (name: string, more: string): string =>
    `name: ${name}\nsummary: A body of some sort.\nservices: []\n${more}reviewed: 2026-05-01\n`;
  const { catalogue } = inspect(
    memorySource({
      "camden/authority.yml": record("Camden", "gss: E09000007\nwebsite: https://evil.example.org/\n"),
      "mysociety/authority.yml": record("mySociety", "website: https://www.mysociety.org/\n"),
      "nobody/authority.yml": record("A body without a website", ""),
    }),
    "2026-06-01",
  );
  const of = (slug: string): string | undefined => domainOf(slug, catalogue.authority.get(slug));
  expect(of("camden")).toBe("www.camden.gov.uk");
  expect(of("mysociety")).toBe("www.mysociety.org");
  expect(of("nobody")).toBeUndefined();
  expect(of("barnet")).toBe("www.barnet.gov.uk");
});

test("the maintainers of a claim are read from its pull request, as data", async () => {
  const file = "catalogue/hackney/authority.yml";
  const text = `${baseFiles()[file]!.replace("claimed: false\n", "")}maintainers:\n  - github: mallory\n    id: 666\n`;
  open(fake, { [file]: text }, { author: people.mallory });
  const { octokit, repository } = await session(fake);
  expect(await claimants(octokit, repository, 12, "hackney", "2026-06-01")).toEqual([people.mallory]);
  await expect(claimants(octokit, repository, 12, "islington", "2026-06-01")).rejects.toThrow("has no file");
});

test("what the maintainer reads", () => {
  expect(claimLine(people.ada, [{ by: "txt", name: "_x.camden.gov.uk" }])).toBe(
    "✓ ada-camden (101): named in the TXT record of _x.camden.gov.uk",
  );
  expect(claimLine(people.ada, [])).toBe(
    "✗ ada-camden (101): nothing shows that this account speaks for the authority",
  );
  expect(adviceOn(people.ada, host)).toContain("_common-standards-catalogue.camden.gov.uk with “github=101”");
});

test("the command says in one line what it cannot do", async () => {
  expect(await step(fake, "node scripts/verify-claim.ts")).toMatchObject({
    code: 2,
    error: expect.stringMatching(/Name one authority/),
  });
  expect(await step(fake, "node scripts/verify-claim.ts nowhere")).toMatchObject({
    code: 2,
    error: expect.stringMatching(/No website/),
  });
  expect(await step(fake, "node scripts/verify-claim.ts hackney")).toMatchObject({
    code: 2,
    error: expect.stringMatching(/No maintainers/),
  });
});
