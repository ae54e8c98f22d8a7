import { YAMLException } from "js-yaml";

import type { Fault } from "./fault.ts";

/** Says in plain English why a text is not YAML and how to mend the line, where the usual causes can be told. */
export function explainSyntax(text: string, error: unknown): Fault {
  const reason = error instanceof YAMLException ? error.reason : String(error);
  const at = Math.min(error instanceof YAMLException ? (error.mark?.position ?? 0) : 0, text.length);
  if (reason.includes("maxDepth")) {
    const message =
      "Lists and fields are nested more than 20 deep here. An entry needs far fewer levels; write it flatter.";
    return { id: "too-deep", range: { start: at, end: Math.min(at + 1, text.length) }, path: [], message };
  }
  const cause = causes.find(({ test }) => test(lineAt(text, at), reason)) ?? unknownCause;
  const line = lineAt(text, at);
  const subject = cause.previous ? line.previous : line.current;
  const corrected = cause.mend?.(subject.text);
  return {
    id: "yaml-syntax",
    // What is noticed only after the end of a line is wrong with the line.
    range: cause.previous || at > line.current.end ? subject : { start: at, end: Math.min(at + 1, line.current.end) },
    path: [],
    message: cause.message,
    ...(isWorthShowing(corrected, subject.text) ? { correction: corrected.trim() } : {}),
  };
}

/** A line that runs on and on is not shown again in full. */
function isWorthShowing(corrected: string | undefined, line: string): corrected is string {
  return corrected !== undefined && corrected !== line && corrected.length <= 200;
}

interface Line {
  text: string;
  start: number;
  end: number;
}

interface Lines {
  current: Line;
  /** The last line before it that is not blank. */
  previous: Line;
}

interface Cause {
  test: (lines: Lines, reason: string) => boolean;
  message: string;
  /** Shows the line put right. */
  mend?: (line: string) => string;
  /** Whether the fault lies in the line before the one where the parser noticed it. */
  previous?: boolean;
}

const quoteValue = (line: string): string =>
  line.replace(/^(\s*(?:- )?[^:]+:\s+)(.*?)\s*$/, (_, key: string, value: string) => key + JSON.stringify(value));

const openQuote = /^[^#]*:\s*(["'])(?:(?!\1).)*$/;

const openBracket = /[[{][^\]}]*$/;
const bracketMessage =
  "A bracket is opened here and not closed. Close it, or write the list with one “- ” line for each item.";

const noSpace = /^\s*(?:- )?[\w-]+:(?!\/\/)[^\s:]/;
const spaceMessage = "There must be a space after the colon.";
const addSpace = (line: string): string => line.replace(/:(?=\S)/, ": ");

const causes: readonly Cause[] = [
  {
    test: ({ current }) => /^ *\t/.test(current.text),
    message: "This line starts with a tab. Use spaces instead: two for each level.",
    mend: (line) => line.replaceAll("\t", "  "),
  },
  {
    test: ({ current }) => /^\s*(?:- )?[\w-]+:\s+[^"'|>[{#\s][^#]*:(?:\s|$)/.test(current.text),
    message:
      "This value has a colon followed by a space in it, so YAML takes it for another field. Put the value in quotes.",
    mend: quoteValue,
  },
  {
    test: ({ current }) => /:\s+[@`%]/.test(current.text),
    message: "A value cannot start with @, ` or % unless it is in quotes.",
    mend: quoteValue,
  },
  {
    test: ({ current }) => openQuote.test(current.text),
    message: "A quotation mark is opened here and not closed. Close it at the end of the value.",
    mend: (line) => line.replace(openQuote, (match, quote: string) => match.trimEnd() + quote),
  },
  {
    test: ({ previous }) => openQuote.test(previous.text),
    message: "A quotation mark is opened here and not closed. Close it at the end of the value.",
    mend: (line) => line.replace(openQuote, (match, quote: string) => match.trimEnd() + quote),
    previous: true,
  },
  {
    test: ({ current }) => openBracket.test(current.text),
    message: bracketMessage,
  },
  {
    test: ({ previous }) => openBracket.test(previous.text),
    message: bracketMessage,
    previous: true,
  },
  {
    test: ({ current }) => /^\s*-\S/.test(current.text),
    message: "There must be a space after the dash of a list item.",
    mend: (line) => line.replace(/-(?=\S)/, "- "),
  },
  {
    test: ({ current }) => noSpace.test(current.text),
    message: spaceMessage,
    mend: addSpace,
  },
  {
    test: ({ previous }) => noSpace.test(previous.text),
    message: spaceMessage,
    mend: addSpace,
    previous: true,
  },
  {
    test: (_, reason) => reason.includes("indentation"),
    message:
      "This line is not indented like the lines around it. Fields that belong together start in the same column.",
  },
];

const unknownCause: Cause = {
  test: () => true,
  message:
    "This line cannot be read as YAML. Compare it with the lines around it: each field is a name, a colon, a space and a value.",
};

function lineAt(text: string, at: number): Lines {
  const lineOf = (offset: number): Line => {
    const start = text.lastIndexOf("\n", offset - 1) + 1;
    const end = text.indexOf("\n", offset);
    return {
      start,
      end: end < 0 ? text.length : end,
      text: text.slice(start, end < 0 ? text.length : end).replace(/\r$/, ""),
    };
  };
  let current = lineOf(at);
  if (current.text.trim() === "" && current.start > 0) current = lineOf(text.slice(0, current.start).trimEnd().length);
  const before = text.slice(0, current.start).trimEnd().length;
  return { current, previous: current.start > 0 ? lineOf(before) : current };
}
