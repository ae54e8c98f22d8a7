import { appendFileSync } from "node:fs";
import { join } from "node:path";

import * as z from "zod";

import { baseBranch } from "../../../schemas/address.ts";
import { workflowAccount } from "../../../schemas/fields/account.ts";
import { gitHubAddressOf, gitHubRepositoryAt } from "../../../schemas/fields/repository-address.ts";
import type { Identity } from "../../../schemas/identity.ts";
import { inspect, type Inspection, type Source } from "../../../schemas/index.ts";
import { diskSource, identityOnDisk } from "../../../schemas/reading/disk.ts";
import { catalogueFolder, today } from "../../lib/folder.ts";
import { root } from "../../lib/root.ts";
import { CannotRun } from "../../lib/stop.ts";
import { valueInFile } from "../../lib/value-of.ts";
import { connect, type Octokit } from "./client.ts";
import { readDeciders } from "./deciders.ts";
import type { Deciders } from "./people.ts";
import type { Repository } from "./repository.ts";
import { sha } from "./sha.ts";

/** What a workflow sets for the commands that talk to GitHub; `GITHUB_*` are GitHub’s own. */
const Environment = z.object({
  GITHUB_API_URL: z.url().default("https://api.github.com"),
  GITHUB_REPOSITORY: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/)
    .optional(),
  GITHUB_TOKEN: z.string().min(1),
  GITHUB_SHA: sha.optional(),
  GITHUB_EVENT_NAME: z.string().optional(),
  GITHUB_EVENT_PATH: z.string().optional(),
  GITHUB_OUTPUT: z.string().optional(),
  /** Another folder of entries than our own. */
  CATALOGUE: z.string().optional(),
  /** Another file with the catalogue’s maintainers than `.github/maintainers.yml`. */
  MAINTAINERS: z.string().optional(),
  /** The moment to decide at, for repeating a decision. */
  NOW: z.iso.datetime().optional(),
  /** Milliseconds in a second of waiting, for tests. */
  SECOND: z.coerce.number().optional(),
  /** What the job before has handed over. */
  REPORT: z.string().optional(),
});
export type Environment = z.infer<typeof Environment>;

/** Reads the environment; what is missing stops the command with a line that says so. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const { data, error } = Environment.safeParse(set);
  if (data) return data;
  const names = error.issues.map(({ path }) => path.join("."));
  throw new CannotRun(
    `These environment variables are missing or hold something wrong: ${names.join(", ")}. Set them before the command, or under “env” in a workflow.`,
  );
}

/** The repository that is worked on. */
export function repositoryOf(environment: Environment): Repository {
  const { GITHUB_REPOSITORY: given } = environment;
  const repository = gitHubRepositoryAt(
    given === undefined ? identityFor(environment).repository : gitHubAddressOf(given),
  );
  if (!repository) throw new CannotRun("GITHUB_REPOSITORY must name a repository on GitHub as owner/name.");
  return repository;
}

/** Who we are: the account that GitHub Actions writes as, and the address of the site without a closing `/`. */
export function selfOf(environment: Environment): { bot: number; site: string } {
  return { bot: workflowAccount, site: identityFor(environment).homepage.replace(/\/$/, "") };
}

function identityFor({ CATALOGUE, GITHUB_REPOSITORY }: Environment): Identity {
  return identityOnDisk(catalogueFolder(CATALOGUE), GITHUB_REPOSITORY);
}

/** A client for the repository. */
export function clientOf({ GITHUB_API_URL, GITHUB_TOKEN, SECOND }: Environment): Octokit {
  return connect({ api: GITHUB_API_URL, token: GITHUB_TOKEN, second: SECOND });
}

/**
 * Reads the base branch.
 *
 * @throws CannotRun where nothing says which commit is checked out
 */
export function baseOf(environment: Environment, day: string): Base {
  const { GITHUB_SHA, CATALOGUE } = environment;
  if (GITHUB_SHA === undefined) throw new CannotRun("GITHUB_SHA must name the commit that is checked out.");
  return {
    commit: GITHUB_SHA,
    source: diskSource(catalogueFolder(CATALOGUE)),
    inspection: inspectionOf(environment, day),
  };
}

/** The moment at which it is decided, in ISO 8601. */
export function nowOf({ NOW }: Environment): string {
  return new Date(NOW ?? Date.now()).toISOString();
}

/** The file that names the maintainers of the catalogue. */
export function maintainersFileOf({ MAINTAINERS }: Environment): string {
  return MAINTAINERS ?? join(root, ".github/maintainers.yml");
}

/** What is known without asking GitHub, read from the base branch. */
export function givenOf(environment: Environment, asked: number | undefined): Omit<Given, "logins"> {
  const catalogue = diskSource(catalogueFolder(environment.CATALOGUE));
  const deciders = readDeciders(catalogue, maintainersFileOf(environment), today());
  return {
    now: nowOf(environment),
    ...selfOf(environment),
    repository: repositoryOf(environment),
    branch: baseBranch,
    deciders,
    asked,
  };
}

/** The base branch as it was checked out. */
export interface Base {
  commit: string;
  source: Source;
  /** What the source holds. */
  inspection: Inspection;
}

/** What a decision rests on that is known without asking GitHub. */
export interface Given {
  /** The moment of the decision, in ISO 8601. */
  now: string;
  /** The account that we write as. */
  bot: number;
  /** The address of the site, without a closing `/`. */
  site: string;
  repository: Repository;
  /** The branch that the catalogue is published from. */
  branch: string;
  deciders: Deciders;
  /** Account number, as text → the login that it has today. */
  logins: Readonly<Record<string, string>>;
  /** The comment that set this off, if one did. */
  asked?: number | undefined;
}

/** What the base branch’s catalogue holds and what is wrong with it. */
export function inspectionOf({ CATALOGUE }: Environment, day: string): Inspection {
  return inspect(diskSource(catalogueFolder(CATALOGUE)), day);
}

const number = z.int().min(1);

/** The few parts of an event that are used: numbers only. */
const Event = z.object({
  pull_request: z.object({ number }).optional(),
  issue: z.object({ number, pull_request: z.object({}).optional() }).optional(),
  comment: z.object({ id: number }).optional(),
  /** What a workflow is started with by hand, or by another workflow. */
  inputs: z.object({ pull: z.coerce.number().pipe(number).optional() }).nullish(),
});

/** Which pull request an event is about, and by which comment, if by any. */
export function eventOf({ GITHUB_EVENT_PATH }: Environment): {
  pull?: number | undefined;
  comment?: number | undefined;
} {
  if (GITHUB_EVENT_PATH === undefined) return {};
  const { pull_request, issue, comment, inputs } = readEvent(Event, GITHUB_EVENT_PATH);
  const pull = pull_request?.number ?? (issue?.pull_request ? issue.number : undefined) ?? inputs?.pull;
  return { pull, comment: comment?.id };
}

/** The part of an event that is used, from the file of it. */
export function readEvent<T>(schema: z.ZodType<T>, file: string): T {
  return valueInFile(
    schema,
    file,
    "GITHUB_EVENT_PATH must name the event that set this off, about what this command is for.",
  );
}

/** Hands a word to the jobs after this one; prints it where there are none. */
export function handOver({ GITHUB_OUTPUT }: Environment, name: string, word: string): void {
  if (!/^[\w-]*$/.test(word)) throw new Error("Only one word of letters, digits, - and _ is handed over.");
  if (GITHUB_OUTPUT === undefined) process.stdout.write(`${word}\n`);
  else appendFileSync(GITHUB_OUTPUT, `${name}=${word}\n`);
}
