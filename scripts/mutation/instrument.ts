import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Instrumenter } from "@stryker-mutator/instrumenter";

import { root } from "../lib/root.ts";

/** A mutant: one change at one position of the code. */
export interface Mutant {
  /** Stable across processes with the same files. */
  id: string;
  file: string;
  /** From 1. */
  line: number;
  column: number;
  code: string;
  replacement: string;
}

/** Instrumented files with all their mutants, switched off. */
export interface Instrumented {
  /** Path on the disk → code. */
  code: Map<string, string>;
  mutants: Mutant[];
}

// People review texts and the shape of messages; a test of each would only repeat it.
const excludedMutations = ["StringLiteral", "ObjectLiteral", "ArrayDeclaration"];

const no = (): boolean => false;
const nothing = (): void => undefined;
const logger = {
  isTraceEnabled: no,
  isDebugEnabled: no,
  isInfoEnabled: no,
  isWarnEnabled: no,
  isErrorEnabled: no,
  isFatalEnabled: no,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};

/** Instruments files with mutants. Paths are relative to the project’s root. */
export async function instrument(paths: readonly string[]): Promise<Instrumented> {
  const files = paths.map((path) => {
    const name = join(root, path);
    return { name, mutate: true, content: readFileSync(name, "utf8") };
  });
  const options = { plugins: [], ignorers: [], noHeader: false, excludedMutations };
  const { files: instrumented, mutants } = await new Instrumenter(logger).instrument(files, options);
  const sources = new Map(files.map(({ name, content }, index) => [name, { path: paths[index] ?? "", content }]));
  return {
    code: new Map(instrumented.map(({ name, content }) => [name, content])),
    mutants: mutants
      .filter(({ status }) => status !== "Ignored")
      .map(({ id, fileName, replacement, location: { start, end } }) => {
        const { path = "", content = "" } = sources.get(fileName) ?? {};
        const code = content.slice(offset(content, start), offset(content, end));
        return { id, file: path, line: start.line + 1, column: start.column + 1, code, replacement };
      }),
  };
}

/** The offset of a line and column, both from 0. */
function offset(text: string, { line, column }: { line: number; column: number }): number {
  let start = 0;
  for (let number = 0; number < line; number += 1) start = text.indexOf("\n", start) + 1;
  return start + column;
}
