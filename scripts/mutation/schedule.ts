import { basename, dirname } from "node:path";

/** The coverage of mutants by tests. */
export interface Coverage {
  tests: Record<
    string,
    { file: string; milliseconds: number; /** Mutant → how often. */ hits: Record<string, number> }
  >;
  /** Static mutants: in code that runs while a module loads. */
  whileLoading: string[];
}

/** Test → its mutants, each with the number of hits. */
export type Schedule = Record<string, [mutant: string, hits: number][]>;

/**
 * The tests that cover a mutant, in the order to run them: round-robin over test files, the fastest test of each first,
 * beginning with the test file named like the code. Tests of different subjects kill different mutants.
 */
export function testsOfMutant(id: string, file: string, { tests }: Coverage): string[] {
  const reaching = Object.entries(tests).filter(([, { hits }]) => hits[id] !== undefined);
  const groups = Object.values(Object.groupBy(reaching, ([, test]) => test.file)).map((group = []) =>
    group.toSorted(([, a], [, b]) => a.milliseconds - b.milliseconds),
  );
  const rank = ([first]: typeof reaching): [distance: number, milliseconds: number] => [
    distance(file, first?.[1].file ?? ""),
    first?.[1].milliseconds ?? 0,
  ];
  groups.sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1]);
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }).flatMap((_, turn) => groups.flatMap((group) => group[turn]?.[0] ?? []));
}

/** 0 for the test file named like the code, 1 for others of the same folder, 2 for the rest. */
function distance(file: string, testFile: string): number {
  if (testFile === `test/${file.replace(/\.ts$/, ".test.ts")}`) return 0;
  return dirname(testFile).endsWith(dirname(file)) || basename(testFile, ".test.ts") === basename(dirname(file))
    ? 1
    : 2;
}

/** Schedules a range of each mutant’s tests. */
export function schedule(
  mutants: readonly { id: string; file: string }[],
  coverage: Coverage,
  [from, to]: readonly [number, number],
): Schedule {
  const tries: Schedule = {};
  for (const { id, file } of mutants) {
    for (const test of testsOfMutant(id, file, coverage).slice(from, to)) {
      (tries[test] ??= []).push([id, coverage.tests[test]?.hits[id] ?? 0]);
    }
  }
  return tries;
}

/** The test files of a schedule, fastest tests first, so that slow tests run only on the mutants that survive. */
export function quickestFirst(tries: Schedule, { tests }: Coverage): string[] {
  const costs = new Map<string, { milliseconds: number; tries: number }>();
  for (const [name, mutants] of Object.entries(tries)) {
    const { file, milliseconds } = tests[name] ?? { file: "", milliseconds: 0 };
    const cost = costs.get(file) ?? { milliseconds: 0, tries: 0 };
    costs.set(file, {
      milliseconds: cost.milliseconds + milliseconds * mutants.length,
      tries: cost.tries + mutants.length,
    });
  }
  const mean = (file: string): number => {
    const { milliseconds = 0, tries = 1 } = costs.get(file) ?? {};
    return milliseconds / tries;
  };
  return [...costs.keys()].sort((a, b) => mean(a) - mean(b));
}
