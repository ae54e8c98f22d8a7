import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { MockAgent } from "undici";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { inspect, memorySource } from "../../schemas/index.ts";
import { apply } from "../../scripts/github/apply.ts";
import type { Deciders } from "../../scripts/github/facts/index.ts";
import type { Session } from "../../scripts/github/session.ts";
import { Found } from "../../scripts/upkeep/found.ts";
import { planIssues, readIssues } from "../../scripts/upkeep/issues.ts";
import { look } from "../../scripts/upkeep/look.ts";
import { askRepositories } from "../../scripts/upkeep/repositories.ts";
import type { Seen } from "../../scripts/upkeep/sights.ts";
import { keepSeen, readSeen } from "../../scripts/upkeep/store.ts";
import { tasksOf } from "../../scripts/upkeep/tasks.ts";
import { people } from "../github/fake/people.ts";
import type { FakeGitHub } from "../github/fake/server.ts";
import { session, startSetting, step } from "../github/fake/setting.ts";

let fake: FakeGitHub;
let github: Session;
let web: MockAgent;
beforeEach(async () => {
  fake = await startSetting();
  github = await session(fake);
  web = new MockAgent();
  web.disableNetConnect();
});
afterEach(async () => {
  await fake.close();
  expect(fake.violations).toEqual([]);
});

const day = "2026-06-01";
const authority = (more = ""): string => `name: Camden Council
summary: A borough council in inner London.
services: []
contacts:
  - role: Digital team
    email: digital@camden.gov.uk
maintainers:
  - github: ada-camden
    id: 101
reviewed: 2026-05-01
${more}`;
const product = (more = ""): string => `name: Open Play
summary: Lets families find and book play sessions.
services: []
licences:
  code: GPL-3.0-or-later
reviewed: 2026-05-01
${more}`;
const link = (type: string, url: string): string => `links:\n  - type: ${type}\n    url: ${url}\n`;

function catalogue(files: Record<string, string>) {
  return inspect(memorySource(files), day);
}

const deciders: Deciders = {
  authorities: { camden: { owners: [{ ...people.ada, notify: true }] } },
  maintainers: [],
};

async function plan(files: Record<string, string>, found: Partial<Found> = {}) {
  const tasks = tasksOf(catalogue(files), { version: 1, day, links: {}, repositories: {}, ...found });
  const issues = await readIssues(github.octokit, github.repository);
  const logins = { "101": "ada-camden" };
  const site = "https://catalogue.example.org";
  return planIssues({ bot: fake.world.bot.id, repository: github.repository, site, deciders, logins, issues }, tasks);
}

async function act(files: Record<string, string>, found: Partial<Found> = {}): Promise<void> {
  await apply(github.octokit, github.repository, await plan(files, found));
}

const gone: Seen = { result: "gone", good: "2026-04-01", checked: day, missing: ["2026-05-01", "2026-05-08", day] };
const dead = "https://www.camden.gov.uk/play";
const withDead = {
  "camden/authority.yml": authority(),
  "camden/products/open-play.yml": product(link("website", dead)),
};

