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
/** The name that no name server answers for. */
let failing: string | undefined;
beforeEach(async () => {
  fake = await startSetting();
  web = new MockAgent();
  web.disableNetConnect();
  records = {};
  failing = undefined;
});

const host = "www.camden.gov.uk";
const asked = proofPlacesOf("common-standards-catalogue");

/** Looks on the web, in the names and on GitHub as they are pretended. */
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
    proofs: asked,
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

test("nothing proves nothing", async () => {
  expect(await proofs()).toEqual([]);
});

test("a file on the authority’s website, with or without www", async () => {
  publish(host, 200, "# Digital team\r\ngithub: 999\r\n  GitHub: 101  \r\n");
  expect(await proofs()).toEqual([{ type: "file", url: `https://${host}/.well-known/common-standards-catalogue.txt` }]);
  publish("camden.gov.uk", 200, "github: 101");
  expect(await proofs()).toMatchObject([{ type: "file" }]);
});

test.each([
  ["another number", 200, "github: 1010"],
  ["a number before other words", 200, "github: 101 for more"],
  ["a number after other words", 200, "see github: 101"],
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
  expect(await proofs()).toEqual([{ type: "txt", name: "_common-standards-catalogue.camden.gov.uk" }]);
});

test("a page is no proof: some websites answer every address with one, in which anything may stand", async () => {
  publish(host, 200, "<pre>\ngithub: 101\n</pre>", "text/html; charset=utf-8");
  expect(await places()).toMatchObject([{ not: "it is a web page, not a text file" }, {}, {}]);
});

test("a TXT record counts beside another that every name has", async () => {
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
])("a name server that answers %s", async (code, found) => {
  const { octokit } = await session(fake);
  const sources = publicSources(octokit, web, () => Promise.reject(Object.assign(new Error("none"), { code })));
  expect(await sources.txt("camden.gov.uk")).toEqual(found);
});

test("a TXT record is no proof while nobody can say whether every name has it", async () => {
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
])("a file that is answered by %i", async (status, not) => {
  publish(host, status, "github: 101");
  expect((await places())[0]).toMatchObject({ not });
});

/** A website that sends its file piece by piece, and notes how many pieces it has sent. */
class InPieces extends Dispatcher {
  sent = 0;
  readonly #pieces: Iterable<string>;
  constructor(pieces: Iterable<string>) {
    super();
    this.#pieces = pieces;
  }
  override dispatch(...[, handler]: Parameters<Dispatcher["dispatch"]>): boolean {
    const send = async (): Promise<void> => {
      let reason: Error | undefined;
      const controller = { abort: (why: Error) => (reason = why), pause: () => undefined, resume: () => undefined };
      const given = controller as unknown as Dispatcher.DispatchController;
      handler.onRequestStart?.(given, {});
      handler.onResponseStart?.(given, 200, { "content-type": "text/plain" }, "OK");
      for (const piece of this.#pieces) {
        await setImmediate();
        if (reason) {
          handler.onResponseError?.(given, reason);
          return;
        }
        this.sent++;
        handler.onResponseData?.(given, Buffer.from(piece));
      }
      handler.onResponseEnd?.(given, {});
    };
    void send();
    return true;
  }
}

describe("a file that comes in pieces", () => {
  const line = "github: 101\n";
  const fill = (bytes: number): string => "x".repeat(bytes);

  test.each<[string, string[], object]>([
    ["is read to its end", ["# Digital team\n", "git", "hub: 101\n"], { texts: [`# Digital team\n${line}`] }],
    ["may be as long as 8 KiB", [line, fill(8192 - line.length)], { texts: [line + fill(8192 - line.length)] }],
    ["may not be longer by one byte", [line, fill(8193 - line.length)], { instead: "it is too long" }],
    ["may not be longer by another piece", [line + fill(8192 - line.length), "x"], { instead: "it is too long" }],
  ])("%s", async (_, pieces, found) => {
    const { octokit } = await session(fake);
    expect(await publicSources(octokit, new InPieces(pieces)).file(`https://${host}/x.txt`)).toEqual(found);
  });

  test("without end is not read on", async () => {
    const { octokit } = await session(fake);
    const endless = new InPieces({
      *[Symbol.iterator]() {
        for (let n = 0; n < 10_000; n++) yield fill(1024);
      },
    });
    const found = await publicSources(octokit, endless).file(`https://${host}/x.txt`);
    expect(found).toEqual({ instead: "it is too long" });
    expect(endless.sent).toBeLessThan(1000);
  });
});

test("what is not public without its “www.” is not opened", async () => {
  expect((await places(undefined, "www.internal"))[1]).toMatchObject({ not: "it is not a public address" });
});

test("a TXT record that every name has is no proof", async () => {
  records = {
    "_common-standards-catalogue.camden.gov.uk": [["github=101"]],
    "_no-such-name-of-a-catalogue.camden.gov.uk": [["github=101"]],
  };
  expect(await proofs()).toEqual([]);
});

