import type { Severity } from "./severity.ts";

/** A correction that is certain: the text from `start` up to, not including, `end` is replaced. */
interface Fix {
  /** Offset in UTF-16 code units into the decoded text of the file. */
  start: number;
  end: number;
  text: string;
  /** That an item or a field goes, whatever text is put around it. */
  deletes?: true;
}

/** Steps from the top of an entry to a value: field names and list positions (from 0). */
export type Path = readonly (string | number)[];

/** One thing that is wrong, or could be better, in one place. Reporters, the site and the form show it as it is. */
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
  /** The YAML of this very place put right, where that is known or was surely meant. */
  correction?: string;
  /** YAML that would do in such a place, with values of our own: never to be taken over as it is. */
  example?: string;
  fix?: Fix;
  /** The lines around the place, as far as there are any: `text` starts at line `line`. Long lines are cut. */
  excerpt?: { line: number; text: string };
  /** The address of the rule’s page on the site, from its root. */
  help: string;
}

/** What a page says of a kind of problem, whoever finds it. */
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
