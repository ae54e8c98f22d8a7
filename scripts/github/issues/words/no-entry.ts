import { gitHubAddress } from "../../../../schemas/fields/repository-address.ts";
import { issueFormAddress, issueFormNames } from "../../../../schemas/kinds/issue-form.ts";
import { heading, link, list, markdown, marker, paragraph, ownText, userInput } from "../../../reporters/markup.ts";
import type { IssueFacts } from "../facts.ts";
import { nameOfForm } from "../form.ts";
import { draftedMarker, issueMarker } from "../our-comment.ts";
import { pullLink } from "./pull.ts";

/** The comment under an issue with an unfilled form: links to the forms. */
export function unfilledComment({ repository, site }: IssueFacts): string {
  const forms = issueFormNames.map((form) => ({
    content: [link(nameOfForm(form), issueFormAddress(gitHubAddress(repository), form))],
  }));
  return markdown([
    marker(issueMarker),
    heading("There are no answers to read here"),
    paragraph(ownText("Thank you for writing. An entry is made of the answers to one of these forms:")),
    list(forms),
    paragraph(
      ownText("Or use "),
      link("the form on the site", `${site}/contribute/`),
      ownText(
        ", which shows what is wrong while you type. If this issue is about something else, say so above; people read it.",
      ),
    ),
  ]);
}

/** The comment under an issue where the repository does not let workflows open pull requests. */
export function forbiddenComment({ repository }: IssueFacts): string {
  return markdown([
    marker(issueMarker),
    heading("Waiting for a maintainer"),
    paragraph(
      ownText(
        "Thank you. There is nothing to fix, and you do not need to do anything. This has no pull request yet, because a setting of this repository does not let workflows open one.",
      ),
    ),
    paragraph(
      ownText("A maintainer of the catalogue changes that setting with "),
      userInput("npm run set-up-repository -- --apply"),
      ownText(", and then runs "),
      link(
        "the workflow “Issue to pull request”",
        `${gitHubAddress(repository)}/actions/workflows/issue-to-pull-request.yml`,
      ),
      ownText(" again. The pull request follows within minutes."),
    ),
  ]);
}

/** The comment under an issue that its author has closed or emptied. */
export function withdrawnComment(facts: IssueFacts, drafted: boolean): string {
  const again = facts.issue.open ? "fill in the form in this issue again" : "reopen this issue";
  return markdown([
    marker(issueMarker),
    ...(drafted ? [marker(draftedMarker)] : []),
    heading("Withdrawn"),
    paragraph(
      ...pullLink(facts, "Pull request"),
      ownText(` is closed, because this issue no longer asks for an entry. To go on with it, ${again}.`),
    ),
  ]);
}

/** The comment under an issue that its author has closed or emptied, but whose pull request somebody has changed. */
export function staysOpenComment(facts: IssueFacts): string {
  return markdown([
    marker(issueMarker),
    heading("The pull request stays open"),
    paragraph(
      ...pullLink(facts, "Pull request"),
      ownText(
        " stays open although this issue no longer asks for an entry, because somebody has changed it directly. To stop it from being merged, write ",
      ),
      userInput("/hold"),
      ownText(" here or there."),
    ),
  ]);
}

/** The comment under the pull request of an issue that was deleted or transferred to another repository. */
export function goneComment({ issue, site }: IssueFacts): string {
  return markdown([
    heading("Withdrawn"),
    paragraph(
      ownText(
        `Issue #${issue.number} was deleted or transferred to another repository, so this pull request is closed. To send the entry again, open a new issue here or use `,
      ),
      link("the form on the site", `${site}/contribute/`),
      ownText("."),
    ),
  ]);
}
