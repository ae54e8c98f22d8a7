import { beforeEach, describe, expect, test } from "vitest";

import { readPassed, readWithoutVerdict, hasMergeCommand } from "../../../../../scripts/github/gate/facts/open.ts";
import { readPull } from "../../../../../scripts/github/gate/facts/pull.ts";
import { people } from "../../fake/people.ts";
import type { FakeGitHub } from "../../fake/server.ts";
import { conclude, open, session, startSetting } from "../../fake/setting.ts";
import type { FakePull } from "../../fake/world.ts";

// Begins at the open pull requests that GitHub lists, and ends at those whose turn it is.

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

/** The whole hour at which the runs begin; the number of hours by then is a multiple of six. */
const noon = Date.parse("2026-06-01T12:00:00Z");

function minutesAgo(minutes: number): string {
  return new Date(noon - minutes * 60_000).toISOString().replace(".000", "");
}

/** Opens a pull request that the gate has found right, or has concluded something else about. */
function pull(
  number: number,
  minutes: number,
  more: Partial<FakePull> = {},
  conclusion: string | null = "success",
): void {
  const opened = open(fake, {}, { number, updated: minutesAgo(minutes), ...more });
  if (conclusion !== null) conclude(fake, opened, minutesAgo(minutes), conclusion);
}

/** Whose turn it is in a run so many quarters of an hour after noon, by number. */
async function green(run = 0, latest = false): Promise<number[]> {
  const { octokit, repository } = await session(fake);
  const now = new Date(noon + run * 15 * 60_000).toISOString();
  return (await readPassed(octokit, repository, "main", now, latest)).sort((a, b) => a - b);
}

async function withoutVerdict(run = 0): Promise<number[]> {
  const { octokit, repository } = await session(fake);
  const now = new Date(noon + run * 15 * 60_000).toISOString();
  return readWithoutVerdict(octokit, repository, "main", now);
}

describe("pull requests that are looked at for merging", () => {
  test("are those that the gate has found right, and no drafts", async () => {
    pull(1, 5);
    pull(2, 5, {}, "failure");
    pull(3, 5, {}, "neutral");
    pull(4, 5, {}, null);
    pull(5, 5, { draft: true });
    expect(await green()).toEqual([1]);
  });

  test("are those that something has happened to in the last hour, and those that are marked as ready", async () => {
    pull(1, 59);
    pull(2, 75);
    pull(3, 5000, { labels: ["help wanted", "catalogue: ready"] });
    pull(4, 5000, { labels: ["catalogue: on hold"] });
    expect(await green(0)).toEqual([1, 2, 3, 4]);
    // Fifteen minutes later, and not at a whole hour.
    expect(await green(-1)).toEqual([1, 3]);
    pull(5, 60);
    expect(await green(-1)).toEqual([1, 3, 5]);
    expect(await green(1)).toEqual([3]);
  });

  test("when there are many, are three that changed last and three of the others, by turns", async () => {
    for (let number = 1; number <= 12; number++) pull(number, number);
    expect(await green(1)).not.toEqual(await green(2));
    const seen = await Promise.all([1, 2, 3].map((run) => green(run)));
    for (const numbers of seen) expect(numbers).toEqual(expect.arrayContaining([1, 2, 3]));
    expect(seen.map(({ length }) => length)).toEqual([6, 6, 6]);
    expect(new Set(seen.flat()).size).toBe(12);
  });

  test("that nothing has happened to are two at each whole hour, by turns", async () => {
    for (let number = 1; number <= 6; number++) pull(number, 5000 + number);
    const hours = await Promise.all([0, 4, 8].map((run) => green(run)));
    expect(hours.map(({ length }) => length)).toEqual([2, 2, 2]);
    expect(new Set(hours.flat()).size).toBe(6);
    expect(await Promise.all([1, 2, 3].map((run) => green(run)))).toEqual([[], [], []]);
  });

  test("begin with another one each time, as a run may not get through all of them", async () => {
    for (let number = 1; number <= 3; number++) pull(number, number);
    const { octokit, repository } = await session(fake);
    const firsts = [0, 1, 2].map(async (run) => {
      const now = new Date(noon + run * 15 * 60_000).toISOString();
      return (await readPassed(octokit, repository, "main", now, false))[0];
    });
    expect(new Set(await Promise.all(firsts)).size).toBe(3);
  });

  test("after a push or a review are the two that changed last, whatever else", async () => {
    pull(1, 300);
    pull(2, 100);
    pull(3, 200);
    pull(4, 5000, { labels: ["catalogue: ready"] });
    expect(await green(0, true)).toEqual([2, 3]);
  });

  test("are found without the one whose verdicts cannot be read", async () => {
    pull(1, 1);
    pull(2, 2);
    fake.faults = [{ operation: "checks/list-for-ref", call: 1, how: 410 }];
    expect(await green()).toHaveLength(1);
  });

  test("are looked for on no more than five pages, and each is seen once though pages move", async () => {
    const head = fake.world.amend(fake.world.main, {});
    for (let number = 1; number <= 520; number++) open(fake, {}, { number, head, updated: minutesAgo(5000) });
    await green(1);
    expect(fake.calls.filter((id) => id === "pulls/list")).toHaveLength(5);
    fake.world.pulls.clear();
    for (let number = 1; number <= 150; number++) open(fake, {}, { number, head, updated: minutesAgo(5000) });
    pull(1, 1);
    fake.faults = [{ operation: "pulls/list", how: "repeated-pages" }];
    expect(await green(1)).toEqual([1]);
    expect(fake.calls.filter((id) => id === "checks/list-for-ref")).toHaveLength(1);
  });
});

