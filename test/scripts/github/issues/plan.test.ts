import { describe, expect, it } from "vitest";

import type { IssueFacts } from "../../../../scripts/github/issues/facts.ts";
import { planIssue } from "../../../../scripts/github/issues/plan.ts";
import type { IssueReading } from "../../../../scripts/github/issues/reading.ts";
import { issueWords } from "../../../../scripts/github/issues/words/index.ts";
import { blobSha } from "../../../../scripts/github/kit/blob.ts";
import { pull } from "./pull.ts";

const base = "b".repeat(40);
const text = "name: Open Park\n";
const path = "catalogue/camden/products/open-park.yml";
const right: IssueReading["outcome"] = {
  type: "right",
  form: "product",
  authority: "camden",
  slug: "open-park",
  text,
  problems: [],
  corrected: [],
};
const wrong: IssueReading["outcome"] = {
  type: "wrong",
  form: "product",
  problems: [{ type: "no-slug", question: "name" }],
};

const fresh: IssueFacts = {
  repository: { owner: "common-standards", repo: "catalogue" },
  bot: 1,
  site: "https://catalogue.example.org",
  issue: { number: 7, open: true, labels: ["new product"], author: { id: 2, login: "ada" } },
  comments: [],
  complete: true,
  checked: false,
};
const branch = { head: "c".repeat(40), ours: true, files: [{ path, sha: blobSha(new TextEncoder().encode(text)) }] };

function comment(body: string): IssueFacts["comments"][number] {
  return { id: 5, author: { id: 1, login: "bot" }, body, written: "", edited: false, answered: false };
}

const byDeletedAccount = { id: 6, body: "<!-- catalogue-issue -->", written: "", edited: false, answered: false };
const drafted = comment("<!-- catalogue-issue -->\n\n<!-- catalogue-issue-drafted -->\n\nText");

function plan(facts: Partial<IssueFacts>, outcome: IssueReading["outcome"], waits = false): string[] {
  return planIssue({ ...fresh, ...facts }, { number: 7, base, waits, outcome }, issueWords).map(
    (action) => action.type,
  );
}

