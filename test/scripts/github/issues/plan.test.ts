import { describe, expect, it } from "vitest";

import type { IssueFacts } from "../../../../scripts/github/issues/facts.ts";
import { planIssue } from "../../../../scripts/github/issues/plan.ts";
import type { IssueReading } from "../../../../scripts/github/issues/reading.ts";
import { issueWords } from "../../../../scripts/github/issues/words/index.ts";
import { blobSha } from "../../../../scripts/github/kit/blob.ts";
import { openPark as pull } from "./pull.ts";

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

const ofNobody = { id: 6, body: "<!-- catalogue-issue -->", written: "", edited: false, answered: false };
const drafted = comment("<!-- catalogue-issue -->\n\n<!-- catalogue-issue-drafted -->\n\nText");

function plan(facts: Partial<IssueFacts>, outcome: IssueReading["outcome"], waits = false): string[] {
  return planIssue({ ...fresh, ...facts }, { number: 7, base, waits, outcome }, issueWords).map(
    (action) => action.type,
  );
}

describe("what is done about an issue", () => {
  it.each<[string, Partial<IssueFacts>, IssueReading["outcome"], string[]]>([
    ["a right one that is new", {}, right, ["push-entry", "open-pull"]],
    ["its branch is there, its pull request not yet", { branch }, right, ["open-pull"]],
    ["both are there", { branch, pull }, right, ["write-comment", "start-check"]],
    ["both are there and checked", { branch, pull, checked: true }, right, ["write-comment"]],
    ["the branch holds something else", { branch: { ...branch, files: [] }, pull }, right, ["push-entry"]],
    [
      "the branch holds more than the entry",
      { branch: { ...branch, files: [...branch.files, { path: "x", sha: "" }] }, pull },
      right,
      ["push-entry"],
    ],
    [
      "the entry has another name now",
      { branch, pull: { ...pull, title: "New product: old" } },
      right,
      ["retitle-pull"],
    ],
    [
      "the label is missing",
      { branch, pull, checked: true, issue: { ...fresh.issue, labels: [] } },
      right,
      ["add-labels", "write-comment"],
    ],
    ["a wrong one that is new", {}, wrong, ["write-comment"]],
    ["one that breaks again", { branch, pull, checked: true }, wrong, ["make-draft"]],
    [
      "one that breaks again where there are no drafts, so that it was closed",
      { branch, pull: { ...pull, open: false, closedByUs: true }, checked: true },
      wrong,
      ["write-comment"],
    ],
    [
      "one that is right again, and was closed by us",
      { branch, pull: { ...pull, open: false, closedByUs: true } },
      right,
      ["reopen-pull"],
    ],
    [
      "one that is right again, was closed by us, and has lost its branch",
      { pull: { ...pull, open: false, closedByUs: true } },
      right,
      ["push-entry", "open-pull"],
    ],
    [
      "an issue that was closed",
      { branch, pull, issue: { ...fresh.issue, open: false } },
      right,
      ["close-pull", "write-comment"],
    ],
    [
      "an issue that asks for nothing any more",
      { branch, pull },
      { type: "elsewhere" },
      ["close-pull", "write-comment"],
    ],
    ["an issue that was emptied", { branch, pull }, { type: "unfilled" }, ["close-pull", "write-comment"]],
    [
      "a closed issue whose branch somebody works on",
      { branch: { ...branch, ours: false }, pull, issue: { ...fresh.issue, open: false } },
      right,
      [],
    ],
    [
      "one that stays broken",
      { branch, pull: { ...pull, draft: true }, comments: [drafted] },
      wrong,
      ["change-comment"],
    ],
    [
      "one that is fixed",
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
    ["a branch that somebody works on", { branch: { ...branch, ours: false }, pull }, right, ["write-comment"]],
    [
      "a branch that somebody works on, and the issue is wrong",
      { branch: { ...branch, ours: false }, pull },
      wrong,
      ["write-comment"],
    ],
    ["a pull request that was closed", { branch, pull: { ...pull, open: false } }, right, ["write-comment"]],
    [
      "a closed issue whose branch is gone before its pull request is closed for it",
      { pull, issue: { ...fresh.issue, open: false } },
      right,
      [],
    ],
    [
      "the branch holds another text of the entry",
      { branch: { ...branch, files: [{ path, sha: "d".repeat(40) }] }, pull },
      right,
      ["push-entry"],
    ],
    [
      "a draft of ours that somebody has made ready",
      { branch, pull, checked: true, comments: [drafted] },
      right,
      ["change-comment"],
    ],
    [
      "a draft that somebody else made before we wrote anything",
      { branch, pull: { ...pull, draft: true }, checked: true },
      right,
      ["write-comment"],
    ],
    [
      "more comments than are read, and none of ours among them",
      { branch, pull, checked: true, complete: false },
      right,
      [],
    ],
    [
      "more comments than are read, and ours among them",
      { branch, pull, checked: true, complete: false, comments: [drafted] },
      right,
      ["change-comment"],
    ],
    [
      "a comment of an account that is gone",
      { branch, pull, checked: true, comments: [ofNobody] },
      right,
      ["write-comment"],
    ],
    ["a closed issue", { issue: { ...fresh.issue, open: false } }, right, []],
    ["an issue that is none of ours", {}, { type: "elsewhere" }, []],
    ["an issue without answers", { issue: { ...fresh.issue, labels: [] } }, { type: "unfilled" }, ["write-comment"]],
  ])("%s", (_, facts, outcome, actions) => {
    expect(plan(facts, outcome)).toEqual(actions);
  });

  it("one that waits for others of the same person", () => {
    expect(plan({}, right, true)).toEqual(["write-comment"]);
    expect(plan({ branch, pull, checked: true }, right, true)).toEqual(["write-comment"]);
    expect(plan({ branch: { ...branch, files: [] }, pull }, right, true)).toEqual(["push-entry"]);
    expect(plan({}, wrong, true)).toEqual(["write-comment"]);
  });

  it("nothing, for a reading of another issue", () => {
    expect(planIssue(fresh, { number: 8, base, waits: false, outcome: right }, issueWords)).toEqual([]);
  });

  it("the branch is named after the number, and the file after what was checked", () => {
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
