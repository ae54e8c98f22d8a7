import { baseBranch } from "../../../../schemas/address.ts";
import { markdown, marker, paragraph, ownText, userInput } from "../../../reporters/markup.ts";

/** The marker at the start of our comment about commands where no pull request is open. */
export const withoutPullMarker = "catalogue-without-pull";

/** Why a command has no effect where it was written. */
export type Obstacle = "closed" | "other-branch" | "no-pull";

/** What was so, and when the command has an effect. */
const obstacleWords: Record<Obstacle, [fact: string, then: string]> = {
  closed: ["This pull request was closed", "Once it is open again"],
  "other-branch": [`The base branch of this pull request was not “${baseBranch}”`, "Once it is"],
  "no-pull": ["No pull request was open for this issue", "Once one is open"],
};

/** The body of that comment. In the past tense, because it stays when the obstacle has gone. */
export function withoutPullComment(obstacle: Obstacle): string {
  const [fact, then] = obstacleWords[obstacle];
  return markdown([
    marker(withoutPullMarker),
    paragraph(
      ownText(
        `${fact} when somebody wrote a command here, so there was nothing to check or to merge. ${then}, write the command again. `,
      ),
      userInput("/hold"),
      ownText(" will count without that."),
    ),
  ]);
}
