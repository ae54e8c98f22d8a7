import { readFileSync } from "node:fs";
import { join } from "node:path";

import { MockAgent } from "undici";
import { beforeEach, describe, expect, test, vi } from "vitest";

import { changeAddress } from "../../../schemas/address.ts";
import { inspect, memorySource } from "../../../schemas/index.ts";
import type { Session } from "../../../scripts/github/gate/session.ts";
import { apply } from "../../../scripts/github/kit/apply.ts";
import type { Deciders } from "../../../scripts/github/kit/people.ts";
import { Found } from "../../../scripts/upkeep/found.ts";
import { upkeepWords } from "../../../scripts/upkeep/issue-words.ts";
import { readIssues } from "../../../scripts/upkeep/issues.ts";
import { look } from "../../../scripts/upkeep/look.ts";
import { remember, type Seen } from "../../../scripts/upkeep/observations.ts";
import type { Pace } from "../../../scripts/upkeep/pace.ts";
import { planIssues } from "../../../scripts/upkeep/plan.ts";
import { askRepositories } from "../../../scripts/upkeep/repositories.ts";
import { probes } from "../../../scripts/upkeep/silence.ts";
import { keepSeen, readSeen } from "../../../scripts/upkeep/store.ts";
import { tasksOf } from "../../../scripts/upkeep/tasks.ts";
import { temporaryFolder } from "../../helpers/folders.ts";
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

const site = "https://catalogue.example.org";
const deciders: Deciders = {
  authorities: { camden: { owners: [{ ...people.ada, notify: true }] } },
  maintainers: [],
};

