import * as z from "zod";

import { slug } from "../../../schemas/fields/slug.ts";
import { kindNames, maxBytes, type Severity } from "../../../schemas/index.ts";
import { issueFormNames } from "../../../schemas/kinds/issue-form.ts";
import { severityNames } from "../../../schemas/problems/severity.ts";
import { subjectKinds } from "../../../schemas/statements/saying.ts";
import { problemText, ruleName } from "../kit/problem-fields.ts";
import { sha } from "../kit/sha.ts";
import { fromWord, toWord } from "../kit/word.ts";

/** How many problems of an issue are told at once. */
export const mostProblems = 40;

const kind = z.enum(kindNames);
const form = z.enum(issueFormNames);
const typed = z.string().max(300);
const names = z.array(typed).max(5);

/** The question that a problem is about, by its id. */
const question = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,100}$/)
  .optional();

/** What stands in the way of an entry, or is worth a look. */
export const IssueProblem = z.discriminatedUnion("type", [
  /** What the validator found. */
  z.strictObject({
    type: z.literal("validator"),
    question,
    rule: ruleName,
    severity: z.enum(severityNames),
    message: problemText,
  }),
  /** The heading of a question stands in the text more than once. */
  z.strictObject({ type: z.literal("twice"), question }),
  /** The heading of a question stands below that of one which comes after it in the form. */
  z.strictObject({ type: z.literal("order"), question }),
  /** The heading of a question is gone, and what seems to be its answer stands in the one before it. */
  z.strictObject({ type: z.literal("gone"), question }),
  /** No authority is called so; some that are called nearly so. Nothing typed says that the answer was left out. */
  z.strictObject({ type: z.literal("no-authority"), question, typed, near: names }),
  /** Several authorities are called so. */
  z.strictObject({ type: z.literal("several-authorities"), question, typed, near: names }),
  /** The authority that is called so is not in the catalogue. */
  z.strictObject({ type: z.literal("unlisted-authority"), question, typed, name: typed }),
  /** The council that is called so has ended, so the one that took over from it is named instead. */
  z.strictObject({ type: z.literal("authority-ended"), question, typed, name: typed }),
  /** A picture stands in an answer. */
  z.strictObject({ type: z.literal("picture"), question }),
  /** No address can be made of the name. */
  z.strictObject({ type: z.literal("no-slug"), question }),
  /** What is said of something that is used or adopted cannot be understood, or has no place. */
  z.strictObject({
    type: z.literal("statement"),
    question,
    what: z.enum([
      "one-subject",
      "unknown",
      "no-answer",
      "no-reason",
      "not-asked",
      "not-recorded",
      "new-system",
      "by-hand",
    ]),
    typed: typed.optional(),
    near: names.optional(),
  }),
  /** The catalogue has an entry at this address. */
  z.strictObject({ type: z.literal("taken"), question, kind, slug }),
]);
export type IssueProblem = z.infer<typeof IssueProblem>;

/** A problem that the validator found. */
export type FoundByValidator = Extract<IssueProblem, { type: "validator" }>;

/** How much a problem weighs: an error keeps the entry from being made. */
export function severityOf(problem: IssueProblem): Severity {
  if (problem.type === "validator") return problem.severity;
  return problem.type === "authority-ended" ? "hint" : "error";
}

/** Whether a problem keeps the entry from being made. */
export function isError(problem: IssueProblem): boolean {
  return severityOf(problem) === "error";
}

const problems = z.array(IssueProblem).max(mostProblems);

/** An entry without errors: the place of its file, and what stands in it. */
const right = { type: z.literal("right"), authority: slug, slug, text: z.string().max(maxBytes), problems };

/**
 * What the job that reads an issue hands to the job that writes: everything it may say, with bounds. `elsewhere` is an
 * issue about something else, `unfilled` one in which somebody meant to fill in one of our forms and has not.
 */
export const IssueReading = z.strictObject({
  number: z.int().min(1),
  /** The commit of the base branch that it was checked with. */
  base: sha,
  /** Whether earlier issues of the same person are as many as are followed at a time. */
  waits: z.boolean(),
  outcome: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("elsewhere") }),
    z.strictObject({ type: z.literal("unfilled") }),
    z.strictObject({ type: z.literal("wrong"), form, problems }),
    z.discriminatedUnion("form", [
      z.strictObject({ ...right, form: kind }),
      z.strictObject({
        ...right,
        form: z.literal("statement"),
        /** What a statement is about, and whether it is taken out of the record. */
        said: z.strictObject({ kind: z.enum(subjectKinds), slug: typed, removes: z.boolean() }),
      }),
    ]),
  ]),
});
export type IssueReading = z.infer<typeof IssueReading>;

/** A reading as one bounded word. */
export function packReading(reading: IssueReading): string {
  return toWord(reading);
}

/** The inverse of `packReading`, for a word that is not to be trusted; throws on anything that is not a reading. */
export function unpackReading(word: string): IssueReading {
  return fromWord(IssueReading, word);
}
