import { inspect, type Problem } from "../../schemas/index.ts";
import { londonDay } from "../../schemas/london-day.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { catalogueFolder } from "./folder.ts";
import { heldInspection } from "./held.ts";

const held = import.meta.env.PROD ? heldInspection(catalogueFolder) : undefined;

/** The day on which the build began, `YYYY-MM-DD`, in London. */
export const today = held?.today ?? londonDay(new Date());

/** The catalogue, read once per build; in development, again after each change. */
export const { catalogue, peers, problems } = held ?? inspect(diskSource(catalogueFolder), today);

const blocking = problems.filter(({ severity }) => severity === "error");

if (import.meta.env.PROD && blocking.length > 0) {
  throw new Error(
    `The catalogue has errors, so the site cannot be built. See them with npm run validate.\n${blocking.map(inOneLine).join("\n")}`,
  );
}

/** The problems of an entry’s file, for development. */
export function problemsOf(file: string): Problem[] {
  return problems.filter((problem) => problem.file === file);
}

function inOneLine({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column} ${message}`;
}
