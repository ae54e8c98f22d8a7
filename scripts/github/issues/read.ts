import { authoritiesIn } from "../../../schemas/finding/in-catalogue.ts";
import { type Kind, pathOf, type Problem } from "../../../schemas/index.ts";
import { londonDay } from "../../../schemas/london-day.ts";
import { isDangerous, replaceHidden, replacementFor } from "../../../schemas/problems/hidden.ts";
import { hiddenCharacters, withoutHidden } from "../../../schemas/reading/hidden-characters.ts";
import { writeFields } from "../../../schemas/writing/entry.ts";
import {
  type BaseCatalogue,
  firstProblems,
  withCorrections,
  toQuestionProblem,
  addedProblems,
  withoutHints,
} from "./checked.ts";
import { type Filled, fill, questionAt } from "./fields.ts";
import { formOf, isUnfilled } from "./form.ts";
import { slugFinder } from "./names.ts";
import { placeFor } from "./place.ts";
import type { Question } from "./question.ts";
import { type FoundByValidator, type IssueProblem, type IssueReading, isError } from "./reading.ts";
import { readStatement } from "./statement.ts";
import { answerProblems, type VisibleAnswers } from "./visible-answers.ts";

/** The parts of an issue that an entry is made from. */
export interface IssueText {
  title: string;
  body: string;
  labels: readonly string[];
  /** When it was created, in ISO 8601. It becomes the entry’s date of confirmation. */
  created: string;
}

/**
 * Makes an entry from an issue and checks it against the base catalogue. Pure: the same text, catalogue and day give
 * the same result.
 */
export function readIssue(issue: IssueText, base: BaseCatalogue, today: string): IssueReading["outcome"] {
  const form = formOf(issue.body, issue.labels);
  if (!form) return { type: isUnfilled(issue.title, issue.body) ? "unfilled" : "elsewhere" };
  const { form: name, questions, answers } = form;
  const { unclear } = answers;
  if (unclear) {
    const question = questions.find(({ label }) => label === unclear.label)?.id;
    return { type: "wrong", form: name, problems: [{ type: unclear.type, question }] };
  }
  const given = {
    questions,
    ...withVisibleCharacters(questions, answers.answers),
    created: londonDay(new Date(issue.created)),
  };
  return name === "statement" ? readStatement(given, base, today) : readEntry(name, given, base, today);
}

/** Makes a new entry from the answers to a kind’s form. */
function readEntry(kind: Kind, answers: VisibleAnswers, base: BaseCatalogue, today: string): IssueReading["outcome"] {
  const { questions, visible, hidden, created } = answers;
  const { catalogue } = base.inspection;
  const finder = authoritiesIn(catalogue, today);
  const filled = fill(questions, visible, slugFinder(catalogue, finder));
  const whose = visible.get(questions.find(({ asked }) => !asked)?.label ?? "") ?? "";
  const { place, problems: aboutPlace } = placeFor(kind, filled.fields["name"], whose, catalogue, finder);
  const problems = [...aboutPlace, ...answerProblems(answers, finder)];
  const path = pathOf(place);
  const problemsOf = (text: string): IssueProblem[] => {
    const found = addedProblems(path, text, base, today)
      .map((problem) => ofValidator(problem, path, questions, filled))
      .filter((problem) => !isReported(problem, problems));
    return firstProblems([...hidden, ...problems, ...found], questions);
  };
  const written = writeFields(kind, { ...filled.fields, reviewed: created });
  const { problems: all, ...file } = withCorrections(path, written, base, today, problemsOf);
  if (!all.some(isError))
    return { type: "right", form: kind, authority: place.authority, slug: place.slug, ...file, problems: all };
  return { type: "wrong", form: kind, problems: withoutHints(all) };
}

/**
 * The answers without hidden characters, so that the rest of them can be checked, and a problem for each answer that
 * had dangerous ones.
 */
function withVisibleCharacters(
  questions: readonly Question[],
  typed: ReadonlyMap<string, string>,
): Pick<VisibleAnswers, "visible" | "hidden"> {
  // No-break spaces and soft hyphens come from pasted documents; replace them silently.
  const asItLooks = (answer: string): string =>
    replaceHidden(answer, (one) => (isDangerous(one) ? one.character : replacementFor(one)));
  const answers = new Map([...typed].map(([label, answer]) => [label, asItLooks(answer)]));
  const hidden = questions.flatMap(({ id, label }): IssueProblem[] => {
    const [first] = hiddenCharacters(answers.get(label) ?? "");
    return first ? [toQuestionProblem({ rule: first.id, severity: "error", message: first.message }, id)] : [];
  });
  return { visible: new Map([...answers].map(([label, answer]) => [label, withoutHidden(answer)])), hidden };
}

/** Whether a problem of the validator’s repeats one that is already reported in terms of the form. */
function isReported({ rule, question }: FoundByValidator, problems: readonly IssueProblem[]): boolean {
  return (
    // Only the placeholder folder has no authority, and the unknown authority is already reported.
    rule === "missing-authority" ||
    (ofAnswers.has(rule) && problems.some((problem) => problem.question === question)) ||
    (ofTakenNames.has(rule) && problems.some(({ type }) => type === "taken"))
  );
}

const ofAnswers: ReadonlySet<string> = new Set(["unknown-reference", "unsafe-markdown"]);
const ofTakenNames: ReadonlySet<string> = new Set(["duplicate-slug", "alias-taken", "similar-name"]);

function ofValidator(problem: Problem, here: string, questions: readonly Question[], filled: Filled): FoundByValidator {
  const { severity, file, path } = problem;
  // Hints are about the entry as a whole, and often about fields that the form does not ask for.
  const question = file === here && severity !== "hint" ? questionAt(questions, filled, path)?.id : undefined;
  return toQuestionProblem(problem, question);
}