describe("the plan for", () => {
  it.each<[string, Partial<IssueFacts>, IssueReading["outcome"], string[]]>([
    ["a new valid issue", {}, right, ["push-entry", "open-pull"]],
    ["a branch without a pull request", { branch }, right, ["open-pull"]],
    ["a pull request", { branch, pull }, right, ["write-comment", "start-check"]],
    ["a checked pull request", { branch, pull, checked: true }, right, ["write-comment"]],
    ["a branch without the entry", { branch: { ...branch, files: [] }, pull }, right, ["push-entry"]],
    [
      "a branch with more than the entry",
      { branch: { ...branch, files: [...branch.files, { path: "x", sha: "" }] }, pull },
      right,
      ["push-entry"],
    ],
    ["an entry with a new name", { branch, pull: { ...pull, title: "New product: old" } }, right, ["retitle-pull"]],
    [
      "a missing label",
      { branch, pull, checked: true, issue: { ...fresh.issue, labels: [] } },
      right,
      ["add-labels", "write-comment"],
    ],
    ["a new invalid issue", {}, wrong, ["write-comment"]],
    ["an issue that becomes invalid", { branch, pull, checked: true }, wrong, ["make-draft"]],
    [
      "an invalid issue whose pull request we closed",
      { branch, pull: { ...pull, open: false, closedByUs: true }, checked: true },
      wrong,
      ["write-comment"],
    ],
    [
      "a fixed issue whose pull request we closed",
      { branch, pull: { ...pull, open: false, closedByUs: true } },
      right,
      ["reopen-pull"],
    ],
    [
      "a fixed issue whose pull request we closed and whose branch is deleted",
      { pull: { ...pull, open: false, closedByUs: true } },
      right,
      ["push-entry", "open-pull"],
    ],
    [
      "a closed issue with a pull request",
      { branch, pull, issue: { ...fresh.issue, open: false } },
      right,
      ["close-pull", "write-comment"],
    ],
    [
      "an issue that is now about something else",
      { branch, pull },
      { type: "elsewhere" },
      ["close-pull", "write-comment"],
    ],
    ["an emptied issue", { branch, pull }, { type: "unfilled" }, ["close-pull", "write-comment"]],
    [
      "a closed issue whose branch has somebody else’s commit",
      { branch: { ...branch, ours: false }, pull, issue: { ...fresh.issue, open: false } },
      right,
      ["write-comment"],
    ],
    [
      "an emptied issue whose branch has somebody else’s commit",
      { branch: { ...branch, ours: false }, pull },
      { type: "unfilled" },
      ["write-comment"],
    ],
    [
      "a deleted issue whose branch has somebody else’s commit",
      { branch: { ...branch, ours: false }, pull, issue: { ...fresh.issue, open: false, gone: true } },
      right,
      [],
    ],
    [
      "an issue that stays invalid",
      { branch, pull: { ...pull, draft: true }, comments: [drafted] },
      wrong,
      ["change-comment"],
    ],
    [
      "a fixed issue whose pull request is our draft",
      { branch, pull: { ...pull, draft: true }, checked: true, comments: [drafted] },
      right,
      ["make-ready", "change-comment"],
    ],
    [
      "a draft that somebody else made",
      { branch, pull: { ...pull, draft: true }, checked: true, comments: [comment("<!-- catalogue-issue -->")] },
      right,
      ["change-comment"],
    ],
    ["a branch with somebody else’s commit", { branch: { ...branch, ours: false }, pull }, right, ["write-comment"]],
    [
      "an invalid issue whose branch has somebody else’s commit",
      { branch: { ...branch, ours: false }, pull },
      wrong,
      ["write-comment"],
    ],
    ["a pull request that somebody closed", { branch, pull: { ...pull, open: false } }, right, ["write-comment"]],
    [
      "a closed issue with a pull request whose branch is deleted",
      { pull, issue: { ...fresh.issue, open: false } },
      right,
      [],
    ],
    [
      "a branch with another text of the entry",
      { branch: { ...branch, files: [{ path, sha: "d".repeat(40) }] }, pull },
      right,
      ["push-entry"],
    ],
    [
      "a draft of ours that somebody marked as ready",
      { branch, pull, checked: true, comments: [drafted] },
      right,
      ["change-comment"],
    ],
    [
      "a draft that somebody else made before our first comment",
      { branch, pull: { ...pull, draft: true }, checked: true },
      right,
      ["write-comment"],
    ],
    ["more comments than are read, without ours", { branch, pull, checked: true, complete: false }, right, []],
    [
      "more comments than are read, with ours",
      { branch, pull, checked: true, complete: false, comments: [drafted] },
      right,
      ["change-comment"],
    ],
    [
      "a comment of a deleted account with our marker",
      { branch, pull, checked: true, comments: [byDeletedAccount] },
      right,
      ["write-comment"],
    ],
    ["a closed issue", { issue: { ...fresh.issue, open: false } }, right, []],
    ["an issue about something else", {}, { type: "elsewhere" }, []],
    ["an issue with an empty form", { issue: { ...fresh.issue, labels: [] } }, { type: "unfilled" }, ["write-comment"]],
  ])("%s", (_, facts, outcome, actions) => {
    expect(plan(facts, outcome)).toEqual(actions);
  });

  it("an issue that waits for others of the same person", () => {
    expect(plan({}, right, true)).toEqual(["write-comment"]);
    expect(plan({ branch, pull, checked: true }, right, true)).toEqual(["write-comment"]);
    expect(plan({ branch: { ...branch, files: [] }, pull }, right, true)).toEqual(["push-entry"]);
    expect(plan({}, wrong, true)).toEqual(["write-comment"]);
  });

  it("a reading of another issue is empty", () => {
    expect(planIssue(fresh, { number: 8, base, waits: false, outcome: right }, issueWords)).toEqual([]);
  });

  it("a new entry names its branch after the issue and its file after the checked slug", () => {
    expect(planIssue(fresh, { number: 7, base, waits: false, outcome: right }, issueWords)[0]).toEqual({
      type: "push-entry",
      branch: "issue-7",
      isNew: true,
      onto: base,
      path,
      text,
      message: "New product: open-park\n\nMade from issue #7.",
    });
  });
});
