import { markdown, marker, paragraph, ownText, userInput } from "../../../reporters/markup.ts";

/** The start of our comment about commands under an issue that no open pull request follows. */
export const withoutPullMarker = "<!-- catalogue-without-pull -->";

/** The body of that comment. In the past tense, because it stays when a pull request opens. */
export function withoutPullComment(): string {
  return markdown([
    marker("catalogue-without-pull"),
    paragraph(
      ownText(
        "No pull request was open for this issue when somebody wrote a command here, so there was nothing to check or to merge. Once one is open, write the command again. ",
      ),
      userInput("/hold"),
      ownText(" will count without that."),
    ),
  ]);
}
