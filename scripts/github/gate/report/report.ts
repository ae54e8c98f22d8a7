import * as z from "zod";

import { slug } from "../../../../schemas/fields/slug.ts";
import { severityNames } from "../../../../schemas/problems/severity.ts";
import { maxFilesRead, maxProblems } from "../../kit/limits.ts";
import { problemText, ruleName } from "../../kit/problem-fields.ts";
import { sha } from "../../kit/sha.ts";

/** Why a catalogue maintainer must have written or approved a change. */
const reasons = [
  "outside",
  "new-authority",
  "unclaimed",
  "maintainers-changed",
  "gss-changed",
  "succession-changed",
  "members-changed",
  "name-changed",
  "website-changed",
  "type-changed",
  "authority-unreadable",
  "removal",
  "slug-taken-over",
  "near-name",
  "review",
] as const;
export type Reason = (typeof reasons)[number];

const path = z.string().max(400);
const position = z.int().min(1).max(100_000);

/** A problem with truncated texts. `file` is relative to the repository. */
export const GateProblem = z.strictObject({
  rule: ruleName,
  severity: z.enum(severityNames),
  file: path,
  line: position,
  endLine: position,
  column: position,
  endColumn: position,
  message: problemText,
  correction: problemText.optional(),
  example: problemText.optional(),
});
export type GateProblem = z.infer<typeof GateProblem>;

const count = z.int().min(0).max(1_000_000);

/**
 * The report that the job that reads a pull request passes to the job that writes. Every field is bounded. It names no
 * owners: the writing job reads those from the base branch.
 */
export const GateReport = z.strictObject({
  number: z.int().min(1),
  head: sha,
  base: sha,
  /**
   * `too-many`: more files than are read; `moving`: pushed to during every attempt to read it; `inconsistent`: GitHub’s
   * lists disagree, are truncated or are refused, or the report is too long; `outdated`: a merge now would change other
   * files than GitHub lists.
   */
  state: z.enum(["examined", "too-many", "moving", "inconsistent", "outdated"]),
  files: count,
  /** The changed paths, compared with GitHub’s list before a merge. */
  paths: z.array(path).max(2 * maxFilesRead),
  /** The authorities whose folders are touched. */
  touched: z.array(slug).max(2 * maxFilesRead),
  reviewReasons: z
    .array(z.strictObject({ reason: z.enum(reasons), subject: z.string().max(200) }))
    .max(4 * maxFilesRead),
  addsEntry: z.boolean(),
  /** Touched files that the base branch has changed since the merge base. */
  stale: z.array(path).max(2 * maxFilesRead),
  counts: z.strictObject({ error: count, review: count, hint: count }),
  /** The most severe problems. */
  problems: z.array(GateProblem).max(maxProblems),
});
export type GateReport = z.infer<typeof GateReport>;
