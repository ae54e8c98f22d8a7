import { execFileSync } from "node:child_process";

import { londonDayOf } from "../../schemas/london-day.ts";
import { commitTime } from "../history/git.ts";
import { catalogueFolder } from "./folder.ts";

/** When each file of the catalogue last changed in git: path relative to the catalogue → `YYYY-MM-DD`. Empty outside git. */
export const lastChanged: ReadonlyMap<string, string> = readHistory();

function readHistory(): Map<string, string> {
  const dates = new Map<string, string>();
  let date = "";
  for (const part of gitLog().split("\0")) {
    const line = part.replace(/^\n/, "");
    if (line.startsWith("date:")) date = londonDayOf(commitTime(line.slice("date:".length)));
    else if (line !== "" && !dates.has(line)) dates.set(line, date);
  }
  return dates;
}

function gitLog(): string {
  const args = ["-C", catalogueFolder, "log", "--format=date:%ct", "--name-only", "-z", "--relative", "--", "."];
  try {
    return execFileSync("git", args, { encoding: "utf8", maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}
