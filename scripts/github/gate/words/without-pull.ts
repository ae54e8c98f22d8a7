import { markdown, marker, paragraph, ownText, userInput } from "../../../reporters/markup.ts";

/** The start of our comment about commands where no pull request is open. */
export const withoutPullMarker = "<!-- catalogue-without-pull -->";

/**
 * The body of that comment, under a pull request or an issue. In the past tense, because it stays when a pull request
 * opens.
 */
export function withoutPullComment(isPull: boolean): string {
  const fact = isPull ? "This pull request was closed" : "No pull request was open for this issue";
  const then = isPull ? "Once it is open again" : "Once one is open";
  return markdown([
    marker("catalogue-without-pull"),
    paragraph(
      ownText(
        `${fact} when somebody wrote a command here, so there was nothing to check or to merge. ${then}, write the command again. `,
      ),
      userInput("/hold"),
      ownText(" will count without that."),
    ),
  ]);
}
