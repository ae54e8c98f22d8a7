import { basename } from "node:path";

import { inspect, parseEntryPath, type Problem } from "../schemas/index.ts";
import { diskSource } from "../schemas/reading/disk.ts";
import { readEnvironment } from "./github/kit/environment.ts";
import { sessionOf } from "./github/kit/session.ts";
import { type Arrivals, arrivalsIn, type Base } from "./intake/arrivals.ts";
import { deliverMail } from "./intake/deliver.ts";
import { maxMailBytes, type Mail, readMail, Refused, tooLarge } from "./intake/mail.ts";
import { entryExtensions } from "./intake/place.ts";
import { askingGitHub } from "./lib/asking-github.ts";
import { wantsColour } from "./lib/colour.ts";
import { catalogueFolder, shownFolder, today } from "./lib/folder.ts";
import { printNotice as say } from "./lib/notice.ts";
import { readArguments } from "./lib/options.ts";
import { lookAtNamed, type NamedFile } from "./lib/read-named.ts";
import { CommandError, run } from "./lib/stop.ts";
import { escapedText } from "./reporters/markup.ts";
import { reportOn } from "./reporters/report.ts";
import { text as textReporter } from "./reporters/text.ts";

const usage = "npm run intake -- FILE… [--as PATH] [--apply] [--catalogue DIR]";
const description =
  "Makes pull requests of entries that have arrived by mail: of saved mails (.eml) or of the files themselves. Nothing of a mail is kept but its entries. A dry run without --apply.";

await run(() => {
  const { options, names } = readArguments(
    { as: { type: "string" }, apply: { type: "boolean", default: false }, catalogue: { type: "string" } },
    usage,
    description,
  );
  if (names.length === 0) throw new CommandError(`Name one or more files. Usage: ${usage}`);
  if (options.as !== undefined && names.length > 1)
    throw new CommandError("With --as, name one file: each has a place of its own.");
  if (options.as !== undefined && !parseEntryPath(options.as))
    throw new CommandError(
      `“${escapedText(options.as, 200)}” is not the place of an entry, such as camden/products/open-play.yml.`,
    );
  const folder = catalogueFolder(options.catalogue);
  const source = diskSource(folder);
  const base: Base = { source, catalogue: inspect(source, today()).catalogue, today: today() };
  const takeIn = (send?: (arrivals: Arrivals) => Promise<string>): Promise<number> =>
    takeInAll(names, options.as, base, folder, send);
  if (!options.apply) return takeIn();
  return askingGitHub("npm run intake", () => {
    const session = sessionOf(readEnvironment());
    return takeIn(({ files }) => deliverMail(session, files));
  });
});

/** Takes in the files one by one; a failure does not stop the rest. Returns the exit code. */
async function takeInAll(
  names: readonly string[],
  as: string | undefined,
  base: Base,
  folder: string,
  send: ((arrivals: Arrivals) => Promise<string>) | undefined,
): Promise<number> {
  let code = 0;
  let ready = 0;
  for (const name of names) {
    const file = lookAtNamed(name, maxMailBytes);
    if (file.type === "unreadable") {
      code = 2;
      say(file.why);
      continue;
    }
    try {
      const arrivals = arrivalsIn(await mailIn(name, file), base, as);
      printNotice(name, arrivals);
      report(arrivals.problems, folder);
      if (arrivals.problems.some(({ severity }) => severity === "error")) {
        code = Math.max(code, 1);
        line("  It has errors, so nothing is sent. Answer the sender with what is wrong, or correct the file.");
      } else if (arrivals.files.length > 0) {
        ready++;
        if (send) line(`  ${await send(arrivals)}`);
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      code = Math.max(code, 1);
      process.stderr.write(`${escapedText(name, 200)}: ${error.message}\n`);
    }
  }
  if (!send && ready > 0) line("This was a dry run: nothing was sent. Add --apply to send it.");
  return code;
}

async function mailIn(name: string, file: Exclude<NamedFile, { type: "unreadable" }>): Promise<Mail> {
  if (file.type === "too-large") throw new Refused(tooLarge);
  const { content } = file;
  return entryExtensions.test(name) ? { files: [{ name: basename(name), content }], text: "" } : readMail(content);
}

function printNotice(name: string, { files, leftOut }: Arrivals): void {
  line(`${escapedText(name, 200)}:`);
  if (files.length === 0) line("  Everything in it is in the catalogue already.");
  for (const { path, replaces } of files) line(`  ${path} ${replaces ? "replaces what is there" : "is new"}`);
  if (leftOut.length > 0) line(`  Left out: ${leftOut.join(", ")}`);
}

function report(problems: readonly Problem[], folder: string): void {
  if (problems.length === 0) return;
  const counts = { files: new Set(problems.map(({ file }) => file)).size, entries: 0, authorities: 0 };
  const shown = reportOn({ problems: [...problems], counts } as Parameters<typeof reportOn>[0], shownFolder(folder), 0);
  process.stderr.write(textReporter(shown, wantsColour(process.stderr)));
}

function line(words: string): void {
  process.stdout.write(`${words}\n`);
}
