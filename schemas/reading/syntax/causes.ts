import type { Cause } from "./cause.ts";
import { hashes } from "./hashes.ts";
import { colonBelow, columns, strayText, tabs, textBelow } from "./indentation.ts";
import { brackets, hyphenBehindName, hyphenMissing, listMarks } from "./lists.ts";
import { fences, names } from "./names.ts";
import { colonInside, firstCharacter, quotedLines, quotes } from "./quotes.ts";

/** The possible causes of a syntax error, in the order in which they are tried. */
export const causes: readonly Cause[] = [
  tabs,
  hashes,
  fences,
  quotedLines,
  quotes,
  listMarks,
  brackets,
  hyphenBehindName,
  firstCharacter,
  names,
  colonInside,
  textBelow,
  hyphenMissing,
  strayText,
  colonBelow,
  columns,
];
