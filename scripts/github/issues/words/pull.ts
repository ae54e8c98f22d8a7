import type { PhrasingContent } from "mdast";

import { entriesFolder } from "../../../../schemas/address.ts";
import { gitHubAddress } from "../../../../schemas/fields/repository-address.ts";
import { kinds, pathOf } from "../../../../schemas/index.ts";
import { link, markdown, paragraph, ownText, userInput } from "../../../reporters/markup.ts";
import type { IssueFacts } from "../facts.ts";
import { placeOfOutcome } from "../form.ts";
import type { ErrorFreeReading } from "../issue-words.ts";

/** The texts of an entry’s commit and pull request. The only user input is the login of the issue’s author. */
export function pullWords(
  { number, author }: IssueFacts["issue"],
  outcome: ErrorFreeReading,
): { title: string; message: string; body: string } {
  const title = titleOfPull(outcome);
  const by = author ? [ownText(" by "), userInput(author.login)] : [];
  const body = markdown([
    paragraph(
      ownText(`Made from issue #${number}`),
      ...by,
      ownText(". An edit of the issue changes this pull request."),
    ),
    paragraph(...whatItDoes(outcome)),
    paragraph(ownText(`Closes #${number}.`)),
  ]);
  return { title, message: `${title}\n\nMade from issue #${number}.`, body };
}

function titleOfPull(outcome: ErrorFreeReading): string {
  const { form, slug } = outcome;
  if (form !== "statement") return `New ${kinds[form].label.one}: ${slug}`;
  const { said } = outcome;
  return `Statement of ${slug}: ${said.kind === "system" ? "a system" : said.slug}`;
}

function whatItDoes(outcome: ErrorFreeReading): PhrasingContent[] {
  const file = userInput(entriesFolder + pathOf(placeOfOutcome(outcome)));
  if (outcome.form !== "statement") return [ownText("It adds "), file, ownText(".")];
  const { said } = outcome;
  if (!said.removes)
    return [ownText("It changes what "), file, ownText(" says about "), userInput(said.slug), ownText(".")];
  return [
    ownText("It removes what "),
    file,
    ownText(" says about "),
    userInput(said.slug),
    ownText(", because that was never true. The reason is in the issue."),
  ];
}

/** A link to the pull request of an issue, or a text where there is none yet. */
export function pullLink({ repository, pull }: IssueFacts, words: string): PhrasingContent[] {
  if (!pull) return [ownText(words === "pull request" ? "the branch of this issue" : "A pull request")];
  return [link(`${words} ${pull.number}`, `${gitHubAddress(repository)}/pull/${pull.number}`)];
}
