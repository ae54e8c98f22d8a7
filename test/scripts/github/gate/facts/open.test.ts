import { beforeEach, describe, expect, test } from "vitest";

import { readDue, readWithoutVerdict, hasMergeCommand } from "../../../../../scripts/github/gate/facts/open.ts";
import { readPull } from "../../../../../scripts/github/gate/facts/pull.ts";
import { people } from "../../fake/people.ts";
import { addComment } from "../../fake/play.ts";
import type { FakeGitHub } from "../../fake/server.ts";
import { conclude, open, session, startSetting } from "../../fake/setting.ts";
import type { FakePull } from "../../fake/world.ts";

// From the open pull requests that GitHub lists to those that a run examines.

let fake: FakeGitHub;
let unread: number[];
beforeEach(async () => {
  fake = await startSetting();
  unread = [];
});

/** The first run, at a full hour. The hours since 1970 are a multiple of six then, so rotations begin with their first item. */
const noon = Date.parse("2026-06-01T12:00:00Z");

function minutesAgo(minutes: number): string {
  return new Date(noon - minutes * 60_000).toISOString().replace(".000", "");
}

/** Opens a pull request and completes its gate check some minutes ago; null for no check. */
function openChecked(
  number: number,
  minutes: number,
  more: Partial<FakePull> = {},
  conclusion: string | null = "success",
): void {
  const opened = open(fake, {}, { number, updated: minutesAgo(minutes), ...more });
  if (conclusion !== null) conclude(fake, opened, minutesAgo(minutes), conclusion);
}

/** Returns the pull requests that a run examines for merging, sorted by number. Runs are 15 minutes apart, 0 at noon. */
async function examined(run = 0, latest = false): Promise<number[]> {
  const { octokit, repository } = await session(fake);
  const now = new Date(noon + run * 15 * 60_000).toISOString();
  return (await readDue(octokit, repository, now, latest, onUnread)).sort((a, b) => a - b);
}

function onUnread(number: number): void {
  unread.push(number);
}

async function withoutVerdict(run = 0): Promise<number[]> {
  const { octokit, repository } = await session(fake);
  const now = new Date(noon + run * 15 * 60_000).toISOString();
  return readWithoutVerdict(octokit, repository, now, onUnread);
}

describe("the pull requests that a run examines for merging", () => {
  test("have a verdict, and are no drafts", async () => {
    openChecked(1, 5);
    openChecked(2, 5, {}, "failure");
    openChecked(3, 5, {}, "neutral");
    openChecked(4, 5, {}, null);
    openChecked(5, 5, { draft: true });
    openChecked(6, 5, {}, "action_required");
    expect(await examined()).toEqual([1, 2, 3, 6]);
  });

  test("were updated in the last hour or are labelled as ready, and at full hours are others too", async () => {
    openChecked(1, 59);
    openChecked(2, 75);
    openChecked(3, 5000, { labels: ["help wanted", "catalogue: ready"] });
    openChecked(4, 5000, { labels: ["catalogue: on hold"] });
    expect(await examined(0)).toEqual([1, 2, 3, 4]);
    // Fifteen minutes earlier, which is not a full hour.
    expect(await examined(-1)).toEqual([1, 3]);
    openChecked(5, 60);
    expect(await examined(-1)).toEqual([1, 3, 5]);
    expect(await examined(1)).toEqual([3]);
  });

  test("are six of many: the three updated last, and three of the others in turn", async () => {
    for (let number = 1; number <= 12; number++) openChecked(number, number);
    expect(await examined(1)).not.toEqual(await examined(2));
    const seen = await Promise.all([1, 2, 3].map((run) => examined(run)));
    for (const numbers of seen) expect(numbers).toEqual(expect.arrayContaining([1, 2, 3]));
    expect(seen.map(({ length }) => length)).toEqual([6, 6, 6]);
    expect(new Set(seen.flat()).size).toBe(12);
  });

  test("are two inactive ones at each full hour, in turn", async () => {
    for (let number = 1; number <= 6; number++) openChecked(number, 5000 + number);
    const hours = await Promise.all([0, 4, 8].map((run) => examined(run)));
    expect(hours.map(({ length }) => length)).toEqual([2, 2, 2]);
    expect(new Set(hours.flat()).size).toBe(6);
    expect(await Promise.all([1, 2, 3].map((run) => examined(run)))).toEqual([[], [], []]);
  });

  test("start with another one in each run, because a run may not finish", async () => {
    for (let number = 1; number <= 3; number++) openChecked(number, number);
    const { octokit, repository } = await session(fake);
    const firsts = [0, 1, 2].map(async (run) => {
      const now = new Date(noon + run * 15 * 60_000).toISOString();
      return (await readDue(octokit, repository, now, false, onUnread))[0];
    });
    expect(new Set(await Promise.all(firsts)).size).toBe(3);
  });

  test("are only the two updated last after a push or a review", async () => {
    openChecked(1, 300);
    openChecked(2, 100);
    openChecked(3, 200);
    openChecked(4, 5000, { labels: ["catalogue: ready"] });
    expect(await examined(0, true)).toEqual([2, 3]);
    openChecked(5, 50, {}, "failure");
    expect(await examined(0, true)).toEqual([2]);
  });

  test("exclude one whose checks cannot be read, which is reported", async () => {
    openChecked(1, 1);
    openChecked(2, 2);
    fake.faults = [{ operation: "checks/list-for-ref", call: 1, how: 410 }];
    expect([...(await examined()), ...unread].sort()).toEqual([1, 2]);
    expect(unread).toHaveLength(1);
  });

  test("come from at most five pages, each once although a page repeats", async () => {
    const head = fake.world.amend(fake.world.main, {});
    for (let number = 1; number <= 520; number++) open(fake, {}, { number, head, updated: minutesAgo(5000) });
    await examined(1);
    expect(fake.calls.filter((id) => id === "pulls/list")).toHaveLength(5);
    fake.world.pulls.clear();
    for (let number = 1; number <= 150; number++) open(fake, {}, { number, head, updated: minutesAgo(5000) });
    openChecked(1, 1);
    fake.faults = [{ operation: "pulls/list", how: "repeated-pages" }];
    expect(await examined(1)).toEqual([1]);
    expect(fake.calls.filter((id) => id === "checks/list-for-ref")).toHaveLength(1);
  });
});

