import { describe, expect, test } from "vitest";

import { hiddenIn, withOrdinarySpaces } from "../../../schemas/problems/hidden.ts";
import { entry, openPlay, problemsIn } from "../../helpers/catalogues.ts";

/** Returns the rules that a product’s name breaks, and the name after their fixes. */
function correctName(name: string): { rules: string[]; corrected: string } {
  const text = entry(name);
  const problems = problemsIn({ [openPlay]: text });
  const fixed = problems.reduceRight(
    (last, { fix }) => (fix ? last.slice(0, fix.start) + fix.text + last.slice(fix.end) : last),
    text,
  );
  return { rules: problems.map(({ rule }) => rule), corrected: /^name: (.*)$/m.exec(fixed)?.[1] ?? "" };
}

test.each(["\u2028", "\u2029", "\u0085", "\v", "\f"])(
  "starts new lines where another program ended them with %j",
  (end) => {
    const text = entry("Open Play", "features:\n  - Search\n");
    const [problem, ...others] = problemsIn({ [openPlay]: text.replaceAll("\n", end) });

    expect(others).toEqual([]);
    expect(problem?.message).toMatch(/^Lines end here with a character that does not end a line in YAML/);
    expect(`name: Open Play${problem?.fix?.text ?? ""}`).toBe(text);
  },
);

