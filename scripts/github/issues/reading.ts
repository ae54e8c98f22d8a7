import * as z from "zod";

import { slug } from "../../../schemas/fields/slug.ts";
import { kindNames, maxBytes, type Severity } from "../../../schemas/index.ts";
import { issueFormNames } from "../../../schemas/kinds/issue-form.ts";
import { severityNames } from "../../../schemas/problems/severity.ts";
import { subjectKinds } from "../../../schemas/statements/prefilled-statement.ts";
import { decodePayload, encodePayload } from "../kit/payload.ts";
import { problemText, ruleName } from "../kit/problem-fields.ts";
import { sha } from "../kit/sha.ts";

/** Problems of an issue that are reported at once. */
export const maxProblems = 40;

/** Corrections of an entry that are reported at once. */
export const maxCorrections = 10;

const kind = z.enum(kindNames);
const form = z.enum(issueFormNames);
const typed = z.string().max(300);
const names = z.array(typed).max(5);

/** The question that a problem is about, by its id. */
const question = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,100}$/)
  .optional();

/** A problem that the validator found. */
const FoundByValidator = z.strictObject({
  type: z.literal("validator"),
  question,
  rule: ruleName,
  severity: z.enum(severityNames),
  message: problemText,
});
export type FoundByValidator = z.infer<typeof FoundByValidator>;

/** A problem of an issue. */
export const IssueProblem = z.discriminatedUnion("type", [
  FoundByValidator,
  /** The heading of a question occurs more than once. */
  z.strictObject({ type: z.literal("twice"), question }),
  /** The heading of a question is below that of a later question of the form. */
  z.strictObject({ type: z.literal("order"), question }),
  /** The heading of a question is missing, and its answer seems to be in the one before. */
  z.strictObject({ type: z.literal("gone"), question }),
  /** Unknown authority, with similar names. `typed` is empty for a missing answer. */
  z.strictObject({ type: z.literal("no-authority"), question, typed, near: names }),
  /** Several authorities have this name. */
  z.strictObject({ type: z.literal("several-authorities"), question, typed, near: names }),
  /** The authority exists, but is not in the catalogue. */
  z.strictObject({ type: z.literal("unlisted-authority"), question, typed, name: typed }),
  /** The council has ended; its successor is used instead. */
  z.strictObject({ type: z.literal("authority-ended"), question, typed, name: typed }),
  /** An answer contains a picture. */
  z.strictObject({ type: z.literal("picture"), question }),
  /** The name gives no slug. */
  z.strictObject({ type: z.literal("no-slug"), question }),
  /** An invalid statement about something that an authority uses or has adopted. */
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
      "recorded-already",
      "new-system",
      "by-hand",
    ]),
    typed: typed.optional(),
    near: names.optional(),
  }),
  /** The catalogue already has an entry with this slug. */
  z.strictObject({ type: z.literal("taken"), question, kind, slug }),
]);
export type IssueProblem = z.infer<typeof IssueProblem>;

/** The severity of a problem. */
export function severityOf(problem: IssueProblem): Severity {
  if (problem.type === "validator") return problem.severity;
  return problem.type === "authority-ended" ? "hint" : "error";
}

/** Whether a problem prevents the entry from being made. */
export function isError(problem: IssueProblem): boolean {
  return severityOf(problem) === "error";
}

const problems = z.array(IssueProblem).max(maxProblems);

/** An entry without errors: the place and text of its file, and the errors that were corrected in it. */
const right = {
  type: z.literal("right"),
  authority: slug,
  slug,
  text: z.string().max(maxBytes),
  problems,
  corrected: z.array(FoundByValidator).max(maxCorrections),
};

/**
 * The result that the job that reads an issue passes to the job that writes. Every field is bounded. `elsewhere`: an
 * issue about something else; `unfilled`: an empty form.
 */
export const IssueReading = z.strictObject({
  number: z.int().min(1),
  /** The commit of the base branch that it was checked against. */
  base: sha,
  /** Whether the same person already has the maximum of followed issues. */
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
        /** The subject of a statement, and whether it is removed from the record. */
        said: z.strictObject({ kind: z.enum(subjectKinds), slug: typed, removes: z.boolean() }),
      }),
    ]),
  ]),
});
export type IssueReading = z.infer<typeof IssueReading>;

/** Encodes a reading for the next job. */
export function packReading(reading: IssueReading): string {
  return encodePayload(reading);
}

/**
 * Decodes and validates an untrusted reading.
 *
 * @throws CommandError where it is no encoded reading
 */
export function unpackReading(word: string): IssueReading {
  return decodePayload(IssueReading, word);
}
