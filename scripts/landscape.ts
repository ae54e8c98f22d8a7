import { authoritiesIn } from "../schemas/finding/in-catalogue.ts";
import { editEntry, inspect } from "../schemas/index.ts";
import { type AppliedList, applyLines } from "../schemas/landscape/apply.ts";
import { tooManyRows } from "../schemas/landscape/fit.ts";
import type { Matched } from "../schemas/landscape/match.ts";
import { diskSource } from "../schemas/reading/disk.ts";
import { maxFileBytes, tooManyBytes } from "../schemas/spreadsheet/sheet.ts";
import { exportUses } from "./landscape/export.ts";
import { matchFile } from "./landscape/match-file.ts";
import { reportOn } from "./landscape/report.ts";
import { entryNamed } from "./lib/entry-named.ts";
import { catalogueFolder, shownFolder, today } from "./lib/folder.ts";
import { printNotice } from "./lib/notice.ts";
import { readArguments } from "./lib/options.ts";
import { changeEntry } from "./lib/place.ts";
import { readNamed } from "./lib/read-named.ts";
import { CommandError, run } from "./lib/stop.ts";
import { slugOfAuthority } from "./lib/whose.ts";

const usage =
  "npm run landscape -- FILE --authority A [--row NUMBER=SLUG|system|leave] [--date ROW:FIELD=DAY] [--catalogue DIR] [--stdout], or with --export FILE";
const description =
  "Takes what an authority runs from its list of applications or its register of contracts (CSV or XLSX) into its record. What is sure is taken, and the rest is listed with reasons: answer with --row, and dates with --date. Nothing that the record has is removed. --export writes what the record says to a .csv or .xlsx file with the same columns.";

await run(async () => {
  const { options, names } = readArguments(
    {
      authority: { type: "string" },
      row: { type: "string", multiple: true, default: [] },
      date: { type: "string", multiple: true, default: [] },
      export: { type: "string" },
      catalogue: { type: "string" },
      stdout: { type: "boolean", default: false },
    },
    usage,
    description,
  );
  const [path, ...more] = names;
  if (more.length > 0 || (path === undefined) === (options.export === undefined))
    throw new CommandError(`Name one file. Usage: ${usage}`);
  if (options.authority === undefined)
    throw new CommandError(`Say whose applications they are, with --authority. Usage: ${usage}`);
  const folder = catalogueFolder(options.catalogue);
  const inspection = inspect(diskSource(folder), today());
  const { catalogue } = inspection;
  const finder = authoritiesIn(catalogue, today());
  const slug = slugOfAuthority(options.authority, finder, printNotice, { folder });
  const authority = entryNamed("authority", slug, inspection, folder);
  if (options.export !== undefined) return exportUses(authority, catalogue, options.export);

  const before = authority.data.uses ?? [];
  const matched = matchFile(readFile(path ?? ""), {
    name: path ?? "",
    catalogue,
    uses: before,
    answers: options.row,
    dates: options.date,
    today: today(),
  });
  const apply = (lines: readonly Matched[]): AppliedList =>
    applyLines(before, lines, { today: today(), speaks: authority.data.claimed !== false });
  const applied = apply(matched.lines);
  printNotice(reportOn(matched, applied));
  if (applied.added.length + applied.updated.length === 0) {
    if (options.stdout) process.stdout.write(authority.text);
    printNotice("The record stays as it is.");
    return 0;
  }
  const textWith = ({ uses }: AppliedList): string | undefined =>
    editEntry("authority", authority.text, { ...authority.data, uses });
  const text = textWith(applied);
  if (text === undefined)
    throw new CommandError(
      `${shownFolder(folder)}/${authority.file} is written in a way that a program cannot change. Change it by hand.`,
    );
  const tooMany = tooManyRows(matched.lines, (lines) => {
    const some = apply(lines);
    return { uses: some.uses, text: textWith(some) ?? "" };
  });
  if (tooMany !== undefined) printNotice(tooMany);
  const changed = { kind: "authority", authority: slug, slug, text } as const;
  return changeEntry(folder, changed, authority.text, options.stdout);
});

function readFile(path: string): Uint8Array {
  return readNamed(path, maxFileBytes, tooManyBytes().message);
}
