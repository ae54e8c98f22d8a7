import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

import packageJson from "../../../package.json" with { type: "json" };
import { gitHubRepositoryAt } from "../../../schemas/fields/repository-address.ts";
import { identityOnDisk } from "../../../schemas/reading/disk.ts";
import { runs } from "./expressions.ts";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "./workflow-parser.ts";

const root = resolve(import.meta.dirname, "../../..");
const folder = join(root, ".github/workflows");
const files = readdirSync(folder);

/** The actions that workflows may use, each at its reviewed commit. */
const known: Record<string, [tag: string, commit: string]> = {
  "actions/checkout": ["v7.0.1", "3d3c42e5aac5ba805825da76410c181273ba90b1"],
  "actions/setup-node": ["v7.0.0", "820762786026740c76f36085b0efc47a31fe5020"],
  "actions/upload-artifact": ["v7.0.0", "bbbca2ddaa5d8feaa63e36b76fdaad77386f024f"],
  "actions/download-artifact": ["v8.0.1", "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c"],
  "actions/upload-pages-artifact": ["v5.0.0", "fc324d3547104276b827a68afc52ff2a11cc49c9"],
  "actions/deploy-pages": ["v5.0.0", "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128"],
  "actions/attest-build-provenance": ["v4.1.0", "a2bbfa25375fe432b6a289bc6b6cd05ecd0c4c32"],
  "actions/dependency-review-action": ["v4.9.0", "2031cfc080254a8a887f58cffee85186f0e49e48"],
  "github/codeql-action/init": ["v4.36.2", "8aad20d150bbac5944a9f9d289da16a4b0d87c1e"],
  "github/codeql-action/analyze": ["v4.36.2", "8aad20d150bbac5944a9f9d289da16a4b0d87c1e"],
  "github/codeql-action/upload-sarif": ["v4.36.2", "8aad20d150bbac5944a9f9d289da16a4b0d87c1e"],
  "ossf/scorecard-action": ["v2.4.4", "2d1146689b8cda280b9bc96326124645441f03bc"],
};

/** The permissions of each job: the whole list, so that an additional permission is a decision. */
const permissions: Record<string, Record<string, string>> = {
  "bench.yml measure": { contents: "read" },
  "bench.yml compare": { actions: "read", contents: "read" },
  "random-tests.yml builds": { contents: "read" },
  "random-tests.yml properties": { contents: "read" },
  "check.yml check": { contents: "read" },
  "codeql.yml analyse": { actions: "read", contents: "read", "security-events": "write" },
  "dependency-review.yml review": { contents: "read" },
  "build-shards.yml plan": { contents: "read" },
  "build-shards.yml build": { contents: "read" },
  "build-shards.yml merge": { contents: "read" },
  "deploy.yml build": { contents: "read" },
  "deploy.yml shards": { contents: "read" },
  "deploy.yml deploy": { contents: "read", "id-token": "write", pages: "write" },
  "deploy.yml attest": { attestations: "write", "id-token": "write" },
  "gate.yml watch": { actions: "read", contents: "read", issues: "write" },
  "gate.yml validate": { contents: "read", issues: "read", "pull-requests": "read" },
  "gate.yml report": { checks: "write", contents: "read", issues: "write", "pull-requests": "write" },
  "issue-to-pull-request.yml validate": { contents: "read", issues: "read", "pull-requests": "read" },
  "issue-to-pull-request.yml answer": {
    actions: "write",
    checks: "read",
    contents: "write",
    issues: "write",
    "pull-requests": "write",
  },
  "merge.yml validate": { checks: "read", contents: "read", issues: "read", "pull-requests": "read" },
  "merge.yml merge": {
    actions: "write",
    checks: "write",
    contents: "write",
    issues: "write",
    "pull-requests": "write",
  },
  "merge.yml safety-net": {
    actions: "write",
    checks: "read",
    contents: "read",
    issues: "write",
    "pull-requests": "write",
  },
  "reviewed.yml reviewed": {},
  "scorecard.yml score": { actions: "read", contents: "read", "id-token": "write", "security-events": "write" },
  "peers.yml read": { contents: "read" },
  "peers.yml publish": { actions: "write", contents: "write", issues: "write", "pull-requests": "write" },
  "upkeep.yml look": { contents: "read" },
  "upkeep.yml publish": { contents: "write", issues: "write" },
};

