import type { Kind, Problem } from "../../schemas/index.ts";

/** An entry whose file is invalid, with its problems; in development only. */
export interface BrokenView {
  kind: Kind;
  slug: string;
  file: string;
  problems: ProblemView[];
}

/** A problem of a file, as the page shows it. */
export interface ProblemView {
  rule: string;
  severity: Problem["severity"];
  message: string;
  why: string;
  line: number;
  /** The code frame; `marked` lines are the affected ones. */
  lines: { number: number; text: string; marked: boolean }[];
  /** The corrected YAML, if the problem has one. */
  example: string | undefined;
  /** The address of the rule’s page, from the site’s root. */
  help: string;
}

/** Makes the view of a problem. */
export function problemView({
  rule,
  severity,
  message,
  why,
  line,
  endLine,
  excerpt,
  example,
  help,
}: Problem): ProblemView {
  const lines = (excerpt?.text.split("\n") ?? []).map((text, index) => {
    const number = (excerpt?.line ?? 1) + index;
    return { number, text, marked: number >= line && number <= endLine };
  });
  return { rule, severity, message, why, line, lines, example, help };
}
