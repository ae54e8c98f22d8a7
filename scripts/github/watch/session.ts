import { apply, printed } from "../apply.ts";
import type { Octokit, Repository } from "../client.ts";
import { givenOf, self } from "../environment.ts";
import { loginsOf } from "../facts/index.ts";
import { readDisabledWorkflows } from "../facts/workflows.ts";
import type { Session } from "../session.ts";
import { stoppedMarker } from "../words/index.ts";
import { planWatch, stoppedLabel, type WatchFacts } from "./plan.ts";

/** Looks which workflows do not run, and has the maintainers of the catalogue know where GitHub has stopped one. */
export async function watch({ environment, octokit, repository }: Session, does: boolean): Promise<string[]> {
  const { deciders } = givenOf(environment, undefined);
  const [disabled, issue, logins] = await Promise.all([
    readDisabledWorkflows(octokit, repository),
    readIssue(octokit, repository),
    loginsOf(octokit, deciders.maintainers),
  ]);
  const actions = planWatch({ deciders, logins, disabled, ...(issue ? { issue } : {}) });
  return does ? apply(octokit, repository, actions) : printed(actions);
}

async function readIssue(octokit: Octokit, repository: Repository): Promise<WatchFacts["issue"]> {
  const about = { labels: stoppedLabel, state: "all", per_page: 100 } as const;
  const { data } = await octokit.rest.issues.listForRepo({ ...repository, ...about });
  const ours = data.find(({ user, body }) => user?.id === self.bot && (body ?? "").startsWith(stoppedMarker));
  return ours && { number: ours.number, open: ours.state === "open", body: ours.body ?? "" };
}