test("a TXT record of another name is no proof", async () => {
  records = { "camden.gov.uk": [["github=101"]] };
  expect(await proofs()).toEqual([]);
});

test("open membership of an organisation whose website GitHub has verified", async () => {
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
    "on a domain that only ends alike",
    { verified: true, website: "https://notcamden.gov.uk", members: ["ada-camden"] },
  ],
  [
    "below the domain, which somebody else may hold",
    { verified: true, website: "https://jobs.camden.gov.uk", members: ["ada-camden"] },
  ],
  [
    "of which GitHub does not say whether it is verified",
    { website: "https://camden.gov.uk", members: ["ada-camden"] },
  ],
  ["without a website", { verified: true, members: ["ada-camden"] }],
  ["of which the account is no open member", { verified: true, website: "https://camden.gov.uk", members: [] }],
])("an organisation is no proof: %s", async (_, organisation) => {
  fake.world.organisations.set("camden", organisation);
  expect(await proofs("camden")).toEqual([]);
});

test.each(["orgs/get", "orgs/check-public-membership-for-user"])(
  "what GitHub does not answer is a failure, and not taken for no: %s",
  async (operation) => {
    const members = [people.ada.login];
    fake.world.organisations.set("camden", { verified: true, website: "https://camden.gov.uk", members });
    fake.faults = [{ operation, how: 403 }];
    await expect(proofs("camden")).rejects.toThrow("Refused");
  },
);

test("an organisation of a council is no proof for a body whose website is gov.uk", async () => {
  const members = [people.ada.login];
  fake.world.organisations.set("camden", { verified: true, website: "https://www.camden.gov.uk", members });
  expect(await proofs("camden", "www.gov.uk")).toEqual([]);
});

