import type { Severity } from "./severity.ts";

/** An automatic fix: replaces the text from `start` up to, not including, `end`. */
interface Fix {
  /** Offset in UTF-16 code units into the decoded text of the file. */
  start: number;
  end: number;
  text: string;
  /** Set when the fix deletes an item or a field, even if some text replaces the range. */
  deletes?: true;
}

/** Steps from the top of an entry to a value: field names and list positions (from 0). */
export type Path = readonly (string | number)[];

/** An error, review or hint with its location. Reporters, the site and the form show it unchanged. */
export interface Problem {
  /** The stable id of the rule; its page is at `help`. */
  rule: string;
  severity: Severity;
  /** Relative to the catalogue’s folder, with `/`. */
  file: string;
  /** Counted from 1; columns in UTF-16 code units. The end is exclusive. */
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  path: Path;
  /** What happened and what to do, in plain English. */
  message: string;
  /** Why it matters. */
  why: string;
  /** The corrected YAML of this place, where it is known or very likely. */
  correction?: string;
  /** Example YAML that would be valid in this place, with placeholder values: never to be copied unchanged. */
  example?: string;
  fix?: Fix;
  /** The lines around the problem: `text` starts at line `line`. Long lines are truncated. */
  excerpt?: { line: number; text: string };
  /** The address of the rule’s page on the site, from its root. */
  help: string;
}

/** The texts of a problem’s page. */
export interface ProblemText {
  severity: Severity;
  /** A short heading: what is wrong. */
  title: string;
  /** Why it matters. */
  why: string;
  /** How to fix it. */
  howToFix: string;
  /** YAML that has the problem, and the same without it. */
  example: { wrong: string; right: string };
}
