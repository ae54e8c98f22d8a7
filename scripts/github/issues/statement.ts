import { authoritiesIn } from "../../../schemas/finding/in-catalogue.ts";
import { type Catalogue, editFields, parse, pathOf, type Problem } from "../../../schemas/index.ts";
import { suggest } from "../../../schemas/likeness/suggest.ts";
import {
  askedFields,
  isRecorded,
  needsReason,
  type StatementSubject,
  withAnswer,
} from "../../../schemas/statements/answer.ts";
import { quickAnswers, subjectKinds, untrue } from "../../../schemas/statements/prefilled-statement.ts";
import { adoptionStatuses, useStatuses } from "../../../schemas/vocabularies/adoption.ts";
import type { Words } from "../../../schemas/vocabularies/vocabulary.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";
import { escapedText as shown } from "../../reporters/markup.ts";
import {
  type BaseCatalogue,
  firstProblems,
  withCorrections,
  toQuestionProblem,
  addedProblems,
  withoutHints,
} from "./checked.ts";
import { slugFinder } from "./names.ts";
import type { Question } from "./question.ts";
import { type IssueProblem, type IssueReading, isError } from "./reading.ts";
import { type FindSlug, namesOf, valueOf } from "./values.ts";
import { answerProblems, type VisibleAnswers } from "./visible-answers.ts";

/** Writes the statement of an issue into the authority’s file and changes nothing else in it. */
export function readStatement(given: VisibleAnswers, base: BaseCatalogue, today: string): IssueReading["outcome"] {
  const { questions, visible, hidden, created } = given;
  const { catalogue } = base.inspection;
  const finder = authoritiesIn(catalogue, today);
  const findSlug = slugFinder(catalogue, finder);
  const said = (id: string): string | undefined => visible.get(questions.find((one) => one.id === id)?.label ?? "");
  const record = catalogue.authority.get(findSlug("authority", said("authority") ?? "") ?? "");
  const { subject, problems: aboutSubject } = subjectIn(said, findSlug, catalogue);
  const { answers, problems: aboutAnswers } = answersIn(questions, said, subject, findSlug);
  const problems = [...hidden, ...answerProblems(given, finder), ...aboutSubject, ...aboutAnswers];
  const wrong = (all: readonly IssueProblem[]): IssueReading["outcome"] => ({
    type: "wrong",
    form: "statement",
    problems: withoutHints(firstProblems(all, questions)),
  });
  if (!record || !subject || !answers) return wrong(problems);

  const { value } = parse(record.text);
  const before = isMapping(value) ? value : {};
  const mustBeThere = subject.kind === "system" || answers["status"] === untrue;
  if (mustBeThere && !isRecorded(before, subject)) return wrong([...problems, notRecorded(subject, answers["status"])]);
  const written = editFields("authority", record.text, withAnswer(before, subject, answers, created));
  if (written === undefined) return wrong([...problems, { type: "statement", question: "answer", what: "by-hand" }]);
  if (written === record.text)
    return wrong([...problems, { type: "statement", question: subject.kind, what: "recorded-already" }]);
  const path = pathOf(record);
  const { problems: all, ...file } = withCorrections(path, written, base, today, (one) => {
    const found = addedProblems(path, one, base, today).map((problem) => ofValidator(problem, questions));
    return firstProblems([...problems, ...found], questions);
  });
  if (all.some(isError)) return wrong(all);
  const { slug, authority } = record;
  const removes = answers["status"] === untrue;
  return { type: "right", form: "statement", authority, slug, ...file, problems: all, said: { ...subject, removes } };
}

function notRecorded({ kind, slug }: StatementSubject, status: unknown): IssueProblem {
  // Only a system must be recorded before it gets a status.
  const isNew = status !== untrue;
  const about = isNew ? ({ what: "new-system", typed: shown(slug, 100) } as const) : { what: "not-recorded" as const };
  return { type: "statement", question: kind, ...about };
}

/** The subject of a statement: exactly one of a product, a standard and a system. */
function subjectIn(
  said: (id: string) => string | undefined,
  findSlug: FindSlug,
  catalogue: Catalogue,
): { subject?: StatementSubject; problems: IssueProblem[] } {
  const given = subjectKinds.filter((kind) => said(kind) !== undefined);
  const [kind, second] = given;
  if (kind === undefined || second !== undefined)
    return { problems: [{ type: "statement", question: second ?? "product", what: "one-subject" }] };
  const typed = String(valueOf({ type: "line" }, said(kind) ?? "", findSlug));
  if (kind === "system") return { subject: { kind, slug: typed }, problems: [] };
  const slug = findSlug(kind, typed);
  if (slug !== undefined) return { subject: { kind, slug }, problems: [] };
  // Each subject has its own status in the record.
  if (namesOf(typed, (name) => findSlug(kind, name) !== undefined).length > 1)
    return { problems: [{ type: "statement", question: kind, what: "one-subject" }] };
  const near = suggest(typed, catalogue[kind].keys()).slice(0, 3);
  return { problems: [{ type: "statement", question: kind, what: "unknown", typed: shown(typed, 100), near }] };
}

/** The fields of a statement that its subject and status allow. */
function answersIn(
  questions: readonly Question[],
  said: (id: string) => string | undefined,
  subject: StatementSubject | undefined,
  findSlug: FindSlug,
): { answers?: Readonly<Record<string, unknown>>; problems: IssueProblem[] } {
  const kind = subject?.kind ?? "product";
  const status = parseStatus(kind, said("answer") ?? "", findSlug);
  if (status === undefined) return { problems: [{ type: "statement", question: "answer", what: "no-answer" }] };
  if (needsReason(kind, status) && said("reason") === undefined)
    return { problems: [{ type: "statement", question: "reason", what: "no-reason" }] };
  const asked = askedFields(kind, status);
  const unasked = (["since", "until", "reason", "evidence"] as const).filter(
    (name) => !asked.includes(name) && said(name) !== undefined,
  );
  const fields = asked.flatMap((name): [string, unknown][] => {
    const typed = said(name);
    const answer = questions.find(({ id }) => id === name)?.answer;
    return typed === undefined || !answer ? [] : [[name, valueOf(answer, typed, findSlug)]];
  });
  const problems = unasked.map((name): IssueProblem => ({ type: "statement", question: name, what: "not-asked" }));
  return { answers: { status, ...Object.fromEntries(fields) }, problems };
}

/** Parses an answer to a status that an authority can state about itself. */
function parseStatus(kind: StatementSubject["kind"], typed: string, findSlug: FindSlug): string | undefined {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z]+/g, " ")
      .trim();
  const quick = quickAnswers[kind].find(({ says }) => plain(says) === plain(typed));
  if (quick) return quick.status;
  // “Yes” is enough. A bare “No” may mean “Not yet”, and would remove what the record says.
  const isYes = /^yes\b(?!.*\b(?:but|never|no|not|only|stopped|until)\b)/.test(plain(typed));
  const yes = quickAnswers[kind].find(({ says }) => says.startsWith("Yes"));
  if (isYes && yes) return yes.status;
  const all: Words = kind === "standard" ? adoptionStatuses.words : useStatuses.words;
  const words = Object.fromEntries(Object.entries(all).filter(([, { byOthers }]) => byOthers !== true));
  const status = String(valueOf({ type: "word", words }, typed, findSlug));
  return Object.hasOwn(words, status) ? status : undefined;
}

function ofValidator(problem: Problem, questions: readonly Question[]): IssueProblem {
  const field = problem.path.at(-1);
  return toQuestionProblem(problem, questions.find(({ id }) => id === field)?.id);
}
