import { readFileSync } from "node:fs";
import { join } from "node:path";

import { load } from "js-yaml";

import { overlaySource, type Source } from "../../../schemas/index.ts";
import { diskSource } from "../../../schemas/reading/disk.ts";
import type { ChangedFile } from "../../../scripts/github/gate/facts/files.ts";
import { externalOf } from "../../../scripts/github/gate/facts/gate-check.ts";
import type { Facts } from "../../../scripts/github/gate/facts/index.ts";
import { planGate, planMerge } from "../../../scripts/github/gate/plan/index.ts";
import { classify } from "../../../scripts/github/gate/report/classify.ts";
import { examine, unexamined } from "../../../scripts/github/gate/report/examine.ts";
import { packReports, unpackReports } from "../../../scripts/github/gate/report/handover.ts";
import type { GateReport } from "../../../scripts/github/gate/report/report.ts";
import { gateWords } from "../../../scripts/github/gate/words/index.ts";
import type { Action } from "../../../scripts/github/kit/actions.ts";
import type { Comment } from "../../../scripts/github/kit/comments.ts";
import { readDeciders } from "../../../scripts/github/kit/deciders.ts";
import { gateName, maxFilesRead } from "../../../scripts/github/kit/limits.ts";
import { person, type Person } from "../../../scripts/github/kit/people.ts";
import { people } from "./fake/people.ts";
import { baseFolder } from "./fake/setting.ts";

type Name = keyof typeof people;

/** A change of a file in the pull request of a scenario. */
type Change =
  /** Its new content. */
  | string
  /** The file is removed. */
  | null
  /** Its tree entry; `absent` where the tree lacks it. */
  | { content?: string; mode?: string; type?: string; size?: number; previous?: string; absent?: true };

/** A comment of a scenario. */
interface ScenarioComment {
  by: Name | "bot" | "nobody";
  body: string;
  edited?: boolean;
  /** It has a reaction like the bot’s. */
  answered?: boolean;
}

/** A scenario. What it omits is as in the plainest one: Ada of Camden changes an entry of Camden. */
export interface Scenario {
  /** The promise that it tests, in one sentence; the title of its test. */
  is: string;
  /** Files that differ on the base branch, by their paths in the catalogue. */
  base?: Record<string, string>;
  files?: Record<string, Change>;
  /** The same file many times, `{n}` being the number. */
  many?: { path: string; times: number; content: string };
  pull?: Partial<{
    author: Name | "bot" | "nobody";
    /** The owner of the head repository; `repository` for this repository, `organisation` for a fork of the same owner. */
    from: Name | "bot" | "repository" | "organisation" | "nobody";
    title: string;
    description: string;
    branch: string;
    draft: boolean;
    mergeable: boolean;
    open: boolean;
    into: string;
    /** The issue that its branch follows. */
    issue: number;
    /** Who wrote that issue. */
    issueBy: Name;
    /** The authors of its commits; the pull request’s author by default. */
    committers: (Name | "bot")[];
  }>;
  /** Written in this order, a minute apart, after the reviews. */
  comments?: ScenarioComment[];
  /** Review comments, written in this order, a minute apart, among the reviews. */
  reviewComments?: ScenarioComment[];
  /** There are more comments than are read. */
  flooded?: true;
  /** Given in this order, a minute apart. */
  reviews?: {
    by: Name | "nobody";
    state: string;
    body?: string;
    commit?: "head" | "earlier";
    login?: string;
    committed?: string;
  }[];
  labels?: string[];
  /** Minutes since the gate’s verdict. */
  waited?: number;
  /** The checks of the head commit besides the gate’s. */
  checks?: { name?: string; app?: string; external?: string; conclusion: string; ago?: number }[];
  /** Minutes since it was last reopened, force-pushed or marked as ready. */
  resetAt?: number;
  /** Minutes since it was last retargeted. */
  retargeted?: number;
  /** The gate’s verdict, or `no` where it has not run; `success` by default. */
  gate?: "no" | "failure";
  /** Current logins that differ from the recorded ones. */
  logins?: Partial<Record<Name, string>>;
  /** The number of the comment that triggered the run, from 1. */
  asked?: number;
  /** These files of the merge base, where the base branch has moved on since. */
  parted?: Record<string, string>;
  /** The commit of the base branch that the verdict is over: the report’s, or a newer one; an older one by default. */
  judgedOver?: "same" | "newer";
  /** The base branch has moved on since the report was made. */
  moved?: boolean;
  /** Expectations besides the recorded actions. */
  expect: {
    verdict: string;
    /** The verdict that the merger publishes, if it publishes one. */
    turns?: string;
    merges: boolean;
    /** Conditions that are not met, as the merger sees them. */
    missing?: string[];
    asks?: string[];
    /** Why a catalogue maintainer is needed. */
    reasons?: string[];
    says?: string[];
    never?: string[];
  };
}

