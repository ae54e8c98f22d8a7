import { expect, test } from "vitest";

import { issueFormAddress, issueFormNames } from "../../../../schemas/kinds/issue-form.ts";
import type { IssueFacts } from "../../../../scripts/github/issues/facts.ts";
import type { IssueProblem } from "../../../../scripts/github/issues/reading.ts";
import { issueComment } from "../../../../scripts/github/issues/words/comment.ts";
import { unfilledComment } from "../../../../scripts/github/issues/words/no-entry.ts";
import { pull } from "./pull.ts";

type Statement = Extract<IssueProblem, { type: "statement" }>;

const facts: IssueFacts = {
  repository: { owner: "common-standards", repo: "catalogue" },
  bot: 1,
  site: "https://catalogue.example.org",
  issue: { number: 7, open: true, labels: [] },
  comments: [],
  complete: true,
  checked: false,
};

function comment(problem: IssueProblem): string {
  return issueComment(facts, { type: "wrong", form: "product", problems: [problem] }, "wrong", false);
}

function statement(what: Statement["what"]): Statement {
  return { type: "statement", question: "product", what };
}

test.each<[string, IssueProblem]>([
  [
    "**Authority**: `Newcastle` is the name of more than one: `Newcastle City Council` and `Newcastle-under-Lyme Borough Council`. Please write the whole name.",
    {
      type: "several-authorities",
      question: "authority",
      typed: "Newcastle",
      near: ["Newcastle City Council", "Newcastle-under-Lyme Borough Council"],
    },
  ],
  [
    "**Authority**: `London Borough of Hackney` is not in the catalogue yet. Open another issue with the form for a new authority first.",
    { type: "unlisted-authority", question: "authority", typed: "Hackney", name: "London Borough of Hackney" },
  ],
  [
    "**Authority**: `Borough of Poole` has ended. `BCP Council` took over, so it is named here.",
    { type: "authority-ended", question: "authority", typed: "Borough of Poole", name: "BCP Council" },
  ],
  [
    "The heading of this question stands in your text more than once, so we cannot tell where the answer begins. In your own text, start such a line with another number of `#`.",
    { type: "twice", question: "name" },
  ],
  [
    "**Summary**: The heading of this question stands below that of a later question, so we cannot tell which text answers which question. Please put the questions in the order of the form,",
    { type: "order", question: "summary" },
  ],
  [
    "**Features**: The heading of this question is not in your text, so its answer cannot be told from the one before it. Please put this line above the answer: `### Features`.",
    { type: "gone", question: "features" },
  ],
  [
    "A picture was pasted into this answer, but entries have no pictures. Please delete the text that GitHub added for it (it starts with `<img` or `![`) and describe in words what it shows,",
    { type: "picture", question: "description" },
  ],
  [
    "The catalogue has this product already: [open-play](https://catalogue.example.org/products/open-play/). If yours is another, give it another name.",
    { type: "taken", question: "name", kind: "product", slug: "open-play" },
  ],
  [
    "Please name one thing that it is about: a product, a standard or a system. Open another issue for each of the others.",
    statement("one-subject"),
  ],
  [
    "The catalogue has nothing called `Open Plai`. Did you mean `Open Play`?",
    { ...statement("unknown"), typed: "Open Plai", near: ["Open Play"] },
  ],
  ["Please answer in the words that the form gives,", statement("no-answer")],
  ["Please say why.", statement("no-reason")],
  ["The answer that you chose needs nothing here.", statement("not-asked")],
  ["The record of the authority says nothing about this,", statement("not-recorded")],
  ["The record of the authority says exactly this already,", statement("recorded-already")],
  [
    "The record of the authority has no system called `Bin app`. If the catalogue has it, name it as the product. To add a system, use [the form for what you run](https://catalogue.example.org/contribute/landscape/).",
    { ...statement("new-system"), typed: "Bin app" },
  ],
  ["The file of the authority is written in a way that a program cannot change.", statement("by-hand")],
])("says: %s", (text, problem) => {
  expect(comment(problem)).toContain(text);
});

const path = { form: "product" as const, authority: "camden", slug: "open-park" };
const hints: IssueProblem[] = [
  {
    type: "validator",
    question: "summary",
    rule: "unknown-word",
    severity: "review",
    message: "A person looks at this.",
  },
  { type: "validator", question: undefined, rule: "claimed-expectations", severity: "hint", message: "Add a contact." },
];
const right = { type: "right" as const, ...path, text: "name: Open Park\n", problems: hints, corrected: [] };
const wrong = {
  type: "wrong" as const,
  form: "product" as const,
  problems: [{ type: "no-slug" as const, question: "name" }, ...hints],
};

test.each<[string, () => string]>([
  ["follows", () => issueComment({ ...facts, pull }, right, "follows", false)],
  ["wrong", () => issueComment(facts, wrong, "wrong", false)],
  ["wrong-and-draft", () => issueComment({ ...facts, pull: { ...pull, draft: true } }, wrong, "wrong", true)],
  ["wrong-and-closed", () => issueComment({ ...facts, pull: { ...pull, open: false } }, wrong, "wrong", false)],
  ["waits", () => issueComment(facts, right, "waits", false)],
  ["by-hand", () => issueComment({ ...facts, pull }, right, "by-hand", false)],
  ["by-hand-without-pull", () => issueComment(facts, right, "by-hand", false)],
  ["closed", () => issueComment({ ...facts, pull: { ...pull, open: false } }, right, "closed", false)],
  ["follows-before-its-pull", () => issueComment(facts, right, "follows", false)],
  ["nobody-named", () => comment({ type: "no-authority", question: "authority", typed: "", near: [] })],
  [
    "nobody-called-so",
    () => comment({ type: "no-authority", question: "authority", typed: "Atlantis", near: ["Atherton"] }),
  ],
])("the comment is as recorded: %s", async (name, write) => {
  await expect(write()).toMatchFileSnapshot(`comments/${name}.md`);
});

test("links an issue without answers to every form", () => {
  const text = unfilledComment(facts);
  for (const form of issueFormNames)
    expect(text).toContain(issueFormAddress("https://github.com/common-standards/catalogue", form));
  expect(text).toContain("https://catalogue.example.org/contribute/");
});
