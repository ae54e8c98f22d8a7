import { beforeEach, describe, expect, test } from "vitest";

import { people } from "../../fake/people.ts";
import { addComment, gate, later, merge } from "../../fake/play.ts";
import type { FakeGitHub } from "../../fake/server.ts";
import { live, open, product, startSetting } from "../../fake/setting.ts";
import { type FakePull, ghost } from "../../fake/world.ts";

// From the comments, reviews and events that GitHub lists to the merge.

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

/** Opens a valid change of Camden’s entry, runs the gate, and advances the clock past the wait. */
async function ready(more: Partial<FakePull> = {}): Promise<FakePull> {
  const pull = open(fake, { [product]: live }, more);
  await gate(fake);
  later(fake, 11);
  return pull;
}

describe("a comment", () => {
  test("that was edited commands nothing, because somebody else may have edited it", async () => {
    const pull = await ready({ author: people.mallory });
    addComment(fake, people.ada, `/merge ${pull.head}`, { updated: "2026-06-01T12:30:00Z" });
    await merge(fake);
    expect(pull.merged).toBeUndefined();
    addComment(fake, people.ada, `/merge ${pull.head}`);
    await merge(fake);
    expect(pull.merged).toBe(true);
  });

  test("gets one reaction for its command, whether accepted or refused", async () => {
    await ready({ author: people.mallory });
    addComment(fake, people.ada, "/hold");
    addComment(fake, people.bea, "/release");
    for (let run = 1; run <= 2; run++) {
      await merge(fake);
      expect(fake.world.comments.map(({ reactions = [] }) => reactions).filter((all) => all.length > 0)).toEqual([
        ["+1"],
        ["-1"],
      ]);
    }
  });

  test.each([
    ["without an account", null],
    ["by GitHub’s placeholder for deleted accounts", ghost],
  ])("%s cannot command a merge, but can hold one", async (_, gone) => {
    const pull = await ready({ author: people.mallory });
    addComment(fake, gone, `/merge ${pull.head}`);
    await merge(fake);
    expect(pull.merged).toBeUndefined();
    addComment(fake, people.ada, `/merge ${pull.head}`);
    addComment(fake, gone, "/hold");
    await merge(fake);
    expect(pull.labels).toContain("catalogue: on hold");
    addComment(fake, people.mo, "/release");
    await merge(fake);
    expect(pull.merged).toBe(true);
  });

  test("by a deleted account cannot release the pull request of a deleted author", async () => {
    const pull = await ready({ author: ghost });
    addComment(fake, ghost, "/hold");
    addComment(fake, ghost, "/release");
    addComment(fake, people.ada, `/merge ${pull.head}`);
    await merge(fake);
    expect(pull.labels).toContain("catalogue: on hold");
    expect(pull.merged).toBeUndefined();
  });

  test("is the bot’s own only with its marker and from its account", async () => {
    addComment(fake, people.mallory, "<!-- catalogue-gate -->\nAll is well");
    addComment(fake, fake.world.bot, "Of another workflow, which writes as the same account");
    await ready();
    const [theirs, another, ours] = fake.world.comments;
    expect(theirs!.body).toBe("<!-- catalogue-gate -->\nAll is well");
    expect(another!.body).toBe("Of another workflow, which writes as the same account");
    expect(ours!.body).toMatch(/^<!-- catalogue-gate -->\n/);
  });
});

describe("a review", () => {
  test("an approval by a deleted account does not answer a request for changes by another", async () => {
    for (const gone of [null, ghost]) {
      fake.world.checks = [];
      const pull = open(fake, { [product]: live });
      pull.reviews = [
        { user: gone, state: "CHANGES_REQUESTED", commit: pull.head },
        { user: gone, state: "APPROVED", commit: pull.head },
      ];
      await gate(fake);
      later(fake, 11);
      await merge(fake);
      expect(pull.merged).toBeUndefined();
    }
  });

  test("an approval counts for its own commit only", async () => {
    const pull = await ready({ author: people.mallory });
    pull.reviews = [{ user: people.ada, state: "APPROVED", commit: "e".repeat(40) }];
    await merge(fake);
    expect(pull.merged).toBeUndefined();
    pull.reviews = [{ user: people.ada, state: "APPROVED", commit: pull.head }];
    await merge(fake);
    expect(pull.merged).toBe(true);
  });

  test("a maintainer’s later approval answers an outsider’s request for changes, an earlier one does not", async () => {
    const request = { user: people.bea, state: "CHANGES_REQUESTED", commit: "e".repeat(40) };
    const pull = await ready({ author: people.mallory });
    const approval = { user: people.ada, state: "APPROVED", commit: pull.head };
    pull.reviews = [
      { ...approval, written: "2026-06-01T11:00:00Z" },
      { ...request, written: "2026-06-01T11:30:00Z" },
    ];
    await merge(fake);
    expect(pull.merged).toBeUndefined();
    pull.reviews = [
      { ...request, written: "2026-06-01T11:30:00Z" },
      { ...approval, written: "2026-06-01T11:40:00Z" },
    ];
    await merge(fake);
    expect(pull.merged).toBe(true);
  });

  test("the last one that a person has submitted counts, although it was begun before another", async () => {
    const pull = await ready({ author: people.mallory });
    pull.reviews = [
      { user: people.ada, state: "CHANGES_REQUESTED", commit: pull.head, written: "2026-06-01T11:50:00Z" },
      { user: people.ada, state: "APPROVED", commit: pull.head, written: "2026-06-01T11:40:00Z" },
    ];
    await merge(fake);
    expect(pull.merged).toBeUndefined();
    pull.reviews[1]!.written = "2026-06-01T11:55:00Z";
    await merge(fake);
    expect(pull.merged).toBe(true);
  });

  test("a requested reviewer is not requested again", async () => {
    fake.world.collaborators = new Set([people.ada.id]);
    const requests = (): number => fake.calls.filter((id) => id === "pulls/request-reviewers").length;
    await ready({ author: people.mallory });
    expect(requests()).toBe(1);
    await gate(fake);
    expect(requests()).toBe(1);
  });
});

