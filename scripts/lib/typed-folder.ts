import { relative, sep } from "node:path";
import process from "node:process";

import { root } from "./root.ts";

/**
 * Goes to the folder in which somebody has typed a command, so that the paths typed with it are found. npm runs every
 * command in the project’s own folder, whichever folder below it somebody is in.
 */
export function goWhereTyped(): void {
  const { INIT_CWD: typed, npm_lifecycle_script: line = "" } = process.env;
  const program = relative(root, process.argv[1] ?? "")
    .split(sep)
    .join("/");
  // A program that npm runs, such as a test, hands these variables on to the commands that it starts in folders of its own.
  if (typed !== undefined && line.split(" ").includes(program)) process.chdir(typed);
}
