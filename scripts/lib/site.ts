import { build } from "astro";

import { inspectAndHold } from "../../schemas/hand-over.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { reportOn } from "../reporters/report.ts";
import { text } from "../reporters/text.ts";
import { wantsColour } from "./colour.ts";
import { catalogueFolder, shownFolder, today } from "./folder.ts";
import { root } from "./root.ts";

/**
 * Builds the site with its search index, unless the catalogue has errors: then it prints the validator’s report.
 *
 * @returns whether the site was built
 */
export async function buildSite(): Promise<boolean> {
  const folder = catalogueFolder(undefined);
  const start = performance.now();
  const inspection = inspectAndHold(folder, diskSource(folder), today());
  const report = reportOn(inspection, shownFolder(folder), performance.now() - start);
  if (report.summary.errors > 0) {
    const errors = report.problems.filter(({ severity }) => severity === "error");
    process.stderr.write(text({ ...report, problems: errors }, wantsColour(process.stderr)));
    return false;
  }
  process.env["CATALOGUE"] = folder;
  await build({ root, logLevel: process.env["CI"] ? "warn" : "info" });
  return true;
}
