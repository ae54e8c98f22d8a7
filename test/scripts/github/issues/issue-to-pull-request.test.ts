import { fromMarkdown } from "mdast-util-from-markdown";
import { visit } from "unist-util-visit";
import { beforeEach, describe, expect, test } from "vitest";

import { externalOf } from "../../../../scripts/github/gate/facts/gate-check.ts";
import { packReading, unpackReading } from "../../../../scripts/github/issues/reading.ts";
import { actOnIssue, validateIssue } from "../../../../scripts/github/issues/session.ts";
import { eventOf } from "../../../../scripts/github/kit/environment.ts";
import { encodePayload } from "../../../../scripts/github/kit/payload.ts";
import { push } from "../fake/branch-routes.ts";
import { people } from "../fake/people.ts";
import type { FakeGitHub } from "../fake/server.ts";
import { session, startSetting, step } from "../fake/setting.ts";
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

/** What the two jobs of the workflow do when the issue is opened or edited, with the hand-over between them. */
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

test("the steps of the workflow, from the event to the comment", async () => {
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

test("doing it again changes nothing", async () => {
  await run();
  const before = { head: fake.world.branches.get("issue-7"), comments: structuredClone(fake.world.comments) };
  const calls = fake.calls.length;
  fake.world.checks.push(checkOf(before.head!));
  await run();
  expect({ head: fake.world.branches.get("issue-7"), comments: fake.world.comments }).toEqual(before);
  expect(fake.calls.slice(calls).filter((id) => !/get|list/.test(id))).toEqual([]);
});

test("editing the issue updates the branch, under its new name, and has it checked again", async () => {
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

test("problems are answered in one comment, which says how to try again and is updated", async () => {
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
])("a licence that is called %s is written as %s", async (typed, licence) => {
  issue.body = rendered("product", { ...openPark, "licences-code": typed });
  await run();
  expect(filesOf("issue-7")[path]).toContain(`code: ${licence}\n`);
});

test("an issue that breaks again makes its pull request a draft, and fixed makes it ready", async () => {
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

test("where a workflow may not make drafts, the comment comes all the same", async () => {
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

test("where GitHub fails to make a draft, the run fails too and closes nothing", async () => {
  await run();
  fake.faults = [{ operation: "graphql", how: 401 }];
  issue.body = rendered("product", { ...openPark, stage: "production" });
  await expect(run()).rejects.toMatchObject({ status: 401 });
  expect(pulls()[0]!.state).not.toBe("closed");
});

test("somebody’s own commit on the branch is not overwritten", async () => {
  await run();
  const head = fake.world.amend(fake.world.branches.get("issue-7")!, { [path]: "name: By hand\n" });
  push(fake.world, "issue-7", head, people.mo);
  issue.body = rendered("product", { ...openPark, stage: "Live" });
  await run();
  expect(fake.world.branches.get("issue-7")).toBe(head);
  expect(fake.world.comments[0]!.body).toContain("nothing of theirs is overwritten");
});

test.each([
  ["there", 77],
  ["gone", null],
])("a pull request from another repository of the same owner, which is %s, is not the issue’s", async (_, fork) => {
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
    "about something else by now",
    () => Object.assign(issue, { title: "A question", body: "How do I find it?", labels: [] }),
    () => Object.assign(issue, { body: rendered("product", openPark) }),
  ],
])("an issue that is %s withdraws its pull request, and brings it back", async (_, withdraws, again) => {
  await run();
  withdraws();
  await run();
  expect(pulls()).toMatchObject([{ state: "closed" }]);
  expect(fake.world.comments).toHaveLength(1);
  again();
  await run();
  expect(pulls()).toMatchObject([{ state: "open" }]);
  expect(fake.world.comments[0]!.body).toContain("Your entry is on its way");
});

test("closing the issue says so, and what brings it back", async () => {
  await run();
  issue.state = "closed";
  await run();
  await expect(fake.world.comments[0]!.body).toMatchFileSnapshot("comment-withdrawn.md");
});

test("a draft of ours that was withdrawn is made ready when it comes back", async () => {
  await run();
  issue.body = rendered("product", { ...openPark, stage: "production" });
  await run();
  issue.state = "closed";
  await run();
  Object.assign(issue, { state: "open", body: rendered("product", openPark) });
  await run();
  expect(pulls()).toMatchObject([{ state: "open", draft: false }]);
});

test("where GitHub does not open it again, another one is opened", async () => {
  await run();
  issue.state = "closed";
  await run();
  issue.state = "open";
  fake.faults = [{ operation: "pulls/update", how: 422 }];
  expect(await run()).toContain("could not be opened again, so another one was opened");
  expect(pulls().map(({ state = "open" }) => state)).toEqual(["closed", "open"]);
});

test("where GitHub cannot be asked to open it again, no other one is opened", async () => {
  await run();
  issue.state = "closed";
  await run();
  issue.state = "open";
  fake.faults = [{ operation: "pulls/update", how: 401 }];
  await expect(run()).rejects.toMatchObject({ status: 401 });
  expect(pulls()).toMatchObject([{ state: "closed" }]);
});

test("one person’s issues become a few pull requests at a time, and those who decide are not held up", async () => {
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

test("questions, reports and pull requests of the same person hold nothing up, and maintainers have no limit", async () => {
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
  ["by an account that is gone", { closedBy: null }],
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

test("an issue that is closed, or was not made with a form, is left alone", async () => {
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

test("a form is known by its headings where the repository has no such label yet; the label is made", async () => {
  issue.labels = [];
  await run();
  expect(issue.labels).toEqual(["new product"]);
  expect(pulls()).toHaveLength(1);
});

test.each<[string, string[]]>([
  ["alone", ["new product"]],
  ["beside another one", ["question", "new product"]],
])("a form that has lost a heading is known by its label %s", async (_, labels) => {
  Object.assign(issue, { labels, body: rendered("product", openPark).replace(/### Hosting\n\n_No response_\n\n/, "") });
  await run();
  expect(pulls()).toHaveLength(1);
});

test("a draft that somebody else made stays one when the issue is edited", async () => {
  await run();
  pulls()[0]!.draft = true;
  issue.body = rendered("product", { ...openPark, stage: "Live" });
  await run();
  expect(pulls()).toMatchObject([{ draft: true, head: fake.world.branches.get("issue-7") }]);
});

test("what would be done is said without doing it", async () => {
  const here = await session(fake);
  const lines = await actOnIssue(here, 7, await validateIssue(here, 7, "2026-06-01"), false);
  expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual(["push-entry", "open-pull"]);
  expect([fake.world.comments, fake.world.branches.size]).toEqual([[], 0]);
});

test("a comment of somebody else with our marker is not taken for ours", async () => {
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

test("what somebody typed is inert wherever it is shown", async () => {
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

test("a name that would be a path becomes an address inside the folder", async () => {
  issue.body = rendered("product", { ...openPark, name: "../../.github/workflows/evil.yml" });
  await run();
  expect(Object.keys(filesOf("issue-7"))).toEqual(["catalogue/camden/products/github-workflows-evil-yml.yml"]);
});

test("a hand-over that is not one of ours stops the job that writes", () => {
  expect(() => unpackReading("not;a word")).toThrow("What the job before this one has handed over cannot be read");
  const evil = {
    number: 7,
    base: "0".repeat(40),
    waits: false,
    outcome: { type: "right", form: "product", authority: "../../..", slug: "x", text: "", problems: [] },
  };
  expect(() => unpackReading(encodePayload(evil))).toThrow("does not hold what it must at “outcome › authority”.");
});

test("a hand-over about another issue or another commit does nothing", async () => {
  const here = await session(fake);
  const reading = await validateIssue(here, 7, "2026-06-01");
  fake.world.issues.push({ ...issue, number: 8 });
  expect(await actOnIssue(here, 8, reading, true)).toEqual([]);
  await expect(actOnIssue(here, 7, { ...reading, base: "0".repeat(40) }, true)).rejects.toThrow("another commit");
  expect([fake.world.comments, fake.world.branches.size]).toEqual([[], 0]);
});

test("a pull request, which GitHub counts as an issue, is left alone", async () => {
  const here = await session(fake);
  here.octokit.hook.after("request", ({ url, data }) => {
    if (url.endsWith("/issues/7")) Object.assign(data as object, { pull_request: {} });
  });
  expect(await actOnIssue(here, 7, await validateIssue(here, 7, "2026-06-01"), true)).toEqual([]);
  expect([fake.world.comments, fake.world.branches.size]).toEqual([[], 0]);
});

test("when GitHub asks to wait or stumbles, it is tried again", async () => {
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
  "what GitHub did before it stumbled is not done again, what it did not do is: %s",
  (operation) => {
    test.each(["bad-gateway-afterwards", "bad-gateway"] as const)("%s", async (how) => {
      fake.faults = [{ operation, call: 1, how }];
      await run();
      expect([pulls().length, fake.world.branches.size, fake.world.comments.length]).toEqual([1, 1, 1]);
    });
  },
);

test("what GitHub does not show after it was done is not done again and again", async () => {
  const forget = (): void => {
    for (const pull of pulls()) pull.title = "Another title";
  };
  fake.faults = [{ operation: "pulls/list", how: forget }];
  expect(await run()).toBe("#7 is left as it is: what was done for it does not show.");
  expect(fake.calls.filter((id) => id === "pulls/update").length).toBeLessThan(5);
});

test("the gate that is started by hand checks the pull request that it is given", async () => {
  expect(eventOf((await session(fake, { inputs: { pull: "12" } })).environment)).toEqual({ pull: 12 });
  expect(eventOf((await session(fake, { inputs: null })).environment)).toEqual({});
});

function checkOf(head: string) {
  const { number } = pulls()[0]!;
  const external = externalOf({ number, head, base: fake.world.main });
  const verdict = { status: "completed", conclusion: "success", completed: fake.world.now };
  return { id: 1, name: "Catalogue gate", head, app: "github-actions", external, ...verdict };
}