async function plan(files: Record<string, string>, found: Partial<Found> = {}, decide = deciders) {
  const on = { version: 1 as const, day, links: {}, repositories: {}, ...found };
  const tasks = tasksOf(inspect(memorySource(files), on.day), on);
  const issues = await readIssues(github.octokit, github.repository);
  const logins = { "101": "ada-camden", "102": "quiet-camden" };
  const { bot } = fake.world;
  return planIssues(
    { bot: bot.id, repository: github.repository, site, deciders: decide, logins, issues },
    tasks,
    upkeepWords,
  );
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
    expect(fake.world.issues[0]!.body).toContain("leads for good to `https://new.example.org/`");

    await act(withDead);
    expect(fake.world.issues).toMatchObject([{ state: "closed" }]);
    await act(withDead, { links: { [dead]: gone } });
    expect(fake.world.issues).toMatchObject([{ state: "open" }]);
  });

  test("leads to the form that opens on that very entry, and to its file", async () => {
    await act(withDead, { links: { [dead]: gone } });
    const { body } = fake.world.issues[0]!;
    expect(body).toContain(`](${site}${changeAddress("product", "open-play")})`);
    expect(body).toContain("/blob/main/catalogue/camden/products/open-play.yml)");
  });

  test("stays closed when somebody has closed it, until there is something else to do", async () => {
    const overdue = { ...withDead, "camden/authority.yml": authority().replace("2026-05-01", "2025-01-01") };
    await act(overdue, { links: { [dead]: gone } });
    fake.world.issues[0]!.state = "closed";
    const nextWeek = { day: "2026-06-08", links: { [dead]: { ...gone, checked: "2026-06-08" } } };
    expect(await plan(overdue, nextWeek)).toEqual([]);
    expect(await plan(overdue)).toEqual([]);
    expect(await plan({ ...overdue, "camden/products/open-play.yml": product() }, nextWeek)).toEqual([]);
    const another = "https://www.camden.gov.uk/other";
    const more = { ...overdue, "camden/products/other.yml": product(link("website", another)) };
    expect(await plan(more, { links: { [dead]: gone, [another]: gone } })).toMatchObject([{ open: true }]);
  });

  test("that somebody has closed stays closed while a link only leads somewhere else each week", async () => {
    const leadsTo = (to: string) => ({ links: { [dead]: { result: "moved" as const, checked: day, to } } });
    await act(withDead, leadsTo("https://www.camden.gov.uk/play?session=1"));
    fake.world.issues[0]!.state = "closed";
    expect(await plan(withDead, leadsTo("https://www.camden.gov.uk/play?session=2"))).toEqual([]);
    expect(await plan(withDead, { links: { [dead]: gone } })).toMatchObject([{ open: true }]);
  });

  test("that somebody has closed is opened again when what was fixed breaks again", async () => {
    await act(withDead, { links: { [dead]: gone } });
    fake.world.issues[0]!.state = "closed";
    await act(withDead);
    expect(fake.world.issues).toMatchObject([{ state: "closed", body: expect.stringContaining("Nothing is left") }]);
    expect(await plan(withDead)).toEqual([]);
    await act(withDead, { links: { [dead]: gone } });
    expect(fake.world.issues).toMatchObject([{ state: "open" }]);
  });

  test("stands alone: of two that one request has left behind, one is closed", async () => {
    await act(withDead, { links: { [dead]: gone } });
    fake.world.issues.push({ ...fake.world.issues[0]!, number: 77 });
    await act(withDead, { links: { [dead]: gone } });
    expect(fake.world.issues.map(({ state }) => state)).toEqual(["open", "closed"]);
    expect(await plan(withDead, { links: { [dead]: gone } })).toEqual([]);
  });

  test.each([
    ["somebody who asks to be left alone", [{ ...people.quiet, notify: false }]],
    ["nobody, where nobody has claimed the record", []],
  ])("addresses no one: %s", async (_, owners) => {
    const [action] = await plan(
      withDead,
      { links: { [dead]: gone } },
      { authorities: { camden: { owners } }, maintainers: [] },
    );
    const { body } = action as { body: string };
    expect(body).not.toContain("@");
    expect(body).not.toContain("notify");
    expect(body).toContain("If you know about them, please suggest a change.");
  });

  test("is never longer than GitHub takes", async () => {
    const urls = Array.from({ length: 200 }, (_, n) => `https://www.camden.gov.uk/${n}/${"x".repeat(1900)}`);
    const files = Object.fromEntries(
      urls.map((url, n) => [
        `camden/products/play-${n}.yml`,
        product(link("website", url)).replace("Play", `Play ${n}`),
      ]),
    );
    const links = Object.fromEntries(
      urls.map((url): [string, Seen] => [url, { result: "moved", checked: day, to: url }]),
    );
    const [action] = await plan({ "camden/authority.yml": authority(), ...files }, { links });
    const { body } = action as { body: string };
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/And \d+ more, which this issue will name when these are fixed\./);
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
      "mendip/authority.yml": authority("succeededBy: [camden]\n").replace("Camden Council", "Mendip Council"),
      "mendip/products/bins.yml": product(link("website", dead)).replace("Open Play", "Bin days"),
    };
    await act(files, { links: { [dead]: gone } });
    expect(fake.world.issues).toHaveLength(1);
    expect(fake.world.issues[0]!.body).toContain("catalogue/mendip/products/bins.yml");

    const body = "<!-- catalogue-upkeep mendip -->\n\nTime has passed";
    const { bot } = fake.world;
    fake.world.issues.push({ number: 9, title: "x", body, state: "open", labels: ["upkeep"], user: bot });
    await act(files, { links: { [dead]: gone } });
    expect(fake.world.issues.map(({ state }) => state)).toEqual(["open", "closed"]);
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
    ["archived", { ...facts, archived: true }, ["archived"]],
    ["another licence", { ...facts, licence: "MIT" }, ["licence"]],
    ["no push for two years", { ...facts, pushed: "2024-05-01" }, ["quiet"]],
  ])("repository: %s", (_, one, matters) => {
    const repositories = one === undefined ? {} : { "example/open-play": one };
    const tasks = tasksOf(catalogue(files), { version: 1, day, links: {}, repositories });
    expect((tasks.get("camden") ?? []).map(({ matter }) => matter.is)).toEqual(matters);
  });

  test.each([
    ["GPL-3.0-or-later", "GPL-3.0", []],
    ["MIT AND CC-BY-4.0", "MIT", []],
    ["(MIT OR Apache-2.0) AND OFL-1.1", "Apache-2.0", []],
    ["GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0", []],
    ["MIT AND CC-BY-4.0", "AGPL-3.0", ["licence"]],
    ["EUPL-1.2", undefined, []],
  ])("a licence is another only when the entry does not name it: %s, found %s", (said, licence, matters) => {
    const its = {
      ...files,
      "camden/products/open-play.yml": product(link("repository", repository)).replace("GPL-3.0-or-later", said),
    };
    const one = { name: "example/open-play", archived: false, ...(licence === undefined ? {} : { licence }) };
    const tasks = tasksOf(catalogue(its), { version: 1, day, links: {}, repositories: { "example/open-play": one } });
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
      ["camden/authority.yml", "unconfirmed"],
      ["camden/opportunities/buy.yml", "overdue"],
      ["camden/products/open-play.yml", "overdue"],
      ["camden/products/open-play.yml", "overdue"],
    ]);
  });
});

