import { describe, expect, test } from "vitest";

import {
  entriesOfKind,
  inspect,
  kindNames,
  memorySource,
  parseEntryPath,
  type Problem,
} from "../../../schemas/index.ts";
import { base, type Files, fixtureFiles, openPlay, problemsIn, today } from "../../helpers/catalogues.ts";
import { mutated } from "../../helpers/mutations.ts";
import { offsetOf } from "../../helpers/positions.ts";
import fc from "../../helpers/properties.ts";

const whole = fixtureFiles("whole");

/** A file of the fixtures, broken in some places: its path and its text. */
const brokenFile = fc
  .constantFrom(...Object.entries(whole))
  .chain(([path, text]) => fc.tuple(fc.constant(path), mutated(fc.constant(text))));

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(...Array.from("\t\n\r -:?,[]{}#&*!|>'\"%@`~0a<_.")), maxLength: 200 }),
  mutated(fc.constantFrom(...Object.values(whole))),
);

const anyOrder = fc.shuffledSubarray(Object.keys(whole), { minLength: Object.keys(whole).length });

const runs = { numRuns: 250 };

/** Where a problem stands, as offsets; NaN where there is no such place. */
function stretch(text: string, { line, column, endLine, endColumn }: Problem): [start: number, end: number] {
  return [offsetOf(text, line, column), offsetOf(text, endLine, endColumn)];
}

function isInside(text: string, problem: Problem): boolean {
  const [start, end] = stretch(text, problem);
  const { fix } = problem;
  return start <= end && (!fix || (0 <= fix.start && fix.start <= fix.end && fix.end <= text.length));
}

/** What would still be said after a correction, if it corrected nothing. */
const said = ({ rule, file, path, message }: Problem): string => JSON.stringify([rule, file, path, message]);

/** How many places cannot be read as YAML. */
const unreadable = (problems: readonly Problem[]): number =>
  problems.filter(({ rule }) => rule === "yaml-syntax").length;

describe("whatever a file holds", () => {
  test("bytes: it is read or refused, never crashed over", () => {
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

  test("text: every problem lies inside it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const problems = problemsIn({ [openPlay]: text }).filter(({ file }) => file === openPlay);

        expect(problems.filter((problem) => !isInside(text.toWellFormed(), problem))).toEqual([]);
      }),
      runs,
    );
  });

  test("messages hold nothing that cannot be seen, and half a character never", () => {
    fc.assert(
      fc.property(brokenFile, ([path, text]) => {
        const problems = problemsIn({ [path]: text });

        expect(problems.filter(({ message }) => /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(message))).toEqual([]);
        expect(problems.filter(({ excerpt }) => excerpt?.text.isWellFormed() === false)).toEqual([]);
      }),
      runs,
    );
  });

  test("any path: it is an entry’s, or said not to be", () => {
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

describe("whatever is broken in a catalogue", () => {
  test("the same files give the same answer, in any order", () => {
    fc.assert(
      fc.property(brokenFile, anyOrder, ([path, text], order) => {
        const files: Files = { ...whole, [path]: text };
        const shuffled = Object.fromEntries(order.map((one) => [one, files[one]!]));

        expect(inspect(memorySource(shuffled), today)).toEqual(inspect(memorySource(files), today));
      }),
      { numRuns: 100 },
    );
  });

  test("what is valid in it is what the site would show", () => {
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

  test("a certain correction corrects what it is for, and nothing throws on what comes out", () => {
    fc.assert(
      fc.property(brokenFile, ([path, text]) => {
        const files: Files = { ...base, ...whole, [path]: text };
        const { problems } = inspect(memorySource(files), today);
        for (const problem of problems) {
          const { fix, file } = problem;
          if (!fix) continue;
          const before = String(files[file]).toWellFormed();
          const after = before.slice(0, fix.start) + fix.text + before.slice(fix.end);
          const left = inspect(memorySource({ ...files, [file]: after }), today).problems;

          if (problem.rule === "hidden-character") {
            // What stood behind it could not be read before, and may be wrong in its own way.
            expect(after.length).toBeLessThan(before.length);
          } else {
            expect(left.map(said)).not.toContain(said(problem));
            expect(unreadable(left)).toBeLessThanOrEqual(unreadable(problems));
          }
        }
      }),
      runs,
    );
  });
});
