import { beforeEach, describe, expect, test } from "vitest";

import { changeAddress } from "../../../schemas/address.ts";
import { inspect, memorySource } from "../../../schemas/index.ts";
import { apply } from "../../../scripts/github/kit/apply.ts";
import { readOwnIssues } from "../../../scripts/github/kit/own-issues.ts";
import type { Deciders } from "../../../scripts/github/kit/people.ts";
import type { Session } from "../../../scripts/github/kit/session.ts";
import type { CheckResults } from "../../../scripts/upkeep/found.ts";
import { upkeepWords } from "../../../scripts/upkeep/issue-words.ts";
import type { LinkHistory } from "../../../scripts/upkeep/observations.ts";
import { planIssues } from "../../../scripts/upkeep/plan.ts";
import { tasksOf } from "../../../scripts/upkeep/tasks.ts";
import { people } from "../github/fake/people.ts";
import type { FakeGitHub } from "../github/fake/server.ts";
import { session, startSetting } from "../github/fake/setting.ts";
import { authority, day, link, product } from "./entries.ts";

let fake: FakeGitHub;
let github: Session;
beforeEach(async () => {
  fake = await startSetting();
  github = await session(fake);
});

const site = "https://catalogue.example.org";
const deciders: Deciders = {
  authorities: { camden: [{ ...people.ada, notify: true }] },
  maintainers: [],
};

async function plan(files: Record<string, string>, found: Partial<CheckResults> = {}, decide = deciders) {
  const on = { version: 1 as const, day, links: {}, repositories: {}, ...found };
  const tasks = tasksOf(inspect(memorySource(files), on.day), on);
  const issues = await readOwnIssues(github.octokit, github.repository, "all");
  const logins = { "101": "ada-camden", "102": "quiet-camden" };
  return planIssues({ repository: github.repository, site, deciders: decide, logins, issues }, tasks, upkeepWords);
}

async function act(files: Record<string, string>, found: Partial<CheckResults> = {}): Promise<void> {
  await apply(github.octokit, github.repository, await plan(files, found));
}

const gone: LinkHistory = {
  result: "gone",
  good: "2026-04-01",
  checked: day,
  missing: ["2026-05-01", "2026-05-08", day],
};
const brokenLink = "https://www.camden.gov.uk/play";
const withBrokenLink = {
  "camden/authority.yml": authority(),
  "camden/products/open-play.yml": product(link("website", brokenLink)),
};