const head = "a".repeat(40);
const earlier = "e".repeat(40);
const base = "b".repeat(40);
const now = "2026-06-01T12:00:00.000Z";
const today = "2026-06-01";
const bot: Person = { id: 41_898_282, login: "github-actions[bot]" };
const repository = { owner: "common-standards", repo: "catalogue" };

/** The folder of the scenarios. */
export const scenarios = join(import.meta.dirname, "../../fixtures/github/scenarios");

/** Reads a scenario. `HEAD`, `EARLIER` and `BASE` stand for commits, `BIDI` for a bidirectional control character. */
export function readScenario(file: string): Scenario {
  const text = readFileSync(file, "utf8")
    .replaceAll("HEAD", head)
    .replaceAll("EARLIER", earlier)
    .replaceAll("BASE", base)
    .replaceAll("BIDI", "\u202e");
  return load(text) as Scenario;
}

/** The plainest scenario: Ada of Camden changes an entry of Camden. */
export const ownChange = readScenario(join(scenarios, "own-change/facts.yml"));

/** Returns the gate’s report, the facts, and the plans of the gate and the merger for a scenario. */
export function play(scenario: Scenario): { report: GateReport; facts: Facts; gate: Action[]; merge: Action[] } {
  const source = baseSource(scenario);
  const files = changedFiles(scenario);
  const report = unpackReports(packReports([reportOf(scenario, files, source)]))[0]!;
  const facts = factsOf(
    scenario,
    files.map(({ changed }) => changed),
    source,
  );
  return { report, facts, gate: planGate(facts, report, gateWords), merge: planMerge(facts, report, gateWords) };
}

function baseSource({ base: others = {} }: Scenario): Source {
  return overlaySource(diskSource(`${baseFolder}/catalogue`), new Map(Object.entries(others)));
}

function changedFiles({ files = {}, many }: Scenario): { changed: ChangedFile; content: string }[] {
  const repeated = Array.from({ length: many?.times ?? 0 }, (_, index): [string, Change] => [
    many!.path.replace("{n}", String(index)),
    many!.content.replaceAll("{n}", String(index)),
  ]);
  return [...Object.entries(files), ...repeated].map(([path, change]) => {
    if (change === null) return { changed: { path, removed: true }, content: "" };
    const {
      content = "",
      mode = "100644",
      type = "blob",
      size,
      previous,
      absent,
    } = typeof change === "string" ? { content: change } : change;
    const found = { mode, type, sha: "c".repeat(40), ...(type === "blob" ? { size: size ?? content.length } : {}) };
    return {
      changed: { path, removed: false, ...(previous ? { previous } : {}), ...(absent ? {} : { found }) },
      content,
    };
  });
}

function reportOf(scenario: Scenario, files: { changed: ChangedFile; content: string }[], source: Source): GateReport {
  const about = { number: 12, head, base, files: files.length };
  if (files.length > maxFilesRead) return unexamined("too-many", about);
  const classified = classify(files.map(({ changed }) => changed));
  const byPath = new Map(files.map(({ changed, content }) => [changed.path, content]));
  const contents = new Map(
    classified.flatMap((item) =>
      item.type === "entry" && (item.fileType === "plain" || item.fileType === "program")
        ? [[item.file, new TextEncoder().encode(byPath.get(item.path) ?? "")] as const]
        : [],
    ),
  );
  const atMergeBase = scenario.parted && new Map(Object.entries(scenario.parted));
  return examine({ ...about, classified, contents, ...(atMergeBase ? { atMergeBase } : {}) }, source, today);
}

