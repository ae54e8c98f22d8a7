import { setImmediate } from "node:timers/promises";

import { Dispatcher, MockAgent } from "undici";
import { beforeEach, describe, expect, test } from "vitest";

import { proofPlacesOf } from "../../../schemas/claim-proofs.ts";
import { inspect, memorySource } from "../../../schemas/index.ts";
import { claimants, maintainersIn } from "../../../scripts/claims/claimants.ts";
import { bareDomain, websiteOf } from "../../../scripts/claims/domain.ts";
import { type Authority, lookForProofs, type ProofCheck, type Proof } from "../../../scripts/claims/proofs.ts";
import { publicSources } from "../../../scripts/claims/sources.ts";
import { accountLines, opening, verdict } from "../../../scripts/claims/words.ts";
import { people } from "../github/fake/people.ts";
import type { FakeGitHub } from "../github/fake/server.ts";
import { baseFiles, open, session, startSetting, step, stepHere } from "../github/fake/setting.ts";
import type { FakeFile } from "../github/fake/world.ts";

let fake: FakeGitHub;
let web: MockAgent;
let records: Record<string, string[][]>;
/** The name that the fake name server fails to look up. */
let failing: string | undefined;
beforeEach(async () => {
  fake = await startSetting();
  web = new MockAgent();
  web.disableNetConnect();
  records = {};
  failing = undefined;
});

const host = "www.camden.gov.uk";
const proofPlaces = proofPlacesOf("common-standards-catalogue");

/** Looks for proofs on the fake web, DNS and GitHub. */
async function places(organisation?: string, on = host, sharers: string[] = []): Promise<ProofCheck[]> {
  const { octokit } = await session(fake);
  const txt = (name: string): Promise<string[][]> => {
    const found = records[name];
    const code = name === failing ? "ESERVFAIL" : "ENOTFOUND";
    return found ? Promise.resolve(found) : Promise.reject(Object.assign(new Error("none"), { code }));
  };
  const authority: Authority = {
    slug: "camden",
    website: { host: on, by: "register", sharers },
    proofs: proofPlaces,
  };
  return lookForProofs(people.ada, authority, organisation, publicSources(octokit, web, txt));
}

async function proofs(organisation?: string, on = host, sharers: string[] = []): Promise<Proof[]> {
  return (await places(organisation, on, sharers)).flatMap(({ proof, not }) => (not === undefined ? [proof] : []));
}

function publish(on: string, status: number, text: string, type = "text/plain"): void {
  web
    .get(`https://${on}`)
    .intercept({ path: "/.well-known/common-standards-catalogue.txt" })
    .reply(status, text, { headers: { "content-type": type } });
}

test("finds no proof where there is none", async () => {
  expect(await proofs()).toEqual([]);
});

test("accepts a file on the authority’s website, with or without www", async () => {
  publish(host, 200, "# Digital team\r\ngithub: 999\r\n  GitHub: 101  \r\n");
  expect(await proofs()).toEqual([{ type: "file", url: `https://${host}/.well-known/common-standards-catalogue.txt` }]);
  publish("camden.gov.uk", 200, "github: 101");
  expect(await proofs()).toMatchObject([{ type: "file" }]);
});

test.each([
  ["another account number", 200, "github: 1010"],
  ["a number before other words", 200, "github: 101 for more"],
  ["a number after other words", 200, "see github: 101"],
  ["a login instead of the number", 200, "github: ada-camden"],
  ["a response with the status 404", 404, "github: 101"],
  ["a redirect", 302, "github: 101"],
  ["a file that is too long", 200, `github: 101\n${"x".repeat(10_000)}`],
])("does not accept a file: %s", async (_, status, text) => {
  publish(host, status, text);
  expect(await proofs()).toEqual([]);
});