describe("pull requests without a verdict", () => {
  test("are checked again when the gate has had a quarter of an hour, whatever else it may have said", async () => {
    pull(1, 15, {}, null);
    pull(2, 14, {}, null);
    pull(3, 100, {}, "failure");
    pull(4, 100, { draft: true }, null);
    expect((await withoutVerdict()).sort()).toEqual([1, 4]);
  });

  test("are two in a run, and each has its turn", async () => {
    for (let number = 1; number <= 5; number++) pull(number, 1000 - number, {}, null);
    const runs = await Promise.all([0, 1, 2, 3, 4].map((run) => withoutVerdict(run)));
    expect(runs.map(({ length }) => length)).toEqual([2, 2, 2, 2, 2]);
    expect(new Set(runs.flat()).size).toBe(5);
  });

  test("are begun with others each time round, so that three runs get to six", async () => {
    for (let number = 1; number <= 6; number++) pull(number, 1000 - number, {}, null);
    const runs = await Promise.all([0, 1, 2].map((run) => withoutVerdict(run)));
    expect(new Set(runs.flat()).size).toBe(6);
  });

  test("are looked for among six in a run, in the order of their numbers, whichever of them changed last", async () => {
    for (let number = 1; number <= 13; number++) pull(number, 1000 - number);
    for (const number of [4, 13]) fake.world.checks = fake.world.checks.filter(({ id }) => id !== number);
    const found = new Set<number>();
    for (const run of [0, 1, 2]) {
      for (const number of await withoutVerdict(run)) found.add(number);
      for (const one of fake.world.pulls.values())
        one.updated = minutesAgo(run === 0 ? 500 + one.number : 500 - one.number);
    }
    expect(found).toEqual(new Set([4, 13]));
    expect(fake.calls.filter((id) => id === "checks/list-for-ref")).toHaveLength(18);
  });

  test("are none where nothing is open", async () => {
    expect(await withoutVerdict()).toEqual([]);
  });
});

describe("an order under a large pull request", () => {
  async function ordered(files: number, minutes: number, body: string): Promise<boolean> {
    const { octokit, repository } = await session(fake);
    open(fake, {}, { claimed: files });
    const created = minutesAgo(minutes);
    fake.world.comments.push({ id: fake.world.next(), issue: 12, user: people.mo, body, created });
    const now = new Date(noon).toISOString();
    return hasMergeCommand(octokit, repository, await readPull(octokit, repository, 12), now);
  }

  test.each<[string, boolean, number, number, string]>([
    ["of the last hour", true, 100, 60, "I have looked.\n/merge abc"],
    ["of longer ago", false, 100, 61, "/merge abc"],
    ["for more files than are read", false, 101, 1, "/merge abc"],
    ["for something else", false, 31, 1, "/hold"],
  ])("%s: %s", async (_, expected, files, minutes, body) => {
    expect(await ordered(files, minutes, body)).toBe(expected);
  });
});
