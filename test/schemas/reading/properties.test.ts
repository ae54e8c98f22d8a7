import { describe, expect, test } from "vitest";

import {
  entriesOfKind,
  inspect,
  kindNames,
  memorySource,
  parseEntryPath,
  type Problem,
} from "../../../schemas/index.ts";
import { hiddenIn } from "../../../schemas/problems/hidden.ts";
import { base, type Files, fixtureFiles, openPlay, problemsIn, today } from "../../helpers/catalogues.ts";
import { mistyped, mutated } from "../../helpers/mutations.ts";
import { offsetOf } from "../../helpers/positions.ts";
import fc from "../../helpers/properties.ts";

const whole = fixtureFiles("whole");

/** Generates the path and text of a file of the fixtures with changes. */
function changedFile(changed: typeof mutated): fc.Arbitrary<[path: string, text: string]> {
  return fc
    .constantFrom(...Object.entries(whole))
    .chain(([path, text]) => fc.tuple(fc.constant(path), changed(fc.constant(text))));
}

const brokenFile = changedFile(mutated);

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...Array.from("\t\n\r -:?,[]{}#&*!|>'\"%@`~0a<_.")), maxLength: 200 }),
  mutated(fc.constantFrom(...Object.values(whole))),
);

const anyOrder = fc.shuffledSubarray(Object.keys(whole), { minLength: Object.keys(whole).length });

const runs = { numRuns: 250 };

/** Returns the range of a problem as offsets; NaN if there is no such position. */
function rangeOf(text: string, { line, column, endLine, endColumn }: Problem): [start: number, end: number] {
  return [offsetOf(text, line, column), offsetOf(text, endLine, endColumn)];
}

function isInside(text: string, problem: Problem): boolean {
  const [start, end] = rangeOf(text, problem);
  const { fix } = problem;
  return start <= end && (!fix || (0 <= fix.start && fix.start <= fix.end && fix.end <= text.length));
}

/** Returns a key that is the same for a problem that a fix has not fixed. */
const keyOf = ({ rule, file, path, message }: Problem): string => JSON.stringify([rule, file, path, message]);

/** Counts the problems of YAML syntax. */
const syntaxProblems = (problems: readonly Problem[]): number =>
  problems.filter(({ rule }) => rule === "yaml-syntax").length;

describe("any file", () => {
  test("of random bytes has a problem, and never makes the reader throw", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(openPlay, "camden/authority.yml"),
        (bytes, path) => {
          expect(problemsIn({ [path]: bytes })).not.toEqual([]);
        },
      ),
      runs,
    );
  });

  test("of random text has its problems inside it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const problems = problemsIn({ [openPlay]: text }).filter(({ file }) => file === openPlay);

        expect(problems.filter((problem) => !isInside(text.toWellFormed(), problem))).toEqual([]);
      }),
      runs,
    );
  });

  test("has messages and excerpts without control characters and lone surrogates", () => {
    fc.assert(
      fc.property(brokenFile, ([path, text]) => {
        const problems = problemsIn({ [path]: text });

        expect(problems.filter(({ message }) => /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(message))).toEqual([]);
        expect(problems.filter(({ excerpt }) => excerpt?.text.isWellFormed() === false)).toEqual([]);
      }),
      runs,
    );
  });

  test("outside the paths of entries is reported", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 4 }), (steps) => {
        const path = steps.join("/");
        fc.pre(parseEntryPath(path) === undefined && !/^[A-Z]+\.md$/.test(path));

        expect(problemsIn({ [path]: "" }).map(({ file, rule }) => ({ file, rule }))).toEqual([
          { file: path, rule: "unexpected-file" },
        ]);
      }),
      runs,
    );
  });
});

describe("any catalogue with a broken file", () => {
  test("has the same problems for any order of the files", () => {
    fc.assert(
      fc.property(brokenFile, anyOrder, ([path, text], order) => {
        const files: Files = { ...whole, [path]: text };
        const shuffled = Object.fromEntries(order.map((one) => [one, files[one]!]));

        expect(inspect(memorySource(shuffled), today)).toEqual(inspect(memorySource(files), today));
      }),
      { numRuns: 100 },
    );
  });

  test("contains the entry of that file, or has an error in it", () => {
    fc.assert(
      fc.property(brokenFile, ([path, text]) => {
        const { catalogue, problems } = inspect(memorySource({ ...whole, [path]: text }), today);
        const shown = kindNames.flatMap((kind) => Array.from(entriesOfKind(catalogue, kind), ({ file }) => file));
        const broken = problems.filter(({ file, severity }) => file === path && severity === "error");

        expect(shown.includes(path) || broken.length > 0).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test("has only fixes that remove their problem and add no syntax problem", () => {
    let fixes = 0;
    fc.assert(
      fc.property(fc.oneof(brokenFile, { arbitrary: changedFile(mistyped), weight: 3 }), ([path, text]) => {
        const files: Files = { ...base, ...whole, [path]: text };
        const { problems } = inspect(memorySource(files), today);
        for (const problem of problems) {
          const { fix, file } = problem;
          if (!fix) continue;
          fixes++;
          const before = String(files[file]).toWellFormed();
          const after = before.slice(0, fix.start) + fix.text + before.slice(fix.end);
          const left = inspect(memorySource({ ...files, [file]: after }), today).problems;

          if (problem.rule === "hidden-character") {
            // What follows the character could not be parsed before, and may have problems of its own.
            expect([after.length, hiddenIn(after).length]).not.toEqual([before.length, hiddenIn(before).length]);
          } else {
            expect(left.map(keyOf)).not.toContain(keyOf(problem));
            expect(syntaxProblems(left)).toBeLessThanOrEqual(syntaxProblems(problems));
          }
        }
      }),
      runs,
    );
    expect(fixes).toBeGreaterThan(50);
  });
});