test("accepts a TXT record under the domain, also one in several strings", async () => {
  records = { "_common-standards-catalogue.camden.gov.uk": [["v=spf1 -all"], ["git", "hub=101"]] };
  expect(await proofs()).toEqual([{ type: "txt", name: "_common-standards-catalogue.camden.gov.uk" }]);
});

test("does not accept an HTML page, because some websites answer every address with one", async () => {
  publish(host, 200, "<pre>\ngithub: 101\n</pre>", "text/html; charset=utf-8");
  expect(await places()).toMatchObject([{ not: "it is a web page, not a text file" }, {}, {}]);
});

test("accepts a TXT record beside a wildcard record", async () => {
  records = {
    "_common-standards-catalogue.camden.gov.uk": [["v=spf1 -all"], ["github=101"]],
    "_no-such-name-of-a-catalogue.camden.gov.uk": [["v=spf1 -all"]],
  };
  expect(await proofs()).toMatchObject([{ type: "txt" }]);
});

test.each([
  ["ENOTFOUND", { instead: "there is no such record", none: true }],
  ["ENODATA", { instead: "there is no such record", none: true }],
  ["ESERVFAIL", { instead: "it cannot be looked up from here" }],
  ["ETIMEOUT", { instead: "it cannot be looked up from here" }],
])("explains a name server’s answer %s", async (code, found) => {
  const { octokit } = await session(fake);
  const sources = publicSources(octokit, web, () => Promise.reject(Object.assign(new Error("none"), { code })));
  expect(await sources.txt("camden.gov.uk")).toEqual(found);
});

test("does not accept a TXT record while the lookup of a wildcard record fails", async () => {
  records = { "_common-standards-catalogue.camden.gov.uk": [["github=101"]] };
  failing = "_no-such-name-of-a-catalogue.camden.gov.uk";
  const { not } = (await places()).at(-1)!;
  expect(not).toBe("it cannot be looked up from here whether every name has it");
});

test.each([
  [299, "it answers 299"],
  [300, "it leads elsewhere, which does not count"],
  [399, "it leads elsewhere, which does not count"],
  [400, "it answers 400"],
])("does not accept a file with the status %i", async (status, not) => {
  publish(host, status, "github: 101");
  expect((await places())[0]).toMatchObject({ not });
});

/** A website that sends its file in chunks, and counts them. */
class ChunkedWebsite extends Dispatcher {
  sent = 0;
  readonly #chunks: Iterable<string>;
  constructor(chunks: Iterable<string>) {
    super();
    this.#chunks = chunks;
  }
  override dispatch(...[, handler]: Parameters<Dispatcher["dispatch"]>): boolean {
    const send = async (): Promise<void> => {
      let reason: Error | undefined;
      const controller = { abort: (why: Error) => (reason = why), pause: () => undefined, resume: () => undefined };
      const given = controller as unknown as Dispatcher.DispatchController;
      handler.onRequestStart?.(given, {});
      handler.onResponseStart?.(given, 200, { "content-type": "text/plain" }, "OK");
      for (const chunk of this.#chunks) {
        await setImmediate();
        if (reason) {
          handler.onResponseError?.(given, reason);
          return;
        }
        this.sent++;
        handler.onResponseData?.(given, Buffer.from(chunk));
      }
      handler.onResponseEnd?.(given, {});
    };
    void send();
    return true;
  }
}

