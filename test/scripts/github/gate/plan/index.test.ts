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
import { error } from "../blank-report.ts";

const played = (more: Partial<Scenario> = {}): ReturnType<typeof play> => play({ ...ownChange, ...more });

/** Returns whether the merger’s plan merges it. */
function isMerged(more: Partial<Scenario>): boolean {
  return played(more).merge.some((action) => action.type === "merge");
}

describe("acts on a report only for an open pull request into the main branch, at its head commit", () => {
  test.each<[string, Partial<Pull>]>([
    ["of another pull request", { number: 13 }],
    ["of another commit", { head: "e".repeat(40) }],
    ["that goes into another branch", { into: "release" }],
    ["that is closed", { open: false }],
  ])("not on one %s", (_, more) => {
    const { facts, report } = played();
    const others: Facts = { ...facts, pull: { ...facts.pull, ...more } };
    expect([planGate(others, report, gateWords), planMerge(others, report, gateWords)]).toEqual([[], []]);
  });
});

test.each(["success", "neutral", "failure"])(
  "a report that could not read everything does not replace the verdict “%s” over the same main branch",
  (conclusion) => {
    const { facts, report } = played({ judgedOver: "same" });
    const isPublished = (verdict: string): boolean => {
      const checks = facts.checks.map((check) => ({ ...check, conclusion: verdict }));
      const unread: GateReport = { ...report, state: "inconsistent" };
      return planGate({ ...facts, checks }, unread, gateWords).some((action) => action.type === "publish-verdict");
    };
    expect([isPublished(conclusion), isPublished("cancelled")]).toEqual([false, true]);
  },
);

