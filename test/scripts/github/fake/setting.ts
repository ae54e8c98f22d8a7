import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";

import { expect, onTestFinished } from "vitest";

import { externalOf } from "../../../../scripts/github/gate/facts/gate-check.ts";
import { connect } from "../../../../scripts/github/kit/client.ts";
import { readEnvironment, repositoryOf } from "../../../../scripts/github/kit/environment.ts";
import { gateName } from "../../../../scripts/github/kit/limits.ts";
import type { Session } from "../../../../scripts/github/kit/session.ts";
import { commandHere } from "../../../helpers/command-here.ts";
import { temporaryFolder } from "../../../helpers/folders.ts";
import { people } from "./people.ts";
import { type FakeGitHub, startFake } from "./server.ts";
import type { FakeFile, FakePull } from "./world.ts";

const root = resolve(import.meta.dirname, "../../../..");

// The queues of our client yield with zero-delay timers some eight times a request, and each takes a millisecond or more.
// `setImmediate` cuts a request from ten milliseconds to two.
const { setTimeout: wait } = globalThis;
globalThis.setTimeout = Object.assign(
  (work: (...words: unknown[]) => void, milliseconds?: number, ...words: unknown[]) =>
    milliseconds ? wait(work, milliseconds, ...words) : setImmediate(work, ...words),
  wait,
) as typeof setTimeout;

/** The folder of the base branch of the tests. */
export const baseFolder = join(root, "test/fixtures/github/base");

let base: Readonly<Record<string, string>> | undefined;

/** The files of the base branch, by their paths in the repository. */
export function baseFiles(): Record<string, string> {
  return { ...(base ??= readBase()) };
}

/** The path of Camden’s product, which most tests change. */
export const product = "catalogue/camden/products/open-play.yml";

/** The product on the base branch. */
export const beta = baseFiles()[product]!;

/** The product after a valid change: another stage. */
export const live = beta.replace("stage: beta", "stage: live");

function readBase(): Record<string, string> {
  const names = readdirSync(baseFolder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yml"));
  const files = names.map((name): [string, string] => [name, readFileSync(join(baseFolder, name), "utf8")]);
  return { "README.md": "# Catalogue\n", ...Object.fromEntries(files.filter(([name]) => name.includes("/"))) };
}

/**
 * Starts a fake of GitHub with the base branch and all users. Closes it at the end of the test, which fails if there were
 * violations of GitHub’s API.
 */
export async function startSetting(): Promise<FakeGitHub> {
  const fake = await startFake();
  onTestFinished(async () => {
    await fake.close();
    expect(fake.violations).toEqual([]);
  });
  const { world } = fake;
  world.main = world.commit(baseFiles());
  world.users.push(...Object.values(people));
  return fake;
}

/** Opens a pull request with some files changed. */
export function open(
  { world }: FakeGitHub,
  changes: Record<string, FakeFile | string | null>,
  more: Partial<FakePull> = {},
): FakePull {
  const author = more.author ?? people.ada;
  const pull: FakePull = {
    number: 12,
    title: "Change",
    author,
    from: author,
    branch: "patch-1",
    head: world.amend(world.main, changes),
    parted: world.main,
    mergeable: true,
    ...more,
  };
  world.pulls.set(pull.number, pull);
  return pull;
}

/** Adds a completed gate check to the head commit of a pull request. */
export function conclude(
  { world }: FakeGitHub,
  { number, head }: FakePull,
  completed: string,
  conclusion = "success",
): void {
  const external = externalOf({ number, head, base: world.main });
  world.checks.push({
    ...{ id: number, name: gateName, head, app: "github-actions", external },
    ...{ status: "completed", conclusion, completed },
  });
}

/** Creates a session in this process, with the environment variables that a workflow sets. */
export async function session(
  fake: FakeGitHub,
  event: object = {},
  more: Record<string, string> = {},
): Promise<Session> {
  const file = join(folderOf(fake), `event-${(events += 1)}.json`);
  await writeFile(file, JSON.stringify(event));
  const environment = readEnvironment({ ...variables(fake), GITHUB_EVENT_PATH: file, ...more });
  const octokit = connect({ api: fake.address, token: "token", second: 1 });
  octokit.log.warn = () => undefined;
  return { environment, octokit, repository: repositoryOf(environment) };
}

/** One folder for the event files of each fake, because a test may have a hundred sessions. */
const folders = new WeakMap<FakeGitHub, string>();
let events = 0;

function folderOf(fake: FakeGitHub): string {
  const folder = folders.get(fake) ?? temporaryFolder();
  folders.set(fake, folder);
  return folder;
}

function variables({ address, world }: FakeGitHub): Record<string, string> {
  return {
    GITHUB_API_URL: address,
    GITHUB_REPOSITORY: `${world.owner.login}/${world.repo}`,
    GITHUB_TOKEN: "token",
    GITHUB_SHA: world.main,
    CATALOGUE: join(baseFolder, "catalogue"),
    MAINTAINERS: join(baseFolder, "maintainers.yml"),
    NOW: world.now,
    SECOND: "1",
  };
}

/** The result of a command. */
export interface Outcome {
  code: number;
  out: string;
  error: string;
  /** The step’s outputs (`GITHUB_OUTPUT`). */
  outputs: Record<string, string>;
}

/** The event and additional environment variables of a step. */
interface Given {
  event?: object;
  env?: Record<string, string>;
}

/** Runs a command in a child process as a workflow step does: same arguments, same environment variables. */
export function step(fake: FakeGitHub, command: string, given: Given = {}): Promise<Outcome> {
  const run: Run = (words, env) =>
    new Promise((done) => {
      execFile(process.execPath, words, { cwd: root, env }, (error, out, err) => {
        done({ code: error ? Number(error.code) : 0, out, error: err });
      });
    });
  return runStep(fake, command, given, run);
}

/**
 * Does the same in this process, because a child process takes some 0.7 seconds. At least one test runs each command with
 * `step`.
 */
export function stepHere(fake: FakeGitHub, command: string, given: Given = {}): Promise<Outcome> {
  const run: Run = async ([script = "", ...words], env) => {
    const { code, out, err } = await commandHere(basename(script, ".ts"), words, "", { ...env, NO_COLOR: "1" });
    return { code, out, error: err };
  };
  return runStep(fake, command, given, run);
}

/** Runs a script with arguments and only the given environment variables. */
type Run = (words: string[], environment: Record<string, string>) => Promise<Omit<Outcome, "outputs">>;

async function runStep(fake: FakeGitHub, command: string, { event = {}, env = {} }: Given, run: Run): Promise<Outcome> {
  const folder = temporaryFolder({ "event.json": JSON.stringify(event), output: "" });
  const [eventFile, outputFile] = [join(folder, "event.json"), join(folder, "output")];
  const [program, ...rest] = command.split(" ");
  if (program !== "node") throw new Error(`${command} is no command of ours`);
  const result = await run(rest, {
    PATH: process.env["PATH"] ?? "",
    NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"] ?? "",
    ...variables(fake),
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_OUTPUT: outputFile,
    ...env,
  });
  const lines = (await readFile(outputFile, "utf8")).split("\n").filter(Boolean);
  const outputs = Object.fromEntries(
    lines.map((line) => [line.split("=")[0] ?? "", line.split("=").slice(1).join("=")]),
  );
  return { ...result, outputs };
}