test("what a council that has ended has not confirmed, its successor answers for itself", () => {
  const old = {
    "camden/authority.yml": authority(
      "lastDay: 2025-03-31\nsucceededBy: [islington]\nuses:\n  - product: open-play\n    status: in-use\n    confirmed: 2024-01-01\n",
    ),
    "islington/authority.yml": authority(),
    "camden/products/open-play.yml": product(),
  };
  const tasks = tasksOf(catalogue(old), { version: 1, day, links: {}, repositories: {} });
  expect(tasks.get("islington")?.map(({ matter }) => matter)).toContainEqual(
    expect.objectContaining({ is: "unconfirmed", saying: { kind: "product", slug: "open-play" } }),
  );
  expect(tasks.has("camden")).toBe(false);
});

describe("repositories are asked about in batches", () => {
  const names = Array.from({ length: 60 }, (_, n) => `example/r${n}`);
  beforeEach(() => {
    for (const name of names) {
      fake.world.repositories.set(name, { nameWithOwner: name, isArchived: false, pushedAt: "2026-01-02T03:04:05Z" });
    }
  });

  test("of 25", async () => {
    const known = await askRepositories(github.octokit, names, day);
    expect(fake.world.questions).toEqual([25, 25, 10]);
    expect(known.get("example/r59")).toEqual({ name: "example/r59", archived: false, pushed: "2026-01-02" });
  });

  test("one that is not there spoils nothing", async () => {
    const known = await askRepositories(github.octokit, ["example/r1", "example/none"], day);
    expect(known.has("example/none")).toBe(false);
    expect(known.get("example/r1")).toBeTruthy();
  });

  test("a batch that fails is halved after all others have been asked, until the one that fails stands alone", async () => {
    fake.world.broken.add("example/r7");
    const known = await askRepositories(github.octokit, names, "2026-06-04");
    expect(known.size).toBe(59);
    expect(known.has("example/r7")).toBe(false);
    expect(fake.world.questions).toHaveLength(13);
    expect(fake.world.questions.slice(0, 3).sort((a, b) => b - a)).toEqual([25, 25, 10]);
  });

  test.each([6, 20, 25])("%i side by side that GitHub refuses keep no other from being asked about", async (count) => {
    for (const name of names.slice(0, count)) fake.world.broken.add(name);
    const known = await askRepositories(github.octokit, names, day);
    expect(known.size).toBe(60 - count);
  });

  test("six far apart that GitHub refuses keep no other from being asked about", async () => {
    for (let n = 0; n < 60; n += 10) fake.world.broken.add(`example/r${n}`);
    expect((await askRepositories(github.octokit, names, day)).size).toBe(54);
  });

  test("one that may not be seen spoils nothing, and costs no further question", async () => {
    fake.world.forbidden.add("example/r7");
    const known = await askRepositories(github.octokit, names, day);
    expect(known.size).toBe(59);
    expect(fake.world.questions).toHaveLength(3);
  });

  test("GitHub that answers nothing is not asked about each of them", async () => {
    for (const name of names) fake.world.broken.add(name);
    expect(await askRepositories(github.octokit, names, day)).toEqual(new Map());
    expect(fake.world.questions.length).toBeLessThanOrEqual(25);
  });

  test("a licence that GitHub cannot name says nothing", async () => {
    Object.assign(fake.world.repositories.get("example/r1")!, { licence: "NOASSERTION" });
    expect((await askRepositories(github.octokit, ["example/r1"], day)).get("example/r1")).not.toHaveProperty(
      "licence",
    );
  });

  test("a token that is refused is said at once, not taken for repositories that are not there", async () => {
    let questions = 0;
    const graphql = (): Promise<object> => {
      questions++;
      return Promise.reject(Object.assign(new Error("Bad credentials"), { status: 401 }));
    };
    const asked = askRepositories({ graphql } as unknown as Session["octokit"], names, day);
    await expect(asked).rejects.toThrow("Bad credentials");
    expect(questions).toBe(1);
  });

  test("no further when others have nearly used the hourly allowance up", async () => {
    let questions = 0;
    const graphql = (): Promise<object> => {
      questions++;
      return Promise.resolve({ rateLimit: { limit: 1000, remaining: 99, cost: 1 } });
    };
    await askRepositories({ graphql } as unknown as Session["octokit"], names, day);
    expect(questions).toBe(1);
  });

  test("within a tenth of the hourly allowance, and what is left has its turn in the weeks after", async () => {
    const many = Array.from({ length: 25 * 105 }, (_, n) => `example/m${n}`);
    for (const name of many) {
      fake.world.repositories.set(name, { nameWithOwner: name, isArchived: false, pushedAt: null });
    }
    const known = await askRepositories(github.octokit, many, day);
    expect(fake.world.questions).toHaveLength(100);
    const next = await askRepositories(github.octokit, many, "2026-06-08");
    expect(known.size).toBeLessThan(many.length);
    expect(many.filter((name) => !known.has(name) && !next.has(name))).toEqual([]);
  });
});

