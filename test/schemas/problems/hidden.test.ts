import { describe, expect, test } from "vitest";

import { hiddenIn, withOrdinarySpaces } from "../../../schemas/problems/hidden.ts";
import { entry, openPlay, problemsIn } from "../../helpers/catalogues.ts";

/** The rules that a product’s name breaks, and the name after their fixes. */
function named(name: string): { rules: string[]; corrected: string } {
  const text = entry(name);
  const problems = problemsIn({ [openPlay]: text });
  const fixed = problems.reduceRight(
    (last, { fix }) => (fix ? last.slice(0, fix.start) + fix.text + last.slice(fix.end) : last),
    text,
  );
  return { rules: problems.map(({ rule }) => rule), corrected: /^name: (.*)$/m.exec(fixed)?.[1] ?? "" };
}

describe("a character that cannot be seen is refused wherever it stands", () => {
  test.each([
    ["a space of no width", "\u200b"],
    ["a soft hyphen", "\u00ad"],
    ["a word joiner", "\u2060"],
    ["a joiner between letters", "\u200d"],
    ["a non-joiner between letters", "\u200c"],
    ["a choice of looks for a letter", "\ufe0f"],
    ["a mark of direction", "\u200e"],
    ["text that runs backwards", "\u202e"],
    ["a byte order mark", "\ufeff"],
    ["a tag", "\u{e0041}"],
    ["a selector beyond 16 bits", "\u{e0100}"],
    ["a selector that is kept free", "\u{e0400}"],
    ["a control of shorthand", "\u{1bca0}"],
    ["a filler", "\u115f"],
  ])("%s", (_, character) => {
    expect(named(`Open${character}Play`)).toEqual({ rules: ["hidden-character"], corrected: "OpenPlay" });
  });

  test.each([
    ["accents", "e", "\u0301"],
    ["marks of different kinds", "e", "\u0300\u0323\u0483\u1ab0\u20dd"],
    ["marks of Thai", "ก", "\u0e47"],
  ])("%s on one letter are refused beyond the fifth, as they cover the lines around", (_, letter, pile) => {
    const five = letter + pile.repeat(5).slice(0, 5);
    const rest = pile.repeat(60).slice(5, 60);
    expect(named(`Op${five}${rest}n Play`).corrected).toBe(`Op${five}n Play`);
    const [only, ...others] = problemsIn({ [openPlay]: entry(`Op${five}${rest}n`) }).filter(
      ({ rule }) => rule === "hidden-character",
    );
    expect([only?.message, others]).toEqual([
      expect.stringMatching(/more than five marks on them .+Delete the marks\.$/),
      [],
    ]);
    expect(hiddenIn(`Op${five}n ${five}`)).toEqual([]);
  });

  test("one mark too many is said to be one", () => {
    const [problem] = problemsIn({ [openPlay]: entry(`Ope${"\u0301".repeat(6)}n`) });
    expect(problem?.message).toBe(
      "There is a letter here with more than five marks on it (U+0301), which nobody can read. Delete the sixth.",
    );
  });

  test("every one that Unicode lets programs ignore or keeps free for programs, and most controls", () => {
    const codes = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);
    const characters = codes.map((code) => String.fromCodePoint(code));
    const missed = characters.filter(
      (character) => /[\p{DI}\p{NChar}\p{Z}\p{Cc}\p{Cf}]/u.test(character) && hiddenIn(`a${character}b`).length === 0,
    );

    // What is left ends a line, is a space, or is a sign around numbers and verses that can be seen.
    expect(missed.join("")).toBe(
      "\t\n\r \u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}",
    );
  });

  test.each([
    ["a no-break space", "\u00a0"],
    ["a narrow no-break space", "\u202f"],
    ["a thin space", "\u2009"],
    ["a wide space", "\u3000"],
    ["a blank of Braille", "\u2800"],
    ["a line separator", "\u2028"],
    ["a next line", "\u0085"],
  ])("%s becomes an ordinary space", (_, character) => {
    expect(named(`Open${character}Play`)).toEqual({ rules: ["hidden-character"], corrected: "Open Play" });
  });

  test("many on one line are one problem with one correction", () => {
    expect(named("Open\u00a0\u00a0Play\u200b for\u00a0all")).toEqual({
      rules: ["hidden-character"],
      corrected: "Open  Play for all",
    });
  });

  test("in a name, after a colon, after a hyphen and at the start of a line, where YAML stumbles over it", () => {
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
    "%s, which HTML would show as one, stays as it is written",
    (entity) => {
      expect(named(`"Open${entity}Play"`)).toEqual({ rules: [], corrected: `"Open${entity}Play"` });
    },
  );

  test("as an escape, with the text put right", () => {
    expect(named('"Open\\u00a0Pl\\u00aday"')).toEqual({ rules: ["hidden-character"], corrected: '"Open Play"' });
  });
});

describe("a character that makes one picture or letter of its neighbours is let be", () => {
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
  ])("%s", (_, text) => {
    expect(hiddenIn(text)).toEqual([]);
    expect(withOrdinarySpaces(text)).toBe(text);
  });

  test.each([
    ["a joiner behind a picture that joins nothing", "👩\u200d"],
    ["a choice of looks without a picture", "a\ufe0f"],
    ["tags without a flag", "\u{e0067}\u{e007f}"],
  ])("but not %s", (_, text) => {
    expect(hiddenIn(text)).not.toEqual([]);
  });
});