/** Events that anybody can trigger, and that run with the permissions of this repository. */
const privileged = ["pull_request_target", "workflow_run", "issue_comment", "issues"];

interface RawStep {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

interface Raw {
  permissions: object;
  concurrency?: Concurrency;
  on: Record<string, unknown>;
  jobs: Record<string, RawJob>;
}

interface RawJob {
  if?: string;
  needs?: string | string[];
  /** The workflow that it calls, in place of steps. */
  uses?: string;
  permissions: Record<string, string>;
  concurrency?: Concurrency;
  "timeout-minutes": number;
  steps?: RawStep[];
}

interface Concurrency {
  group: string;
  "cancel-in-progress": unknown;
}

const action = load(readFileSync(join(root, ".github/actions/setup/action.yml"), "utf8")) as {
  runs: { steps: RawStep[] };
};

interface Workflow {
  file: string;
  text: string;
  raw: Raw;
  steps: RawStep[];
}

const workflows = files.map((file): Workflow => {
  const text = readFileSync(join(folder, file), "utf8");
  const raw = load(text) as Raw;
  return { file, text, raw, steps: Object.values(raw.jobs).flatMap(({ steps = [] }) => steps) };
});

describe.each(workflows)("$file", ({ file, text, raw, steps }) => {
  test("is valid for GitHub’s own parser", async () => {
    const { context, value } = parseWorkflow({ name: file, content: text }, new NoOperationTraceWriter());
    expect(context.errors.getErrors()).toEqual([]);
    const template = await convertWorkflowTemplate(context, value!);
    expect(template.errors ?? []).toEqual([]);
    expect(template.jobs.map(({ id }) => id.value)).toEqual(Object.keys(raw.jobs));
  });

  test("says whom it trusts", () => {
    expect(text).toMatch(/^# Trust: /);
  });

  test("has no permissions at the top, and only the listed ones for each job", () => {
    expect(raw.permissions).toEqual({});
    for (const [id, job] of Object.entries(raw.jobs)) expect(job.permissions).toEqual(permissions[`${file} ${id}`]);
  });

  test("has a timeout and a concurrency group for each job", () => {
    for (const job of Object.values(raw.jobs)) {
      // The workflow that it calls has its own.
      if (job.uses !== undefined) {
        expect(files.map((name) => `./.github/workflows/${name}`)).toContain(job.uses);
        continue;
      }
      const { group, "cancel-in-progress": cancels } = raw.concurrency ?? job.concurrency ?? {};
      expect(group).toBeTypeOf("string");
      expect(cancels).toBeDefined();
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
    }
  });

  test("no run without work cancels a queued one", () => {
    // A workflow enters its group before the conditions of its jobs are evaluated.
    const comments = ["issue_comment", "workflow_run"].some((event) => event in raw.on);
    if (comments) expect(raw.concurrency).toBeUndefined();
    for (const job of comments ? Object.values(raw.jobs) : []) {
      // A job enters its group only once its condition is true.
      expect(job.if).toBeDefined();
      if (job.needs !== undefined) expect(job.if).toContain(`needs.${String(job.needs)}.outputs.report != ''`);
    }
  });

  test("pins every action to its reviewed commit, and names the version", () => {
    for (const { uses } of [...steps, ...action.runs.steps]) {
      if (uses === undefined || uses.startsWith("./")) continue;
      const [name = "", commit] = uses.split("@");
      expect(known[name]?.[1], uses).toBe(commit);
    }
    for (const [, name = "", tag] of text.matchAll(/uses: ([\w./-]+)@[0-9a-f]{40} # (\S+)/g)) {
      expect(known[name]?.[0]).toBe(tag);
    }
    expect(text.match(/uses: [^.\n]+@/g)?.length).toBe(text.match(/uses: [\w./-]+@[0-9a-f]{40} # v\S+$/gm)?.length);
  });

  test("has no expression in a shell command", () => {
    for (const { run = "" } of [...steps, ...action.runs.steps]) expect(run).not.toContain("${{");
  });

  test("leaves no token in the workspace", () => {
    for (const step of steps) {
      if (step.uses?.startsWith("actions/checkout@")) expect(step.with).toHaveProperty("persist-credentials", false);
    }
  });

  test("runs commands that exist", () => {
    for (const { run } of steps) {
      if (run === undefined || run === "true" || run === "npm cit") continue;
      const [, npm, node] = /^(?:npm run (\S+)|node (scripts\/\S+\.ts)(?: [\w./ -]+)?)$/.exec(run) ?? [];
      expect(npm !== undefined ? npm in packageJson.scripts : existsSync(join(root, node ?? "?")), run).toBe(true);
    }
  });
});

const privilegedWorkflows = workflows.filter(({ raw }) => privileged.some((event) => event in raw.on));

describe.each(privilegedWorkflows)("$file, which anybody can trigger,", ({ text, raw, steps }) => {
  test("takes nothing from the pull request", () => {
    expect(text).not.toMatch(
      /\bref:|download-artifact|gh pr|actions\/cache|cache:|secrets\.|pull_request\.head|head_ref/,
    );
    for (const { uses, env = {}, run } of steps) {
      expect(uses ?? "actions/checkout").toMatch(/^(?:actions\/checkout|\.\/\.github\/actions\/setup)/);
      for (const value of Object.values(env)) {
        expect(["${{ github.token }}", "${{ needs.validate.outputs.report }}"]).toContain(value);
      }
      if (run !== undefined) expect(run).toMatch(/^node scripts\/[\w-]+\.ts(?: --\w+)*$/);
    }
  });

  test("the job that reads cannot write", () => {
    const { validate } = raw.jobs;
    expect(Object.values(validate!.permissions)).not.toContain("write");
  });
});

test("each workflow is triggered only by the events that its permissions are made for", () => {
  const events = Object.fromEntries(workflows.map(({ file, raw }) => [file, Object.keys(raw.on)]));
  expect(events).toEqual({
    "bench.yml": ["schedule", "workflow_dispatch"],
    "build-shards.yml": ["workflow_call"],
    "random-tests.yml": ["schedule", "workflow_dispatch"],
    "check.yml": ["pull_request", "push"],
    "codeql.yml": ["pull_request", "push", "schedule"],
    "dependency-review.yml": ["pull_request"],
    "deploy.yml": ["push", "schedule", "workflow_dispatch"],
    "gate.yml": ["pull_request_target", "issue_comment", "workflow_dispatch"],
    "issue-to-pull-request.yml": ["issues", "workflow_dispatch"],
    "merge.yml": ["workflow_run", "issue_comment", "schedule", "workflow_dispatch"],
    "peers.yml": ["schedule", "workflow_dispatch"],
    "reviewed.yml": ["pull_request_review"],
    "scorecard.yml": ["branch_protection_rule", "push", "schedule"],
    "upkeep.yml": ["schedule", "workflow_dispatch"],
  });
});

describe("shards of the site", () => {
  const { raw, text, steps } = workflows.find(({ file }) => file === "build-shards.yml")!;

  test("are built by a workflow that only another workflow can call", () => {
    expect(Object.keys(raw.on)).toEqual(["workflow_call"]);
    expect(text).not.toMatch(/secrets|github\.token/);
  });

  test("are downloaded from the jobs of the same run only", () => {
    const taken = steps.filter(({ uses }) => uses?.startsWith("actions/download-artifact@"));
    expect(taken.map((step) => step.with)).toEqual([{ pattern: "shard-*", path: "shards" }]);
  });

  test("are published by the job that publishes a site without shards", () => {
    const { jobs } = workflows.find(({ file }) => file === "deploy.yml")!.raw;
    const builders = [jobs["build"]!.if, jobs["shards"]!.if];
    expect(builders).toEqual(["vars.SHARDS != 'true'", "vars.SHARDS == 'true'"]);
    expect(jobs["deploy"]!.needs).toEqual(["build", "shards"]);
  });
});

test.each(workflows)("$file downloads artifacts into a folder without code", ({ raw }) => {
  // A download into the checkout could replace code that runs next.
  for (const { steps = [] } of Object.values(raw.jobs).filter(({ steps = [] }) => steps.some(isCheckout))) {
    const folders = steps
      .filter(({ uses }) => uses?.startsWith("actions/download-artifact@"))
      .map((step) => String(step.with?.["path"]));
    for (const name of folders) {
      expect(name).toMatch(/^(?!node_modules$|undefined$)[a-z]+$/);
      expect(execFileSync("git", ["ls-files", "--", name], { cwd: root, encoding: "utf8" })).toBe("");
    }
  }
});

function isCheckout({ uses = "" }: RawStep): boolean {
  return uses.startsWith("actions/checkout@");
}

test("a failed check does not trigger the merger", () => {
  const { if: condition } = workflows.find(({ file }) => file === "merge.yml")!.raw.jobs["validate"]!;
  expect(condition).toContain("github.event.workflow_run.conclusion == 'success'");
});

test("the workflows that watch for disabled schedules have no schedule", () => {
  const scheduled = workflows.filter(({ raw }) => "schedule" in raw.on).map(({ file }) => file);
  expect(scheduled).toContain("merge.yml");
  expect(scheduled).not.toContain("gate.yml");
  expect(scheduled).not.toContain("issue-to-pull-request.yml");
});

test.each([
  ["a new pull request", true, "pull_request_target", { action: "opened" }],
  ["a dispatch, as after an issue has become a pull request", true, "workflow_dispatch", {}],
  ["a further push", false, "pull_request_target", { action: "synchronize" }],
  ["a comment", false, "issue_comment", { action: "created" }],
])("%s triggers the watch for disabled schedules: %s", (_, triggers, event_name, event) => {
  const { watch } = workflows.find(({ file }) => file === "gate.yml")!.raw.jobs;
  expect(runs(watch!, { github: { event_name, event } })).toBe(triggers);
});

/** The actions that need a paid plan in a private repository. */
const paid = /^(?:github\/codeql-action\/|ossf\/scorecard-action@|actions\/(?:attest|dependency-review)-)/;

test("a private repository skips the jobs that need a paid plan there, a public one runs them", () => {
  const jobs = workflows.flatMap(({ file, raw }) =>
    Object.entries(raw.jobs).map(([id, job]) => ({ name: `${file} ${id}`, job })),
  );
  const names = (isPrivate: boolean): string[] =>
    jobs
      .filter(({ job }) => job.steps?.some(({ uses = "" }) => paid.test(uses)))
      .filter(({ job }) => runs(job, { github: { event: { repository: { private: isPrivate } } } }))
      .map(({ name }) => name);
  expect(names(false)).toEqual([
    "codeql.yml analyse",
    "dependency-review.yml review",
    "deploy.yml attest",
    "scorecard.yml score",
  ]);
  expect(names(true)).toEqual([]);
});

test("the set-up action uses no cache, and runs no install scripts for commands", () => {
  const text = readFileSync(join(root, ".github/actions/setup/action.yml"), "utf8");
  expect(text).toContain("package-manager-cache: false");
  expect(text).toContain("npm ci --ignore-scripts --omit=dev");
  expect(text).not.toContain("actions/cache");
});

test("everything but the entries has code owners", () => {
  const owners = readFileSync(join(root, ".github/CODEOWNERS"), "utf8");
  const lines = owners.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const { repository } = identityOnDisk(join(root, "catalogue"), undefined);
  const team = `@${gitHubRepositoryAt(repository)?.owner ?? ""}/maintainers`;
  expect(lines.map((line) => line.split(" "))).toEqual([
    ["*", team],
    ["/catalogue/*/"],
    ["/catalogue/_peers/", team],
    ["/catalogue/*.md", team],
  ]);
});