describe("one rolling issue for each authority", () => {
  test("is opened, changed in place, closed and opened again", async () => {
    await act(withDead, { links: { [dead]: gone } });
    expect(fake.world.issues).toMatchObject([
      { state: "open", title: "Entries of camden to look at", labels: ["upkeep"] },
    ]);
    await expect(fake.world.issues[0]!.body).toMatchFileSnapshot("issue.md");

    expect(await plan(withDead, { links: { [dead]: gone } })).toEqual([]);
    await act(withDead, { links: { [dead]: { result: "moved", checked: day, to: "https://new.example.org/" } } });
    expect(fake.world.issues).toHaveLength(1);
    expect(fake.world.issues[0]!.body).toContain("has moved for good to `https://new.example.org/`");

    await act(withDead);
    expect(fake.world.issues).toMatchObject([{ state: "closed" }]);
    await act(withDead, { links: { [dead]: gone } });
    expect(fake.world.issues).toMatchObject([{ state: "open" }]);
  });

  test("stays closed when somebody has closed it and nothing has changed", async () => {
    await act(withDead, { links: { [dead]: gone } });
    fake.world.issues[0]!.state = "closed";
    expect(await plan(withDead, { links: { [dead]: gone } })).toEqual([]);
  });

  test("is known by who wrote it: somebody else’s with our marker is left alone", async () => {
    const body = "<!-- catalogue-upkeep camden -->\nHello";
    fake.world.issues.push({ number: 5, title: "x", body, state: "open", labels: ["upkeep"], user: people.mallory });
    await act(withDead, { links: { [dead]: gone } });
    expect(fake.world.issues).toHaveLength(2);
    expect(fake.world.issues[0]).toMatchObject({ body, state: "open" });
  });

  test("goes to the authority that took over", async () => {
    const files = {
      ...withDead,
      "mendip/authority.yml": authority("succeededBy: camden\n").replace("Camden Council", "Mendip Council"),
      "mendip/products/bins.yml": product(link("website", dead)).replace("Open Play", "Bin days"),
    };
    await act(files, { links: { [dead]: gone } });
    expect(fake.world.issues).toHaveLength(1);
    expect(fake.world.issues[0]!.body).toContain("catalogue/mendip/products/bins.yml");
  });

  test("no more than twenty new ones at a time", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 25 }, (_, n) => [
        `council-${n}/authority.yml`,
        authority(link("website", dead)).replace("Camden", `Number ${n}`),
      ]),
    );
    expect(await plan(files, { links: { [dead]: gone } })).toHaveLength(20);
  });
});

describe("what is to be done", () => {
  const repository = "https://github.com/Example/Open-Play.git";
  const files = {
    "camden/authority.yml": authority(),
    "camden/products/open-play.yml": product(link("repository", repository)),
  };
  const facts = { name: "example/open-play", archived: false, pushed: "2026-05-01", licence: "GPL-3.0" };

  test.each([
    ["nothing, when all is well", facts, []],
    ["nothing, when nothing is known", undefined, []],
    ["gone", null, ["repository-gone"]],
    ["archived", { ...facts, archived: true }, ["archived"]],
    ["moved", { ...facts, name: "Example/Play" }, ["repository-moved"]],
    ["another licence", { ...facts, licence: "MIT" }, ["licence"]],
    ["no push for two years", { ...facts, pushed: "2024-05-01" }, ["quiet"]],
  ])("repository: %s", (_, one, matters) => {
    const repositories = one === undefined ? {} : { "example/open-play": one };
    const tasks = tasksOf(catalogue(files), { version: 1, day, links: {}, repositories });
    expect((tasks.get("camden") ?? []).map(({ matter }) => matter.is)).toEqual(matters);
  });

  test("what the rules find with time", () => {
    const old = {
      "camden/authority.yml": authority(
        "uses:\n  - product: open-play\n    status: in-use\n    confirmed: 2024-01-01\n",
      ),
      "camden/products/open-play.yml": product("maintenance:\n  type: contract\n  until: 2026-01-01\n").replace(
        "reviewed: 2026-05-01",
        "reviewed: 2025-01-01",
      ),
      "camden/opportunities/buy.yml":
        "name: Buy together\nsummary: Buying something together.\nservices: []\nstage: open\ncloses: 2026-01-01\nreviewed: 2026-05-01\n",
    };
    const tasks = tasksOf(catalogue(old), { version: 1, day, links: {}, repositories: {} });
    expect(tasks.get("camden")!.map(({ file, matter }) => [file, matter.is])).toEqual([
      ["camden/authority.yml", "overdue"],
      ["camden/opportunities/buy.yml", "overdue"],
      ["camden/products/open-play.yml", "overdue"],
      ["camden/products/open-play.yml", "overdue"],
    ]);
  });
});

