/** The global state that instrumented code reads and counts in. */
export interface Switches {
  activeMutant?: string | undefined;
  /** The hits of mutated code so far. */
  hitCount?: number | undefined;
  /** The maximum of hits; further ones throw, which ends endless loops. */
  hitLimit?: number | undefined;
  currentTestId?: string | undefined;
  mutantCoverage: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

const place = globalThis as { __stryker__?: Switches };

/** The switches of this process. Stryker determines the global’s name. */
export const switches: Switches = (place.__stryker__ ??= { mutantCoverage: { static: {}, perTest: {} } });

interface Named {
  name: string;
  suite?: Named | undefined;
}

/** A name of a test that is unique across test files. */
export function nameOf(test: Named & { file: { name: string } }): string {
  const names: string[] = [];
  for (let part: Named | undefined = test; part !== undefined; part = part.suite) names.unshift(part.name);
  return [test.file.name, ...names].join(" > ");
}