describe("refuses an invisible character", () => {
  test.each([
    ["a zero-width space", "\u200b"],
    ["a soft hyphen", "\u00ad"],
    ["a word joiner", "\u2060"],
    ["a zero-width joiner between letters", "\u200d"],
    ["a zero-width non-joiner between letters", "\u200c"],
    ["a variation selector after a letter", "\ufe0f"],
    ["a left-to-right mark", "\u200e"],
    ["a right-to-left override", "\u202e"],
    ["a byte order mark", "\ufeff"],
    ["a tag character", "\u{e0041}"],
    ["a variation selector beyond 16 bits", "\u{e0100}"],
    ["a reserved variation selector", "\u{e0400}"],
    ["a shorthand control", "\u{1bca0}"],
    ["a Hangul filler", "\u115f"],
    ["a symbol of Word", "\uf0b7"],
    ["a private-use character beyond 16 bits", "\u{f0000}"],
    ["the last private-use character", "\u{10fffd}"],
    ["a placeholder for an object", "\ufffc"],
  ])("%s", (_, character) => {
    expect(correctName(`Open${character}Play`)).toEqual({ rules: ["hidden-character"], corrected: "OpenPlay" });
  });

  test.each([
    ["accents", "e", "\u0301"],
    ["combining marks of several blocks", "e", "\u0300\u0323\u0483\u1ab0\u20dd"],
    ["Thai marks", "ก", "\u0e47"],
  ])("%s beyond the fifth on one letter, as they cover the lines around", (_, letter, pile) => {
    const five = letter + pile.repeat(5).slice(0, 5);
    const rest = pile.repeat(60).slice(5, 60);
    expect(correctName(`Op${five}${rest}n Play`).corrected).toBe(`Op${five}n Play`);
    const [only, ...others] = problemsIn({ [openPlay]: entry(`Op${five}${rest}n`) }).filter(
      ({ rule }) => rule === "hidden-character",
    );
    expect([only?.message, others]).toEqual([
      expect.stringMatching(/more than five marks on them .+Delete the marks\.$/),
      [],
    ]);
    expect(hiddenIn(`Op${five}n ${five}`)).toEqual([]);
  });

  test.each(["\uf0b7", "\ufffc"])("%j, a symbol that programs show differently", (character) => {
    const [problem] = problemsIn({ [openPlay]: entry(`Open${character}Play`) });
    expect(problem?.message).toMatch(
      /^There is a symbol here that each program shows differently, or not at all \(U\+/,
    );
  });

  test("a bullet of Word, but only within a word", () => {
    expect(hiddenIn("\uf0b7 Open\n\uf0a7\tPlay \uf0b7 Park")).toEqual([]);
    expect(hiddenIn("\uf0b7Open \uf0a7")).toHaveLength(2);
  });

  test("a sixth mark, in the singular", () => {
    const [problem] = problemsIn({ [openPlay]: entry(`Ope${"\u0301".repeat(6)}n`) });
    expect(problem?.message).toBe(
      "There is a letter here with more than five marks on it (U+0301), which nobody can read. Delete the sixth.",
    );
  });

  test("every default-ignorable code point, non-character, space and control of Unicode with few exceptions", () => {
    const codePoints = Array.from({ length: 0x110000 }, (_, code) => code).filter(
      (code) => code < 0xd800 || code > 0xdfff,
    );
    const characters = codePoints.map((code) => String.fromCodePoint(code));
    const accepted = characters.filter(
      (character) => /[\p{DI}\p{NChar}\p{Z}\p{Cc}\p{Cf}]/u.test(character) && hiddenIn(`a${character}b`).length === 0,
    );

    // Line ends, the tab, the space and visible signs around numbers and verses.
    expect(accepted.join("")).toBe(
      "\t\n\r \u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}",
    );
  });

  test.each([
    ["a no-break space", "\u00a0"],
    ["a narrow no-break space", "\u202f"],
    ["a thin space", "\u2009"],
    ["an ideographic space", "\u3000"],
    ["a Braille blank", "\u2800"],
    ["a line separator", "\u2028"],
    ["a next line", "\u0085"],
  ])("%s, which becomes an ordinary space", (_, character) => {
    expect(correctName(`Open${character}Play`)).toEqual({ rules: ["hidden-character"], corrected: "Open Play" });
  });

  test("several on one line as one problem with one fix", () => {
    expect(correctName("Open\u00a0\u00a0Play\u200b for\u00a0all")).toEqual({
      rules: ["hidden-character"],
      corrected: "Open  Play for all",
    });
  });

  test("at the start of a line, after a hyphen and after a colon, where YAML cannot be parsed", () => {
    const text = entry(
      "Open Play",
      "tags:\n\u00a0 - booking\n  -\u00a0children\nlicences:\n\u00a0\u00a0code:\u00a0MIT\n",
    );
    const problems = problemsIn({ [openPlay]: text });

    expect(problems.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      "6 hidden-character",
      "7 hidden-character",
      "9 hidden-character",
    ]);
  });

  test.each(["&#847;", "&#x115f;", "&#xfe0f;", "&#xe0100;", "&#x3164;", "&zwj;"])(
    "but not the HTML entity %s",
    (entity) => {
      expect(correctName(`"Open${entity}Play"`)).toEqual({ rules: [], corrected: `"Open${entity}Play"` });
    },
  );

  test("as a YAML escape, and corrects the text", () => {
    expect(correctName('"Open\\u00a0Pl\\u00aday"')).toEqual({ rules: ["hidden-character"], corrected: '"Open Play"' });
  });
});

describe("accepts an invisible character that joins its neighbours into one emoji or letter, in", () => {
  test.each([
    ["a family", "Family 👩‍👩‍👧‍👦"],
    ["a profession with a skin tone", "👩🏽‍💻 at work"],
    ["a heart in colour", "❤️"],
    ["a heart in black and white", "❤︎"],
    ["a key cap", "1️⃣"],
    ["the flag of Wales", "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru"],
    ["the rainbow flag", "🏳️‍🌈"],
    ["Persian with a non-joiner", "می‌خواهم"],
    ["Sinhala with a joiner", "ශ්‍රී"],
    ["a long text", `${"word ".repeat(40)}👩🏽‍💻 at work ${"word ".repeat(40)}👩🏽‍💻`],
  ])("%s", (_, text) => {
    expect(hiddenIn(text)).toEqual([]);
    expect(withOrdinarySpaces(text)).toBe(text);
  });

  test.each([
    ["a joiner after an emoji that joins nothing", "👩\u200d"],
    ["a variation selector without an emoji", "a\ufe0f"],
    ["tag characters without a flag", "\u{e0067}\u{e007f}"],
  ])("but not %s", (_, text) => {
    expect(hiddenIn(text)).not.toEqual([]);
  });
});
