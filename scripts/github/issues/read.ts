import { authoritiesIn } from "../../../schemas/finding/in-catalogue.ts";
import { inspect, type Inspection, overlaySource, pathOf, type Problem, type Source } from "../../../schemas/index.ts";
import { londonDay } from "../../../schemas/london-day.ts";
import { isDangerous, replaceHidden, plainFor } from "../../../schemas/problems/hidden.ts";
import { severityNames } from "../../../schemas/problems/severity.ts";
import { hiddenCharacters, withoutHidden } from "../../../schemas/reading/hidden-characters.ts";
import { writeFields } from "../../../schemas/writing/entry.ts";
import { truncate } from "../../reporters/truncate.ts";
import { type Filled, fill, questionAt } from "./fields.ts";
import { type FilledForm, formOf, isUnfilled } from "./form.ts";
import { authorityProblems, namesIn } from "./names.ts";
import { pictureProblems } from "./pictures.ts";
import { placeFor } from "./place.ts";
import type { Question } from "./question.ts";
import { type IssueProblem, type IssueReading, mostProblems, severityOf } from "./reading.ts";

/** What of an issue an entry is made from. */
export interface IssueText {
  title: string;
  body: string;
  labels: readonly string[];
  /** When it was written, in ISO 8601: the day on which somebody confirmed what stands in it. */
  created: string;
}

/** The base catalogue, and what it holds on that day. */
interface Base {
  source: Source;
  inspection: Inspection;
}

/**
 * Makes an entry from the text of an issue and checks it over the base catalogue. Pure: the same text, catalogue and day
 * give the same answer.
 */
export function readIssue(issue: IssueText, base: Base, today: string): IssueReading["outcome"] {
  const form = formOf(issue.body, issue.labels);
  if (!form) return { as: isUnfilled(issue.title, issue.body) ? "unfilled" : "elsewhere" };
  const { kind, questions, answers } = form;
  if (answers.twice !== undefined) {
    const question = questions.find(({ label }) => label === answers.twice)?.id;
    return { as: "wrong", kind, problems: [{ says: "twice", question }] };
  }
  const { catalogue } = base.inspection;
  const { visible, hidden } = withVisibleCharacters(questions, answers.answers);
  const finder = authoritiesIn(catalogue, today);
  const filled = fill(questions, visible, namesIn(catalogue, finder));
  const whose = visible.get(questions.find(({ asked }) => !asked)?.label ?? "") ?? "";
  const { place, problems: aboutPlace } = placeFor(kind, filled.fields["name"], whose, catalogue, finder);
  const problems = [
    ...aboutPlace,
    ...authorityProblems(questions, visible, finder),
    ...pictureProblems(questions, visible),
  ];
  const text = writeFields(kind, { ...filled.fields, reviewed: londonDay(new Date(issue.created)) });
  const found = problemsWith(pathOf(place), text, base, today)
    .map((problem) => told(problem, pathOf(place), form, filled))
    .filter((problem) => !isTold(problem, problems));
  const all = inOrder([...hidden, ...problems, ...found], questions);
  if (!all.some(isError))
    return { as: "right", kind, authority: place.authority, slug: place.slug, text, problems: all };
  // Advice can wait until nothing is wrong.
  return { as: "wrong", kind, problems: all.filter((problem) => weight(problem) < hintWeight) };
}

/** What is wrong or could be better with a file in the catalogue, and is not so without it. */
function problemsWith(path: string, text: string, { source, inspection }: Base, today: string): Problem[] {
  const known = new Set(inspection.problems.map(keyOf));
  const { problems } = inspect(overlaySource(source, new Map([[path, text]])), today);
  return problems.filter((problem) => !known.has(keyOf(problem)));
}

/** The answers with every character to be seen, so that the rest of them can be checked, and what had to be replaced. */
function withVisibleCharacters(
  questions: readonly Question[],
  typed: ReadonlyMap<string, string>,
): { visible: ReadonlyMap<string, string>; hidden: IssueProblem[] } {
  // No-break spaces and soft hyphens come along when a document is pasted, and mean what they look like.
  const asItLooks = (answer: string): string =>
    replaceHidden(answer, (one) => (isDangerous(one) ? one.character : plainFor(one)));
  const answers = new Map([...typed].map(([label, answer]) => [label, asItLooks(answer)]));
  const hidden = questions.flatMap(({ id, label }): IssueProblem[] => {
    const [first] = hiddenCharacters(answers.get(label) ?? "");
    if (!first) return [];
    return [
      { says: "validator", question: id, rule: first.id, severity: "error", message: truncate(first.message, 700) },
    ];
  });
  return { visible: new Map([...answers].map(([label, answer]) => [label, withoutHidden(answer)])), hidden };
}

function keyOf({ rule, file, message }: Problem): string {
  return JSON.stringify([rule, file, message]);
}

/** What the validator finds because of something that has been told already, in words that fit a form. */
function isTold({ rule, question }: FoundByValidator, problems: readonly IssueProblem[]): boolean {
  const unresolved = problems.filter(({ says }) => unresolvedAuthority.has(says));
  const pictures = problems.filter(({ says }) => says === "picture");
  return (
    (rule === "missing-authority" && unresolved.length > 0) ||
    (rule === "unknown-reference" && unresolved.some((problem) => problem.question === question)) ||
    (rule === "unsafe-markdown" && pictures.some((problem) => problem.question === question)) ||
    (ofTakenNames.has(rule) && problems.some(({ says }) => says === "taken"))
  );
}

type FoundByValidator = Extract<IssueProblem, { says: "validator" }>;

const ofTakenNames: ReadonlySet<string> = new Set(["duplicate-slug", "similar-name"]);
const unresolvedAuthority: ReadonlySet<string> = new Set(["no-authority", "several-authorities", "unlisted-authority"]);

function told(problem: Problem, here: string, { questions }: FilledForm, filled: Filled): FoundByValidator {
  const { rule, severity, message, file, path } = problem;
  // Advice is about the entry as a whole, and often about what the form does not ask.
  const question = file === here && severity !== "hint" ? questionAt(questions, filled, path)?.id : undefined;
  return { says: "validator", question, rule, severity, message: truncate(message, 700) };
}

/** The worst first, then in the order of the form; no more than can be told. */
function inOrder(problems: readonly IssueProblem[], questions: readonly Question[]): IssueProblem[] {
  const place = (problem: IssueProblem): number => questions.findIndex(({ id }) => id === problem.question);
  return problems.toSorted((a, b) => weight(a) - weight(b) || place(a) - place(b)).slice(0, mostProblems);
}

const hintWeight = severityNames.indexOf("hint");

function weight(problem: IssueProblem): number {
  return severityNames.indexOf(severityOf(problem));
}

function isError(problem: IssueProblem): boolean {
  return weight(problem) === 0;
}
