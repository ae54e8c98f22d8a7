import { readFileSync } from "node:fs";
import { join } from "node:path";

import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

import { type Contexts, filledIn, runs } from "./expressions.ts";

// GitHub keeps one run or job waiting in a group, and cancels it when the next one comes.

interface Job {
  if?: string;
  steps: { run?: string; uses?: string }[];
  concurrency?: { group: string; "cancel-in-progress": unknown };
}

function workflow(name: string): { jobs: Record<string, Job> } & Pick<Job, "concurrency"> {
  const file = join(import.meta.dirname, "../../../.github/workflows", name);
  return load(readFileSync(file, "utf8")) as ReturnType<typeof workflow>;
}

const gate = workflow("gate.yml");
const merger = workflow("merge.yml");
const deploy = workflow("deploy.yml");

function groupOf({ concurrency }: Pick<Job, "concurrency">, contexts: Contexts): string {
  return filledIn(concurrency!.group, contexts);
}

/** A comment on a pull request. */
function comment(body: string, id = 77, pull = 12): Contexts {
  const event = { issue: { number: pull, pull_request: {} }, comment: { id, body } };
  return { github: { event_name: "issue_comment", event } };
}

/** The same event for a job that comes after `validate`. */
function after(contexts: Contexts, outputs: { report: string; head?: string }): Contexts {
  return { ...contexts, needs: { validate: { outputs } } };
}

const push: Contexts = { github: { event_name: "pull_request_target", event: { pull_request: { number: 12 } } } };
const gateEnded: Contexts = {
  github: { event_name: "workflow_run", event: { workflow_run: { conclusion: "success" } } },
};
const clock: Contexts = { github: { event_name: "schedule", event: {} } };

describe("what is written under a pull request", () => {
  test.each([
    "/merge abc",
    "/aprove",
    "/hold: wait",
    " /hold",
    "- /hold",
    "Looks good\n/hold",
    "Looks good\r\n/merge abc",
    "Looks good\n\n/release",
  ])("has the merger look when it may be a command: %j", (body) => {
    expect(runs(merger.jobs["validate"]!, comment(body))).toBe(true);
  });

  test.each(["Thank you", "See https://example.org/page", "and/or"])("and not otherwise: %j", (body) => {
    expect(runs(merger.jobs["validate"]!, comment(body))).toBe(false);
    expect(runs(gate.jobs["validate"]!, comment(body))).toBe(false);
  });

  test.each(["/check", " /check", "Done\n/check"])("has the gate look when it may be a check: %j", (body) => {
    expect(runs(gate.jobs["validate"]!, comment(body))).toBe(true);
  });

  test("under an issue is nobody’s command", () => {
    const issue: Contexts = {
      github: { event_name: "issue_comment", event: { issue: {}, comment: { body: "/merge" } } },
    };
    expect(runs(merger.jobs["validate"]!, issue)).toBe(false);
    expect(runs(gate.jobs["validate"]!, issue)).toBe(false);
  });
});

describe("an order that waits", () => {
  const order = comment("/merge abc", 77);

  test("is read, whatever else is written or done meanwhile", () => {
    const others = [comment("/merge def", 78), comment("/hold", 79, 13), gateEnded, clock];
    const groups = [order, ...others].map((run) => groupOf(merger.jobs["validate"]!, run));
    expect(new Set(groups).size).toBe(groups.length);
  });

  test("is not cancelled by a job that has nothing to do", () => {
    const { merge } = merger.jobs;
    for (const run of [gateEnded, clock, comment("Thank you")]) {
      expect(runs(merge!, after(run, { report: "" }))).toBe(false);
      expect(runs(merge!, after(run, { report: "abc" }))).toBe(true);
    }
  });

  test("nor by the work that the clock sets off", () => {
    const { merge, "safety-net": safetyNet } = merger.jobs;
    expect(groupOf(safetyNet!, clock)).not.toBe(groupOf(merge!, clock));
    expect([gateEnded, order].map((run) => runs(safetyNet!, run))).toEqual([false, false]);
    expect(runs(safetyNet!, clock)).toBe(true);
  });

  test("comes one after the other with every other merge", () => {
    const groups = [order, gateEnded, clock].map((run) => groupOf(merger.jobs["merge"]!, run));
    expect(new Set(groups).size).toBe(1);
  });
});

describe("the report on the newest commit", () => {
  const { report } = gate.jobs;
  const newest = after(push, { report: "abc", head: "b".repeat(40) });

  test("is not cancelled by a slow check of an older one", () => {
    const older = after(comment("/check"), { report: "abc", head: "a".repeat(40) });
    expect(groupOf(report!, older)).not.toBe(groupOf(report!, newest));
  });

  test("is not published beside another on the same commit, which would make two comments", () => {
    const same = after(comment("/check"), { report: "abc", head: "b".repeat(40) });
    const byHand = after({ github: { event: {} }, inputs: { pull: 12 } }, { report: "abc", head: "b".repeat(40) });
    expect(groupOf(report!, same)).toBe(groupOf(report!, newest));
    expect(groupOf(report!, byHand)).toBe(groupOf(report!, newest));
  });

  test("is not waited for where there is none", () => {
    expect(runs(report!, after(comment("/checkers"), { report: "", head: "" }))).toBe(false);
  });
});

describe("a deploy that a person has accepted", () => {
  const accepted: Contexts = { github: { event_name: "workflow_dispatch" }, inputs: { accept: true } };
  const unattended: Contexts[] = [
    { github: { event_name: "push" } },
    { github: { event_name: "schedule" } },
    { github: { event_name: "workflow_dispatch" }, inputs: { accept: false } },
  ];

  test("is not cancelled by one that nobody has accepted anything for", () => {
    const groups = unattended.map((run) => groupOf(deploy, run));
    expect(new Set(groups).size).toBe(1);
    expect(groups).not.toContain(groupOf(deploy, accepted));
  });

  test("is published one after the other with those", () => {
    const groups = [accepted, ...unattended].map((run) => groupOf(deploy.jobs["deploy"]!, run));
    expect(new Set(groups).size).toBe(1);
  });

  test("is not published over a newer one: while no other publishes, its job looks at what is there", () => {
    const steps = deploy.jobs["deploy"]!.steps.map(({ run, uses }) => run ?? uses?.split("@")[0]);
    expect(steps.slice(-2)).toEqual(["node scripts/deploy-order.ts", "actions/deploy-pages"]);
  });
});
