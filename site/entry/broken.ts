import type { Kind, Problem } from "../../schemas/index.ts";

/** An entry whose file cannot be shown, with what is wrong with it. Only while developing. */
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
  /** The lines around the place; `marked` are those that the problem is about. */
  lines: { number: number; text: string; marked: boolean }[];
  /** The corrected YAML, where it can be shown. */
  example: string | undefined;
  /** The page about the rule, from the site’s root. */
  help: string;
}

/** Makes what the page shows of a problem. */
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
