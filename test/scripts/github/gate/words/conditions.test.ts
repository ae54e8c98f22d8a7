import { describe, expect, test } from "vitest";

import type { Facts } from "../../../../../scripts/github/gate/facts/index.ts";
import type { Condition } from "../../../../../scripts/github/gate/plan/conditions.ts";
import { conditionWords, whoWords } from "../../../../../scripts/github/gate/words/conditions.ts";
import { markdown, paragraph, ownText } from "../../../../../scripts/reporters/markup.ts";
import { ownChange, play } from "../../scenario.ts";

const { facts } = play({ ...ownChange, pull: { author: "mallory" } });
const missing = { met: false, judgement: false };

function wordsOf(condition: Partial<Condition> & Pick<Condition, "id">): string {
  return markdown([paragraph(...conditionWords({ ...missing, ...condition }, false))]).trim();
}

describe("a condition", () => {
  test.each<[Condition["id"], string, string]>([
    ["entries-only", "It changes entries only.", " A maintainer merges anything else, after its code owners have"],
    ["up-to-date", "Its files are unchanged on the main branch since it started.", " They have changed there, so"],
    ["no-request", "No request for changes is open.", " By approving this commit, a maintainer answers one"],
  ])("%s gives advice only while it is unmet", (id, words, advice) => {
    expect(wordsOf({ id, met: true })).toBe(words);
    expect(wordsOf({ id })).toContain(`${words}${advice}`);
  });

  test.each<[Condition["id"], string]>([
    ["gate", "The entries have no errors."],
    ["an-entry", "It changes an entry."],
    ["no-review", "Nothing in it needs review."],
    ["few-files", "It changes no more than 30 files."],
    ["no-removal", "It removes nothing."],
    ["no-conflict", "It has no conflicts with the main branch."],
    ["no-hold", "Nobody has put it on hold with `/hold`."],
    ["no-draft", "It is not a draft."],
    ["all-read", "The gate has read every comment and event here. There are more than it reads, so a maintainer"],
  ])("%s has its sentence", (id, words) => {
    expect(wordsOf({ id })).toContain(words);
  });

  test.each(["parks-finder.yml", "catalog/camden/products/parks-finder.yaml", "Parks finder.docx"])(
    "says where an entry in the wrong place belongs: %s",
    (subject) => {
      const reasons = [
        { reason: "outside" as const, subject: "README.md" },
        { reason: "outside" as const, subject },
      ];
      expect(wordsOf({ id: "entries-only", reasons })).toContain(
        `If \`${subject}\` is meant as an entry, move it to \`catalogue/AUTHORITY/KIND/NAME.yml\`, with KIND one of`,
      );
    },
  );

  test.each(["README.md", ".github/workflows/gate.yml", "site/page.ts"])("does not take %s for an entry", (subject) => {
    expect(wordsOf({ id: "entries-only", reasons: [{ reason: "outside", subject }] })).not.toContain(
      "meant as an entry",
    );
  });

  test("the wait says when it ends, once that is known", () => {
    expect(wordsOf({ id: "waited" })).toContain("The time starts when the gate finds no errors.");
    expect(wordsOf({ id: "waited", until: "2026-06-02T09:05:00Z" })).toContain(
      "The time ends on 2 June 2026 at 09:05 UTC.",
    );
  });

  test("the reasons for a catalogue maintainer name three subjects each and count the rest", () => {
    const subjects = ["a", "b", "c", "d", "e"];
    const reasons = [
      ...subjects.map((subject) => ({ reason: "removal" as const, subject })),
      { reason: "outside" as const, subject: "README.md" },
    ];
    expect(wordsOf({ id: "catalogue", reasons })).toContain(
      "because it removes a file (`a`, `b` and `c` and 2 more); it changes files that are not entries (`README.md`).",
    );
  });
});

describe("who can meet a condition", () => {
  const owners = [1, 2, 101, 666].map((id) => ({ id, login: "recorded", notify: id !== 2 }));
  const logins = { 1: "mo", 2: "min", 101: "ada", 666: "mallory" };
  const wordsFor = (who: Condition["who"], more: Partial<Facts> = {}, id: Condition["id"] = "no-hold"): string => {
    const words = whoWords({ ...facts, logins, ...more }, { ...missing, id, ...(who ? { who } : {}) });
    return markdown([paragraph(ownText("Missing."), ...words)])
      .trim()
      .replace(/^Missing\. ?/, "");
  };
  const draft = { pull: { ...facts.pull, draft: true } };

  test("is mentioned by the current login, except the author and those with notify: false", () => {
    expect(wordsFor(owners)).toBe("Asked: @mo and @ada.");
  });

  test("is named without a mention on a draft, and where nobody may be mentioned", () => {
    expect(wordsFor(owners, draft)).toBe("Who can do this: `mo`, `min` and `ada`.");
    expect(wordsFor([owners[1]!])).toBe("Who can do this: `min`.");
  });

  test("is at most five people", () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ id: 900 + index, login: "recorded", notify: true }));
    const theirs = Object.fromEntries(many.map(({ id }) => [String(id), `x${id}`]));
    expect(wordsFor(many, { ...draft, logins: theirs })).toBe(
      "Who can do this: `x900`, `x901`, `x902`, `x903` and `x904`.",
    );
  });

  test("includes everybody where the author’s account is deleted", () => {
    const pull: Facts["pull"] = { ...draft.pull };
    delete pull.author;
    expect(wordsFor(owners, { pull })).toBe("Who can do this: `mo`, `min`, `ada` and `mallory`.");
  });

  test.each<[string, Condition["who"], Partial<Facts>]>([
    ["is unknown", undefined, {}],
    ["has deleted their account", [{ id: 5, login: "gone", notify: true }], {}],
    ["is the author alone", [owners[3]!], {}],
  ])("is omitted where it %s", (_, who, more) => {
    expect(wordsFor(who, more)).toBe("");
  });

  test("is also the author, by command, where somebody else may have pushed to the branch", () => {
    for (const id of ["authority", "catalogue"] as const) {
      expect(wordsFor(owners, {}, id)).toBe(
        `Other people can push to its branch, so its author also needs to comment \`/merge ${facts.pull.head}\`.`,
      );
    }
    expect(wordsFor(owners.slice(0, 3), {}, "catalogue")).toBe("Asked: @mo and @ada.");
  });
});
