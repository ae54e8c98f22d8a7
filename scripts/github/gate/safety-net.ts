import type { Action } from "../kit/actions.ts";
import { apply, printed } from "../kit/apply.ts";
import { briefReason } from "../kit/client.ts";
import { decisionInputs, nowOf } from "../kit/environment.ts";
import { loginsOf } from "../kit/logins.ts";
import type { Session } from "../kit/session.ts";
import { isDeployMissing } from "./facts/deploy.ts";
import { gatherFacts } from "./facts/index.ts";
import { readMissingLabels } from "./facts/labels.ts";
import { readWithoutVerdict } from "./facts/open.ts";
import { planRestart } from "./plan/restart.ts";
import { gateWords } from "./words/index.ts";

/** The outcome of the safety net. */
interface SafetyNetResult {
  /** Refused actions or, in a dry run, planned ones; a line each. */
  lines: string[];
  /** Failed reads with the reason, a line each. */
  unread: string[];
}

/**
 * Safety net for scheduled runs: re-dispatches the gate for open pull requests without a verdict, dispatches a missing
 * deploy of the main branch, and creates missing labels. A failure of one does not stop the others.
 *
 * @param others what else to look at, such as “The runs of issues” → plans the actions
 */
export async function runSafetyNet(
  { environment, octokit, repository }: Session,
  applies: boolean,
  others: Readonly<Record<string, () => Promise<readonly Action[]>>> = {},
): Promise<SafetyNetResult> {
  const actions: Action[] = [];
  const unread: string[] = [];
  const onUnread = (what: string, error: unknown): void => {
    unread.push(`${what} could not be read: ${briefReason(error)}`);
  };
  const gather = async (what: string, gathers: () => Promise<readonly Action[]>): Promise<void> => {
    try {
      actions.push(...(await gathers()));
    } catch (error) {
      onUnread(what, error);
    }
  };
  await gather("The labels", async () =>
    (await readMissingLabels(octokit, repository)).map((label) => ({ type: "make-label", label })),
  );
  await gather("The deploys", async () =>
    (await isDeployMissing(octokit, repository)) ? [{ type: "start-workflow", workflow: "deploy.yml" }] : [],
  );
  for (const [what, gathers] of Object.entries(others)) await gather(what, gathers);
  await gather("The open pull requests", async () => {
    const given = decisionInputs(environment, undefined);
    const logins = await loginsOf(octokit, given.deciders.maintainers);
    const numbers = await readWithoutVerdict(octokit, repository, nowOf(environment), (number, error) => {
      onUnread(`#${number}`, error);
    });
    for (const number of numbers)
      await gather(`#${number}`, async () =>
        planRestart(await gatherFacts(octokit, { ...given, logins }, number), gateWords),
      );
    return [];
  });
  const lines = applies ? await apply(octokit, repository, actions) : printed(actions);
  return { lines, unread };
}