describe("a file in chunks", () => {
  const line = "github: 101\n";
  const fill = (bytes: number): string => "x".repeat(bytes);

  test.each<[string, string[], object]>([
    ["is read to its end", ["# Digital team\n", "git", "hub: 101\n"], { texts: [`# Digital team\n${line}`] }],
    ["can have 8 KiB", [line, fill(8192 - line.length)], { texts: [line + fill(8192 - line.length)] }],
    ["cannot have one byte more", [line, fill(8193 - line.length)], { instead: "it is too long" }],
    ["cannot have a further chunk", [line + fill(8192 - line.length), "x"], { instead: "it is too long" }],
  ])("%s", async (_, chunks, found) => {
    const { octokit } = await session(fake);
    expect(await publicSources(octokit, new ChunkedWebsite(chunks)).file(`https://${host}/x.txt`)).toEqual(found);
  });

  test("is not read beyond its limit", async () => {
    const { octokit } = await session(fake);
    const endless = new ChunkedWebsite({
      *[Symbol.iterator]() {
        for (let n = 0; n < 10_000; n++) yield fill(1024);
      },
    });
    const found = await publicSources(octokit, endless).file(`https://${host}/x.txt`);
    expect(found).toEqual({ instead: "it is too long" });
    expect(endless.sent).toBeLessThan(1000);
  });
});

test("does not open a host that is not public without its “www.”", async () => {
  expect((await places(undefined, "www.internal"))[1]).toMatchObject({ not: "it is not a public address" });
});

test("does not accept a wildcard TXT record", async () => {
  records = {
    "_common-standards-catalogue.camden.gov.uk": [["github=101"]],
    "_no-such-name-of-a-catalogue.camden.gov.uk": [["github=101"]],
  };
  expect(await proofs()).toEqual([]);
});

test("does not accept a TXT record of another name", async () => {
  records = { "camden.gov.uk": [["github=101"]] };
  expect(await proofs()).toEqual([]);
});

test("accepts public membership of an organisation with a verified website", async () => {
  const members = [people.ada.login];
  for (const website of ["https://www.camden.gov.uk/digital", "https://camden.gov.uk"]) {
    fake.world.organisations.set("camden", { verified: true, website, members });
    expect(await proofs("camden")).toEqual([{ type: "organisation", login: "camden" }]);
  }
  expect(await proofs()).toEqual([]);
});

test.each([
  ["not verified", { verified: false, website: "https://camden.gov.uk", members: ["ada-camden"] }],
  ["on another domain", { verified: true, website: "https://camden.gov.uk.example.org", members: ["ada-camden"] }],
  [
    "on a domain with the same ending",
    { verified: true, website: "https://notcamden.gov.uk", members: ["ada-camden"] },
  ],
  [
    "on a subdomain, which somebody else may hold",
    { verified: true, website: "https://jobs.camden.gov.uk", members: ["ada-camden"] },
  ],
  ["without GitHub’s verification status", { website: "https://camden.gov.uk", members: ["ada-camden"] }],
  ["without a website", { verified: true, members: ["ada-camden"] }],
  ["without the account as a public member", { verified: true, website: "https://camden.gov.uk", members: [] }],
])("does not accept an organisation: %s", async (_, organisation) => {
  fake.world.organisations.set("camden", organisation);
  expect(await proofs("camden")).toEqual([]);
});

test.each(["orgs/get", "orgs/check-public-membership-for-user"])(
  "fails when GitHub refuses a request, instead of rejecting the proof: %s",
  async (operation) => {
    const members = [people.ada.login];
    fake.world.organisations.set("camden", { verified: true, website: "https://camden.gov.uk", members });
    fake.faults = [{ operation, how: 403 }];
    await expect(proofs("camden")).rejects.toThrow("Refused");
  },
);

test("does not accept a council’s organisation for a body whose website is gov.uk", async () => {
  const members = [people.ada.login];
  fake.world.organisations.set("camden", { verified: true, website: "https://www.camden.gov.uk", members });
  expect(await proofs("camden", "www.gov.uk")).toEqual([]);
});

