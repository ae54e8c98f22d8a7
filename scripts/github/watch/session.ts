import { workflowAccount } from "../../../schemas/fields/account.ts";
import { loginsOf } from "../gate/facts/index.ts";
import type { Session } from "../gate/session.ts";
import { apply, printed } from "../kit/apply.ts";
import type { Octokit } from "../kit/client.ts";
import { givenOf } from "../kit/environment.ts";
import type { Repository } from "../kit/repository.ts";
import { readDisabledWorkflows } from "../kit/workflows.ts";
import { planWatch, stoppedLabel, stoppedMarker, type WatchFacts } from "./plan.ts";
import { watchWords } from "./words.ts";

/** Looks which workflows do not run, and has the maintainers of the catalogue know where GitHub has stopped one. */
export async function watch({ environment, octokit, repository }: Session, applies: boolean): Promise<string[]> {
  const { deciders } = givenOf(environment, undefined);
  const [disabled, issue, logins] = await Promise.all([
    readDisabledWorkflows(octokit, repository),
    readIssue(octokit, repository),
    loginsOf(octokit, deciders.maintainers),
  ]);
  const actions = planWatch({ deciders, logins, disabled, ...(issue ? { issue } : {}) }, watchWords);
  return applies ? apply(octokit, repository, actions) : printed(actions);
}

async function readIssue(octokit: Octokit, repository: Repository): Promise<WatchFacts["issue"]> {
  const about = { labels: stoppedLabel, state: "all", per_page: 100 } as const;
  const { data } = await octokit.rest.issues.listForRepo({ ...repository, ...about });
  const ours = data.find(({ user, body }) => user?.id === workflowAccount && (body ?? "").startsWith(stoppedMarker));
  return ours && { number: ours.number, open: ours.state === "open", body: ours.body ?? "" };
}
