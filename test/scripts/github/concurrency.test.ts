import { readFileSync } from "node:fs";
import { join } from "node:path";

import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

import { issueOfRun } from "../../../scripts/github/kit/issue-branch.ts";
import { type Contexts, interpolate, runs } from "./expressions.ts";

// GitHub queues one run or job in a concurrency group, and cancels it when the next one arrives.

interface Job {
  if?: string;
  steps: { run?: string; uses?: string }[];
  concurrency?: { group: string; "cancel-in-progress": unknown };
}

function workflow(name: string): { jobs: Record<string, Job>; "run-name"?: string } & Pick<Job, "concurrency"> {
  const file = join(import.meta.dirname, "../../../.github/workflows", name);
  return load(readFileSync(file, "utf8")) as ReturnType<typeof workflow>;
}

const gate = workflow("gate.yml");
const merger = workflow("merge.yml");
const deploy = workflow("deploy.yml");

function groupOf({ concurrency }: Pick<Job, "concurrency">, contexts: Contexts): string {
  return interpolate(concurrency!.group, contexts);
}

/** A comment on a pull request. */
function comment(body: string, id = 77, pull = 12): Contexts {
  const event = { issue: { number: pull, pull_request: {} }, comment: { id, body } };
  return { github: { event_name: "issue_comment", event } };
}

/** The same event for a job that needs `validate`. */
function after(
  contexts: Contexts,
  outputs: { report: string; pull?: string; head?: string },
  result: "success" | "failure" = "success",
): Contexts {
  return { ...contexts, needs: { validate: { result, outputs } } };
}

const push: Contexts = { github: { event_name: "pull_request_target", event: { pull_request: { number: 12 } } } };
const gateEnded: Contexts = {
  github: { event_name: "workflow_run", event: { workflow_run: { conclusion: "success" } } },
};
const schedule: Contexts = { github: { event_name: "schedule", event: {} } };

