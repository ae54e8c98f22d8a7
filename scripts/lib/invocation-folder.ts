import { relative, sep } from "node:path";
import process from "node:process";

import { root } from "./root.ts";

/**
 * Returns the folder in which a person typed an npm command, to which the typed paths are relative. npm runs each script in
 * the project’s root instead.
 */
export function invocationFolder(): string {
  const { INIT_CWD: typed } = process.env;
  return typed !== undefined && isRunByNpm() ? typed : process.cwd();
}

/** The npm settings that people keep in an `.npmrc`, so that a value may be no option of the command line. */
const inNpmrc = ["only", "scope"];

/** Returns the first of some options that npm kept for itself, because the command line has no `--` before it. */
export function optionKeptByNpm(names: readonly string[]): string | undefined {
  if (!isRunByNpm()) return undefined;
  return names.find(
    (name) => !inNpmrc.includes(name) && process.env[`npm_config_${name.replaceAll("-", "_")}`] !== undefined,
  );
}

/**
 * Whether npm runs this command. A program that npm runs, such as a test, passes npm’s variables on to commands that it
 * starts itself.
 */
export function isRunByNpm(): boolean {
  const { npm_lifecycle_script: line = "" } = process.env;
  const program = relative(root, process.argv[1] ?? "")
    .split(sep)
    .join("/");
  return line.split(" ").includes(program);
}
