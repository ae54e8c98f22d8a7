import { fromMarkdown } from "mdast-util-from-markdown";
import { visit } from "unist-util-visit";
import { beforeEach, describe, expect, test } from "vitest";

import { packReading, unpackReading } from "../../../../scripts/github/issues/reading.ts";
import { actOnIssue, validateIssue } from "../../../../scripts/github/issues/session.ts";
import { encodePayload } from "../../../../scripts/github/kit/payload.ts";
import { push, updateBranch } from "../fake/branch-routes.ts";
import { people } from "../fake/people.ts";
import type { FakeGitHub } from "../fake/server.ts";
import { conclude, session, startSetting, step, stepHere } from "../fake/setting.ts";
import type { FakeIssue } from "../fake/world.ts";
import { openPark, rendered } from "./rendered.ts";

let fake: FakeGitHub;
let issue: FakeIssue;
beforeEach(async () => {
  fake = await startSetting();
  issue = {
    number: 7,
    title: "New product: $(reboot) @everyone",
    body: rendered("product", openPark),
    state: "open",
    labels: ["new product"],
    user: people.ada,
  };
  fake.world.issues.push(issue);
});

/** Runs both jobs of the workflow, with the hand-over between them. */
async function run(): Promise<string> {
  const here = await session(fake);
  const word = packReading(await validateIssue(here, 7, "2026-06-01"));
  expect(word).toMatch(/^[\w-]+$/);
  return (await actOnIssue(here, 7, unpackReading(word), true)).join("\n");
}

function pulls() {
  return [...fake.world.pulls.values()];
}

function filesOf(branch: string): Record<string, string | undefined> {
  const head = fake.world.branches.get(branch)!;
  const names = fake.world.changes(fake.world.main, head).map(({ filename }) => filename);
  return Object.fromEntries(names.map((name) => [name, fake.world.commits.get(head)?.[name]?.content]));
}

const path = "catalogue/camden/products/open-park.yml";

test("the commands of the workflow turn an event into a pull request and a comment", async () => {
  const event = { action: "opened", issue: { number: 7, title: issue.title, body: "what the event says is not read" } };
  const read = await step(fake, "node scripts/issue-read.ts", { event });
  expect(read).toMatchObject({ code: 0, out: "", error: "#7 right\n" });
  const env = { REPORT: read.outputs["report"] ?? "" };
  const planned = await step(fake, "node scripts/issue-answer.ts", { event, env });
  expect(
    planned.out
      .split("\n")
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { type: string }).type),
  ).toEqual(["push-entry", "open-pull"]);
  expect(fake.world.branches.size).toBe(0);
  expect(await step(fake, "node scripts/issue-answer.ts --apply", { event, env })).toMatchObject({
    code: 0,
    out: "",
    error: "",
  });
  expect(pulls()).toHaveLength(1);
  expect(fake.world.comments).toHaveLength(1);
});

test("a filled-in form becomes one file on a branch, a pull request that is checked, and a comment", async () => {
  await run();
  expect([...fake.world.branches.keys()]).toEqual(["issue-7"]);
  expect(Object.keys(filesOf("issue-7"))).toEqual([path]);
  await expect(filesOf("issue-7")[path]).toMatchFileSnapshot("open-park.yml");
  const [pull] = pulls();
  expect(pull).toMatchObject({ title: "New product: open-park", branch: "issue-7", author: fake.world.bot });
  await expect(pull!.body).toMatchFileSnapshot("pull-request.md");
  expect([fake.world.dispatched, fake.world.dispatchedWith]).toEqual([["gate.yml"], [{ pull: String(pull!.number) }]]);
  expect(fake.world.comments).toHaveLength(1);
  await expect(fake.world.comments[0]!.body).toMatchFileSnapshot("comment-right.md");
});

