import * as z from "zod";

import { slug } from "../../../../schemas/fields/slug.ts";
import { severityNames } from "../../../../schemas/problems/severity.ts";
import { mostFilesRead, mostProblems } from "../../kit/limits.ts";
import { problemText, ruleName } from "../../kit/problem-fields.ts";
import { sha } from "../../kit/sha.ts";

/** Why a catalogue maintainer has to say yes, whoever the author is. */
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
  "authority-unreadable",
  "removal",
  "slug-taken-over",
  "near-name",
  "review",
] as const;
export type Reason = (typeof reasons)[number];

const path = z.string().max(400);
const position = z.int().min(1).max(100_000);

/** One problem, cut to what fits: `file` is relative to the repository. */
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
 * What the job that reads a pull request hands to the job that writes: everything it may say, with bounds. It names no
 * owners; those are read from the base branch by whoever decides.
 */
export const GateReport = z.strictObject({
  number: z.int().min(1),
  head: sha,
  base: sha,
  /**
   * `too-many` files to read; `moving`: pushed to while it was read, again and again; `inconsistent`: GitHub’s lists disagree;
   * `outdated`: by now a merge would change other files than GitHub lists.
   */
  state: z.enum(["examined", "too-many", "moving", "inconsistent", "outdated"]),
  files: count,
  /** The paths that were read, for comparison with what GitHub says when it comes to merging. */
  paths: z.array(path).max(2 * mostFilesRead),
  /** The authorities whose folders are touched. */
  touched: z.array(slug).max(2 * mostFilesRead),
  reviewReasons: z
    .array(z.strictObject({ reason: z.enum(reasons), subject: z.string().max(200) }))
    .max(4 * mostFilesRead),
  addsEntry: z.boolean(),
  /** Changed on the base branch since the pull request parted from it. */
  stale: z.array(path).max(2 * mostFilesRead),
  counts: z.strictObject({ error: count, review: count, hint: count }),
  /** The first of them. */
  problems: z.array(GateProblem).max(mostProblems),
});
export type GateReport = z.infer<typeof GateReport>;