describe("an event", () => {
  const resets = [
    "closed",
    "reopened",
    "ready_for_review",
    "head_ref_force_pushed",
    "head_ref_restored",
    "base_ref_changed",
    "base_ref_force_pushed",
    "automatic_base_change_succeeded",
  ];

  test.each(resets)("%s restarts the check and the wait", async (event) => {
    const pull = await ready();
    pull.events = [{ event, created: fake.world.now }];
    later(fake, 20);
    await merge(fake);
    expect([pull.merged, fake.world.checks.length]).toEqual([undefined, 2]);
    await merge(fake);
    expect(pull.merged).toBeUndefined();
    later(fake, 11);
    await merge(fake);
    expect(pull.merged).toBe(true);
  });

  test.each(["labeled", "mentioned", "renamed", "review_requested", "head_ref_deleted"])(
    "%s restarts nothing",
    async (event) => {
      const pull = await ready();
      pull.events = [{ event, created: fake.world.now }];
      await merge(fake);
      expect(pull.merged).toBe(true);
    },
  );

  test.each([
    ["oldest first", [60, 0]],
    ["newest first", [0, 60]],
  ])("the latest of several counts, listed %s", async (_, ago) => {
    const pull = await ready();
    const at = Date.parse(fake.world.now);
    pull.events = ago.map((minutes) => ({
      event: "head_ref_force_pushed",
      created: new Date(at - minutes * 60_000).toISOString().replace(".000", ""),
    }));
    await merge(fake);
    expect(pull.merged).toBeUndefined();
  });

  test("from before the check restarts nothing", async () => {
    const pull = await ready();
    pull.events = [{ event: "reopened", created: "2026-06-01T11:00:00Z" }];
    await merge(fake);
    expect(pull.merged).toBe(true);
  });
});

describe("decides nothing from an incomplete list", () => {
  const created = "2026-05-01T12:00:00Z";
  const flood = <T>(item: T): T[] => Array.from({ length: 500 }, () => item);

  test.each<[string, (pull: FakePull) => void]>([
    ["reviews", (pull) => (pull.reviews = flood({ user: people.bea, state: "COMMENTED", commit: pull.head }))],
    ["review comments", (pull) => (pull.reviewComments = flood({ user: people.bea, body: "Hello", created }))],
    ["events", (pull) => (pull.events = flood({ event: "renamed", created }))],
  ])("when there are more %s than are read", async (_, fill) => {
    const pull = await ready();
    fill(pull);
    await merge(fake);
    expect([pull.merged, pull.labels]).toEqual([undefined, ["catalogue: needs a maintainer"]]);
  });

  const left = ["#12 is left for the next run: GitHub has given a page of a list twice."];

  test.each<[string, string[]]>([
    ["issues/list-comments", left],
    ["pulls/list-reviews", left],
    ["issues/list-events", left],
    ["checks/list-for-ref", []],
  ])("when GitHub repeats a page of %s", async (operation, lines) => {
    const pull = await ready({ author: people.ada });
    const { world } = fake;
    for (let n = 0; n < 150; n++) addComment(fake, people.bea, "Hello");
    pull.reviews = Array.from({ length: 150 }, () => ({ user: people.bea, state: "COMMENTED", commit: pull.head }));
    pull.events = Array.from({ length: 150 }, () => ({ event: "labeled", created: "2026-06-01T11:00:00Z" }));
    const [check] = world.checks;
    world.checks.unshift(
      ...Array.from({ length: 150 }, (_, n) => ({ ...check!, id: n + 1, app: "another-app", conclusion: "failure" })),
    );
    fake.faults = [{ operation, how: "repeated-pages" }];
    expect(await merge(fake)).toEqual(lines);
    expect(pull.merged).toBeUndefined();
    fake.faults = [];
    await merge(fake);
    expect(pull.merged).toBe(true);
  });
});