function factsOf(scenario: Scenario, changed: ChangedFile[], source: Source): Facts {
  const files = changed.length;
  const {
    pull = {},
    comments = [],
    reviewComments = [],
    reviews = [],
    labels = [],
    checks = [],
    logins = {},
    waited = 15,
  } = scenario;
  const { author = "ada", from = author, draft = false, mergeable = true, open = true, into = "main" } = pull;
  const ours = from === "repository" || from === "organisation";
  const owner = ours ? { id: 9000, login: repository.owner } : personOf(from);
  const verdict = {
    id: 1,
    name: gateName,
    app: "github-actions",
    external: externalOf({ number: 12, head, base: scenario.judgedOver === "same" ? base : earlier }),
  };
  const completed = ago(waited);
  return {
    now,
    bot: bot.id,
    repository,
    site: "https://catalogue.example.org",
    tip: scenario.moved ? "d".repeat(40) : base,
    pull: {
      number: 12,
      body: pull.description ?? "",
      opened: ago(60),
      head,
      into,
      open,
      draft,
      ...person("author", personOf(author)),
      ...person("from", owner),
      within: from === "repository",
      ...(pull.issue === undefined ? {} : { issue: pull.issue }),
      files,
      comments: comments.length,
      reviewComments: reviewComments.length,
      mergeable,
    },
    ...(files > maxFilesRead
      ? {}
      : { paths: changed.flatMap(({ path, previous }) => (previous ? [previous, path] : [path])) }),
    holdsOurs: pull.issue !== undefined || author === "bot" || (pull.committers ?? []).includes("bot"),
    deciders: readDeciders(source, `${baseFolder}/maintainers.yml`, today),
    logins: Object.fromEntries(
      Object.entries(people).map(([name, { id, login }]) => [String(id), logins[name as Name] ?? login]),
    ),
    ...(pull.issueBy === undefined ? {} : { issueAuthor: people[pull.issueBy] }),
    comments: comments.map((one, index) => commentOf(one, index + 1, ago(10 - index))),
    reviewComments: reviewComments.map((one, index) => commentOf(one, 101 + index, ago(15 - index))),
    description: { ...person("author", personOf(author)), body: pull.description ?? "", written: ago(60) },
    complete: !scenario.flooded,
    reviews: reviews.map(({ by, state, body = "", commit = "head", login }, index) => ({
      ...person("author", by === "nobody" ? undefined : { ...people[by], ...(login ? { login } : {}) }),
      state,
      body,
      commit: commit === "head" ? head : earlier,
      written: ago(20 - index),
    })),
    labels,
    checks: [
      ...(scenario.gate === "no" ? [] : [{ ...verdict, conclusion: scenario.gate ?? "success", completed }]),
      ...checks.map(({ ago: minutes = waited, external = "9f1c", ...check }, index) => ({
        ...verdict,
        id: 2 + index,
        completed: ago(minutes),
        ...check,
        external: external === "gate" ? verdict.external : external,
      })),
    ],
    ...(scenario.resetAt === undefined ? {} : { resetAt: ago(scenario.resetAt) }),
    ...(scenario.retargeted === undefined ? {} : { retargeted: ago(scenario.retargeted) }),
    requested: [],
    superseded: scenario.judgedOver === "newer",
    ...(scenario.asked === undefined ? {} : { asked: scenario.asked }),
  };
}

function commentOf(
  { by, body, edited = false, answered = false }: ScenarioComment,
  id: number,
  written: string,
): Comment {
  return { id, ...person("author", personOf(by)), body, written, edited, answered };
}

function personOf(name: Name | "bot" | "nobody" | "repository" | "organisation"): Person | undefined {
  if (name === "bot") return bot;
  return name === "nobody" || name === "repository" || name === "organisation" ? undefined : people[name];
}

/** Returns the time some minutes ago. */
function ago(minutes: number): string {
  return new Date(Date.parse(now) - minutes * 60_000).toISOString();
}