describe("one rolling issue for each authority", () => {
  test("is opened, updated in place, closed and reopened", async () => {
    await act(withBrokenLink, { links: { [brokenLink]: gone } });
    expect(fake.world.issues).toMatchObject([
      { state: "open", title: "Entries of camden to look at", labels: ["upkeep"] },
    ]);
    await expect(fake.world.issues[0]!.body).toMatchFileSnapshot("issue.md");

    expect(await plan(withBrokenLink, { links: { [brokenLink]: gone } })).toEqual([]);
    await act(withBrokenLink, {
      links: { [brokenLink]: { result: "moved", checked: day, to: "https://new.example.org/" } },
    });
    expect(fake.world.issues).toHaveLength(1);
    expect(fake.world.issues[0]!.body).toContain("redirects permanently to `https://new.example.org/`");

    await act(withBrokenLink);
    expect(fake.world.issues).toMatchObject([{ state: "closed" }]);
    await act(withBrokenLink, { links: { [brokenLink]: gone } });
    expect(fake.world.issues).toMatchObject([{ state: "open" }]);
  });

  test("links to the form of each entry, and to its file", async () => {
    await act(withBrokenLink, { links: { [brokenLink]: gone } });
    const { body } = fake.world.issues[0]!;
    expect(body).toContain(`](${site}${changeAddress("product", "open-play")})`);
    expect(body).toContain("/blob/main/catalogue/camden/products/open-play.yml)");
  });

  test("stays closed after a person closed it, until there is another task", async () => {
    const overdue = { ...withBrokenLink, "camden/authority.yml": authority().replace("2026-05-01", "2025-01-01") };
    await act(overdue, { links: { [brokenLink]: gone } });
    fake.world.issues[0]!.state = "closed";
    const nextWeek = { day: "2026-06-08", links: { [brokenLink]: { ...gone, checked: "2026-06-08" } } };
    expect(await plan(overdue, nextWeek)).toEqual([]);
    expect(await plan(overdue)).toEqual([]);
    expect(await plan({ ...overdue, "camden/products/open-play.yml": product() }, nextWeek)).toEqual([]);
    const another = "https://www.camden.gov.uk/other";
    const more = { ...overdue, "camden/products/other.yml": product(link("website", another)) };
    expect(await plan(more, { links: { [brokenLink]: gone, [another]: gone } })).toMatchObject([{ open: true }]);
  });

  test("stays closed after a person closed it while a redirect only changes its target", async () => {
    const leadsTo = (to: string) => ({ links: { [brokenLink]: { result: "moved" as const, checked: day, to } } });
    await act(withBrokenLink, leadsTo("https://www.camden.gov.uk/play?session=1"));
    fake.world.issues[0]!.state = "closed";
    expect(await plan(withBrokenLink, leadsTo("https://www.camden.gov.uk/play?session=2"))).toEqual([]);
    expect(await plan(withBrokenLink, { links: { [brokenLink]: gone } })).toMatchObject([{ open: true }]);
  });

  test("is reopened after a person closed it when a fixed link breaks again", async () => {
    await act(withBrokenLink, { links: { [brokenLink]: gone } });
    fake.world.issues[0]!.state = "closed";
    await act(withBrokenLink);
    expect(fake.world.issues).toMatchObject([{ state: "closed", body: expect.stringContaining("Nothing is left") }]);
    expect(await plan(withBrokenLink)).toEqual([]);
    await act(withBrokenLink, { links: { [brokenLink]: gone } });
    expect(fake.world.issues).toMatchObject([{ state: "open" }]);
  });

  test("is the only one: a duplicate of a repeated request is closed", async () => {
    await act(withBrokenLink, { links: { [brokenLink]: gone } });
    fake.world.issues.push({ ...fake.world.issues[0]!, number: 77 });
    await act(withBrokenLink, { links: { [brokenLink]: gone } });
    expect(fake.world.issues.map(({ state }) => state)).toEqual(["open", "closed"]);
    expect(await plan(withBrokenLink, { links: { [brokenLink]: gone } })).toEqual([]);
  });

  test.each([
    ["an owner with notify: false", [{ ...people.quiet, notify: false }]],
    ["a record that nobody has claimed", []],
  ])("mentions nobody: %s", async (_, owners) => {
    const [action] = await plan(
      withBrokenLink,
      { links: { [brokenLink]: gone } },
      { authorities: { camden: owners }, maintainers: [] },
    );
    const { body } = action as { body: string };
    expect(body).not.toContain("@");
    expect(body).not.toContain("notify");
    expect(body).toContain("If you know about them, please suggest a change.");
  });

  test("stays within GitHub’s maximum length", async () => {
    const urls = Array.from({ length: 200 }, (_, n) => `https://www.camden.gov.uk/${n}/${"x".repeat(1900)}`);
    const files = Object.fromEntries(
      urls.map((url, n) => [
        `camden/products/play-${n}.yml`,
        product(link("website", url)).replace("Play", `Play ${n}`),
      ]),
    );
    const links = Object.fromEntries(
      urls.map((url): [string, LinkHistory] => [url, { result: "moved", checked: day, to: url }]),
    );
    const [action] = await plan({ "camden/authority.yml": authority(), ...files }, { links });
    const { body } = action as { body: string };
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/And \d+ more, which this issue will name when these are fixed\./);
  });

  test("is found again without its label", async () => {
    await act(withBrokenLink, { links: { [brokenLink]: gone } });
    fake.world.issues[0]!.labels = [];
    await act(withBrokenLink, { links: { [brokenLink]: gone } });
    expect(fake.world.issues).toHaveLength(1);
    await act(withBrokenLink);
    expect(fake.world.issues).toMatchObject([{ state: "closed" }]);
  });

  test("is identified by its author, not by the marker alone", async () => {
    const body = "<!-- catalogue-upkeep camden -->\nHello";
    fake.world.issues.push({ number: 5, title: "x", body, state: "open", labels: ["upkeep"], user: people.mallory });
    const namesake = { ...people.mallory, login: fake.world.bot.login };
    fake.world.issues.push({ number: 6, title: "x", body, state: "open", labels: ["upkeep"], user: namesake });
    await act(withBrokenLink, { links: { [brokenLink]: gone } });
    expect(fake.world.issues).toHaveLength(3);
    expect(fake.world.issues.slice(0, 2)).toMatchObject([{ state: "open" }, { state: "open" }]);
    expect(fake.world.issues.slice(0, 2).map((issue) => issue.body)).toEqual([body, body]);
  });

  test("includes the entries of a predecessor, whose own issue is closed", async () => {
    const files = {
      ...withBrokenLink,
      "mendip/authority.yml": authority("succeededBy: [camden]\n").replace("Camden Council", "Mendip Council"),
      "mendip/products/bins.yml": product(link("website", brokenLink)).replace("Open Play", "Bin days"),
    };
    await act(files, { links: { [brokenLink]: gone } });
    expect(fake.world.issues).toHaveLength(1);
    expect(fake.world.issues[0]!.body).toContain("catalogue/mendip/products/bins.yml");

    const body = "<!-- catalogue-upkeep mendip -->\n\nTime has passed";
    const { bot } = fake.world;
    fake.world.issues.push({ number: 9, title: "x", body, state: "open", labels: ["upkeep"], user: bot });
    await act(files, { links: { [brokenLink]: gone } });
    expect(fake.world.issues.map(({ state }) => state)).toEqual(["open", "closed"]);
  });

  test("is one of at most twenty new ones in a run", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 25 }, (_, n) => [
        `council-${n}/authority.yml`,
        authority(link("website", brokenLink)).replace("Camden", `Number ${n}`),
      ]),
    );
    expect(await plan(files, { links: { [brokenLink]: gone } })).toHaveLength(20);
  });
});
