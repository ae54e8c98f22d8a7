import { execFile } from "node:child_process";
import { join } from "node:path";
import process from "node:process";

import * as z from "zod";

const root = join(import.meta.dirname, "..");

const Report = z.object({
  number_of_files: z.number(),
  diagnostics: z.array(
    z.object({
      code: z.string().default("oxlint"),
      message: z.string(),
      help: z.string().default(""),
      /** As given, or relative to the folder. */
      filename: z.string(),
      labels: z.array(
        z.object({ span: z.object({ offset: z.number(), length: z.number(), line: z.number(), column: z.number() }) }),
      ),
    }),
  ),
});

export type Report = z.infer<typeof Report>;

/** Runs Oxlint in a folder. Offsets and columns count bytes. */
export async function oxlint(folder: string, args: readonly string[]): Promise<Report> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [join(root, "node_modules/oxlint/bin/oxlint"), "--format", "json", ...args],
      { cwd: folder, maxBuffer: 1 << 28 },
      (error, output, errors) => {
        if (output.startsWith("{")) resolve(Report.parse(JSON.parse(output)));
        else reject(new Error(`${output}${errors}`, { cause: error }));
      },
    );
  });
}