describe("in the same second", () => {
  test("a change is merged after exactly ten minutes", () => {
    expect([isMerged({ waited: 10 }), isMerged({ waited: 9.99 })]).toEqual([true, false]);
  });

  test("a command or an approval does not count when the pull request is retargeted", () => {
    const pull = { author: "mallory" as const };
    const command = [{ by: "ada" as const, body: `/merge ${"a".repeat(40)}` }];
    const approval = [{ by: "ada" as const, state: "APPROVED" }];
    expect([
      isMerged({ pull, comments: command, retargeted: 10 }),
      isMerged({ pull, comments: command, retargeted: 11 }),
    ]).toEqual([false, true]);
    expect([
      isMerged({ pull, reviews: approval, retargeted: 20 }),
      isMerged({ pull, reviews: approval, retargeted: 21 }),
    ]).toEqual([false, true]);
  });

  test("an approval does not answer a request for changes", () => {
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

test("a deleted account is never the same person as another account", () => {
  // GitHub’s first accounts have the ids 1 and 2, so no id can stand for a deleted account.
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

test("writes no comment where ours may be among those that are not read", () => {
  const types = (more: Partial<Scenario>): string[] => played(more).gate.map((action) => action.type);
  expect(types({})).toContain("write-comment");
  expect(types({ flooded: true })).not.toContain("write-comment");
});

test("adds only the labels that are missing", () => {
  const { facts, report } = played({ labels: ["catalogue: to correct"] });
  const wrong: GateReport = { ...report, state: "outdated", counts: { ...report.counts, error: 1 } };
  expect(planGate(facts, wrong, gateWords).filter((action) => action.type.endsWith("-labels"))).toEqual([
    { type: "add-labels", pull: 12, labels: ["catalogue: needs a maintainer"] },
  ]);
});

test("an order of a catalogue maintainer takes away the labels of what it overrules", () => {
  const labels = ["catalogue: needs the authority", "catalogue: needs a maintainer"];
  const labelsAfter = (more: Partial<Scenario>): string[] => {
    const { merge } = played({ pull: { author: "mallory" }, labels, ...more });
    const removed = merge.flatMap((action) => (action.type === "remove-label" ? action.label : []));
    const added = merge.flatMap((action) => (action.type === "add-labels" ? action.labels : []));
    return [...labels.filter((label) => !removed.includes(label)), ...added];
  };
  const order = [{ by: "mo" as const, body: `/merge ${"a".repeat(40)}` }];
  expect(labelsAfter({})).toContain("catalogue: needs the authority");
  expect(labelsAfter({ comments: order })).toEqual(["catalogue: ready"]);
});

test("an annotation of several lines has no columns, because GitHub accepts them on one line only", () => {
  const { facts, report } = played();
  const problem: GateProblem = { ...error, line: 2, column: 3, endLine: 2, endColumn: 9 };
  const wrong: GateReport = { ...report, problems: [problem, { ...problem, endLine: 4 }] };
  const published = planGate(facts, wrong, gateWords).find((action) => action.type === "publish-verdict");
  expect(published?.verdict.annotations.map(({ columns }) => columns)).toEqual([{ start: 3, end: 8 }, undefined]);
});

test("an unclaimed authority needs a catalogue maintainer, in addition to other reasons", () => {
  const { facts, report } = played();
  const change = { reason: "name-changed", subject: "camden" } as const;
  const unclaimed: Facts = { ...facts, deciders: { ...facts.deciders, authorities: {} } };
  const conditions = conditionsOf(unclaimed, { ...report, reviewReasons: [change] }, facts.now, []);
  expect(conditions.find(({ id }) => id === "catalogue")?.reasons).toEqual([
    change,
    { reason: "unclaimed", subject: "camden" },
  ]);
});

test("does not update our comment when only whitespace at its end differs", () => {
  const body = played().gate.find((action) => action.type === "write-comment")!.body;
  const actions = (text: string): string[] => {
    return played({ comments: [{ by: "bot", body: text }] }).gate.map((action) => action.type);
  };
  for (const same of [body, body.trim(), `${body}\n`]) expect(actions(same)).not.toContain("change-comment");
  expect(actions(`${body} More`)).toContain("change-comment");
});

test("mentions at most ten people, each once, and nobody without a login", () => {
  const { facts } = played();
  const many = Array.from({ length: 12 }, (_, index) => ({ id: 1000 + index, login: `x${index}`, notify: true }));
  const logins = Object.fromEntries(many.map(({ id, login }) => [String(id), login]));
  const addressed = addressable({ ...facts, logins }, [...many.slice(0, 2), ...many]);
  expect(addressed.map(({ login }) => login)).toEqual(many.slice(0, 10).map(({ login }) => login));
  expect(addressable({ ...facts, logins: {} }, many)).toEqual([]);
  expect(addressable({ ...facts, logins }, many, many[0]).map(({ id }) => id)).not.toContain(1000);
});

describe("a missing verdict", () => {
  const { facts } = played({ gate: "no" });

  test("that has come by now, or is of a pull request closed by now, is not restarted", () => {
    expect(planRestart({ ...facts, checks: played().facts.checks }, gateWords)).toEqual([]);
    expect(planRestart({ ...facts, pull: { ...facts.pull, open: false } }, gateWords)).toEqual([]);
  });

  test("is restarted, and our comment says so", () => {
    expect(planRestart(facts, gateWords).map((action) => action.type)).toEqual(["write-comment", "start-check"]);
  });

  test("is restarted without a comment where ours may be among those that are not read", () => {
    expect(planRestart({ ...facts, complete: false }, gateWords)).toEqual([{ type: "start-check", pull: 12 }]);
  });

  const body = (restarts: number): string =>
    `<!-- catalogue-gate -->\n\n<!-- catalogue-gate-restarts ${facts.pull.head} ${restarts} -->\n`;

  test("goes to the maintainers after three restarts", () => {
    const actions = (restarts: number, more: Partial<Facts> = {}): string[] => {
      const { comments } = played({ comments: [{ by: "bot", body: body(restarts) }] }).facts;
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

  const commentsOf = (by: "bot" | "mallory" | "nobody", text: string): Facts["comments"] =>
    played({ comments: [{ by, body: text }] }).facts.comments;

  test.each<[string, Facts["comments"]]>([
    ["somebody else wrote with our marker", commentsOf("mallory", body(4))],
    ["a deleted account wrote with our marker", commentsOf("nobody", body(4))],
    ["we wrote about something else, quoting our marker", commentsOf("bot", `Thank you. ${body(4)}`)],
  ])("ignores the count in a comment that %s", (_, comments) => {
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
  ])("after %i restarts, with %j, our comment says “%s”", (restarts, more, title, words) => {
    const comments = commentsOf("bot", body(restarts));
    const [action] = planRestart({ ...facts, comments, ...more }, gateWords);
    expect(action).toMatchObject({ type: "change-comment", comment: comments[0]?.id });
    const text = action?.type === "change-comment" ? action.body : "";
    expect(text).toContain(`catalogue-gate-restarts ${facts.pull.head} ${restarts + 1}`);
    expect(text).toContain(`# ${title}`);
    expect(text).toContain(words);
  });

  test("after three restarts requests a review of the maintainers who can be mentioned", () => {
    expect(planRestart({ ...facts, comments: commentsOf("bot", body(3)) }, gateWords)).toContainEqual({
      type: "ask-for-review",
      pull: 12,
      logins: ["mo-maintainer"],
    });
  });
});