test("the website is the register’s, then the record’s on the main branch, never the claim’s", () => {
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

test("authorities share a domain by the register, or by a record that nobody has taken over from", () => {
  const record = (name: string, more: string): string =>
    `name: ${name}\nsummary: A body of some sort.\nservices: []\n${more}reviewed: 2026-05-01\n`;
  const { catalogue } = inspect(
    memorySource({
      "adur-council/authority.yml": record("Adur", "gss: E07000223\n"),
      "adur-homes/authority.yml": record("Homes", "website: https://adur-worthing.gov.uk/homes\n"),
      "camden-arts/authority.yml": record("Camden arts", "website: https://camden.gov.uk/arts\n"),
      "old-camden/authority.yml": record(
        "Old",
        "website: https://www.camden.gov.uk/\nsucceededBy: [camden, adur-council]\n",
      ),
      "camden/authority.yml": record("Camden", "gss: E09000007\nwebsite: https://www.camden.gov.uk/\n"),
    }),
    "2026-06-01",
  );
  const sharers = (slug: string): unknown => websiteOf(slug, catalogue.authority)?.sharers;
  expect(catalogue.authority.size).toBe(5);
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
  ])("a file or a record that says “%s”, shared with %j", async (text, sharers, not) => {
    publish(host, 200, text);
    records = { "_common-standards-catalogue.camden.gov.uk": [[text.split("\n").at(-1)!]] };
    const [file, , record] = await places(undefined, host, sharers);
    expect([file!.not, record!.not]).toEqual([not, not]);
  });

  test("an organisation may be the other’s", async () => {
    const members = [people.ada.login];
    fake.world.organisations.set("camden", { verified: true, website: "https://www.camden.gov.uk", members });
    expect(await proofs("camden", host, ["barnet"])).toEqual([]);
    expect((await places("camden", host, ["barnet"])).at(-1)!.not).toBe(
      "camden.gov.uk is shared, so its organisation may be that of barnet",
    );
  });

  test("the maintainer reads with whom, and what to ask for", async () => {
    const authority: Authority = {
      slug: "camden",
      website: { host, by: "register", sharers: ["barnet"] },
      proofs: asked,
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

test("the maintainers of a claim are read from its pull request, as data", async () => {
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
  "“%s” is no number of a pull request",
  async (pull) => {
    const { octokit, repository } = await session(fake);
    await expect(claimants(octokit, repository, pull, "hackney", "2026-06-01")).rejects.toThrow(
      `--pull takes the number of a pull request, not “${pull}”.`,
    );
  },
);

test.each(["1", "123", "1234567890"])("%s is the number of a pull request", async (pull) => {
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
    ["is said to be larger than an entry may be", { content: text, announced: 65_537 }, `has no file ${file}.`],
    ["is larger than it is said to be", { content: padded(65_537), announced: 100 }, "larger than it was said to be"],
    [
      "has errors",
      { content: text.replace("summary:", "sumary:") },
      "The record of hackney in pull request 12 has errors",
    ],
    ["names nobody", { content: baseFiles()[file]! }, "No maintainers of hackney are named."],
  ])("%s", async (_, content, words) => {
    open(fake, { [file]: content });
    const { octokit, repository } = await session(fake);
    await expect(claimants(octokit, repository, "12", "hackney", "2026-06-01")).rejects.toThrow(words);
  });

  test("may be as large as an entry", async () => {
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

test("a symbolic link in place of a record is no record", async () => {
  open(fake, {
    "catalogue/hackney/authority.yml": { content: baseFiles()["catalogue/camden/authority.yml"]!, mode: "120000" },
  });
  const { octokit, repository } = await session(fake);
  await expect(claimants(octokit, repository, "12", "hackney", "2026-06-01")).rejects.toThrow("has no file");
});

test("a pull request that is not there is said to be not there", async () => {
  const { octokit, repository } = await session(fake);
  const asked = claimants(octokit, repository, "99", "hackney", "2026-06-01");
  await expect(asked).rejects.toThrow("There is no pull request 99.");
  fake.faults = [{ operation: "pulls/get", how: 403 }];
  await expect(claimants(octokit, repository, "99", "hackney", "2026-06-01")).rejects.toThrow("Refused");
});

describe("what the maintainer reads", () => {
  const txt: Proof = { type: "txt", name: "_x.camden.gov.uk" };
  const camden: Authority = { slug: "camden", website: { host, by: "register", sharers: [] }, proofs: asked };
  const claim = { people: [people.ada], commit: "a".repeat(40) };

  test("of an account that is proven", () => {
    expect(accountLines(people.ada, "ada-camden", camden, [{ proof: txt, not: undefined }])).toEqual([
      "✓ ada-camden (101): named in the TXT record of _x.camden.gov.uk",
    ]);
  });

  test("of an account that is proven in every way", () => {
    const file: Proof = { type: "file", url: "https://www.camden.gov.uk/x.txt" };
    const organisation: Proof = { type: "organisation", login: "camden" };
    const all = [file, txt, organisation].map((proof) => ({ proof, not: undefined }));
    expect(accountLines(people.ada, "ada-camden", camden, all)).toEqual([
      "✓ ada-camden (101): named in https://www.camden.gov.uk/x.txt; named in the TXT record of _x.camden.gov.uk; an open member of camden, whose website GitHub has verified",
    ]);
  });

  test("of one that is not: where it was looked for, what was there, and what to ask for", async () => {
    publish(host, 302, "");
    publish("camden.gov.uk", 200, "github: 999");
    const text = accountLines(people.ada, "ada-camden", camden, await places("nobody")).join("\n");
    await expect(text).toMatchFileSnapshot("unproven.txt");
  });

  test("of a number that is somebody else’s, or nobody’s", () => {
    expect(accountLines(people.ada, "mallory", camden, [{ proof: txt, not: undefined }])).toEqual([
      "✓ mallory (101): named in the TXT record of _x.camden.gov.uk",
      "    The record calls this account ada-camden.",
    ]);
    expect(accountLines(people.ada, undefined, camden, [])[0]).toBe(
      "✗ ada-camden (101): GitHub has no account with this number",
    );
  });

  test("of the authority, before and after", () => {
    expect(
      opening(
        { slug: "mysociety", website: { host: "www.mysociety.org", by: "record", sharers: [] }, proofs: asked },
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

  test("of the commit that was looked at, which is the one to accept", () => {
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

describe("the command", () => {
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
  ])("says in one line what it cannot do:%s", async (more, words) => {
    const { code, error } = await stepHere(fake, `node scripts/verify-claim.ts${more}`);
    expect([code, error.trim()]).toEqual([2, expect.stringMatching(words)]);
  });

  test("says that it knows no such authority before it asks for a token", async () => {
    const { code, error } = await stepHere(fake, "node scripts/verify-claim.ts hackney1", {
      env: { GITHUB_TOKEN: "" },
    });
    expect([code, error]).toEqual([2, expect.stringContaining("Did you mean “hackney”?")]);
  });

  test("knows the authority as people call it, and says whom it took that for", async () => {
    const { code, error } = await stepHere(fake, "node scripts/verify-claim.ts E09000012");
    expect([code, error]).toEqual([
      2,
      "“E09000012” is London Borough of Hackney (hackney).\nNo maintainers of hackney are named. Name the pull request that does with --pull NUMBER.\n",
    ]);
  });

  test("says what to do without a token", async () => {
    const { code, error } = await stepHere(fake, "node scripts/verify-claim.ts camden", { env: { GITHUB_TOKEN: "" } });
    expect([code, error]).toEqual([2, expect.stringContaining("$(gh auth token) npm run verify-claim -- camden")]);
  });

  test("has no network failure taken for a claim that is not proven", async () => {
    const env = { GITHUB_API_URL: "http://127.0.0.1:9" };
    const { code, error } = await stepHere(fake, "node scripts/verify-claim.ts camden", { env });
    expect([code, error.trim().split("\n").length]).toEqual([2, 1]);
  });

  test("ends with 1 when an account is not proven", async () => {
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
