import { relative, sep } from "node:path";
import process from "node:process";

import { root } from "./root.ts";

/**
 * Changes to the folder in which a person typed an npm command, to which the typed paths are relative. npm runs each
 * script in the project’s root instead.
 */
export function changeToInvocationFolder(): void {
  const { INIT_CWD: typed, npm_lifecycle_script: line = "" } = process.env;
  const program = relative(root, process.argv[1] ?? "")
    .split(sep)
    .join("/");
  // A program that npm runs, such as a test, passes these variables on to commands that it starts in other folders.
  if (typed !== undefined && line.split(" ").includes(program)) process.chdir(typed);
}
