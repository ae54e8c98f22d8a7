import { describe, expect, test } from "vitest";

import type { Facts } from "../../../../../scripts/github/gate/facts/index.ts";
import type { Pull } from "../../../../../scripts/github/gate/facts/pull.ts";
import { conditionsOf } from "../../../../../scripts/github/gate/plan/conditions.ts";
import { planGate, planMerge } from "../../../../../scripts/github/gate/plan/index.ts";
import { planRestart } from "../../../../../scripts/github/gate/plan/restart.ts";
import type { GateProblem, GateReport } from "../../../../../scripts/github/gate/report/report.ts";
import { gateWords } from "../../../../../scripts/github/gate/words/index.ts";
import { addressable } from "../../../../../scripts/github/kit/owners.ts";
import { ownChange, play, type Scenario } from "../../scenario.ts";

const played = (more: Partial<Scenario> = {}): ReturnType<typeof play> => play({ ...ownChange, ...more });

/** Whether it is merged. */
function isMerged(more: Partial<Scenario>): boolean {
  return played(more).merge.some((action) => action.type === "merge");
}

describe("a report counts only for an open pull request into the main branch, at its own commit", () => {
  test.each<[string, Partial<Pull>]>([
    ["of another pull request", { number: 13 }],
    ["of another commit", { head: "e".repeat(40) }],
    ["that goes into another branch", { into: "release" }],
    ["that is closed", { open: false }],
  ])("not for one %s", (_, more) => {
    const { facts, report } = played();
    const others: Facts = { ...facts, pull: { ...facts.pull, ...more } };
    expect([planGate(others, report, gateWords), planMerge(others, report, gateWords)]).toEqual([[], []]);
  });
});

describe("to the second", () => {
  test("a change waits ten minutes, and no longer", () => {
    expect([isMerged({ waited: 10 }), isMerged({ waited: 9.99 })]).toEqual([true, false]);
  });

  test("what was said in the moment of aiming it at the main branch was about another branch", () => {
    const pull = { author: "mallory" as const };
    const order = [{ by: "ada" as const, body: `/merge ${"a".repeat(40)}` }];
    const approval = [{ by: "ada" as const, state: "APPROVED" }];
    expect([
      isMerged({ pull, comments: order, retargeted: 10 }),
      isMerged({ pull, comments: order, retargeted: 11 }),
    ]).toEqual([false, true]);
    expect([
      isMerged({ pull, reviews: approval, retargeted: 20 }),
      isMerged({ pull, reviews: approval, retargeted: 21 }),
    ]).toEqual([false, true]);
  });

  test("a request for changes is not answered by an approval of the same moment", () => {
    const { facts, report } = played({
      pull: { author: "mallory" },
      reviews: [
        { by: "bea", state: "CHANGES_REQUESTED" },
        { by: "ada", state: "APPROVED" },
      ],
    });
    const merges = (reviews: Facts["reviews"]): boolean =>
      planMerge({ ...facts, reviews }, report, gateWords).some((action) => action.type === "merge");
    expect(merges(facts.reviews)).toBe(true);
    expect(merges(facts.reviews.map((review) => ({ ...review, written: facts.now })))).toBe(false);
  });
});

test("deleted accounts are nobody else, whatever the numbers of others are", () => {
  // The smallest numbers are those of GitHub’s first accounts.
  expect(
    isMerged({
      reviews: [
        { by: "mo", state: "CHANGES_REQUESTED" },
        { by: "nobody", state: "APPROVED" },
        { by: "nobody", state: "APPROVED" },
      ],
    }),
  ).toBe(false);
  expect(
    isMerged({
      reviews: [
        { by: "nobody", state: "CHANGES_REQUESTED" },
        { by: "mo", state: "DISMISSED" },
      ],
    }),
  ).toBe(false);
});

test("no second comment is written where ours may be among those that are not read", () => {
  const types = (more: Partial<Scenario>): string[] => played(more).gate.map((action) => action.type);
  expect(types({})).toContain("write-comment");
  expect(types({ flooded: true })).not.toContain("write-comment");
});

test("a label that is there already is not added again", () => {
  const { facts, report } = played({ labels: ["catalogue: to correct"] });
  const wrong: GateReport = { ...report, state: "outdated", counts: { ...report.counts, error: 1 } };
  expect(planGate(facts, wrong, gateWords).filter((action) => action.type.endsWith("-labels"))).toEqual([
    { type: "add-labels", pull: 12, labels: ["catalogue: needs a maintainer"] },
  ]);
});

test("a note beside several lines names no columns: GitHub takes those on one line alone", () => {
  const { facts, report } = played();
  const problem: GateProblem = {
    ...{ rule: "unknown-field", severity: "error", file: "catalogue/camden/authority.yml", message: "Wrong." },
    ...{ line: 2, column: 3, endLine: 2, endColumn: 9 },
  };
  const wrong: GateReport = { ...report, problems: [problem, { ...problem, endLine: 4 }] };
  const published = planGate(facts, wrong, gateWords).find((action) => action.type === "publish-verdict");
  expect(published?.verdict.annotations.map(({ columns }) => columns)).toEqual([{ start: 3, end: 8 }, undefined]);
});