describe("from looking to what is kept", () => {
  const seen = (of: Seen["result"], checked: string, more: Partial<Seen> = {}): Seen => ({
    result: of,
    checked,
    ...more,
  });
  const until = new AbortController().signal;
  const alwaysThere = ["a", "b", "c"].map((name) => `https://www.${name}.gov.uk/`);

  /** Has a page of the web answer some times. A failure is looked at twice: by the head, then as a reader. */
  function answers(url: string, status: number, times = status >= 400 && status !== 429 ? 2 : 1): void {
    const { origin, pathname } = new URL(url);
    web
      .get(origin)
      .intercept({ path: pathname, method: () => true })
      .reply(status)
      .times(times);
  }

  /** Has the name of a host be unknown. */
  function isUnknown(url: string): void {
    const { origin, pathname } = new URL(url);
    const error = Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    web
      .get(origin)
      .intercept({ path: pathname, method: () => true })
      .replyWithError(error);
  }

  function lookAt(urls: string[], links: Record<string, Seen> = {}, more: Partial<Pace> & { day?: string } = {}) {
    const files = Object.fromEntries(
      urls.map((url, n) => [
        `camden/products/play-${n}.yml`,
        product(link("repository", url)).replace("Play", `Play ${n}`),
      ]),
    );
    const pace = { betweenSameHost: 0, atOnce: 1, until, ...more };
    const way = { dispatcher: web, patience: 1000, ...pace, probes: alwaysThere };
    const all = { "camden/authority.yml": authority(), ...files };
    return look(catalogue(all).catalogue, { version: 1, links }, more.day ?? day, github.octokit, way);
  }

  test("over the weeks: gone after the third failure, with the day on which it was last good", async () => {
    const { octokit, repository } = github;
    const results: (string | undefined)[] = [];
    for (const [when, status] of [
      ["2026-05-01", 200],
      ["2026-05-08", 404],
      ["2026-05-15", 404],
      ["2026-05-22", 404],
    ] as const) {
      answers(dead, status);
      const found = await lookAt([dead], (await readSeen(octokit, repository)).links, { day: when });
      expect(Found.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
      results.push(found.links[dead]?.result);
      await keepSeen(octokit, repository, JSON.stringify({ version: 1, links: found.links }));
    }
    expect(results).toEqual(["ok", "unreachable", "unreachable", "gone"]);
    expect((await readSeen(octokit, repository)).links[dead]).toMatchObject({ good: "2026-05-01" });
  });

  describe("when most hosts are silent", () => {
    const hosts = Array.from({ length: 12 }, (_, n) => `https://host-${n}.example.org/`);

    test.each([2, 3])("and so are %i of 3 websites that are always there, this machine is cut off", async (silent) => {
      for (const url of hosts.slice(0, 7)) isUnknown(url);
      for (const url of hosts.slice(7)) answers(url, 404);
      for (const url of alwaysThere.slice(0, silent)) isUnknown(url);
      for (const url of alwaysThere.slice(silent)) answers(url, 200);
      await expect(lookAt(hosts)).rejects.toThrow(
        `7 of 12 hosts gave no answer, and neither did ${silent} of 3 websites that are always there.`,
      );
    });

    test("though the websites that are always there answer, whatever they say, it is the hosts: all is kept", async () => {
      for (const url of hosts) isUnknown(url);
      isUnknown(alwaysThere[0]!);
      answers(alwaysThere[1]!, 403);
      answers(alwaysThere[2]!, 200);
      const { links } = await lookAt(hosts);
      expect(Object.values(links).map(({ missing }) => missing)).toEqual(hosts.map(() => [day]));
    });

    test("a small catalogue is no exception", async () => {
      for (const url of [hosts[0]!, ...alwaysThere]) isUnknown(url);
      await expect(lookAt([hosts[0]!])).rejects.toThrow("1 of 1 hosts gave no answer");
    });
  });

  test("one entry with hundreds of addresses on unknown hosts spoils nothing for others, and does not take their time", async () => {
    const many = Array.from({ length: 150 }, (_, n) => `https://unknown-${n}.example.org/`);
    for (const url of many) isUnknown(url);
    for (const url of [dead, ...alwaysThere]) answers(url, 200);
    const files = {
      "camden/authority.yml": authority(link("website", dead)),
      "barnet/authority.yml": authority(`description: |\n${many.map((url) => `  <${url}>\n`).join("")}`),
    };
    const way = { dispatcher: web, patience: 1000, betweenSameHost: 0, atOnce: 1, until, probes: alwaysThere };
    const first = await look(catalogue(files).catalogue, { version: 1, links: {} }, day, github.octokit, way);
    expect(first.links[dead]).toMatchObject({ result: "ok" });
    expect(many.filter((url) => url in first.links)).toHaveLength(100);
    const links = Object.fromEntries(many.slice(0, 100).map((url) => [url, seen("ok", "2026-05-25")]));
    for (const url of [dead, ...alwaysThere]) answers(url, 200);
    const next = await look(catalogue(files).catalogue, { version: 1, links }, day, github.octokit, way);
    expect(many.filter((url) => next.links[url]?.checked === day)).toEqual(expect.arrayContaining(many.slice(100)));
  });

  test("half of the hosts may be silent, and answers of any kind show that the machine is not cut off", async () => {
    const urls = Array.from({ length: 12 }, (_, n) => `https://host-${n}.example.org/`);
    for (const url of urls.slice(0, 6)) isUnknown(url);
    for (const url of urls.slice(6)) answers(url, 404);
    const { links } = await lookAt(urls);
    expect(links[urls[0]!]).toMatchObject({ missing: [day] });
    expect(links[urls[11]!]).toMatchObject({ missing: [day] });
  });

  test("what is always there comes from all over the register, a dozen websites at most", () => {
    const websites = probes();
    expect(websites.length).toBeGreaterThan(6);
    expect(websites.length).toBeLessThanOrEqual(12);
    expect(new Set(websites.map((url) => new URL(url).host)).size).toBe(websites.length);
  });

  test("when the time is over, the rest stays as it was known, and comes first the next time", async () => {
    const urls = [1, 2, 3, 4].map((n) => `https://www.example.org/${n}`);
    const [one = "", two = "", three = "", four = ""] = urls;
    const before = {
      [one]: seen("ok", "2026-05-25", { good: "2026-05-25" }),
      [two]: seen("unreachable", "2026-05-25", { missing: ["2026-05-25"] }),
      [three]: seen("gone", "2026-05-18", { missing: ["2026-05-04", "2026-05-11", "2026-05-18"] }),
    };
    const time = new AbortController();
    answers(two, 200);
    web
      .get("https://www.example.org")
      .intercept({ path: "/4", method: "HEAD" })
      .reply(() => {
        time.abort();
        return { statusCode: 200 };
      });
    const { links } = await lookAt(urls, before, { until: time.signal });
    expect(links).toEqual({
      ...before,
      [two]: seen("ok", day, { good: day }),
      [four]: seen("ok", day, { good: day }),
    });
  });

  test("each question to a host waits for its turn, the second one about an address too", async () => {
    const [one, two] = ["https://www.example.org/1", "https://www.example.org/2"] as const;
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "performance"] });
    const start = Date.now();
    const seconds: number[] = [];
    for (const url of [one, one, two, two]) {
      web
        .get("https://www.example.org")
        .intercept({ path: new URL(url).pathname, method: () => true })
        .reply(() => {
          seconds.push((Date.now() - start) / 1000);
          return { statusCode: 404 };
        });
    }
    const looked = lookAt([one, two], {}, { betweenSameHost: 2000 });
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    await looked;
    expect(seconds).toEqual([0, 2, 4, 6]);
  });

  test("a host that asks for a pause is left alone, and the rest of it stays as it was known", async () => {
    const [one, two] = ["https://www.example.org/1", "https://www.example.org/2"] as const;
    answers(one, 429);
    const { links } = await lookAt([one, two], { [two]: seen("ok", "2026-05-25"), [one]: seen("ok", "2026-05-18") });
    expect([links[one]?.result, links[two]]).toEqual(["blocked", seen("ok", "2026-05-25")]);
  });

  test("the page of a repository is what GitHub says of it; only one that GitHub does not know is visited", async () => {
    const [here, moved, gone] = ["Here.git", "moved", "gone"].map((name) => `https://github.com/Example/${name}`);
    const one = { isArchived: false, pushedAt: null };
    fake.world.repositories.set("example/here", { nameWithOwner: "Example/Here", ...one });
    fake.world.repositories.set("example/moved", { nameWithOwner: "Example/New", ...one });
    answers(gone!, 404);
    const { links, repositories } = await lookAt([here!, moved!, gone!]);
    expect(links).toEqual({
      [here!]: seen("ok", day, { good: day }),
      [moved!]: seen("ok", day, { good: day, to: "https://github.com/Example/New" }),
      [gone!]: remember(undefined, { is: "missing", why: "it answers 404" }, day),
    });
    expect(Object.keys(repositories)).toEqual(["example/here", "example/moved"]);
    web.assertNoPendingInterceptors();
  });

  test("an address that no repository can have is only visited, and what is handed over stays within its bounds", async () => {
    const long = `https://github.com/example/${"x".repeat(1900)}`;
    answers(long, 404);
    const found = await lookAt([long]);
    expect(found.repositories).toEqual({});
    expect(Found.safeParse(found).success).toBe(true);
  });

  test("a file that upkeep has not written says how to begin anew", async () => {
    await keepSeen(github.octokit, github.repository, "{}");
    await expect(readSeen(github.octokit, github.repository)).rejects.toThrow("delete the branch to begin anew");
  });
});

