import { plain } from "./plain.ts";
import type { Report } from "./report.ts";

type Reporter = (report: Report, colour: boolean) => string;

/** How a report can be shown, by the words that `--format` takes. Each is loaded when it is asked for: one is enough. */
export const reporters = {
  text: async () => (await import("./text.ts")).text,
  json: async () => (await import("./json.ts")).json,
  github: async () => (await import("./github.ts")).github,
  markdown: async () => (await import("./markdown.ts")).markdown,
} satisfies Record<string, () => Promise<Reporter>>;

/** A word that `--format` takes. */
export type Format = keyof typeof reporters;

/**
 * The report in the format that was asked for. Where writing it fails, the report itself is not lost: it comes one
 * problem a line, with the failure to be told apart from it.
 */
export async function show(
  report: Report,
  format: Format,
  colour: boolean,
): Promise<{ shown: string; failure?: string }> {
  try {
    const reporter = await reporters[format]();
    return { shown: reporter(report, colour) };
  } catch (error) {
    return {
      shown: plain(report),
      failure: `The report could not be written as ${format}, so it is plain text. ${String(error)}`,
    };
  }
}