test("takes the website from the register, then from the record on the main branch, never from the claim", () => {
  const record = (name: string, more: string): string =>
    `name: ${name}\nsummary: A body of some sort.\nservices: []\n${more}reviewed: 2026-05-01\n`;
  const { catalogue } = inspect(
    memorySource({
      "camden/authority.yml": record("Camden", "gss: E09000007\nwebsite: https://evil.example.org/\n"),
      "mysociety/authority.yml": record("mySociety", "website: https://www.mysociety.org/\n"),
      "ministry/authority.yml": record("A ministry", "website: https://www.gov.uk/government/organisations/ministry\n"),
      "nobody/authority.yml": record("A body without a website", ""),
    }),
    "2026-06-01",
  );
  const of = (slug: string): unknown => websiteOf(slug, catalogue.authority);
  expect(of("camden")).toEqual({ host: "www.camden.gov.uk", by: "register", sharers: [] });
  expect(of("mysociety")).toEqual({ host: "www.mysociety.org", by: "record", sharers: [] });
  expect(of("ministry")).toBeUndefined();
  expect(of("nobody")).toBeUndefined();
  expect(of("nowhere")).toBeUndefined();
  expect(of("barnet")).toEqual({ host: "www.barnet.gov.uk", by: "register", sharers: [] });
});

test("authorities share a domain by the register or by the record of an authority without a successor", () => {
  const record = (name: string, more: string): string =>
    `name: ${name}\nsummary: A body of some sort.\nservices: []\n${more}reviewed: 2026-05-01\n`;
  const { catalogue } = inspect(
    memorySource({
      "adur-council/authority.yml": record("Adur", "gss: E07000223\nwebsite: https://www.adur-worthing.gov.uk/\n"),
      "adur-homes/authority.yml": record("Homes", "website: https://adur-worthing.gov.uk/homes\n"),
      "camden-arts/authority.yml": record("Camden arts", "website: https://camden.gov.uk/arts\n"),
      "old-camden/authority.yml": record(
        "Old",
        "website: https://www.camden.gov.uk/\nsucceededBy: [camden, adur-council]\n",
      ),
      "older-camden/authority.yml": record("Older", "website: https://camden.gov.uk/\nsucceededBy: [old-camden]\n"),
      "camden/authority.yml": record("Camden", "gss: E09000007\nwebsite: https://www.camden.gov.uk/\n"),
    }),
    "2026-06-01",
  );
  const sharers = (slug: string): unknown => websiteOf(slug, catalogue.authority)?.sharers;
  expect(catalogue.authority.size).toBe(6);
  expect(sharers("adur")).toEqual(["adur-homes", "worthing"]);
  expect(sharers("adur-council")).toEqual(["adur-homes", "worthing"]);
  expect(sharers("worthing")).toEqual(["adur", "adur-homes"]);
  expect(sharers("camden")).toEqual(["camden-arts"]);
  expect(sharers("barnet")).toEqual([]);
});

test.each([
  ["www.camden.gov.uk", "camden.gov.uk"],
  ["camden.gov.uk", "camden.gov.uk"],
  ["my.www.camden.gov.uk", "my.www.camden.gov.uk"],
  ["wwwa.gov.uk", "wwwa.gov.uk"],
])("the domain of %s is %s", (name, domain) => {
  expect(bareDomain(name)).toBe(domain);
});