describe("repositories are asked about in batches", () => {
  const names = Array.from({ length: 60 }, (_, n) => `example/r${n}`);
  beforeEach(() => {
    for (const name of names) {
      fake.world.repositories.set(name, { nameWithOwner: name, isArchived: false, pushedAt: "2026-01-02T03:04:05Z" });
    }
  });

  test("of 25", async () => {
    const known = await askRepositories(github.octokit, names);
    expect(fake.world.questions).toEqual([25, 25, 10]);
    expect(known.get("example/r59")).toEqual({ name: "example/r59", archived: false, pushed: "2026-01-02" });
  });

  test("one that is not there spoils nothing", async () => {
    const known = await askRepositories(github.octokit, ["example/r1", "example/none"]);
    expect(known.get("example/none")).toBeNull();
    expect(known.get("example/r1")).toBeTruthy();
  });

  test("a batch that fails is halved until the one that fails stands alone", async () => {
    fake.world.broken.add("example/r7");
    const known = await askRepositories(github.octokit, names);
    expect(known.size).toBe(59);
    expect(known.has("example/r7")).toBe(false);
    expect([...new Set(fake.world.questions)]).toEqual([25, 13, 7, 6, 3, 2, 1, 12, 10]);
  });

  test("within a tenth of the hourly allowance", async () => {
    const many = Array.from({ length: 25 * 105 }, (_, n) => `example/m${n}`);
    await askRepositories(github.octokit, many);
    expect(fake.world.questions).toHaveLength(100);
  });
});

test("from looking to what is kept, over the weeks", async () => {
  const { octokit, repository } = github;
  const answers = (status: number): void => {
    const pool = web.get("https://www.camden.gov.uk");
    // A failure is looked at twice: by the head, then as a reader.
    pool
      .intercept({ path: "/play", method: () => true })
      .reply(status)
      .times(status === 200 ? 1 : 2);
  };
  const way = { dispatcher: web, patience: 1000, betweenSameHost: 1, atOnce: 5 };
  const results: (string | undefined)[] = [];
  for (const [when, status] of [
    ["2026-05-01", 200],
    ["2026-05-08", 404],
    ["2026-05-15", 404],
    ["2026-05-22", 404],
  ] as const) {
    answers(status);
    const found = await look(catalogue(withDead).catalogue, await readSeen(octokit, repository), when, octokit, way);
    expect(Found.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
    results.push(found.links[dead]?.result);
    await keepSeen(octokit, repository, JSON.stringify({ version: 1, links: found.links }));
  }
  expect(results).toEqual(["ok", "unreachable", "unreachable", "gone"]);
  expect((await readSeen(octokit, repository)).links[dead]).toMatchObject({ good: "2026-05-01" });
});

test("the commands that the workflow runs: look, plan, and only then publish", async () => {
  const folder = mkdtempSync(join(tmpdir(), "catalogue-"));
  mkdirSync(join(folder, "catalogue/camden"), { recursive: true });
  writeFileSync(join(folder, "catalogue/camden/authority.yml"), authority().replace("2026-05-01", "2020-05-01"));
  const env = { CATALOGUE: join(folder, "catalogue") };
  const found = join(folder, "found.json");

  expect(await step(fake, `node scripts/upkeep.ts --look ${found}`, { env })).toMatchObject({ code: 0, out: "" });
  expect(Found.parse(JSON.parse(readFileSync(found, "utf8")))).toMatchObject({ links: {}, repositories: {} });
  const planned = await step(fake, `node scripts/upkeep.ts --found ${found}`, { env });
  expect(planned.out).toContain('{"do":"open-issue","title":"Entries of camden to look at"');
  expect(fake.world.issues).toEqual([]);
  expect(await step(fake, `node scripts/upkeep.ts --found ${found} --apply`, { env })).toMatchObject({ code: 0 });
  expect(fake.world.issues).toMatchObject([{ state: "open" }]);
  expect(fake.world.branches.has("upkeep")).toBe(true);
});