describe("a comment", () => {
  test.each([
    "/merge abc",
    "/aprove",
    "/hold: wait",
    " /hold",
    "- /hold",
    " /merge abc",
    "- /release",
    "@github-actions /merge abc",
    "Looks good\n/hold",
    "Looks good\r\n/merge abc",
    "Looks good\n\n/release",
    "/ hold",
    "\\hold",
    "／hold",
    "Looks good\n\\hold",
    "Looks good\n／hold",
  ])("runs the merger where it may hold a command: %j", (body) => {
    expect(runs(merger.jobs["validate"]!, comment(body))).toBe(true);
  });

  test.each(["Thank you", "See https://example.org/page", "and/or"])(
    "runs nothing where it holds no command: %j",
    (body) => {
      expect(runs(merger.jobs["validate"]!, comment(body))).toBe(false);
      expect(runs(gate.jobs["validate"]!, comment(body))).toBe(false);
    },
  );

  test.each(["/check", " /check", "Done\n/check", "/ check", "\\check", "／check"])(
    "runs the gate where it may hold a check: %j",
    (body) => {
      expect(runs(gate.jobs["validate"]!, comment(body))).toBe(true);
    },
  );

  test("does not cancel a queued check of the same pull request", () => {
    const groups = [comment("/check", 77), comment("Is it in /checklists/ now?", 78), push].map((run) =>
      groupOf(gate.jobs["validate"]!, run),
    );
    expect(new Set(groups).size).toBe(3);
  });

  test("runs the same under an issue, which a pull request may follow", () => {
    const under = (body: string): Contexts => ({
      github: { event_name: "issue_comment", event: { issue: { number: 7 }, comment: { id: 77, body } } },
    });
    expect(["/merge abc", "/hold", "Thank you"].map((body) => runs(merger.jobs["validate"]!, under(body)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(["/check", "Thank you"].map((body) => runs(gate.jobs["validate"]!, under(body)))).toEqual([true, false]);
  });
});

describe("a queued merge command", () => {
  const command = comment("/merge abc", 77);

  test("is read in a concurrency group of its own", () => {
    const others = [comment("/merge def", 78), comment("/hold", 79, 13), gateEnded, schedule];
    const groups = [command, ...others].map((run) => groupOf(merger.jobs["validate"]!, run));
    expect(new Set(groups).size).toBe(groups.length);
  });

  test("is not cancelled by a job without work", () => {
    const { merge } = merger.jobs;
    for (const run of [gateEnded, schedule, comment("Thank you")]) {
      expect(runs(merge!, after(run, { report: "" }))).toBe(false);
      expect(runs(merge!, after(run, { report: "abc" }))).toBe(true);
    }
  });

  test("is carried out although another pull request could not be read, for which the run fails", () => {
    const { merge } = merger.jobs;
    expect(runs(merge!, after(schedule, { report: "abc" }, "failure"))).toBe(true);
    expect(runs(merge!, after(schedule, { report: "" }, "failure"))).toBe(false);
    expect(runs(gate.jobs["report"]!, after(push, { report: "abc" }, "failure"))).toBe(false);
  });

  test("is not cancelled by the safety net of a scheduled run", () => {
    const { merge, "safety-net": safetyNet } = merger.jobs;
    expect(groupOf(safetyNet!, schedule)).not.toBe(groupOf(merge!, schedule));
    expect([gateEnded, command].map((run) => runs(safetyNet!, run))).toEqual([false, false]);
    expect(runs(safetyNet!, schedule)).toBe(true);
  });

  test("shares one concurrency group with all other merges", () => {
    const groups = [command, gateEnded, schedule].map((run) => groupOf(merger.jobs["merge"]!, run));
    expect(new Set(groups).size).toBe(1);
  });
});

describe("the report on the newest commit", () => {
  const { report } = gate.jobs;
  const about = (commit: string) => ({ report: "abc", pull: "12", head: commit.repeat(40) });
  const newest = after(push, about("b"));

  test("is not cancelled by the report on an older commit", () => {
    expect(groupOf(report!, after(comment("/check"), about("a")))).not.toBe(groupOf(report!, newest));
  });

  test("shares a concurrency group with others on the same commit, which could otherwise write two comments", () => {
    const underIssue: Contexts = { github: { event: { issue: { number: 7 }, comment: { id: 77 } } } };
    const byHand: Contexts = { github: { event: {} }, inputs: { pull: 12 } };
    for (const run of [comment("/check"), underIssue, byHand])
      expect(groupOf(report!, after(run, about("b")))).toBe(groupOf(report!, newest));
  });

  test("does not share one with the report on another pull request from the same commit", () => {
    const other = after(push, { ...about("b"), pull: "13" });
    expect(groupOf(report!, other)).not.toBe(groupOf(report!, newest));
  });

  test("is not cancelled by answers under issues without a pull request, which do not cancel each other", () => {
    const answerUnder = (issue: number): string => {
      const contexts: Contexts = { github: { event: { issue: { number: issue }, comment: { id: 77 } } } };
      return groupOf(report!, after(contexts, { report: "abc", pull: "", head: "" }));
    };
    expect(new Set([answerUnder(12), answerUnder(7), groupOf(report!, newest)]).size).toBe(3);
  });

  test("has no job where there is no report", () => {
    expect(runs(report!, after(comment("/checkers"), { report: "", pull: "", head: "" }))).toBe(false);
  });
});

test("a run that the safety net dispatches for an issue waits for the other runs of that issue", () => {
  const issues = workflow("issue-to-pull-request.yml");
  const edit: Contexts = { github: { event_name: "issues", event: { issue: { number: 7 } } } };
  const dispatched: Contexts = { github: { event_name: "workflow_dispatch", event: {} }, inputs: { issue: 7 } };
  expect(groupOf(issues, dispatched)).toBe(groupOf(issues, edit));
  // By its name, the safety net knows what it was about.
  expect([edit, dispatched].map((run) => issueOfRun(interpolate(issues["run-name"]!, run)))).toEqual([7, 7]);
});

describe("a deploy that a person has accepted", () => {
  const accepted: Contexts = { github: { event_name: "workflow_dispatch" }, inputs: { accept: true } };
  const unattended: Contexts[] = [
    { github: { event_name: "push" } },
    { github: { event_name: "schedule" } },
    { github: { event_name: "workflow_dispatch" }, inputs: { accept: false } },
  ];

  test("is not cancelled by an unattended deploy", () => {
    const groups = unattended.map((run) => groupOf(deploy, run));
    expect(new Set(groups).size).toBe(1);
    expect(groups).not.toContain(groupOf(deploy, accepted));
  });

  test("shares the concurrency group of publishing with unattended deploys", () => {
    const groups = [accepted, ...unattended].map((run) => groupOf(deploy.jobs["deploy"]!, run));
    expect(new Set(groups).size).toBe(1);
  });

  test("is not published over a newer one, because the job checks right before it publishes", () => {
    const steps = deploy.jobs["deploy"]!.steps.map(({ run, uses }) => run ?? uses?.split("@")[0]);
    expect(steps.slice(-2)).toEqual(["node scripts/deploy-order.ts", "actions/deploy-pages"]);
  });
});
