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
import { quickAnswers, untrue } from "../../../schemas/statements/saying.ts";
import { adoptionStatuses, useStatuses } from "../../../schemas/vocabularies/adoption.ts";
import type { Words } from "../../../schemas/vocabularies/vocabulary.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";
import { visible as shown } from "../../reporters/markup.ts";
import { truncate } from "../../reporters/truncate.ts";
import { type Base, inOrder, isError, problemsWith, withoutHints } from "./checked.ts";
import { authorityProblems, namesIn } from "./names.ts";
import { pictureProblems } from "./pictures.ts";
import type { Question } from "./question.ts";
import type { IssueProblem, IssueReading } from "./reading.ts";
import { type Named, valueOf } from "./values.ts";

/** Answers with every character to be seen, by the labels of their questions, and what had to be replaced for that. */
export interface Typed {
  visible: ReadonlyMap<string, string>;
  hidden: readonly IssueProblem[];
}

/**
 * Makes the file of an authority in which it has said what an issue says, and nothing else is changed.
 *
 * @param created the day on which somebody said so, `YYYY-MM-DD`
 */
export function readStatement(
  questions: readonly Question[],
  { visible, hidden }: Typed,
  base: Base,
  created: string,
  today: string,
): IssueReading["outcome"] {
  const { catalogue } = base.inspection;
  const finder = authoritiesIn(catalogue, today);
  const named = namesIn(catalogue, finder);
  const said = (id: string): string | undefined => visible.get(questions.find((one) => one.id === id)?.label ?? "");
  const record = catalogue.authority.get(named("authority", said("authority") ?? "") ?? "");
  const { subject, problems: aboutSubject } = subjectIn(said, named, catalogue);
  const { answers, problems: aboutAnswers } = answersIn(questions, said, subject, named);
  const problems = [
    ...hidden,
    ...authorityProblems(questions, visible, finder),
    ...pictureProblems(questions, visible),
    ...aboutSubject,
    ...aboutAnswers,
  ];
  const wrong = (all: readonly IssueProblem[]): IssueReading["outcome"] => ({
    type: "wrong",
    form: "statement",
    problems: withoutHints(inOrder(all, questions)),
  });
  if (!record || !subject || !answers || problems.some(isError)) return wrong(problems);

  const { value } = parse(record.text);
  const before = isMapping(value) ? value : {};
  const mustBeThere = subject.kind === "system" || answers["status"] === untrue;
  if (mustBeThere && !isRecorded(before, subject))
    return wrong([...problems, { says: "statement", question: subject.kind, what: "not-recorded" }]);
  const text = editFields("authority", record.text, withAnswer(before, subject, answers, created));
  if (text === undefined) return wrong([...problems, { says: "statement", question: "answer", what: "by-hand" }]);
  const path = pathOf(record);
  const found = problemsWith(path, text, base, today).map((problem) => told(problem, path, questions));
  const all = inOrder([...problems, ...found], questions);
  if (all.some(isError)) return wrong(all);
  const { slug, authority } = record;
  const removes = answers["status"] === untrue;
  return { type: "right", form: "statement", authority, slug, text, problems: all, said: { ...subject, removes } };
}

/** What a statement is about: exactly one of a product, a standard and a system. */
function subjectIn(
  said: (id: string) => string | undefined,
  named: Named,
  catalogue: Catalogue,
): { subject?: StatementSubject; problems: IssueProblem[] } {
  const given = (["product", "standard", "system"] as const).filter((kind) => said(kind) !== undefined);
  const [kind, second] = given;
  if (kind === undefined || second !== undefined)
    return { problems: [{ says: "statement", question: second ?? "product", what: "one-subject" }] };
  const typed = String(valueOf({ type: "line" }, said(kind) ?? "", named));
  if (kind === "system") return { subject: { kind, slug: typed }, problems: [] };
  const slug = named(kind, typed);
  if (slug !== undefined && catalogue[kind].has(slug)) return { subject: { kind, slug }, problems: [] };
  const near = suggest(typed.toLowerCase(), catalogue[kind].keys()).slice(0, 3);
  return { problems: [{ says: "statement", question: kind, what: "unknown", typed: shown(typed, 100), near }] };
}

/** The fields that a statement gives, by what it is about. */
function answersIn(
  questions: readonly Question[],
  said: (id: string) => string | undefined,
  subject: StatementSubject | undefined,
  named: Named,
): { answers?: Readonly<Record<string, unknown>>; problems: IssueProblem[] } {
  const kind = subject?.kind ?? "product";
  const status = statusMeant(kind, said("answer") ?? "", named);
  if (status === undefined) return { problems: [{ says: "statement", question: "answer", what: "no-answer" }] };
  if (needsReason(kind, status) && said("reason") === undefined)
    return { problems: [{ says: "statement", question: "reason", what: "no-reason" }] };
  const asked = askedFields(kind, status);
  const unasked = (["since", "until", "reason", "evidence"] as const).filter(
    (name) => !asked.includes(name) && said(name) !== undefined,
  );
  const fields = asked.flatMap((name): [string, unknown][] => {
    const typed = said(name);
    const answer = questions.find(({ id }) => id === name)?.answer;
    return typed === undefined || !answer ? [] : [[name, valueOf(answer, typed, named)]];
  });
  const problems = unasked.map((name): IssueProblem => ({ says: "statement", question: name, what: "not-asked" }));
  return { answers: { status, ...Object.fromEntries(fields) }, problems };
}

/** The status that an answer stands for, of those that an authority can say of itself. */
function statusMeant(kind: StatementSubject["kind"], typed: string, named: Named): string | undefined {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z]+/g, " ")
      .trim();
  const quick = quickAnswers[kind].find(({ says }) => plain(says) === plain(typed));
  if (quick) return quick.status;
  const words: Words = kind === "standard" ? adoptionStatuses.words : useStatuses.words;
  const status = String(valueOf({ type: "word", words }, typed, named));
  return Object.hasOwn(words, status) && words[status]?.byOthers !== true ? status : undefined;
}

function told(
  { rule, severity, message, file, path }: Problem,
  here: string,
  questions: readonly Question[],
): IssueProblem {
  const field = file === here ? path.at(-1) : undefined;
  const question = questions.find(({ id }) => id === field)?.id;
  return { says: "validator", question, rule, severity, message: truncate(message, 700) };
}