describe("the pull requests without a verdict that a run restarts", () => {
  test("were last updated at least 15 minutes ago, drafts included", async () => {
    openChecked(1, 15, {}, null);
    openChecked(2, 14, {}, null);
    openChecked(3, 100, {}, "failure");
    openChecked(4, 100, { draft: true }, null);
    expect((await withoutVerdict()).sort()).toEqual([1, 4]);
  });

  test("are two in each run, in turn", async () => {
    for (let number = 1; number <= 5; number++) openChecked(number, 1000 - number, {}, null);
    const runs = await Promise.all([0, 1, 2, 3, 4].map((run) => withoutVerdict(run)));
    expect(runs.map(({ length }) => length)).toEqual([2, 2, 2, 2, 2]);
    expect(new Set(runs.flat()).size).toBe(5);
  });

  test("are six different ones in three runs", async () => {
    for (let number = 1; number <= 6; number++) openChecked(number, 1000 - number, {}, null);
    const runs = await Promise.all([0, 1, 2].map((run) => withoutVerdict(run)));
    expect(new Set(runs.flat()).size).toBe(6);
  });

  test("are found among six in each run, in the order of their numbers, not of their updates", async () => {
    for (let number = 1; number <= 13; number++) openChecked(number, 1000 - number);
    for (const number of [4, 13]) fake.world.checks = fake.world.checks.filter(({ id }) => id !== number);
    const found = new Set<number>();
    for (const run of [0, 1, 2]) {
      for (const number of await withoutVerdict(run)) found.add(number);
      for (const one of fake.world.pulls.values())
        one.updated = minutesAgo(run === 0 ? 500 + one.number : 500 - one.number);
    }
    expect(found).toEqual(new Set([4, 13]));
    expect(fake.calls.filter((id) => id === "checks/list-for-ref")).toHaveLength(13);
  });

  test.each([8, 10, 11, 14, 20])(
    "all have their turn within three hours, of %i that never get a verdict",
    async (count) => {
      for (let number = 1; number <= count; number++) openChecked(number, 1000, {}, null);
      const found = new Set<number>();
      for (let run = 0; run < 12; run++) for (const number of await withoutVerdict(run)) found.add(number);
      expect(found.size).toBe(count);
    },
  );

  test("are none where no pull request is open", async () => {
    expect(await withoutVerdict()).toEqual([]);
  });
});

describe("a merge command under a large pull request has it examined", () => {
  async function isExamined(files: number, minutes: number, body: string): Promise<boolean> {
    const { octokit, repository } = await session(fake);
    open(fake, {}, { claimed: files });
    addComment(fake, people.mo, body, { created: minutesAgo(minutes) });
    const now = new Date(noon).toISOString();
    return hasMergeCommand(octokit, repository, await readPull(octokit, repository, 12), now);
  }

  test.each<[string, boolean, number, number, string]>([
    ["within an hour", true, 100, 60, "I have looked.\n/merge abc"],
    ["not after an hour", false, 100, 61, "/merge abc"],
    ["not for more files than are read", false, 101, 1, "/merge abc"],
    ["unlike another command", false, 31, 1, "/hold"],
  ])("%s", async (_, expected, files, minutes, body) => {
    expect(await isExamined(files, minutes, body)).toBe(expected);
  });
});
