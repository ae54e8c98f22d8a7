import { appendFileSync } from "node:fs";
import { join } from "node:path";

import * as z from "zod";

import { workflowAccount } from "../../../schemas/fields/account.ts";
import { gitHubAddressOf, gitHubRepositoryAt } from "../../../schemas/fields/repository-address.ts";
import type { Identity } from "../../../schemas/identity.ts";
import { inspect, type Inspection, type Source } from "../../../schemas/index.ts";
import { londonDay } from "../../../schemas/london-day.ts";
import { diskSource, identityOnDisk } from "../../../schemas/reading/disk.ts";
import { catalogueFolder } from "../../lib/folder.ts";
import { root } from "../../lib/root.ts";
import { CommandError } from "../../lib/stop.ts";
import { valueInFile } from "../../lib/value-of.ts";
import { connect, type Octokit } from "./client.ts";
import { readDeciders } from "./deciders.ts";
import type { Deciders } from "./people.ts";
import type { Repository } from "./repository.ts";
import { sha } from "./sha.ts";

/** The environment variables that workflows set for these commands; GitHub sets `GITHUB_*`. */
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
  /** A folder of entries other than our own. */
  CATALOGUE: z.string().optional(),
  /** A file of the catalogue’s maintainers other than `.github/maintainers.yml`. */
  MAINTAINERS: z.string().optional(),
  /** The time to decide at, to replay a decision. */
  NOW: z.iso.datetime().optional(),
  /** Milliseconds in each second of waiting, for tests. */
  SECOND: z.coerce.number().optional(),
  /** The encoded report of the previous job. */
  REPORT: z.string().optional(),
});
export type Environment = z.infer<typeof Environment>;

/**
 * Reads the environment.
 *
 * @throws CommandError that names the variables that are missing or invalid
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const { data, error } = Environment.safeParse(set);
  if (data) return data;
  const names = error.issues.map(({ path }) => path.join("."));
  throw new CommandError(
    `These environment variables are missing or hold something wrong: ${names.join(", ")}. Set them before the command, or under “env” in a workflow.`,
  );
}

/**
 * The repository to work on: `GITHUB_REPOSITORY` or, without it, the catalogue’s own.
 *
 * @throws CommandError where neither is a repository on GitHub, or where there is no catalogue
 */
export function repositoryOf(environment: Environment): Repository {
  const { GITHUB_REPOSITORY: given } = environment;
  const repository = gitHubRepositoryAt(
    given === undefined ? identityFor(environment).repository : gitHubAddressOf(given),
  );
  if (!repository) throw new CommandError("GITHUB_REPOSITORY must name a repository on GitHub as owner/name.");
  return repository;
}

/**
 * Returns our own account, as which GitHub Actions writes, and the address of the site without a closing `/`.
 *
 * @throws CommandError where there is no catalogue
 */
export function selfOf(environment: Environment): { bot: number; site: string } {
  return { bot: workflowAccount, site: identityFor(environment).homepage.replace(/\/$/, "") };
}

function identityFor({ CATALOGUE, GITHUB_REPOSITORY }: Environment): Identity {
  return identityOnDisk(catalogueFolder(CATALOGUE), GITHUB_REPOSITORY);
}

/** Connects to GitHub. */
export function clientOf({ GITHUB_API_URL, GITHUB_TOKEN, SECOND }: Environment): Octokit {
  return connect({ api: GITHUB_API_URL, token: GITHUB_TOKEN, second: SECOND });
}

/**
 * Reads the checked-out base branch.
 *
 * @throws CommandError where nothing says which commit is checked out
 */
export function readBaseBranch(environment: Environment, day: string): BaseBranch {
  const { GITHUB_SHA, CATALOGUE } = environment;
  if (GITHUB_SHA === undefined) throw new CommandError("GITHUB_SHA must name the commit that is checked out.");
  return {
    commit: GITHUB_SHA,
    source: diskSource(catalogueFolder(CATALOGUE)),
    inspection: inspectionOf(environment, day),
  };
}

