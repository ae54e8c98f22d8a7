import { github } from "./github.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import type { Report } from "./report.ts";
import { text } from "./text.ts";

/** How a report can be shown: the words that `--format` takes. */
export const reporters = { text, json, github, markdown } satisfies Record<
  string,
  (report: Report, colour: boolean) => string
>;

/** A word that `--format` takes. */
export type Format = keyof typeof reporters;