test("the commands that the workflow runs: look, plan, and only then publish", async () => {
  const folder = temporaryFolder({
    "catalogue/camden/authority.yml": authority().replace("2026-05-01", "2020-05-01"),
  });
  const env = { CATALOGUE: join(folder, "catalogue") };
  const found = join(folder, "found.json");

  expect(await step(fake, `node scripts/upkeep.ts --look ${found}`, { env })).toMatchObject({
    code: 0,
    out: "",
    error: [
      "Looking at 0 links on 0 hosts, gently: this may take up to 90 minutes.",
      "0 links: 0 ok, 0 moved, 0 gone, 0 blocked, 0 unreachable. 0 repositories on GitHub.",
      "",
    ].join("\n"),
  });
  expect(Found.parse(JSON.parse(readFileSync(found, "utf8")))).toMatchObject({ links: {}, repositories: {} });
  const planned = await step(fake, `node scripts/upkeep.ts --found ${found}`, { env });
  expect(planned.out).toMatch(
    /^Open the issue “Entries of camden to look at”:\n {4}<!-- catalogue-upkeep camden -->\n/,
  );
  expect(planned.out).toMatch(/\nThis was a dry run: nothing was changed\. Add --apply to do it\.\n$/);
  expect(fake.world.issues).toEqual([]);
  expect(await step(fake, `node scripts/upkeep.ts --found ${found} --apply`, { env })).toMatchObject({ code: 0 });
  expect(fake.world.issues).toMatchObject([{ state: "open" }]);
  expect(fake.world.branches.has("upkeep")).toBe(true);
});

test.each(["", "--apply"])("without a token upkeep says what to do %s", async (option) => {
  const { code, error } = await step(fake, `node scripts/upkeep.ts ${option}`.trim(), { env: { GITHUB_TOKEN: "" } });
  expect(code).toBe(2);
  expect(error).toMatch(/^GitHub has to know who asks\. .* GITHUB_TOKEN=\$\(gh auth token\) npm run upkeep\n$/);
});