describe("where two authorities share a domain, a proof is for one of them", () => {
  test.each([
    ["github: 101 camden", ["barnet"], undefined],
    ["GitHub = 101  Camden ", ["barnet"], undefined],
    ["github: 101\ngithub: 101 camden", ["barnet"], undefined],
    ["github: 101 camden", [], undefined],
    ["github: 101", ["barnet"], "it does not say for which of those who share the domain"],
    ["github: 101 barnet", ["barnet"], "it names this account for another authority"],
    ["github: 101 barnet", [], "it names this account for another authority"],
    ["github: 999 camden", ["barnet"], "it does not name this account"],
    ["github: 101 camden too", ["barnet"], "it does not name this account"],
  ])("a file or TXT record with “%s”, on a domain shared with %j", async (text, sharers, not) => {
    publish(host, 200, text);
    records = { "_common-standards-catalogue.camden.gov.uk": [[text.split("\n").at(-1)!]] };
    const [file, , record] = await places(undefined, host, sharers);
    expect([file!.not, record!.not]).toEqual([not, not]);
  });

  test("an organisation is no proof for either", async () => {
    const members = [people.ada.login];
    fake.world.organisations.set("camden", { verified: true, website: "https://www.camden.gov.uk", members });
    expect(await proofs("camden", host, ["barnet"])).toEqual([]);
    expect((await places("camden", host, ["barnet"])).at(-1)!.not).toBe(
      "camden.gov.uk is shared, so its organisation may be that of barnet",
    );
  });

  test("the report names who shares it, and the line to ask for", async () => {
    const authority: Authority = {
      slug: "camden",
      website: { host, by: "register", sharers: ["barnet"] },
      proofs: proofPlaces,
    };
    expect(opening(authority, undefined)[1]).toBe(
      "It shares camden.gov.uk with barnet, so a proof must say that it is for camden.",
    );
    const text = accountLines(people.ada, "ada-camden", authority, await places(undefined, host, ["barnet"])).join(
      "\n",
    );
    expect(text).toContain("with the line “github: 101 camden”");
    expect(text).toContain("with “github=101 camden”");
    expect(text).not.toContain("organisation");
  });
});

test("reads the maintainers of a claim from its pull request, as data", async () => {
  const file = "catalogue/hackney/authority.yml";
  const text = `${baseFiles()[file]!.replace("claimed: false\n", "")}maintainers:\n  - github: mallory\n    id: 666\n`;
  open(fake, { [file]: text }, { author: people.mallory });
  const { octokit, repository } = await session(fake);
  const of = (pull: string, slug: string) => claimants(octokit, repository, pull, slug, "2026-06-01");
  const { head } = fake.world.pulls.get(12)!;
  expect(await of("12", "hackney")).toEqual({ people: [people.mallory], commit: head });
  expect(await of("12", "barnet")).toEqual({ people: [people.bea], commit: head });
  await expect(of("12", "nowhere")).rejects.toThrow("Pull request 12 has no file catalogue/nowhere/authority.yml.");
});

test.each(["twelve", "12x", "x12", "012", "0", "1.2", "", "12345678901"])(
  "refuses “%s” as the number of a pull request",
  async (pull) => {
    const { octokit, repository } = await session(fake);
    await expect(claimants(octokit, repository, pull, "hackney", "2026-06-01")).rejects.toThrow(
      `--pull takes the number of a pull request, not “${pull}”.`,
    );
  },
);

test.each(["1", "123", "1234567890"])("accepts %s as the number of a pull request", async (pull) => {
  open(fake, {}, { number: Number(pull) });
  const { octokit, repository } = await session(fake);
  await expect(claimants(octokit, repository, pull, "camden", "2026-06-01")).resolves.toMatchObject({
    people: [people.ada, people.quiet],
  });
});

describe("the record in a claim’s pull request", () => {
  const file = "catalogue/hackney/authority.yml";
  const text = `${baseFiles()[file]!.replace("claimed: false\n", "")}maintainers:\n  - github: mallory\n    id: 666\n`;
  const padded = (bytes: number): string => `${text}# ${"x".repeat(bytes - text.length - 3)}\n`;

  test.each<[string, FakeFile, string]>([
    ["is larger than an entry may be", { content: padded(65_537) }, `has no file ${file}.`],
    [
      "has an announced size larger than an entry may have",
      { content: text, announced: 65_537 },
      `has no file ${file}.`,
    ],
    ["is larger than its announced size", { content: padded(65_537), announced: 100 }, "larger than it was said to be"],
    [
      "has errors",
      { content: text.replace("summary:", "sumary:") },
      "The record of hackney in pull request 12 has errors",
    ],
    ["names no maintainers", { content: baseFiles()[file]! }, "No maintainers of hackney are named."],
  ])("is refused if it %s", async (_, content, words) => {
    open(fake, { [file]: content });
    const { octokit, repository } = await session(fake);
    await expect(claimants(octokit, repository, "12", "hackney", "2026-06-01")).rejects.toThrow(words);
  });

  test("can have exactly 64 KiB", async () => {
    open(fake, { [file]: padded(65_536) });
    const { octokit, repository } = await session(fake);
    const { people: found } = await claimants(octokit, repository, "12", "hackney", "2026-06-01");
    expect(found).toEqual([people.mallory]);
  });
});