test("an authority that nobody has claimed is a reason for a maintainer, whatever else is changed in its record", () => {
  const { facts, report } = played();
  const change = { reason: "name-changed", subject: "camden" } as const;
  const unclaimed: Facts = { ...facts, deciders: { ...facts.deciders, authorities: {} } };
  const conditions = conditionsOf(unclaimed, { ...report, reviewReasons: [change] }, facts.now, []);
  expect(conditions.find(({ id }) => id === "catalogue")?.reasons).toEqual([
    change,
    { reason: "unclaimed", subject: "camden" },
  ]);
});

test("our comment is left as it is while it says the same, whatever GitHub makes of its end", () => {
  const body = played().gate.find((action) => action.type === "write-comment")!.body;
  const actions = (text: string): string[] => {
    return played({ comments: [{ by: "bot", body: text }] }).gate.map((action) => action.type);
  };
  for (const same of [body, body.trim(), `${body}\n`]) expect(actions(same)).not.toContain("change-comment");
  expect(actions(`${body} More`)).toContain("change-comment");
});

test("no more than ten people are addressed, each once, and nobody without a login", () => {
  const { facts } = played();
  const many = Array.from({ length: 12 }, (_, index) => ({ id: 1000 + index, login: `x${index}`, notify: true }));
  const logins = Object.fromEntries(many.map(({ id, login }) => [String(id), login]));
  const addressed = addressable({ ...facts, logins }, [...many.slice(0, 2), ...many]);
  expect(addressed.map(({ login }) => login)).toEqual(many.slice(0, 10).map(({ login }) => login));
  expect(addressable({ ...facts, logins: {} }, many)).toEqual([]);
  expect(addressable({ ...facts, logins }, many, many[0]).map(({ id }) => id)).not.toContain(1000);
});

describe("a missing verdict", () => {
  const { facts } = played();

  test("is asked for again, and our comment says so", () => {
    expect(planRestart(facts, gateWords).map((action) => action.type)).toEqual(["write-comment", "start-check"]);
  });

  test("is asked for without a word where our comment may be among those that are not read", () => {
    expect(planRestart({ ...facts, complete: false }, gateWords)).toEqual([{ type: "start-check", pull: 12 }]);
  });

  test("after three times is for the maintainers, where any can be addressed, whoever wrote it", () => {
    const comment = (restarts: number): string =>
      `<!-- catalogue-gate -->\n\n<!-- catalogue-gate-restarts ${facts.pull.head} ${restarts} -->\n`;
    const actions = (restarts: number, more: Partial<Facts> = {}): string[] => {
      const { comments } = played({ comments: [{ by: "bot", body: comment(restarts) }] }).facts;
      return planRestart({ ...facts, comments, ...more }, gateWords).map((action) => action.type);
    };
    const orphan: Facts["pull"] = { ...facts.pull };
    delete orphan.author;
    expect(actions(2)).toEqual(["change-comment", "start-check"]);
    expect(actions(3)).toEqual(["change-comment", "add-labels", "ask-for-review"]);
    expect(actions(3, { pull: orphan })).toEqual(["change-comment", "add-labels", "ask-for-review"]);
    expect(actions(3, { labels: ["catalogue: needs a maintainer"] })).toEqual(["change-comment", "ask-for-review"]);
    expect(actions(3, { logins: {} })).toEqual(["change-comment", "add-labels"]);
    expect(actions(4)).toEqual([]);
  });

  const body = (restarts: number): string =>
    `<!-- catalogue-gate -->\n\n<!-- catalogue-gate-restarts ${facts.pull.head} ${restarts} -->\n`;
  const said = (by: "bot" | "mallory" | "nobody", text: string): Facts["comments"] =>
    played({ comments: [{ by, body: text }] }).facts.comments;

  test.each<[string, Facts["comments"]]>([
    ["somebody else wrote like ours", said("mallory", body(4))],
    ["a deleted account wrote like ours", said("nobody", body(4))],
    ["we wrote about something else", said("bot", `Thank you. ${body(4)}`)],
  ])("is not counted by a comment that %s", (_, comments) => {
    expect(planRestart({ ...facts, comments }, gateWords)).toEqual([
      { type: "write-comment", pull: 12, body: expect.stringContaining(`${facts.pull.head} 1 -->`) as string },
      { type: "start-check", pull: 12 },
    ]);
  });

  test.each<[number, Partial<Facts>, string, string]>([
    [2, {}, "The check is running again", "It has been restarted (3 of 3). You do not need to do anything."],
    [
      3,
      {},
      "A maintainer needs to look at this",
      "It was restarted 3 times and will not restart automatically. @mo-maintainer: please look at the runs",
    ],
    [
      3,
      { logins: {} },
      "A maintainer needs to look at this",
      "will not restart automatically. A maintainer of the catalogue needs to look at the runs",
    ],
  ])("after %i restarts, with %j, is told in words", (restarts, more, title, words) => {
    const comments = said("bot", body(restarts));
    const [says] = planRestart({ ...facts, comments, ...more }, gateWords);
    expect(says).toMatchObject({ type: "change-comment", comment: comments[0]?.id });
    const text = says?.type === "change-comment" ? says.body : "";
    expect(text).toContain(`catalogue-gate-restarts ${facts.pull.head} ${restarts + 1}`);
    expect(text).toContain(`# ${title}`);
    expect(text).toContain(words);
  });

  test("is asked of the maintainers who can be addressed", () => {
    expect(planRestart({ ...facts, comments: said("bot", body(3)) }, gateWords)).toContainEqual({
      type: "ask-for-review",
      pull: 12,
      logins: ["mo-maintainer"],
    });
  });
});
