/**
 * Code point ranges of invisible, space-like and direction-changing characters: controls except tab, line feed and
 * carriage return; spaces of other widths; joiners, soft hyphens and other default-ignorable code points; bidirectional
 * controls (Unicode Standard Annex 9); the byte order mark; non-characters; and private-use characters and placeholders for
 * objects, which each font shows differently or not at all.
 */
const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x1680, 0x1680],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xe000, 0xf8ff],
  [0xfe00, 0xfe0f],
  [0xfdd0, 0xfdef],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffc],
  // Controls of hieroglyphs, shorthand and music; tags and variation selectors, with their reserved code points.
  [0x13430, 0x1343f],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
  [0xf0000, 0x10ffff],
  // The last two code points of each plane are non-characters.
  ...Array.from({ length: 15 }, (_, plane) => [plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff] as const),
];

/**
 * Code point ranges of combining marks: of Latin, Cyrillic, Hebrew, Arabic and Thai letters and of symbols. No language
 * puts more than five on a letter; dozens of them cover the lines around.
 */
const marks: readonly (readonly [first: number, last: number])[] = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x0591, 0x05bd],
  [0x064b, 0x065f],
  [0x0e34, 0x0e3a],
  [0x0e47, 0x0e4e],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
];
const fiveMarks = /[\p{Mn}\p{Me}]{5}$/u;

/**
 * Lookup table: whether each UTF-16 code unit may start one of these characters. Every file is searched, and a table is
 * three times as fast as a regular expression. Characters above U+FFFF are found by their high surrogate, then checked.
 */
const suspects = new Uint8Array(0x10000);
for (const range of [...ranges, ...marks]) {
  const [first, last] = range.map((code) => String.fromCodePoint(code).charCodeAt(0));
  suspects.fill(1, first, (last ?? 0) + 1);
}

/** A hidden character, or a sixth or further combining mark on a letter. */
export interface Hidden {
  index: number;
  /** One code point: one or two UTF-16 code units. */
  character: string;
}

/**
 * Finds the hidden characters of a text, and combining marks beyond the fifth on a letter. Joiners and selectors that
 * are part of an emoji or of a script’s spelling do not count.
 */
export function hiddenIn(text: string): Hidden[] {
  const found: Hidden[] = [];
  const start = text.search(/[^\t\n\r -~]/);
  if (start < 0) return found;
  for (let index = start; index < text.length; index++) {
    if (suspects[text.charCodeAt(index)] !== 1) continue;
    const code = text.codePointAt(index) ?? 0;
    const character = String.fromCodePoint(code);
    const isHidden = isMark(character)
      ? fiveMarks.test(text.slice(Math.max(index - 5, 0), index))
      : isWithin(ranges, code) && !isPartOfNeighbours(text, index, character);
    if (isHidden) found.push({ index, character });
    index += character.length - 1;
  }
  return found;
}

/** Whether a character is a combining mark. */
export function isMark(character: string): boolean {
  return character !== graphemeJoiner && isWithin(marks, character.codePointAt(0) ?? 0);
}

function isWithin(some: typeof ranges, code: number): boolean {
  return some.some(([first, last]) => first <= code && code <= last);
}

/** The combining grapheme joiner is in the ranges of marks but invisible. */
const graphemeJoiner = "\u034f";

/** Replaces each hidden character of a text. */
export function replaceHidden(text: string, put: (hidden: Hidden) => string): string {
  let result = "";
  let from = 0;
  for (const hidden of hiddenIn(text)) {
    result += text.slice(from, hidden.index) + put(hidden);
    from = hidden.index + hidden.character.length;
  }
  return from === 0 ? text : result + text.slice(from);
}

/**
 * Returns the replacement of a hidden character: a space for one that looks like a space or ends a line, otherwise
 * nothing.
 */
export function replacementFor({ character }: Hidden): string {
  return character !== "\ufeff" && (/\s/.test(character) || "\x85\u2800\u3164\uffa0".includes(character)) ? " " : "";
}

/** Replaces space-like characters with spaces and removes other hidden characters. */
export function withOrdinarySpaces(text: string): string {
  return replaceHidden(text, replacementFor);
}

/**
 * Whether a character is a bidirectional or other control, which does not come from pasting a document. Vertical tab, form
 * feed and next line do.
 */
export function isDangerous({ character }: Hidden): boolean {
  return /[\p{Bidi_Control}]|(?![\v\f\x85])\p{Cc}/u.test(character);
}

/** Scripts in which zero width joiners and non-joiners affect spelling. */
const joining =
  /[\p{sc=Arab}\p{sc=Syrc}\p{sc=Nkoo}\p{sc=Mong}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]$/u;

/** An emoji at the end of a text, with its skin tone and variation selector, that a joiner can follow. */
const picture = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})\ufe0f?$/u;

const lastTag = "\u{e007f}";
const flag = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,7}\u{e007f}?$/u;

function isPartOfNeighbours(text: string, index: number, character: string): boolean {
  const before = text.slice(Math.max(index - 64, 0), index);
  const after = text.slice(index + character.length, index + character.length + 64);
  switch (character) {
    case "\ufeff":
      return index === 0;
    case "\u200d":
    case "\u200c":
      return (picture.test(before) && /^\p{Extended_Pictographic}/u.test(after)) || joining.test(before);
    case "\ufe0e":
    case "\ufe0f":
      return /\p{Extended_Pictographic}$/u.test(before) || (/[0-9#*]$/.test(before) && after.startsWith("\u20e3"));
    case "\uf0a7":
    case "\uf0b7":
      // The bullets of Word: the warning about lists of documents shows how to write them.
      return /(?<!\S)$/.test(before) && /^\s/.test(after);
    default:
      // The flags of England, Scotland and Wales are a black flag with the letters of their codes as tags.
      return flag.test(before + character) && (character === lastTag || /^[\u{e0020}-\u{e007f}]/u.test(after));
  }
}