test("an authority without a record has no maintainers", () => {
  expect(() => maintainersIn(undefined, "islington")).toThrow(
    "No maintainers of islington are named. Name the pull request that does with --pull NUMBER.",
  );
});

test("refuses a symlink instead of a record", async () => {
  open(fake, {
    "catalogue/hackney/authority.yml": { content: baseFiles()["catalogue/camden/authority.yml"]!, mode: "120000" },
  });
  const { octokit, repository } = await session(fake);
  await expect(claimants(octokit, repository, "12", "hackney", "2026-06-01")).rejects.toThrow("has no file");
});

test("distinguishes a pull request that does not exist from one that GitHub refuses", async () => {
  const { octokit, repository } = await session(fake);
  const missing = claimants(octokit, repository, "99", "hackney", "2026-06-01");
  await expect(missing).rejects.toThrow("There is no pull request 99.");
  fake.faults = [{ operation: "pulls/get", how: 403 }];
  await expect(claimants(octokit, repository, "99", "hackney", "2026-06-01")).rejects.toThrow("Refused");
});

describe("the report to the maintainer", () => {
  const txt: Proof = { type: "txt", name: "_x.camden.gov.uk" };
  const camden: Authority = { slug: "camden", website: { host, by: "register", sharers: [] }, proofs: proofPlaces };
  const claim = { people: [people.ada], commit: "a".repeat(40) };

  test("names the proof of an account", () => {
    expect(accountLines(people.ada, "ada-camden", camden, [{ proof: txt, not: undefined }])).toEqual([
      "✓ ada-camden (101): named in the TXT record of _x.camden.gov.uk",
    ]);
  });

  test("names every proof of an account", () => {
    const file: Proof = { type: "file", url: "https://www.camden.gov.uk/x.txt" };
    const organisation: Proof = { type: "organisation", login: "camden" };
    const all = [file, txt, organisation].map((proof) => ({ proof, not: undefined }));
    expect(accountLines(people.ada, "ada-camden", camden, all)).toEqual([
      "✓ ada-camden (101): named in https://www.camden.gov.uk/x.txt; named in the TXT record of _x.camden.gov.uk; an open member of camden, whose website GitHub has verified",
    ]);
  });

  test("says for an unproven account where it looked, what was there and what to ask for", async () => {
    publish(host, 302, "");
    publish("camden.gov.uk", 200, "github: 999");
    const text = accountLines(people.ada, "ada-camden", camden, await places("nobody")).join("\n");
    await expect(text).toMatchFileSnapshot("unproven.txt");
  });

  test("says when an account number has another login, or no account", () => {
    expect(accountLines(people.ada, "mallory", camden, [{ proof: txt, not: undefined }])).toEqual([
      "✓ mallory (101): named in the TXT record of _x.camden.gov.uk",
      "    The record calls this account ada-camden.",
    ]);
    expect(accountLines(people.ada, undefined, camden, [])[0]).toBe(
      "✗ ada-camden (101): GitHub has no account with this number",
    );
  });

  test("begins with the authority’s website and its source", () => {
    expect(
      opening(
        { slug: "mysociety", website: { host: "www.mysociety.org", by: "record", sharers: [] }, proofs: proofPlaces },
        claim,
      ),
    ).toEqual([
      "Does each account speak for mysociety? Its website is www.mysociety.org, as its record on the main branch has it: make sure that it is really theirs.",
      `The accounts are those of commit ${claim.commit}.`,
    ]);
    expect(opening(camden, undefined)).toEqual([
      "Does each account speak for camden? Its website is www.camden.gov.uk, as the register of local authorities has it.",
      "The accounts are those of the record as it is checked out here.",
    ]);
  });

  test("gives the command that accepts exactly the checked commit", () => {
    expect(verdict("camden", 0, claim)).toEqual([
      "Every account is shown to speak for camden.",
      `To accept this very commit, write under the pull request: /merge ${claim.commit}`,
    ]);
    expect(verdict("camden", 0, undefined)).toEqual(["Every account is shown to speak for camden."]);
    expect(verdict("camden", 1, claim)).toEqual([
      "Not every account is shown to speak for camden, so please do not accept them yet.",
    ]);
  });
});