test("the author of an issue is told that a setting forbids its pull request, and then gets it", async () => {
  fake.world.settings.token.can_approve_pull_request_reviews = false;
  for (let attempt = 1; attempt <= 2; attempt++) await expect(run()).rejects.toThrow("does not let workflows open");
  expect(fake.world.comments).toHaveLength(1);
  await expect(fake.world.comments[0]!.body).toMatchFileSnapshot("comment-forbidden.md");
  fake.world.settings.token.can_approve_pull_request_reviews = true;
  await run();
  expect(pulls()).toHaveLength(1);
  expect(fake.world.comments).toHaveLength(1);
  expect(fake.world.comments[0]!.body).toContain("### Your entry is on its way");
});

test("does not blame a setting where GitHub refuses the pull request for another reason", async () => {
  fake.faults = [{ operation: "pulls/create", how: 403 }];
  await expect(run()).rejects.toThrow();
  expect(fake.world.comments).toEqual([]);
});

test("the comment says what was corrected, so that the author can object", async () => {
  issue.body = rendered("product", { ...openPark, "links-url-website": "<https://example.org/Park>" });
  await run();
  expect(filesOf("issue-7")[path]).toContain("url: https://example.org/Park\n");
  const { body } = fake.world.comments[0]!;
  expect(body).toContain("### Corrected for you\n\nThe pull request already has these corrections");
  expect(body).toMatch(/^- \*\*Links: website\*\*: .*example\.org\/Park/m);
  const [, list = "", ...others] = body.split(/^### (?:Corrected for you|Hints)$/m);
  expect([list.match(/^- /gm)?.length, others.length], "hints are no corrections").toEqual([1, 1]);
});

test("a second run changes nothing", async () => {
  await run();
  const before = { head: fake.world.branches.get("issue-7"), comments: structuredClone(fake.world.comments) };
  const calls = fake.calls.length;
  conclude(fake, pulls()[0]!, fake.world.now);
  await run();
  expect({ head: fake.world.branches.get("issue-7"), comments: fake.world.comments }).toEqual(before);
  expect(fake.calls.slice(calls).filter((id) => !/get|list/.test(id))).toEqual([]);
});

test("an edited issue updates file and title, and has the pull request checked again", async () => {
  await run();
  const [before] = pulls();
  const { head, number } = { ...before! };
  issue.body = rendered("product", { ...openPark, name: "Open Parks" });
  await run();
  expect(Object.keys(filesOf("issue-7"))).toEqual([path.replace("park.yml", "parks.yml")]);
  expect(pulls()).toMatchObject([{ number, title: "New product: open-parks" }]);
  expect(pulls()[0]!.head).not.toBe(head);
  expect(fake.world.dispatched).toEqual(["gate.yml", "gate.yml"]);
  expect(fake.world.comments).toHaveLength(1);
});

test("an edit of the issue rebuilds its branch on the current main branch", async () => {
  await run();
  fake.world.main = fake.world.amend(fake.world.main, { "README.md": "# The catalogue of councils\n" });
  issue.body = rendered("product", { ...openPark, summary: "Lets people find space and shade in parks." });
  await run();
  expect(pulls()).toHaveLength(1);
  expect(fake.world.history.get(pulls()[0]!.head)?.parents).toEqual([fake.world.main]);
  expect(Object.keys(filesOf("issue-7"))).toEqual([path]);
});

test("lists problems in one comment, and updates it when the issue is fixed", async () => {
  issue.body = rendered("product", {
    ...openPark,
    authority: "Camdenn",
    summary: "_No response_",
    stage: "production",
    "licences-code": "LGPL",
    "links-url-repository": "http://intranet.local/`rm -rf`",
  });
  await run();
  expect(pulls()).toEqual([]);
  expect(fake.world.branches.size).toBe(0);
  await expect(fake.world.comments[0]!.body).toMatchFileSnapshot("comment-wrong.md");
  issue.body = rendered("product", openPark);
  await run();
  expect(pulls()).toHaveLength(1);
  expect(fake.world.comments).toHaveLength(1);
  expect(fake.world.comments[0]!.body).toContain("Your entry is on its way");
});

test.each([
  ["Apache License, Version 2.0", "Apache-2.0"],
  ["UNLICENSED", "proprietary"],
])("writes the licence “%s” as %s", async (typed, licence) => {
  issue.body = rendered("product", { ...openPark, "licences-code": typed });
  await run();
  expect(filesOf("issue-7")[path]).toContain(`code: ${licence}\n`);
});

test("an issue that becomes invalid converts its pull request to a draft until it is fixed", async () => {
  await run();
  const head = fake.world.branches.get("issue-7");
  issue.body = rendered("product", { ...openPark, stage: "production" });
  await run();
  expect(pulls()).toMatchObject([{ draft: true, head }]);
  expect(pulls()[0]!.state).not.toBe("closed");
  expect(fake.world.comments[0]!.body).toContain("is a draft, so that its earlier content is not merged");
  issue.body = rendered("product", openPark);
  await run();
  expect(pulls()).toMatchObject([{ draft: false }]);
  expect(fake.world.comments).toHaveLength(1);
  expect(fake.world.comments[0]!.body).not.toContain("draft");
});

test("closes the pull request of an invalid issue where workflows may not convert it to a draft", async () => {
  await run();
  fake.world.forbidsDrafts = true;
  issue.body = rendered("product", { ...openPark, stage: "production" });
  expect(await run()).toContain("The pull request could not be made a draft: ");
  expect(fake.world.comments[0]!.body).toContain("1 thing to fix");
  expect(fake.world.comments[0]!.body).toContain("is closed, so that its earlier content is not merged");
  expect(pulls()).toMatchObject([{ state: "closed" }]);
  issue.body = rendered("product", { ...openPark, stage: "Live" });
  await run();
  expect(pulls()).toMatchObject([{ state: "open", head: fake.world.branches.get("issue-7") }]);
  expect(fake.world.comments[0]!.body).toContain("Your entry is on its way");
});

test("fails and closes nothing when GitHub fails to convert a pull request to a draft", async () => {
  await run();
  fake.faults = [{ operation: "graphql", how: 401 }];
  issue.body = rendered("product", { ...openPark, stage: "production" });
  await expect(run()).rejects.toMatchObject({ status: 401 });
  expect(pulls()[0]!.state).not.toBe("closed");
});

describe("an issue whose run failed", () => {
  async function restarted(): Promise<unknown[]> {
    fake.world.dispatched = [];
    fake.world.dispatchedWith = [];
    expect(await stepHere(fake, "node scripts/safety-net.ts --apply")).toMatchObject({ code: 0 });
    const given = fake.world.dispatched.map((workflow, index) => [workflow, fake.world.dispatchedWith[index]]);
    return given.filter(([workflow]) => workflow === "issue-to-pull-request.yml").map(([, inputs]) => inputs);
  }

  /** Adds a run of the workflow, for an edit of the issue by default. */
  function addRun(conclusion: string | null, more: Partial<(typeof fake.world.issueRuns)[number]> = {}): void {
    const run = { name: "Issue 7", event: "issues", conclusion, created: "2026-06-01T11:40:00Z", ...more };
    fake.world.issueRuns.unshift(run);
  }

  async function runFails(): Promise<void> {
    fake.faults = [{ operation: "issues/list-comments", how: 410 }];
    await expect(run()).rejects.toThrow("Refused");
    fake.faults = [];
    addRun("failure");
  }

  /** Runs the workflow as the safety net dispatches it. */
  async function runDispatched(): Promise<void> {
    const event = { inputs: { issue: "7" } };
    const { outputs } = await stepHere(fake, "node scripts/issue-read.ts", { event });
    const env = { REPORT: outputs["report"] ?? "" };
    expect(await stepHere(fake, "node scripts/issue-answer.ts --apply", { event, env })).toMatchObject({ code: 0 });
    addRun("success", { event: "workflow_dispatch" });
  }

  test("is restarted by the safety net, and then gets its pull request", async () => {
    await runFails();
    expect(await restarted()).toEqual([{ issue: "7" }]);
    await runDispatched();
    expect(pulls()).toHaveLength(1);
    expect(await restarted()).toEqual([]);
  });

  test("is restarted after an edit, and its pull request follows", async () => {
    await run();
    addRun("success");
    issue.body = rendered("product", { ...openPark, stage: "Live" });
    await runFails();
    expect(await restarted()).toEqual([{ issue: "7" }]);
    await runDispatched();
    expect(filesOf("issue-7")[path]).toContain("stage: live\n");
  });

  test("is restarted after it was closed, and its pull request is closed", async () => {
    await run();
    addRun("success");
    issue.state = "closed";
    await runFails();
    expect(await restarted()).toEqual([{ issue: "7" }]);
    await runDispatched();
    expect(pulls()).toMatchObject([{ state: "closed" }]);
  });

  test("is restarted again after a restart failed", async () => {
    addRun("failure");
    addRun("timed_out", { event: "workflow_dispatch", created: "2026-06-01T11:55:00Z" });
    expect(await restarted()).toEqual([{ issue: "7" }]);
  });

  test.each<[string, () => void]>([
    [
      "its restart has not ended",
      () => {
        addRun(null, { event: "workflow_dispatch" });
      },
    ],
    [
      "a person has cancelled its newest run",
      () => {
        addRun("cancelled");
      },
    ],
    [
      "its edit was more than an hour ago",
      () => {
        fake.world.issueRuns[0]!.created = "2026-06-01T10:59:00Z";
      },
    ],
    [
      "only a run that the merger dispatched has failed",
      () => {
        fake.world.issueRuns[0]!.event = "workflow_dispatch";
      },
    ],
    [
      "the run has another name",
      () => {
        fake.world.issueRuns[0]!.name = "Fix issue 7";
      },
    ],
  ])("is left alone when %s", async (_, happen) => {
    addRun("failure");
    happen();
    expect(await restarted()).toEqual([]);
  });
});

test("does not overwrite somebody else’s commit on the branch", async () => {
  await run();
  const head = fake.world.amend(fake.world.branches.get("issue-7")!, { [path]: "name: By hand\n" });
  push(fake.world, "issue-7", head, people.mo);
  issue.body = rendered("product", { ...openPark, stage: "Live" });
  await run();
  expect(fake.world.branches.get("issue-7")).toBe(head);
  expect(fake.world.comments[0]!.body).toContain("nothing of theirs is overwritten");
});

describe("after somebody has pressed “Update branch” on the pull request", () => {
  beforeEach(async () => {
    await run();
    for (const text of ["# The catalogue of councils\n", "# The catalogue\n"]) {
      fake.world.main = fake.world.amend(fake.world.main, { "README.md": text });
      updateBranch(fake.world, "issue-7", people.mo);
    }
  });

  test("an edit of the issue still reaches it", async () => {
    issue.body = rendered("product", { ...openPark, stage: "Live" });
    await run();
    expect(filesOf("issue-7")).toEqual({ [path]: expect.stringContaining("stage: live\n") as string });
    expect(fake.world.comments[0]!.body).toContain("Your entry is on its way");
  });

  test("nothing is pushed until the issue changes", async () => {
    const head = fake.world.branches.get("issue-7");
    await run();
    expect(fake.world.branches.get("issue-7")).toBe(head);
    expect(fake.world.comments[0]!.body).toContain("Your entry is on its way");
  });

  test.each<[string, Record<string, string | null>]>([
    ["changes the entry", { [path]: "name: By hand\n" }],
    ["adds a file", { "catalogue/camden/products/another.yml": "name: By hand\n" }],
    ["removes the entry", { [path]: null }],
  ])("a merge in which somebody also %s is not overwritten", async (_, changes) => {
    updateBranch(fake.world, "issue-7", people.mo, changes);
    const head = fake.world.branches.get("issue-7");
    issue.body = rendered("product", { ...openPark, stage: "Live" });
    await run();
    expect(fake.world.branches.get("issue-7")).toBe(head);
    expect(fake.world.comments[0]!.body).toContain("nothing of theirs is overwritten");
  });
});

test.each([
  ["on top of the main branch", []],
  ["without a common ancestor", [{ operation: "repos/compare-commits-with-basehead", how: 404 } as const]],
])("leaves a branch alone that somebody has written anew, %s", async (_, faults) => {
  await run();
  const head = fake.world.amend(fake.world.main, { [path]: "name: By hand\n" });
  push(fake.world, "issue-7", head, people.mo);
  fake.world.history.set(head, { author: people.mo, parents: [fake.world.main], message: "" });
  fake.faults = faults;
  issue.body = rendered("product", { ...openPark, stage: "Live" });
  await run();
  expect(fake.world.branches.get("issue-7")).toBe(head);
  expect(fake.world.comments[0]!.body).toContain("nothing of theirs is overwritten");
});

test.each([
  ["existing", 77],
  ["deleted", null],
])("ignores a pull request from another repository of the same owner: %s", async (_, fork) => {
  const head = fake.world.amend(fake.world.main, { "README.md": "# Mine\n" });
  const other = { title: "Other", author: people.mallory, from: fake.world.owner, fork, branch: "issue-7", head };
  fake.world.pulls.set(3, { number: 3, ...other });
  await run();
  expect(fake.world.pulls.get(3)).toMatchObject({ title: "Other", head });
  expect(pulls()).toHaveLength(2);
  expect(fake.world.comments[0]!.body).not.toContain("/pull/3");
  // GitHub’s description forgets that a fork can be deleted.
  fake.violations = fake.violations.filter(
    (violation) => !/^pulls\/list: .*head\/repo must be object$/.test(violation),
  );
});

test.each<[string, () => void, () => void]>([
  ["closed", () => (issue.state = "closed"), () => (issue.state = "open")],
  [
    "emptied",
    () => Object.assign(issue, { body: "", labels: [] }),
    () => Object.assign(issue, { body: rendered("product", openPark) }),
  ],
  [
    "about something else",
    () => Object.assign(issue, { title: "A question", body: "How do I find it?", labels: [] }),
    () => Object.assign(issue, { body: rendered("product", openPark) }),
  ],
])("closes the pull request when its issue is %s, and reopens it later", async (_, withdraw, restore) => {
  await run();
  withdraw();
  await run();
  expect(pulls()).toMatchObject([{ state: "closed" }]);
  expect(fake.world.comments).toHaveLength(1);
  restore();
  await run();
  expect(pulls()).toMatchObject([{ state: "open" }]);
  expect(fake.world.comments[0]!.body).toContain("Your entry is on its way");
});

test("says that the issue is closed, and how to bring the entry back", async () => {
  await run();
  issue.state = "closed";
  await run();
  await expect(fake.world.comments[0]!.body).toMatchFileSnapshot("comment-withdrawn.md");
});

test("says that the pull request of a closed issue stays open after somebody has changed it directly", async () => {
  await run();
  const head = fake.world.amend(fake.world.branches.get("issue-7")!, { [path]: "name: By hand\n" });
  push(fake.world, "issue-7", head, people.mo);
  issue.state = "closed";
  await run();
  expect(pulls()).toMatchObject([{ branch: "issue-7" }]);
  expect(pulls()[0]!.state).not.toBe("closed");
  await expect(fake.world.comments[0]!.body).toMatchFileSnapshot("comment-stays-open.md");
});

test.each(["deleted", "hidden", "transferred"] as const)(
  "closes the pull request of an issue that was %s, and says there why",
  async (gone) => {
    await run();
    const [pull] = pulls();
    issue.gone = gone;
    await run();
    expect(pulls()).toMatchObject([{ state: "closed" }]);
    const said = fake.world.comments.filter((comment) => comment.issue === pull!.number);
    expect(said.map(({ body }) => body)).toEqual([
      expect.stringContaining("Issue #7 was deleted or transferred to another repository") as string,
    ]);
    await run();
    expect(fake.world.comments).toHaveLength(2);
  },
);

test("does not make an entry from an issue that was transferred to another repository", async () => {
  issue.gone = "transferred";
  await run();
  expect(pulls()).toEqual([]);
  expect(fake.world.comments).toEqual([]);
});

test("closes nothing while GitHub refuses to show the issue", async () => {
  await run();
  fake.faults = [{ operation: "issues/get", how: 403 }];
  await expect(run()).rejects.toThrow();
  expect(pulls()[0]!.state).not.toBe("closed");
});

test("marks its own draft as ready when a closed issue is fixed and reopened", async () => {
  await run();
  issue.body = rendered("product", { ...openPark, stage: "production" });
  await run();
  issue.state = "closed";
  await run();
  Object.assign(issue, { state: "open", body: rendered("product", openPark) });
  await run();
  expect(pulls()).toMatchObject([{ state: "open", draft: false }]);
});

test("opens another pull request where GitHub refuses to reopen one", async () => {
  await run();
  issue.state = "closed";
  await run();
  issue.state = "open";
  fake.faults = [{ operation: "pulls/update", how: 422 }];
  expect(await run()).toContain("could not be opened again, so another one was opened");
  expect(pulls().map(({ state = "open" }) => state)).toEqual(["closed", "open"]);
});

test("fails and opens no other pull request where GitHub does not accept the token", async () => {
  await run();
  issue.state = "closed";
  await run();
  issue.state = "open";
  fake.faults = [{ operation: "pulls/update", how: 401 }];
  await expect(run()).rejects.toMatchObject({ status: 401 });
  expect(pulls()).toMatchObject([{ state: "closed" }]);
});

test("makes pull requests of at most five issues of one person at a time", async () => {
  issue.user = people.mallory;
  const other = { title: "New product: Another", state: "open", user: people.mallory } as const;
  for (let number = 1; number <= 5; number++) {
    const body = rendered("product", { ...openPark, name: `Park ${number}` });
    fake.world.issues.push({ ...other, number, body, labels: number % 2 === 0 ? [] : ["new product"] });
  }
  await run();
  expect([pulls().length, fake.world.branches.size]).toEqual([0, 0]);
  await expect(fake.world.comments[0]!.body).toMatchFileSnapshot("comment-waits.md");
  fake.world.issues[1]!.state = "closed";
  await run();
  expect(pulls()).toHaveLength(1);
  fake.world.issues[1]!.state = "open";
  issue.body = rendered("product", { ...openPark, stage: "Live" });
  await run();
  expect(fake.world.comments[0]!.body).toContain("Your entry is on its way");
});

test("makes five pull requests of thirty issues that are filled in backwards, and of one that is reopened none", async () => {
  const here = await session(fake);
  const readAndAct = async (number: number): Promise<void> => {
    await actOnIssue(here, number, await validateIssue(here, number, "2026-06-01"), true);
  };
  const numbers = Array.from({ length: 30 }, (_, index) => 130 - index);
  const opened = { title: "New product: x", state: "open", labels: ["new product"], user: people.mallory } as const;
  for (const number of numbers) {
    const body = rendered("product", { ...openPark, name: `Park ${number}` });
    fake.world.issues.push({ ...opened, labels: [...opened.labels], number, body });
    await readAndAct(number);
  }
  const isOpen = ({ state = "open" }): boolean => state === "open";
  expect(pulls().filter(isOpen)).toHaveLength(5);
  const first = fake.world.issues.find(({ number }) => number === 130)!;
  first.state = "closed";
  await readAndAct(130);
  await readAndAct(101);
  first.state = "open";
  await readAndAct(130);
  expect(
    pulls()
      .filter(isOpen)
      .map(({ branch }) => branch)
      .sort(),
  ).toEqual([101, 126, 127, 128, 129].map((number) => `issue-${number}`));
});

test.each([
  ["hides behind a hundred of their questions", 100, 5],
  ["has more issues than are read", 500, 0],
])("waits where a person %s", async (_, questions, filled) => {
  const by = { state: "open", user: people.mallory } as const;
  for (let number = 101; number <= 100 + questions; number++)
    fake.world.issues.push({ ...by, title: "A question", labels: [], number, body: "How do I find it?" });
  for (let number = 901; number <= 901 + filled; number++)
    fake.world.issues.push({ ...by, title: "New product: x", labels: ["new product"], number, body: issue.body });
  const here = await session(fake);
  expect((await validateIssue(here, 901 + filled, "2026-06-01")).waits).toBe(true);
});

test("counts neither questions nor pull requests towards the limit, and exempts maintainers", async () => {
  issue.user = people.mallory;
  const other = { title: "A question", labels: [], state: "open", user: people.mallory } as const;
  for (let number = 1; number <= 6; number++)
    fake.world.issues.push({ ...other, labels: [], number, body: "How do I find it?" });
  for (let number = -6; number < 0; number++)
    fake.world.issues.push({ ...other, labels: ["new product"], number, body: issue.body, isPull: true });
  await run();
  expect(pulls()).toHaveLength(1);
  const filled = { title: "New product: x", body: issue.body, labels: ["new product"], user: people.ada };
  for (let number = 31; number <= 40; number++) fake.world.issues.push({ ...filled, state: "open", number });
  const here = await session(fake);
  expect((await validateIssue(here, 40, "2026-06-01")).waits).toBe(false);
});

test.each([
  ["by somebody", {}],
  ["by a deleted account", { closedBy: null }],
])("a pull request that was closed %s stays closed", async (_, by) => {
  await run();
  Object.assign(pulls()[0]!, { state: "closed", ...by });
  const head = fake.world.branches.get("issue-7");
  issue.body = rendered("product", { ...openPark, stage: "Live" });
  await run();
  expect(pulls()).toHaveLength(1);
  expect(fake.world.branches.get("issue-7")).toBe(head);
  expect(fake.world.comments[0]!.body).toContain("was closed without being merged");
});

test("ignores an issue that is closed or was not made with a form", async () => {
  issue.state = "closed";
  await run();
  Object.assign(issue, {
    title: "Slow search",
    state: "open",
    labels: [],
    body: "### Name\n\nThe search does not work",
  });
  await run();
  expect([fake.world.comments, fake.world.branches.size]).toEqual([[], 0]);
});

test("says nothing under another issue after which somebody has named a branch", async () => {
  Object.assign(issue, { title: "Slow search", labels: [], body: "The search is slow." });
  const { world } = fake;
  const head = world.amend(world.main, { "README.md": "# The fast catalogue\n" });
  push(world, "issue-7", head, people.mo);
  world.pulls.set(12, { number: 12, title: "", author: people.mo, from: world.owner, branch: "issue-7", head });
  await run();
  expect([world.comments, pulls()[0]?.state]).toEqual([[], undefined]);
});

test("recognises a form by its headings, and adds the missing label", async () => {
  issue.labels = [];
  await run();
  expect(issue.labels).toEqual(["new product"]);
  expect(pulls()).toHaveLength(1);
});

test.each<[string, string[]]>([
  ["alone", ["new product"]],
  ["beside another one", ["question", "new product"]],
])("recognises a form that lacks a heading by its label %s", async (_, labels) => {
  Object.assign(issue, { labels, body: rendered("product", openPark).replace(/### Hosting\n\n_No response_\n\n/, "") });
  await run();
  expect(pulls()).toHaveLength(1);
});

test("does not mark a draft as ready that somebody else made", async () => {
  await run();
  pulls()[0]!.draft = true;
  issue.body = rendered("product", { ...openPark, stage: "Live" });
  await run();
  expect(pulls()).toMatchObject([{ draft: true, head: fake.world.branches.get("issue-7") }]);
});

test("prints its plan and changes nothing in a dry run", async () => {
  const here = await session(fake);
  const lines = await actOnIssue(here, 7, await validateIssue(here, 7, "2026-06-01"), false);
  expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual(["push-entry", "open-pull"]);
  expect([fake.world.comments, fake.world.branches.size]).toEqual([[], 0]);
});

test("does not update somebody else’s comment with our marker", async () => {
  const forged = {
    id: 5,
    issue: 7,
    user: people.mallory,
    body: "<!-- catalogue-issue -->\nAll is well",
    created: "2026-05-30T10:00:00Z",
  };
  fake.world.comments.push(forged);
  await run();
  expect(fake.world.comments).toHaveLength(2);
  expect(fake.world.comments[0]).toEqual(forged);
});

test("shows user input as inert text", async () => {
  const hostile =
    "@everyone $(reboot) `id` <img src=x onerror=alert(1)> [a](https://evil.example) ${{ github.token }} ::error:: <!-- --> \u202e";
  issue.body = rendered("product", {
    ...openPark,
    authority: hostile,
    name: `Park ${hostile}`.slice(0, 300),
    type: hostile,
    services: hostile,
    "licences-code": hostile,
    "links-url-website": hostile,
    "contacts-email": hostile,
    features: hostile,
    description: hostile,
  });
  await run();
  const { body } = fake.world.comments[0]!;
  await expect(body).toMatchFileSnapshot("comment-hostile.md");
  const [links, words, html] = [new Set<string>(), [] as string[], [] as string[]];
  visit(fromMarkdown(body), (node) => {
    if (node.type === "link") links.add(new URL(node.url).host);
    if (node.type === "text") words.push(node.value);
    if (node.type === "html" || node.type === "image") html.push("value" in node ? node.value : node.url);
  });
  expect([...links]).toEqual(["common-standards-catalogue.github.io"]);
  expect(html).toEqual(["<!-- catalogue-issue -->"]);
  expect(words.join(" ")).not.toMatch(/@|reboot|evil|::/);
  expect(fake.world.branches.size).toBe(0);
});

test("writes a name that looks like a path to a file in the folder of its kind", async () => {
  issue.body = rendered("product", { ...openPark, name: "../../.github/workflows/evil.yml" });
  await run();
  expect(Object.keys(filesOf("issue-7"))).toEqual(["catalogue/camden/products/github-workflows-evil-yml.yml"]);
});

test("the job that writes refuses a hand-over of another shape", () => {
  expect(() => unpackReading("not;a word")).toThrow("What the job before this one has handed over cannot be read");
  const evil = {
    number: 7,
    base: "0".repeat(40),
    waits: false,
    outcome: {
      type: "right",
      form: "product",
      authority: "../../..",
      slug: "x",
      text: "",
      problems: [],
      corrected: [],
    },
  };
  expect(() => unpackReading(encodePayload(evil))).toThrow("does not hold what it must at “outcome › authority”.");
});

test("does nothing with a hand-over about another issue or commit", async () => {
  const here = await session(fake);
  const reading = await validateIssue(here, 7, "2026-06-01");
  fake.world.issues.push({ ...issue, number: 8 });
  expect(await actOnIssue(here, 8, reading, true)).toEqual([]);
  await expect(actOnIssue(here, 7, { ...reading, base: "0".repeat(40) }, true)).rejects.toThrow("another commit");
  expect([fake.world.comments, fake.world.branches.size]).toEqual([[], 0]);
});

test("ignores a pull request, which GitHub counts as an issue", async () => {
  const here = await session(fake);
  here.octokit.hook.after("request", ({ url, data }) => {
    if (url.endsWith("/issues/7")) Object.assign(data as object, { pull_request: {} });
  });
  expect(await actOnIssue(here, 7, await validateIssue(here, 7, "2026-06-01"), true)).toEqual([]);
  expect([fake.world.comments, fake.world.branches.size]).toEqual([[], 0]);
});

test("retries after secondary rate limits and server errors", async () => {
  fake.faults = [
    { operation: "issues/get", call: 1, how: "secondary-limit" },
    { operation: "git/create-tree", call: 1, how: "bad-gateway" },
    { operation: "issues/create-comment", call: 1, how: "secondary-limit" },
  ];
  await run();
  expect(pulls()).toHaveLength(1);
  expect(fake.world.comments).toHaveLength(1);
});

describe.each(["git/create-ref", "pulls/create", "issues/create-comment"])(
  "does exactly once what GitHub answers with a server error: %s",
  (operation) => {
    test.each(["bad-gateway-afterwards", "bad-gateway"] as const)("%s", async (how) => {
      fake.faults = [{ operation, call: 1, how }];
      await run();
      expect([pulls().length, fake.world.branches.size, fake.world.comments.length]).toEqual([1, 1, 1]);
    });
  },
);

test("gives up where GitHub does not show what was done", async () => {
  const forget = (): void => {
    for (const pull of pulls()) pull.title = "Another title";
  };
  fake.faults = [{ operation: "pulls/list", how: forget }];
  expect(await run()).toBe("#7 is left as it is: what was done for it does not show.");
  expect(fake.calls.filter((id) => id === "pulls/update").length).toBeLessThan(5);
});