/** The time of the decision, in ISO 8601. */
export function nowOf({ NOW }: Environment): string {
  return new Date(NOW ?? Date.now()).toISOString();
}

/** The file that names the maintainers of the catalogue. */
export function maintainersFileOf({ MAINTAINERS }: Environment): string {
  return MAINTAINERS ?? join(root, ".github/maintainers.yml");
}

/**
 * The inputs of a decision that need no request to GitHub, read from the environment and the base branch.
 *
 * @throws CommandError where the catalogue or the list of its maintainers is missing or invalid
 */
export function decisionInputs(environment: Environment, asked: number | undefined): Omit<DecisionInputs, "logins"> {
  const catalogue = diskSource(catalogueFolder(environment.CATALOGUE));
  const now = nowOf(environment);
  const deciders = readDeciders(catalogue, maintainersFileOf(environment), londonDay(new Date(now)));
  return {
    now,
    ...selfOf(environment),
    repository: repositoryOf(environment),
    deciders,
    asked,
  };
}

/** The base branch as it was checked out. */
export interface BaseBranch {
  commit: string;
  source: Source;
  /** What the source holds. */
  inspection: Inspection;
}

/** The inputs of a decision that do not depend on the pull request. Only `logins` needs requests to GitHub. */
export interface DecisionInputs {
  /** The time of the decision, in ISO 8601. */
  now: string;
  /** The number of the account that we write as. */
  bot: number;
  /** The address of the site, without a closing `/`. */
  site: string;
  repository: Repository;
  deciders: Deciders;
  /** Account number, as text → current login. */
  logins: Readonly<Record<string, string>>;
  /** The comment that triggered this run, if one did. */
  asked?: number | undefined;
}

/**
 * Inspects the base branch’s catalogue.
 *
 * @param day `YYYY-MM-DD`
 * @throws CommandError where there is no catalogue
 */
export function inspectionOf({ CATALOGUE }: Environment, day: string): Inspection {
  return inspect(diskSource(catalogueFolder(CATALOGUE)), day);
}

const number = z.int().min(1);

/** The fields of a webhook event that are used: numbers only. */
const Event = z.object({
  pull_request: z.object({ number }).optional(),
  issue: z.object({ number, pull_request: z.object({}).optional() }).optional(),
  comment: z.object({ id: number }).optional(),
  /** Inputs of `workflow_dispatch`, given by a person or another workflow. */
  inputs: z.object({ pull: z.coerce.number().pipe(number).optional() }).nullish(),
});

/**
 * The numbers of the pull request, the issue that is none, and the comment that the event is about, if any.
 *
 * @throws CommandError where `GITHUB_EVENT_PATH` holds no such event
 */
export function eventOf({ GITHUB_EVENT_PATH }: Environment): {
  pull?: number | undefined;
  issue?: number | undefined;
  comment?: number | undefined;
} {
  if (GITHUB_EVENT_PATH === undefined) return {};
  const { pull_request, issue, comment, inputs } = readEvent(Event, GITHUB_EVENT_PATH);
  const pull = pull_request?.number ?? (issue?.pull_request ? issue.number : undefined) ?? inputs?.pull;
  return { pull, issue: issue?.pull_request ? undefined : issue?.number, comment: comment?.id };
}

/**
 * Reads and validates a webhook event’s file.
 *
 * @throws CommandError where it holds no event of this schema
 */
export function readEvent<T>(schema: z.ZodType<T>, file: string): T {
  return valueInFile(
    schema,
    file,
    "GITHUB_EVENT_PATH must name the event that set this off, about what this command is for.",
  );
}

/**
 * Writes a step output for the following jobs; prints it outside GitHub Actions.
 *
 * @param word only letters, digits, `-` and `_`; anything else throws
 */
export function writeStepOutput({ GITHUB_OUTPUT }: Environment, name: string, word: string): void {
  if (!/^[\w-]*$/.test(word)) throw new Error("Only one word of letters, digits, - and _ is handed over.");
  if (GITHUB_OUTPUT === undefined) process.stdout.write(`${word}\n`);
  else appendFileSync(GITHUB_OUTPUT, `${name}=${word}\n`);
}
