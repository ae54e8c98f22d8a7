import { plain } from "./plain.ts";
import type { Report } from "./report.ts";

type Reporter = (report: Report, colour: boolean) => string;

/** The reporters by value of `--format`. Loaded lazily, because a run uses only one. */
export const reporters = {
  text: async () => (await import("./text.ts")).text,
  json: async () => (await import("./json.ts")).json,
  github: async () => (await import("./github.ts")).github,
  markdown: async () => (await import("./markdown.ts")).markdown,
} satisfies Record<string, () => Promise<Reporter>>;

/** A value of `--format`. */
export type Format = keyof typeof reporters;

/**
 * Formats a report. If the reporter fails, falls back to one problem a line, and states the failure separately.
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
