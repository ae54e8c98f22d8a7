import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

import { parseForESLint as parseComponent } from "astro-eslint-parser";
import ts from "typescript";
import { parser } from "typescript-eslint";

const root = join(import.meta.dirname, "..");

/** @typedef {(this: void, code: string, options?: { filePath?: string }) => object} Parse */

/** @type {Parse} */
const parseTypeScript = (code, options) =>
  /** @type {{ parseForESLint: Parse }} */ (parser).parseForESLint(code, options);

/** The name by which the parser of Astro knows a parser of TypeScript. */
const meta = { name: "typescript-eslint/parser" };

/** Whether the command lints all components. An editor opens one after the other, and a test has a single one. */
const isCommand = /\beslint(?:\.js)?$/.test(process.argv[1] ?? "");

/**
 * The parser for the TypeScript of components, with types.
 *
 * The parser of Astro makes a program of its own for every component, and each has a type checker that has to learn
 * all types anew: that took longer than all other files together. Here one program knows all components.
 */
export const componentParser = {
  meta,
  /** @type {Parse} */
  parseForESLint: (code, options = {}) =>
    parseTypeScript(code, { ...options, ...{ programs: [programWith(options.filePath ?? "", code)] } }),
};

/**
 * The TypeScript of each component, by its path.
 *
 * @type {Map<string, string>}
 */
const codes = new Map();

/** @type {ts.Program | undefined} */
let program;

/**
 * The program with this code of a component in it. An editor has newer code than the disk.
 *
 * @param {string} path
 * @param {string} code
 */
function programWith(path, code) {
  if (!program && isCommand) readComponents();
  if (program && codes.get(path) === code) return program;
  codes.set(path, code);
  return (program = newProgram(program));
}

function readComponents() {
  for (const file of globSync("site/**/*.astro", { cwd: root })) {
    const filePath = join(root, file);
    const listener = {
      meta,
      /** @type {Parse} */
      parseForESLint: (code, options) => {
        codes.set(filePath, code);
        return parseTypeScript(code, options);
      },
    };
    parseComponent(readFileSync(filePath, "utf8"), { filePath, parser: listener });
  }
}

/** @param {ts.Program} [oldProgram] */
function newProgram(oldProgram) {
  const file = join(root, "tsconfig.components.json");
  const { fileNames, options } = ts.parseJsonSourceFileConfigFileContent(
    ts.readJsonConfigFile(file, (path) => ts.sys.readFile(path)),
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost(options, true);
  return ts.createProgram({
    rootNames: [...fileNames, ...codes.keys()],
    // As for the languages of editors, so that files may end in “.astro”.
    options: { ...options, allowNonTsExtensions: true },
    host: {
      ...host,
      getSourceFile: (name, target, ...rest) => {
        const code = codes.get(name);
        return code === undefined
          ? host.getSourceFile(name, target, ...rest)
          : ts.createSourceFile(name, code, target, true, ts.ScriptKind.TSX);
      },
    },
    ...(oldProgram && { oldProgram }),
  });
}
