import { github } from "./github.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { plain } from "./plain.ts";
import type { Report } from "./report.ts";
import { text } from "./text.ts";

/** How a report can be shown: the words that `--format` takes. */
export const reporters = { text, json, github, markdown } satisfies Record<
  string,
  (report: Report, colour: boolean) => string
>;

/** A word that `--format` takes. */
export type Format = keyof typeof reporters;

/**
 * The report in the format that was asked for. Where writing it fails, the report itself is not lost: it comes one
 * problem a line, with the failure to be told apart from it.
 */
export function show(report: Report, format: Format, colour: boolean): { shown: string; failure?: string } {
  try {
    return { shown: reporters[format](report, colour) };
  } catch (error) {
    return {
      shown: plain(report),
      failure: `The report could not be written as ${format}, so it is plain text. ${String(error)}`,
    };
  }
}
