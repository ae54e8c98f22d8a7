import { CannotRun } from "../../lib/stop.ts";
import { type Octokit, statusOf } from "../kit/client.ts";
import type { Repository } from "../kit/repository.ts";
import { applySetting } from "./apply.ts";
import { planSettings, type SettingPlan } from "./plan.ts";
import { readSettings } from "./read.ts";
import { faultsOf, type Settings, unseenIn } from "./settings.ts";
import { byHandWords, stepDone, stepPlanned, faultLines } from "./words.ts";

/** What a run says, and how it ended. */
export interface SetUp {
  lines: string[];
  /** Whether everything is as expected now. */
  complete: boolean;
}

/**
 * Says how the settings of a repository differ from what SECURITY.md asks for and, when it applies, changes that and
 * nothing else. What GitHub refuses is said, and keeps nothing else from being done.
 */
export async function setUp(octokit: Octokit, repository: Repository, applies: boolean): Promise<SetUp> {
  const name = `${repository.owner}/${repository.repo}`;
  const isAdmin = await administers(octokit, repository);
  if (applies && !isAdmin)
    throw new CannotRun(
      `This token may not change the settings of ${name}. Use one of an account that administers it, with the permission “Administration: write”.`,
    );
  const settings = await readSettings(octokit, repository, isAdmin);
  const plan = planSettings(settings);
  const lines = faultLines(settings);
  const isDone = applies ? await applyAll(octokit, repository, plan, lines) : plan.steps.length === 0;
  if (!applies) for (const step of plan.steps) lines.push(stepPlanned(step));
  for (const fault of plan.byHand) lines.push(byHandWords(fault));
  const complete = plan.byHand.length === 0 && unseenIn(settings).length === 0 && isDone;
  lines.push(...verdict(name, settings, plan, applies, complete));
  return { lines, complete };
}

/**
 * Reads the settings as far as the token sees them.
 *
 * @throws CannotRun where it does not even see the repository
 */
export async function readVisibleSettings(octokit: Octokit, repository: Repository): Promise<Settings> {
  return readSettings(octokit, repository, await administers(octokit, repository));
}

async function administers(octokit: Octokit, repository: Repository): Promise<boolean> {
  try {
    const { data } = await octokit.rest.repos.get({ ...repository });
    return data.permissions?.admin === true;
  } catch (error) {
    const name = `${repository.owner}/${repository.repo}`;
    if (statusOf(error) === 404) throw new CannotRun(`GitHub has no repository ${name}, or this token may not see it.`);
    if (statusOf(error) === 401) throw new CannotRun("GitHub does not accept this token. Make a new one.");
    throw error;
  }
}

/** Makes every change and adds a line about each. Returns whether GitHub refused none. */
async function applyAll(
  octokit: Octokit,
  repository: Repository,
  { steps }: SettingPlan,
  lines: string[],
): Promise<boolean> {
  let isDone = true;
  for (const step of steps) {
    try {
      await applySetting(octokit, repository, step);
      lines.push(stepDone(step));
    } catch (error) {
      const status = statusOf(error);
      if (status === undefined || status === 429 || status >= 500) throw error;
      isDone = false;
      lines.push(`${stepPlanned(step)} GitHub refused it: ${reasonOf(step.type, status)}`);
    }
  }
  return isDone;
}

/** Why GitHub refuses a change, as far as its answer says. */
function reasonOf(type: string, status: number): string {
  if (status === 403 && type === "ruleset")
    return "rulesets of a private repository need a paid plan. Make the repository public, or upgrade.";
  if (status === 403) return "the token lacks the right, or an organisation’s policy forbids it.";
  if (status === 404) return "it is not there, or the token may not see it.";
  if (status === 409) return "an organisation’s policy decides it.";
  return `it answered ${status}.`;
}

function verdict(
  name: string,
  settings: Settings,
  { steps }: SettingPlan,
  applies: boolean,
  complete: boolean,
): string[] {
  if (complete && steps.length === 0) return [`${name} is as SECURITY.md asks for. There is nothing to do.`];
  if (complete) return [`${name} is now as SECURITY.md asks for.`];
  const left = faultsOf(settings).length;
  if (!applies && steps.length > 0) return ["Nothing was changed. Run it again with --apply to make these changes."];
  return left === 0 ? [] : [`${name} is not yet as SECURITY.md asks for.`];
}