describe("npm run verify-claim", () => {
  test.each([
    ["", /^Name one authority\. Usage: npm run verify-claim -- AUTHORITY/],
    [" hackney1", /^There is no authority “hackney1” in the catalogue\. Did you mean “hackney”\?$/],
    [" hackney-council", /^There is no authority “hackney-council” in the catalogue\. Did you mean “hackney”\?$/],
    [" nowhere --pull 12", /^The catalogue knows no website of nowhere itself, so check by hand/],
    [" LB Hackney", /^Name one authority, in quotes where its name has spaces: "LB Hackney"\.$/],
    [
      " hackney --org https://github.com/hackney",
      /^--org takes the name of an organisation as in its address on GitHub/,
    ],
    [" hackney", /^No maintainers of hackney are named\. Name the pull request that does with --pull NUMBER\.$/],
  ])("refuses in one line:%s", async (more, words) => {
    const { code, error } = await stepHere(fake, `node scripts/verify-claim.ts${more}`);
    expect([code, error.split("\n")]).toEqual([2, [expect.stringMatching(words), ""]]);
  });

  test("refuses an unknown authority before it asks for a token", async () => {
    const { code, error } = await stepHere(fake, "node scripts/verify-claim.ts hackney1", {
      env: { GITHUB_TOKEN: "" },
    });
    expect([code, error]).toEqual([2, expect.stringContaining("Did you mean “hackney”?")]);
  });

  test("finds an authority by its GSS code, and says which one it found", async () => {
    const { code, error } = await stepHere(fake, "node scripts/verify-claim.ts E09000012");
    expect([code, error]).toEqual([
      2,
      "“E09000012” is London Borough of Hackney (hackney).\nNo maintainers of hackney are named. Name the pull request that does with --pull NUMBER.\n",
    ]);
  });

  test("says how to get a token", async () => {
    const { code, error } = await stepHere(fake, "node scripts/verify-claim.ts camden", { env: { GITHUB_TOKEN: "" } });
    expect([code, error]).toEqual([2, expect.stringContaining("$(gh auth token) npm run verify-claim -- camden")]);
  });

  test("fails with exit code 2 without a network, not with that of an unproven claim", async () => {
    const env = { GITHUB_API_URL: "http://127.0.0.1:9" };
    const { code, error } = await stepHere(fake, "node scripts/verify-claim.ts camden", { env });
    expect([code, error.trim().split("\n").length]).toEqual([2, 1]);
  });

  test("exits with 1 if an account is unproven", async () => {
    const at = "catalogue/hackney/authority.yml";
    open(fake, {
      [at]: `${baseFiles()[at]!.replace("claimed: false\n", "")}maintainers:\n  - github: ghost\n    id: 4242\n`,
    });
    const { code, out } = await step(fake, "node scripts/verify-claim.ts hackney --pull 12");
    expect(code).toBe(1);
    expect(out).toContain(`The accounts are those of commit ${fake.world.pulls.get(12)!.head}.\n`);
    expect(out).toMatch(/^Does each account[^]*✗ ghost \(4242\): GitHub has no account[^]*do not accept them yet\.\n$/);
  });
});
