import type { Octokit } from "../github/kit/client.ts";
import { withoutRepeats } from "../github/kit/inconsistent-answer.ts";
import { type Person, person } from "../github/kit/people.ts";
import type { Repository } from "../github/kit/repository.ts";

/** The label of upkeep’s issues, for people to find them by. */
export const upkeepLabel = "upkeep";

/** An issue as far as it matters to upkeep. */
export interface Issue {
  number: number;
  author?: Person;
  body: string;
  open: boolean;
}

/** The issues with upkeep’s label, open or closed. */
export async function readIssues(octokit: Octokit, repository: Repository): Promise<Issue[]> {
  const listed = await octokit.paginate(octokit.rest.issues.listForRepo, {
    ...repository,
    labels: upkeepLabel,
    state: "all",
    per_page: 100,
  });
  return withoutRepeats(listed, ({ number }) => number)
    .filter(({ pull_request }) => pull_request === undefined)
    .map(({ number, user, body, state }) => ({
      number,
      ...person("author", user),
      body: body ?? "",
      open: state === "open",
    }));
}
