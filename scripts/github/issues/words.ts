import type { PhrasingContent, RootContent } from "mdast";

import { addressOf, kinds, pathOf, problemTexts } from "../../../schemas/index.ts";
import { issueFormAddress, issueFormNames } from "../../../schemas/kinds/issue-form.ts";
import { severities } from "../../../schemas/problems/severity.ts";
import {
  heading,
  link,
  list,
  listed,
  markdown,
  marker,
  message as inert,
  paragraph,
  say,
  strong,
  typed,
} from "../../reporters/markup.ts";
import { count } from "../../reporters/words.ts";
import { entriesFolder, mostFollowed } from "../kit/limits.ts";
import type { IssueFacts } from "./facts.ts";
import { nameOfForm, placeOfOutcome, questionsIn } from "./form.ts";
import { type IssueProblem, severityOf } from "./reading.ts";
import type { IssueWords, Outcome, Right, PullStatus } from "./says.ts";

/** What the commit and the pull request of an entry say: nothing that anybody typed, but for who wrote the issue. */
function pullWords(
  { number, author }: IssueFacts["issue"],
  outcome: Right,
): { title: string; message: string; body: string } {
  const title = titleOfPull(outcome);
  const by = author ? [say(" by "), typed(author.login)] : [];
  const body = markdown([
    paragraph(say(`Made from issue #${number}`), ...by, say(". Whoever edits the issue changes this pull request.")),
    paragraph(...whatItDoes(outcome)),
    paragraph(say(`Closes #${number}.`)),
  ]);
  return { title, message: `${title}\n\nMade from issue #${number}.`, body };
}

function titleOfPull({ form, slug, said }: Right): string {
  if (form !== "statement") return `New ${kinds[form].label.one}: ${slug}`;
  return `Statement of ${slug}: ${said === undefined || said.kind === "system" ? "a system" : said.slug}`;
}

function whatItDoes(outcome: Right): PhrasingContent[] {
  const file = typed(entriesFolder + pathOf(placeOfOutcome(outcome)));
  const { said } = outcome;
  if (!said) return [say("It adds "), file, say(".")];
  if (!said.removes) return [say("It changes what "), file, say(" says of "), typed(said.slug), say(".")];
  return [
    say("It takes out what "),
    file,
    say(" says of "),
    typed(said.slug),
    say(", because that was never so. The reason is in the issue."),
  ];
}

/** The one comment under an issue: what to fix and how to try again, or where the entry is now. */
export function issueComment(facts: IssueFacts, outcome: Outcome, status: PullStatus, drafted: boolean): string {
  return markdown([
    marker("catalogue-issue"),
    ...(drafted ? [marker("catalogue-issue-drafted")] : []),
    heading(headline(outcome, status)),
    ...opening(facts, outcome, status),
    ...(status === "wrong" || status === "follows" ? problemSections(facts, outcome) : []),
    ...closing(facts, status, drafted),
  ]);
}

/** The comment under an issue in which somebody has not filled in a form: where the forms are. */
export function unfilledComment({ repository: { owner, repo }, site }: IssueFacts): string {
  const forms = issueFormNames.map((form) => ({
    content: [link(nameOfForm(form), issueFormAddress(`https://github.com/${owner}/${repo}`, form))],
  }));
  return markdown([
    marker("catalogue-issue"),
    heading("There are no answers to read here"),
    paragraph(say("Thank you for writing. An entry is made of the answers to one of these forms:")),
    list(forms),
    paragraph(
      say("Or use "),
      link("the form on the site", `${site}/contribute/`),
      say(
        ", which shows what is wrong while you type. If this issue is about something else, say so above; people read it.",
      ),
    ),
  ]);
}

/** The comment under an issue that its author has closed or emptied: what became of its pull request. */
function withdrawnComment(facts: IssueFacts, drafted: boolean): string {
  const again = facts.issue.open ? "fill in the form in this issue again" : "reopen this issue";
  return markdown([
    marker("catalogue-issue"),
    ...(drafted ? [marker("catalogue-issue-drafted")] : []),
    heading("Withdrawn"),
    paragraph(
      ...pullLink(facts, "Pull request"),
      say(` is closed, because this issue no longer asks for an entry. To go on with it, ${again}.`),
    ),
  ]);
}

