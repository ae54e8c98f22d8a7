import type { Fault } from "./fault.ts";
import { maxBytes } from "./source.ts";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Characters that cannot be seen or that change the direction of what is, as code ranges: controls but tab, line feed
 * and carriage return; bidirectional controls (Unicode Standard Annex 9); line and paragraph separators; a byte order
 * mark anywhere but at the start; non-characters.
 */
const hiddenRanges: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0x061c, 0x061c],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
  [0xfffe, 0xffff],
];

// Without Unicode mode, which is several times slower and which these characters do not need.
const hidden = new RegExp(`[${hiddenRanges.map((range) => String.fromCharCode(range[0], 0x2d, range[1])).join("")}]`);
const everyHidden = new RegExp(hidden, "g");

/** The text of a file, or what stops it from being read at all. */
export function decode(content: Uint8Array | string): { text: string; fault?: Fault } {
  if (typeof content === "string" ? longerThanAllowed(content) : content.length > maxBytes) {
    return failure("", "file-too-large", 0, "This file is larger than 64 KiB. Shorten it, or link to the longer text.");
  }
  return decodeText(content);
}

/** The text of a file of any length, or what stops it from being read. */
export function decodeText(content: Uint8Array | string): { text: string; fault?: Fault } {
  if (typeof content === "string") {
    if (content.isWellFormed()) return { text: content };
    return failure(content.toWellFormed(), "not-utf8", content.toWellFormed().indexOf("\ufffd"), notUtf8);
  }
  try {
    return { text: strict.decode(content) };
  } catch {
    const text = lenient.decode(content);
    return failure(text, "not-utf8", text.indexOf("\ufffd"), notUtf8);
  }
}

const notUtf8 = "This file is not UTF-8 text from here on. Save it again with the encoding UTF-8.";

/** The most hidden characters of a file that are reported one by one. */
const mostReported = 20;

/** The characters in a text that nobody can see, as faults; a byte order mark at the start is let pass. */
export function hiddenCharacters(text: string): Fault[] {
  if (!hidden.test(text)) return [];
  return Array.from(text.matchAll(everyHidden), ({ index }) => index)
    .filter((at) => at > 0 || !text.startsWith("\ufeff"))
    .slice(0, mostReported)
    .map((at) => hiddenAt(text, at));
}

/** The same text with every hidden character replaced by one that can be seen; all positions stay. */
export function withoutHidden(text: string): string {
  return text.replace(everyHidden, (character, at: number) =>
    at === 0 && character === "\ufeff" ? character : "\ufffd",
  );
}

/** Whether a value holds a hidden character, which an escape such as `"\\u202e"` can bring in. */
export function holdsHidden(value: string): boolean {
  return hidden.test(value) || !value.isWellFormed();
}

function hiddenAt(text: string, at: number): Fault {
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return {
    id: "hidden-character",
    range: { start: at, end: at + 1 },
    path: [],
    message: `There is a character here that cannot be seen (U+${code}). Delete it and type the text again.`,
    fix: { text: "" },
  };
}

function longerThanAllowed(text: string): boolean {
  return text.length > maxBytes || new TextEncoder().encode(text).length > maxBytes;
}

function failure(text: string, id: Fault["id"], at: number, message: string): { text: string; fault: Fault } {
  return {
    text,
    fault: { id, range: { start: Math.max(at, 0), end: Math.max(at, 0) + (text ? 1 : 0) }, path: [], message },
  };
}
