import { inspect, type Inspection } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { limitReport, publishedBefore, touchedBy } from "../lib/changed.ts";
import { localCache } from "../lib/clone-cache.ts";
import { wantsColour } from "../lib/colour.ts";
import { EntryCache, cachedSource } from "../lib/entry-cache.ts";
import { catalogueFolder, migrationDue, shownFolder, today } from "../lib/folder.ts";
import { printNotice } from "../lib/notice.ts";
import { readOptions } from "../lib/options.ts";
import { withProgress } from "../lib/progress.ts";
import { RuleCache } from "../lib/rule-cache.ts";
import { CommandError, run } from "../lib/stop.ts";
import { type Format, reporters, show } from "../reporters/index.ts";
import { type Report, reportOn } from "../reporters/report.ts";

const formats = Object.keys(reporters);
const usage = `npm run validate -- [--catalogue DIR] [--format ${formats.join("|")}] [--changed REV] [--fix]`;

await run(async () => {
  const options = readOptions(
    {
      catalogue: { type: "string" },
      format: { type: "string", default: "text" },
      changed: { type: "string" },
      fix: { type: "boolean", default: false },
    },
    usage,
    "Checks every entry. With --changed it reports the entries that differ from a revision and those that refer to them; with --fix it also makes the corrections that are certain. Exit code 0: valid, 1: errors, 2: could not run.",
    "Every entry is checked. To see what is said of those that you have changed alone, add --changed main.",
  );
  if (!isFormat(options.format))
    throw new CommandError(`“${options.format}” is not a format. Use one of ${formats.join(", ")}.`);
  const folder = catalogueFolder(options.catalogue);
  const due = migrationDue(folder);
  if (due !== undefined) printNotice(due);

  let report = await check(folder, options.changed);
  if (options.fix) {
    const fixable = report.problems.filter(({ fix }) => fix !== undefined);
    const { applyFixes } = await import("../lib/fix.ts");
    const fixed = fixable.length === 0 ? 0 : applyFixes(folder, new Set(fixable.map(({ file }) => file)), today());
    if (fixed > 0) report = await check(folder, options.changed);
    report = { ...report, summary: { ...report.summary, fixed } };
  }

  const { shown, failure } = await show(report, options.format, wantsColour(process.stdout));
  if (failure !== undefined) process.stderr.write(`${failure}\n`);
  process.stdout.write(shown);
  return report.problems.some(({ severity }) => severity === "error") ? 1 : 0;
});

async function check(folder: string, since: string | undefined): Promise<Report> {
  const start = performance.now();
  const source = withProgress(diskSource(folder), process.stderr);
  const reportOf = (inspection: Inspection): Report =>
    reportOn(inspection, shownFolder(folder), performance.now() - start);
  const memory = new RuleCache(localCache(folder, "rules"));
  if (since === undefined) {
    const { source: known, save } = cachedSource(source, localCache(folder, "entries"), today());
    const inspection = inspect(known, today(), { memoise: memory.memoise });
    save(inspection);
    memory.save();
    return reportOf(inspection);
  }

  const { changesSince } = await import("../lib/git.ts");
  const comparing = changesSince(folder, since);
  const cache = EntryCache.open(localCache(folder, "facts"), { markdown: false });
  const files = [...source.files()];
  const changes = await comparing;
  const published = publishedBefore(changes);
  let touched: ReadonlySet<string> = changes.changed;
  const inspection = inspect(cache.restore({ files: () => files }, changes.unchanged, today()), today(), {
    published,
    memoise: memory.memoise,
    shown: (partialEntries) => {
      touched = touchedBy(changes.changed, partialEntries);
      return (file) => touched.has(file);
    },
  });
  cache.save(inspection, changes.unchanged, today());
  memory.save();
  return limitReport(reportOf(inspection), touched, changes.changed, since);
}

function isFormat(word: string): word is Format {
  return formats.includes(word);
}
