import type { PhrasingContent, RootContent } from "mdast";

import { addressOf, kinds, problemTexts } from "../../../../schemas/index.ts";
import { severities } from "../../../../schemas/problems/severity.ts";
import { heading, link, list, listed, message as inert, say, strong, typed } from "../../../reporters/markup.ts";
import type { IssueFacts } from "../facts.ts";
import { questionsIn } from "../form.ts";
import { isError, type IssueProblem, severityOf } from "../reading.ts";
import type { Outcome } from "../says.ts";

/** The problems of an issue under a heading for each severity, each with its question. */
export function problemSections(facts: IssueFacts, { form, problems }: Outcome): RootContent[] {
  const labels = new Map(questionsIn(form).map(({ id, label }) => [id, label]));
  return sections.flatMap(({ title, of }): RootContent[] => {
    const items = problems.filter(of).map((problem) => {
      const label = labels.get(problem.question ?? "");
      return {
        content: [...(label === undefined ? [] : [strong(label), say(": ")]), ...explain(facts, problem, label)],
      };
    });
    return items.length === 0 ? [] : [...(title === undefined ? [] : [heading(title)]), list(items)];
  });
}

const sections = [
  { title: undefined, of: isError },
  { title: severities.review.many, of: (problem: IssueProblem) => severityOf(problem) === "review" },
  { title: severities.hint.many, of: (problem: IssueProblem) => severityOf(problem) === "hint" },
];

function explain({ site }: IssueFacts, problem: IssueProblem, label = ""): PhrasingContent[] {
  switch (problem.type) {
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
    case "order":
      return [
        say(
          "The heading of this question stands below that of a later question, so we cannot tell which text answers which question. Please put the questions in the order of the form, each above its answer.",
        ),
      ];
    case "gone":
      return [
        say(
          "The heading of this question is not in your text, so its answer cannot be told from the one before it. Please put this line above the answer: ",
        ),
        typed(`### ${label}`),
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
          "A picture was pasted into this answer, but entries have no pictures. Please delete the text that GitHub added for it (it starts with ",
        ),
        typed("<img"),
        say(" or "),
        typed("!["),
        say(") and describe in words what it shows, or link to a public page that shows it."),
      ];
    case "no-slug":
      return [
        say(
          "The address of an entry is made from its name, which needs letters from a to z for that. Please write the name in Latin letters as well.",
        ),
      ];
    case "statement":
      return aboutStatement(site, problem);
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

function aboutStatement(
  site: string,
  { what, typed: name = "", near = [] }: Extract<IssueProblem, { type: "statement" }>,
): PhrasingContent[] {
  switch (what) {
    case "one-subject":
      return [
        say(
          "Please name one thing that it is about: a product, a standard or a system. Open another issue for each of the others.",
        ),
      ];
    case "unknown":
      return [say("The catalogue has nothing called "), typed(name), say("."), ...didYouMean(near)];
    case "no-answer":
      return [
        say("Please answer in the words that the form gives, such as “Yes, we use this”, “Not any more” or “Not yet”."),
      ];
    case "no-reason":
      return [say("Please say why. The reason is what helps other councils.")];
    case "not-asked":
      return [say("The answer that you chose needs nothing here. Please delete this, or choose another answer.")];
    case "not-recorded":
      return [say("The record of the authority says nothing about this, so there is nothing to change or remove.")];
    case "new-system":
      return [
        say("The record of the authority has no system called "),
        typed(name),
        say(". If the catalogue has it, name it as the product. To add a system, use "),
        link("the form for what you run", `${site}/contribute/landscape/`),
        say("."),
      ];
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
  { typed: whose, near }: Extract<IssueProblem, { type: "no-authority" }>,
): PhrasingContent[] {
  const first =
    whose === ""
      ? [say("Please say whose entry it is.")]
      : [say("The catalogue has no authority called "), typed(whose), say("."), ...didYouMean(near)];
  return [
    ...first,
    say(" See "),
    link("the authorities", `${site}/authorities/`),
    say(". If yours is not there yet, open another issue with the form for a new authority first."),
  ];
}

function didYouMean(near: readonly string[]): PhrasingContent[] {
  return near.length === 0 ? [] : [say(" Did you mean "), ...listed(near.map((name) => typed(name))), say("?")];
}
