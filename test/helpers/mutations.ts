import fc from "./properties.ts";

/** Fragments that have broken YAML parsers before, and common typos. */
const pieces = [
  ...[
    "\n",
    "  ",
    "\t",
    "- ",
    ": ",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    "#",
    "&a ",
    "*a",
    "!!str ",
    "%YAML 1.2\n",
    "---\n",
    "...\n",
  ],
  ...[
    "<<: ",
    "? ",
    "|\n",
    "|-\n  ",
    ">\n   ",
    ">-\n  a\n  b\n",
    "\r",
    "\r\n",
    "\u202e",
    "\0",
    "\ufeff",
    "__proto__: ",
    "~",
  ],
  ...[
    "yes",
    "no",
    "null",
    "1.10",
    "0x1F",
    "1e5",
    ".inf",
    ".nan",
    "''",
    '""',
    '"\\u202e"',
    '"\\ud800"',
    "💥",
    "\ud83d",
    "“",
    "é",
    "ß",
  ],
  ...[
    "2024",
    "2024-01-01",
    "2026/1/5",
    "31.12.2025",
    " Live ",
    "LIVE",
    "Open_Play",
    "PLAY-HUB",
    "licnces",
    "sumary",
    "mit",
    "GPL 3",
  ],
  ...[
    "http://",
    "HTTPS://Example.ORG/a",
    "javascript:alert(1)",
    "<b>",
    "![a](b)",
    "[x](http://a)",
    "a, b",
    " x, y ",
    "{}",
    "[]",
  ],
  ...["stage: lvie\n", "stgae: live\n", "staeg: live\n"],
];

const piece = fc.constantFrom(...pieces);
const offset = fc.nat();

const mutation: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.tuple(offset, fc.integer({ min: 1, max: 40 })).map(([at, length]) => spliced(at, length, () => "")),
  fc.tuple(offset, fc.integer({ min: 1, max: 60 })).map(([at, length]) => spliced(at, length, (cut) => cut + cut)),
  fc.tuple(offset, fc.integer({ min: 0, max: 20 }), piece).map(([at, length, put]) => spliced(at, length, () => put)),
  fc.tuple(offset, piece).map(([at, put]) => lineChanged(at, (line) => [line.replace(/: .*/, `: ${put}`)])),
  fc.tuple(offset, fc.boolean()).map(([at, twice]) => lineChanged(at, (line) => (twice ? [line, line] : []))),
);

/** Generates mutations of a text: deletions, duplications, replacements and typos. */
export function mutated(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(text, fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([start, mutations]) => mutations.reduce((changed, change) => change(changed), start));
}

/** Typos of people in a line: in its field name, its value, its punctuation or its indentation. */
const typos: readonly ((line: string, at: number) => string)[] = [
  (line, at) => line.replace(/\w{3,}(?=:)/, (name) => transposed(name, at)),
  (line, at) => line.replace(/\w{3,}(?=:)/, (name) => spliced(at, 1, () => "")(name)),
  (line) => line.replace(/\w+(?=:)/, (name) => name.toUpperCase()),
  (line, at) => line.replace(/(?<=: |- )\w[\w-]{2,}$/, (value) => transposed(value, at)),
  (line) => line.replace(/(?<=: |- )[\w-]+$/, (value) => value.toUpperCase()),
  (line) => line.replace(/(?<=: |- )[\w-]+$/, (value) => value.replaceAll("-", " ")),
  (line) => line.replace(/(?<=: |- ).+/, "“$&”"),
  (line) => line.replace(/(?<=: |- ).+/, '"$&",'),
  (line) => line.replace(/(?<=: )[^[{|]+$/, "[$&]"),
  (line) => line.replace(/(\d{4})-(\d\d)-(\d\d)/, "$3/$2/$1"),
  (line) => line.replace("https://", "http://"),
  (line) => line.replace("https://", "HTTPS://WWW."),
  (line) => line.replace(": ", ":"),
  (line) => line.replace(": ", " = "),
  (line) => line.replace("- ", "• "),
  (line) => line.replace("- ", "-"),
  (line) => ` ${line}`,
  (line) => line.replace(/^ /, ""),
  (line) => line.replace(/^ +/, "\t"),
  (line) => line.replace(/[\]}]$/, ""),
  (line) => line.replace(/(?<=[[{])(\w[^,]*),/, "$1"),
  (line) => line.replaceAll(" ", "\u00a0"),
];

/** Generates a text with one or two typos of people. */
export function mistyped(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const typo = fc
    .tuple(offset, fc.constantFrom(...typos), offset)
    .map(([row, change, at]) => lineChanged(row, (line) => [change(line, at)]));
  return fc
    .tuple(text, fc.array(typo, { minLength: 1, maxLength: 2 }))
    .map(([start, changes]) => [start, changes.reduce((changed, change) => change(changed), start)] as const)
    .filter(([start, changed]) => changed !== start)
    .map(([, changed]) => changed);
}

/** Swaps two adjacent letters of a word. */
function transposed(word: string, at: number): string {
  const index = at % (word.length - 1);
  return word.slice(0, index) + (word[index + 1] ?? "") + (word[index] ?? "") + word.slice(index + 2);
}

function spliced(at: number, length: number, change: (cut: string) => string): (text: string) => string {
  return (text) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + change(text.slice(start, start + length)) + text.slice(start + length);
  };
}

function lineChanged(at: number, change: (line: string) => string[]): (text: string) => string {
  return (text) => {
    const lines = text.split("\n");
    const index = at % lines.length;
    return lines.toSpliced(index, 1, ...change(lines[index] ?? "")).join("\n");
  };
}
