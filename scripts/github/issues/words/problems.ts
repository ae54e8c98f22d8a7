import type { PhrasingContent, RootContent } from "mdast";

import { addressOf, kinds, problemTexts } from "../../../../schemas/index.ts";
import { severities } from "../../../../schemas/problems/severity.ts";
import {
  heading,
  link,
  list,
  joinedList,
  message as inert,
  paragraph,
  ownText,
  strong,
  userInput,
} from "../../../reporters/markup.ts";
import type { IssueFacts } from "../facts.ts";
import { questionsIn } from "../form.ts";
import type { Outcome } from "../issue-words.ts";
import { isError, type IssueProblem, severityOf } from "../reading.ts";

/** The problems of an issue under a heading for each severity, each with its question. */
export function problemSections(facts: IssueFacts, { form, problems }: Outcome): RootContent[] {
  return sections.flatMap(({ title, of }): RootContent[] => {
    const some = problems.filter(of);
    if (some.length === 0) return [];
    return [...(title === undefined ? [] : [heading(title)]), problemList(facts, form, some)];
  });
}

/** The errors that were corrected in an entry, so that its author can object. */
export function correctedSection(facts: IssueFacts, outcome: Outcome): RootContent[] {
  if (outcome.type !== "right" || outcome.corrected.length === 0) return [];
  return [
    heading("Corrected for you"),
    paragraph(
      ownText(
        "The pull request already has these corrections, because each answer can mean only one thing. If one is wrong, edit this issue.",
      ),
    ),
    problemList(facts, outcome.form, outcome.corrected),
  ];
}

function problemList(facts: IssueFacts, form: Outcome["form"], problems: readonly IssueProblem[]): RootContent {
  const labels = new Map(questionsIn(form).map(({ id, label }) => [id, label]));
  return list(
    problems.map((problem) => {
      const label = labels.get(problem.question ?? "");
      return {
        content: [...(label === undefined ? [] : [strong(label), ownText(": ")]), ...explain(facts, problem, label)],
      };
    }),
  );
}

const sections = [
  { title: undefined, of: isError },
  { title: severities.review.many, of: (problem: IssueProblem) => severityOf(problem) === "review" },
  { title: severities.hint.many, of: (problem: IssueProblem) => severityOf(problem) === "hint" },
];

function explain({ site }: IssueFacts, problem: IssueProblem, label = ""): PhrasingContent[] {
  switch (problem.type) {
    case "validator":
      return [...inert(problem.message), ownText(` ${problemTexts.get(problem.rule)?.why ?? ""}`)];
    case "twice":
      return [
        ownText(
          "The heading of this question stands in your text more than once, so we cannot tell where the answer begins. In your own text, start such a line with another number of ",
        ),
        userInput("#"),
        ownText("."),
      ];
    case "order":
      return [
        ownText(
          "The heading of this question stands below that of a later question, so we cannot tell which text answers which question. Please put the questions in the order of the form, each above its answer.",
        ),
      ];
    case "gone":
      return [
        ownText(
          "The heading of this question is not in your text, so its answer cannot be told from the one before it. Please put this line above the answer: ",
        ),
        userInput(`### ${label}`),
        ownText("."),
      ];
    case "no-authority":
      return noAuthority(site, problem);
    case "several-authorities":
      return [
        userInput(problem.typed),
        ownText(" is the name of more than one: "),
        ...joinedList(problem.near.map((name) => userInput(name))),
        ownText(". Please write the whole name."),
      ];
    case "unlisted-authority":
      return [
        userInput(problem.name),
        ownText(" is not in the catalogue yet. Open another issue with the form for a new authority first."),
      ];
    case "authority-ended":
      return [
        userInput(problem.typed),
        ownText(" has ended. "),
        userInput(problem.name),
        ownText(" took over, so it is named here."),
      ];
    case "picture":
      return [
        ownText(
          "A picture was pasted into this answer, but entries have no pictures. Please delete the text that GitHub added for it (it starts with ",
        ),
        userInput("<img"),
        ownText(" or "),
        userInput("!["),
        ownText(") and describe in words what it shows, or link to a public page that shows it."),
      ];
    case "no-slug":
      return [
        ownText(
          "The address of an entry is made from the letters a to z in its name. Please write the name in Latin letters as well. If it looks right already, type it again, because letters of other alphabets can look the same.",
        ),
      ];
    case "statement":
      return aboutStatement(site, problem);
    case "taken":
      return [
        ownText(`The catalogue has this ${kinds[problem.kind].label.one} already: `),
        link(problem.slug, site + addressOf(problem.kind, problem.slug)),
        ownText(
          ". If yours is another, give it another name. To change the one that is there, choose “Suggest a change” on its page.",
        ),
      ];
  }
}

function aboutStatement(
  site: string,
  { what, typed: name = "", near = [] }: Extract<IssueProblem, { type: "statement" }>,
): PhrasingContent[] {
  switch (what) {
    case "one-subject":
      return [
        ownText(
          "Please name one thing that it is about: a product, a standard or a system. Open another issue for each of the others.",
        ),
      ];
    case "unknown":
      return [ownText("The catalogue has nothing called "), userInput(name), ownText("."), ...didYouMean(near)];
    case "no-answer":
      return [
        ownText(
          "Please answer in the words that the form gives, such as “Yes, we use this”, “Not any more” or “Not yet”.",
        ),
      ];
    case "no-reason":
      return [ownText("Please say why. The reason is what helps other councils.")];
    case "not-asked":
      return [ownText("The answer that you chose needs nothing here. Please delete this, or choose another answer.")];
    case "not-recorded":
      return [ownText("The record of the authority says nothing about this, so there is nothing to change or remove.")];
    case "recorded-already":
      return [
        ownText(
          "The record of the authority says exactly this already, so there is nothing to change. Close this issue.",
        ),
      ];
    case "new-system":
      return [
        ownText("The record of the authority has no system called "),
        userInput(name),
        ownText(". If the catalogue has it, name it as the product. To add a system, use "),
        link("the form for what you run", `${site}/contribute/landscape/`),
        ownText("."),
      ];
    case "by-hand":
      return [
        ownText(
          "The file of the authority is written in a way that a program cannot change. A maintainer will change it by hand.",
        ),
      ];
  }
}

function noAuthority(
  site: string,
  { typed: whose, near }: Extract<IssueProblem, { type: "no-authority" }>,
): PhrasingContent[] {
  const first =
    whose === ""
      ? [ownText("Please say whose entry it is.")]
      : [ownText("The catalogue has no authority called "), userInput(whose), ownText("."), ...didYouMean(near)];
  return [
    ...first,
    ownText(" See "),
    link("the authorities", `${site}/authorities/`),
    ownText(". If yours is not there yet, open another issue with the form for a new authority first."),
  ];
}

function didYouMean(near: readonly string[]): PhrasingContent[] {
  return near.length === 0
    ? []
    : [
        ownText(" Did you mean "),
        ...joinedList(
          near.map((name) => userInput(name)),
          "or",
        ),
        ownText("?"),
      ];
}
