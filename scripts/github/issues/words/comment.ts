import type { RootContent } from "mdast";

import { kinds, pathOf } from "../../../../schemas/index.ts";
import { count } from "../../../../schemas/problems/count.ts";
import { heading, link, list, markdown, marker, paragraph, ownText, userInput } from "../../../reporters/markup.ts";
import { maxFollowedIssues } from "../../kit/limits.ts";
import type { IssueFacts } from "../facts.ts";
import { placeOfOutcome } from "../form.ts";
import type { Outcome, PullStatus } from "../issue-words.ts";
import { draftedMarker, issueMarker } from "../our-comment.ts";
import { isError } from "../reading.ts";
import { correctedSection, problemSections } from "./problems.ts";
import { pullLink } from "./pull.ts";

/** The body of our one comment under an issue: what to fix and how to try again, or where the entry is now. */
export function issueComment(facts: IssueFacts, outcome: Outcome, status: PullStatus, drafted: boolean): string {
  return markdown([
    marker(issueMarker),
    ...(drafted ? [marker(draftedMarker)] : []),
    heading(headline(outcome, status)),
    ...opening(facts, outcome, status),
    ...(status === "follows" ? correctedSection(facts, outcome) : []),
    ...(status === "wrong" || status === "follows" ? problemSections(facts, outcome) : []),
    ...closing(facts, status, drafted),
  ]);
}

function headline({ form, problems }: Outcome, status: PullStatus): string {
  switch (status) {
    case "follows":
      return form === "statement" ? "Your change is on its way" : "Your entry is on its way";
    case "wrong":
      return `${count(problems.filter(isError).length, "thing")} to fix`;
    case "waits":
      return "Waiting for your other entries";
    case "by-hand":
      return "Somebody has changed the pull request directly";
    case "closed":
      return "The pull request was closed";
  }
}

function opening(facts: IssueFacts, outcome: Outcome, status: PullStatus): RootContent[] {
  const what = outcome.form === "statement" ? "change of the record" : `new ${kinds[outcome.form].label.one}`;
  switch (status) {
    case "follows": {
      const path = outcome.type === "right" ? pathOf(placeOfOutcome(outcome)) : "";
      const verb = outcome.form === "statement" ? " puts it into " : " adds it as ";
      return [
        paragraph(
          ownText("Thank you. "),
          ...pullLink(facts, "Pull request"),
          ownText(verb),
          userInput(path),
          ownText("."),
        ),
      ];
    }
    case "wrong":
      return [
        paragraph(
          ownText(`Thank you. This cannot become a ${what} in the catalogue yet, because of what is listed here.`),
        ),
      ];
    case "waits":
      return [
        paragraph(
          ownText(
            `Thank you. There is nothing to fix. ${maxFollowedIssues} of your other issues come first, which is the most for one person at a time. When one of them is merged or closed, edit this issue to continue.`,
          ),
        ),
      ];
    case "by-hand":
      return [
        paragraph(
          ownText("Somebody has changed "),
          ...pullLink(facts, "pull request"),
          ownText(
            " directly, so edits of this issue no longer change it, and nothing of theirs is overwritten. Please continue there.",
          ),
        ),
      ];
    case "closed":
      return [
        paragraph(
          ownText("This issue no longer changes anything, because "),
          ...pullLink(facts, "pull request"),
          ownText(
            " was closed without being merged. The reason may be written there. If it is reopened, it follows this issue again.",
          ),
        ),
      ];
  }
}

function closing(facts: IssueFacts, status: PullStatus, drafted: boolean): RootContent[] {
  const edit = "open the menu “…” at the top right of this issue, choose “Edit”";
  const form = link("the form on the site", `${facts.site}/contribute/`);
  if (status === "follows") {
    return [
      heading("What happens next"),
      list([
        {
          content: [ownText("The gate checks it. Then somebody who maintains the entries of that authority reads it.")],
        },
        { content: [ownText(`To change something, ${edit}, and save. The pull request follows within minutes.`)] },
        {
          content: [
            ownText("To stop it from being merged, write "),
            userInput("/hold"),
            ownText(" here or under the pull request. To withdraw it, close this issue."),
          ],
        },
        { content: [ownText("When it is merged, this issue is closed and the entry appears on the site.")] },
      ]),
    ];
  }
  if (status !== "wrong") return [];
  const state = drafted ? "a draft" : facts.pull && !facts.pull.open ? "closed" : undefined;
  const meanwhile =
    state === undefined
      ? []
      : [
          paragraph(
            ownText("Until then "),
            ...pullLink(facts, "pull request"),
            ownText(` is ${state}, so that its earlier content is not merged.`),
          ),
        ];
  return [
    heading("How to try again"),
    paragraph(
      ownText(
        `To fix it, ${edit}, change your answers below their headings, and save. Leave the headings as they are. This comment will change within minutes. Or use `,
      ),
      form,
      ownText(", which shows what is wrong while you type."),
    ),
    ...meanwhile,
  ];
}
