import { workflowAccount } from "../../../schemas/fields/account.ts";
import { apply, printed } from "../kit/apply.ts";
import type { Octokit } from "../kit/client.ts";
import { readComments } from "../kit/comments.ts";
import { ownCommentActions } from "../kit/own-comment.ts";
import type { Repository } from "../kit/repository.ts";
import { type Obstacle, withoutPullComment, withoutPullMarker } from "./words/without-pull.ts";

/**
 * Answers a command that has no effect where it was written, in our one comment about that. Leaves the command without a
 * reaction, because the gate reacts to it once the obstacle is gone.
 *
 * @param applies false for a dry run, which only prints the plan
 */
export async function answerWithoutPull(
  octokit: Octokit,
  repository: Repository,
  { number, obstacle }: { number: number; obstacle: Obstacle },
  applies: boolean,
): Promise<string[]> {
  const { items: comments, isComplete: complete } = await readComments(octokit, repository, number);
  const read = { comments, complete, bot: workflowAccount };
  const actions = ownCommentActions(read, withoutPullMarker, number, withoutPullComment(obstacle));
  return applies ? apply(octokit, repository, actions) : printed(actions);
}
