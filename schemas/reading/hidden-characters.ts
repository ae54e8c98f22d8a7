import { withThousandsSeparators } from "../problems/count.ts";
import { type Hidden, hiddenIn, isMark, replacementFor, replaceHidden } from "../problems/hidden.ts";
import type { Fault } from "./fault.ts";
import { isFieldName } from "./syntax/names.ts";

/** The most lines of a file whose hidden characters are reported. */
const maxLines = 20;

/** More characters than the longest name of a field has with its indentation. */
const maxNameLength = 60;

/** Reports hidden characters, one fault a line for at most `maxLines` lines. A leading byte order mark is allowed. */
export function hiddenCharacters(text: string): Fault[] {
  const lines: Hidden[][] = [];
  let end = -1;
  for (const hidden of hiddenIn(text)) {
    if (hidden.index > end) {
      if (lines.length === maxLines) break;
      lines.push([]);
      end = text.slice(hidden.index).search(/[\r\n]/);
      end = end < 0 ? text.length : hidden.index + end;
    }
    lines.at(-1)?.push(hidden);
  }
  return lines.map((some) => faultFor(text, some));
}

/** Replaces every hidden character with visible ones of the same length, so that all offsets stay valid. */
export function withoutHidden(text: string): string {
  return replaceHidden(text, (hidden) => replacementIn(text, hidden).padEnd(hidden.character.length, "\ufffd"));
}

/** Whether a value has a hidden character, which can come from an escape sequence such as `"\\u202e"`. */
export function hasHidden(value: string): boolean {
  return value.startsWith("\ufeff") || hiddenIn(value).length > 0 || !value.isWellFormed();
}

function faultFor(text: string, some: readonly Hidden[]): Fault {
  const [start, last] = [some[0]?.index ?? 0, some.at(-1)];
  const end = (last?.index ?? start) + (last?.character.length ?? 1);
  const stretch = text.slice(start, end);
  return {
    id: "hidden-character",
    range: { start, end },
    path: [],
    message: some.some((hidden) => endsLine(text, hidden))
      ? messageForEnds(some)
      : some.length === 1
        ? messageFor(some[0])
        : messageForAll(some),
    fix: { text: some.reduceRight((fixed, hidden) => without(fixed, hidden, start, text), stretch) },
  };
}

/** Replaces one hidden character in a slice of the text that starts at an offset. */
function without(stretch: string, hidden: Hidden, start: number, text: string): string {
  const at = hidden.index - start;
  return stretch.slice(0, at) + replacementIn(text, hidden) + stretch.slice(at + hidden.character.length);
}

/** Returns the replacement of a hidden character: a line end for one that ends a line before a field or an item. */
function replacementIn(text: string, hidden: Hidden): string {
  return endsLine(text, hidden) ? "\n" : replacementFor(hidden);
}

/** Whether a character that ends a line in other programs, but not in YAML, is followed by a field, an item or nothing. */
function endsLine(text: string, { index, character }: Hidden): boolean {
  if (!/[\u2028\u2029\x85\v\f]/.test(character)) return false;
  const next = /^ *(?:(-) |([\w-]+):(?=\s|\x85|$)|$)/.exec(text.slice(index + 1, index + 1 + maxNameLength));
  return next !== null && (next[2] === undefined || isFieldName(next[2]));
}

function messageFor(hidden: Hidden | undefined): string {
  if (!hidden) return "";
  const name = nameOf(hidden.character);
  if (isMark(hidden.character))
    return `There is a letter here with more than five marks on it (${name}), which nobody can read. Delete the sixth.`;
  if (/[\p{Co}\ufffc]/u.test(hidden.character))
    return `There is a symbol here that each program shows differently, or not at all (${name}). Delete it, or write what it stands for.`;
  return replacementFor(hidden) === " "
    ? `There is a character here that looks like a space or a line end but is not one (${name}). Replace it with an ordinary space.`
    : `There is a character here that cannot be seen (${name}). Delete it.`;
}

function messageForEnds(some: readonly Hidden[]): string {
  return `Lines end here with a character that does not end a line in YAML (${namesOf(some)}). Start a new line in its place.`;
}

function namesOf(some: readonly Hidden[]): string {
  return [...new Set(some.map(({ character }) => nameOf(character)))].slice(0, 3).join(", ");
}

function messageForAll(some: readonly Hidden[]): string {
  if (some.every(({ character }) => isMark(character)))
    return `There are letters on this line with more than five marks on them (${namesOf(some)}), which nobody can read. Delete the marks.`;
  return `There are ${withThousandsSeparators(some.length)} characters on this line that cannot be seen, or that look like a space but are not one (${namesOf(some)}). Replace them with ordinary spaces, or delete them.`;
}

/** Returns the code point and, where known, the name of a character. */
function nameOf(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const name = names[code];
  return name === undefined ? code : `${code}, ${name}`;
}

const names: Readonly<Record<string, string>> = {
  "U+00A0": "a no-break space",
  "U+00AD": "a soft hyphen",
  "U+200B": "a space of no width",
  "U+200C": "a non-joiner",
  "U+200D": "a joiner",
  "U+202F": "a narrow no-break space",
  "U+2060": "a word joiner",
  "U+FEFF": "a byte order mark",
};