function headline({ form, problems }: Outcome, status: PullStatus): string {
  switch (status) {
    case "follows":
      return form === "statement" ? "Your change is on its way" : "Your entry is on its way";
    case "wrong":
      return `${count(problems.filter(isError).length, "thing")} to fix`;
    case "waits":
      return "Waiting for your earlier entries";
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
      return [paragraph(say("Thank you. "), ...pullLink(facts, "Pull request"), say(verb), typed(path), say("."))];
    }
    case "wrong":
      return [
        paragraph(say(`Thank you. This cannot become a ${what} in the catalogue yet, because of what is listed here.`)),
      ];
    case "waits":
      return [
        paragraph(
          say(
            `Thank you. There is nothing to fix. ${mostFollowed} of your earlier issues are pull requests already, which is the most for one person at a time. When one of them is merged or closed, edit this issue to continue.`,
          ),
        ),
      ];
    case "by-hand":
      return [
        paragraph(
          say("Somebody has changed "),
          ...pullLink(facts, "pull request"),
          say(
            " directly, so edits of this issue no longer change it, and nothing of theirs is overwritten. Please continue there.",
          ),
        ),
      ];
    case "closed":
      return [
        paragraph(
          say("This issue no longer changes anything, because "),
          ...pullLink(facts, "pull request"),
          say(
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
        { content: [say("The gate checks it. Then somebody who maintains the entries of that authority reads it.")] },
        { content: [say(`To change something, ${edit}, and save. The pull request follows within minutes.`)] },
        {
          content: [
            say("To stop it from being merged, write "),
            typed("/hold"),
            say(" under the pull request. To withdraw it, close this issue."),
          ],
        },
        { content: [say("When it is merged, this issue is closed and the entry appears on the site.")] },
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
            say("Until then "),
            ...pullLink(facts, "pull request"),
            say(` is ${state}, so that it is not merged with what it held before.`),
          ),
        ];
  return [
    heading("How to try again"),
    paragraph(
      say(
        `To fix it, ${edit}, change your answers below their headings, and save. Leave the headings as they are. This comment will change within minutes. Or use `,
      ),
      form,
      say(", which shows what is wrong while you type."),
    ),
    ...meanwhile,
  ];
}

const sections = [
  { title: undefined, of: isError },
  { title: severities.review.many, of: (problem: IssueProblem) => severityOf(problem) === "review" },
  { title: severities.hint.many, of: (problem: IssueProblem) => severityOf(problem) === "hint" },
];

function problemSections(facts: IssueFacts, { form, problems }: Outcome): RootContent[] {
  const labels = new Map(questionsIn(form).map(({ id, label }) => [id, label]));
  return sections.flatMap(({ title, of }): RootContent[] => {
    const items = problems.filter(of).map((problem) => {
      const label = labels.get(problem.question ?? "");
      return { content: [...(label === undefined ? [] : [strong(label), say(": ")]), ...explain(facts, problem)] };
    });
    return items.length === 0 ? [] : [...(title === undefined ? [] : [heading(title)]), list(items)];
  });
}

function explain({ site }: IssueFacts, problem: IssueProblem): PhrasingContent[] {
  switch (problem.says) {
    case "validator":
      return [...inert(problem.message), say(` ${problemTexts.get(problem.rule)?.why ?? ""}`)];
    case "twice":
      return [
        say(
          "The heading of this question stands in your text more than once, so we cannot tell where the answer begins. In your own text, start such a line with another number of ",
        ),
        typed("#"),
        say("."),
      ];
    case "no-authority":
      return noAuthority(site, problem);
    case "several-authorities":
      return [
        typed(problem.typed),
        say(" is the name of more than one: "),
        ...listed(problem.near.map((name) => typed(name))),
        say(". Please write the whole name."),
      ];
    case "unlisted-authority":
      return [
        typed(problem.name),
        say(" is not in the catalogue yet. Open another issue with the form for a new authority first."),
      ];
    case "authority-ended":
      return [typed(problem.typed), say(" has ended. "), typed(problem.name), say(" took over, so it is named here.")];
    case "picture":
      return [
        say(
          "A picture was pasted into this answer, and entries have none. Please take out what GitHub has put in its place (it starts with ",
        ),
        typed("<img"),
        say(" or "),
        typed("!["),
        say(") and describe in words what it shows, or link to a public page that shows it."),
      ];
    case "no-slug":
      return [
        say(
          "The address of an entry is made from its name, which needs a letter from a to z or a digit for that. Please write the name in Latin letters as well.",
        ),
      ];
    case "statement":
      return aboutStatement(problem);
    case "taken":
      return [
        say(`The catalogue has this ${kinds[problem.kind].label.one} already: `),
        link(problem.slug, site + addressOf(problem.kind, problem.slug)),
        say(
          ". If yours is another, give it another name. To change the one that is there, choose “Suggest a change” on its page.",
        ),
      ];
  }
}

function aboutStatement({
  what,
  typed: name = "",
  near = [],
}: Extract<IssueProblem, { says: "statement" }>): PhrasingContent[] {
  switch (what) {
    case "one-subject":
      return [say("Please name one thing that it is about: a product, a standard or a system.")];
    case "unknown": {
      const meant =
        near.length === 0 ? [] : [say(" Did you mean "), ...listed(near.map((one) => typed(one))), say("?")];
      return [say("The catalogue has nothing called "), typed(name), say("."), ...meant];
    }
    case "no-answer":
      return [
        say("Please answer in the words that the form gives, such as “Yes, we use this”, “Not any more” or “Not yet”."),
      ];
    case "no-reason":
      return [say("Please say why. What was stopped or was never so helps others only with its reason.")];
    case "not-asked":
      return [say("The answer that you chose leaves no place for this. Please take it out, or choose another answer.")];
    case "not-recorded":
      return [say("The record of the authority says nothing of this, so there is nothing to change or to take out.")];
    case "by-hand":
      return [
        say(
          "The file of the authority is written in a way that a program cannot change. A maintainer will change it by hand.",
        ),
      ];
  }
}

function noAuthority(
  site: string,
  { typed: whose, near }: Extract<IssueProblem, { says: "no-authority" }>,
): PhrasingContent[] {
  const meant = near.length === 0 ? [] : [say(" Did you mean "), ...listed(near.map((name) => typed(name))), say("?")];
  const first =
    whose === ""
      ? [say("Please say whose entry it is.")]
      : [say("The catalogue has no authority called "), typed(whose), say("."), ...meant];
  return [
    ...first,
    say(" See "),
    link("the authorities", `${site}/authorities/`),
    say(". If yours is not there yet, open another issue with the form for a new authority first."),
  ];
}

function pullLink({ repository: { owner, repo }, pull }: IssueFacts, words: string): PhrasingContent[] {
  if (!pull) return [say(words === "pull request" ? "the branch of this issue" : "A pull request")];
  return [link(`${words} ${pull.number}`, `https://github.com/${owner}/${repo}/pull/${pull.number}`)];
}

function isError(problem: IssueProblem): boolean {
  return severityOf(problem) === "error";
}

/** Everything that is said about an issue. */
export const issueWords: IssueWords = {
  comment: issueComment,
  unfilled: unfilledComment,
  withdrawn: withdrawnComment,
  pull: pullWords,
};
