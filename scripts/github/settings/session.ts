import { CommandError, responseMessage } from "../../lib/stop.ts";
import { printable } from "../../reporters/visible.ts";
import { type Octokit, statusOf } from "../kit/client.ts";
import type { Repository } from "../kit/repository.ts";
import { applySetting } from "./apply.ts";
import { neededPermissions } from "./expected.ts";
import { planSettings, type SettingPlan } from "./plan.ts";
import { readSettings } from "./read.ts";
import { faultsOf, type Settings, unreadableSettings } from "./settings.ts";
import { byHandWords, faultLines, stepDone, stepPlanned, visibleSettingsCorrect } from "./words.ts";

/**
 * Reports how the settings of a repository differ from SECURITY.md and, if `applies`, changes only those. A change that
 * GitHub refuses is reported and does not stop the others.
 *
 * @param print receives each line at once, so that the changes are known even if a later one ends the run
 * @returns whether every setting is visible and as expected now
 * @throws CommandError where the token may not see the repository or, with `applies`, change its settings
 */
export async function setUp(
  octokit: Octokit,
  repository: Repository,
  applies: boolean,
  print: (line: string) => void,
): Promise<boolean> {
  const name = `${repository.owner}/${repository.repo}`;
  const isAdmin = await administers(octokit, repository);
  if (applies && !isAdmin)
    throw new CommandError(
      `This token may not change the settings of ${name}. Use one of an account that administers it. A fine-grained token has to have the permissions ${neededPermissions}.`,
    );
  const settings = await readSettings(octokit, repository, isAdmin);
  const plan = planSettings(settings);
  faultLines(settings).forEach(print);
  const isDone = applies ? await applyAll(octokit, repository, plan, print) : plan.steps.length === 0;
  if (!applies) plan.steps.map(stepPlanned).forEach(print);
  plan.byHand.map(byHandWords).forEach(print);
  const complete = plan.byHand.length === 0 && unreadableSettings(settings).length === 0 && isDone;
  print(verdict(name, settings, plan, applies, complete));
  return complete;
}

/**
 * Reads the settings that the token may see.
 *
 * @throws CommandError where GitHub does not accept it, or it may not even see the repository
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
    if (statusOf(error) === 404)
      throw new CommandError(`GitHub has no repository ${name}, or this token may not see it.`);
    if (statusOf(error) === 401) throw new CommandError("GitHub does not accept this token. Make a new one.");
    throw error;
  }
}

/** Applies every change and reports each. Returns false if GitHub refused one. */
async function applyAll(
  octokit: Octokit,
  repository: Repository,
  { steps }: SettingPlan,
  print: (line: string) => void,
): Promise<boolean> {
  let isDone = true;
  for (const step of steps) {
    try {
      await applySetting(octokit, repository, step);
      print(stepDone(step));
    } catch (error) {
      const status = statusOf(error);
      if (!(error instanceof Error) || status === undefined || status === 429 || status >= 500) throw error;
      isDone = false;
      print(
        `${stepPlanned(step)} GitHub refused it: ${reasonOf(step.type, status)} It says: “${printable(responseMessage(error))}”`,
      );
    }
  }
  return isDone;
}

/** The likely reason for GitHub’s refusal, by its HTTP status. */
function reasonOf(type: string, status: number): string {
  const lacking = `the token lacks one of the permissions ${neededPermissions}, or`;
  if (status === 403 && type === "ruleset")
    return `${lacking} the repository is private, where rulesets need a paid plan: make it public, or upgrade.`;
  if (status === 403) return `${lacking} an organisation’s policy forbids it.`;
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
): string {
  if (complete && steps.length === 0) return `${name} is as SECURITY.md asks for. There is nothing to do.`;
  if (complete) return `${name} is now as SECURITY.md asks for.`;
  if (!applies && steps.length > 0) return "Nothing was changed. Run it again with --apply to make these changes.";
  return faultsOf(settings).length === 0 ? visibleSettingsCorrect : `${name} is not yet as SECURITY.md asks for.`;
}
