/** What instrumented code reads and counts, in the process where it runs. */
export interface Switches {
  activeMutant?: string | undefined;
  /** Code with a mutant that is run more often than this throws: an endless loop ends. */
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  currentTestId?: string | undefined;
  mutantCoverage: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

const place = globalThis as { __stryker__?: Switches };

/** The switches of this process; the name of their place is Stryker’s. */
export const switches: Switches = (place.__stryker__ ??= { mutantCoverage: { static: {}, perTest: {} } });

interface Named {
  name: string;
  suite?: Named | undefined;
}

/** The name of a test within all test files. */
export function nameOf(test: Named & { file: { name: string } }): string {
  const names: string[] = [];
  for (let part: Named | undefined = test; part !== undefined; part = part.suite) names.unshift(part.name);
  return [test.file.name, ...names].join(" > ");
}
