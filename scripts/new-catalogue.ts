import { join, resolve } from "node:path";

import { entriesFolder } from "../schemas/address.ts";
import { isSector } from "../schemas/fields/scope.ts";
import { inspect, memorySource } from "../schemas/index.ts";
import { settingsFile } from "../schemas/settings.ts";
import { shownFolder, today } from "./lib/folder.ts";
import { printNotice } from "./lib/notice.ts";
import { readArguments } from "./lib/options.ts";
import { root } from "./lib/root.ts";
import { CommandError, run } from "./lib/stop.ts";
import { writeWhole } from "./lib/write.ts";
import { askFor, keeperFrom, settingsFrom } from "./new-catalogue/answers.ts";
import { entryFiles, settingFiles } from "./new-catalogue/files.ts";
import { copySoftware, documentsIn, fillWhole, assertEmpty } from "./new-catalogue/software.ts";
import { terminal } from "./new/prompts.ts";

const usage =
  "npm run new-catalogue -- DIR [--name N] [--scope CODE] [--repository OWNER/NAME] [--homepage ADDRESS] [--authority A]";
const description =
  "Makes a catalogue of your own in an empty folder: a copy of the software with settings, a licence, one authority, one entry and the files that the workflows need. It asks for what no option says, and checks the entries before it writes anything.";

await run(async () => {
  const { options, names } = readArguments(
    {
      name: { type: "string" },
      scope: { type: "string" },
      repository: { type: "string" },
      homepage: { type: "string" },
      authority: { type: "string" },
    },
    usage,
    description,
  );
  const [named, ...more] = names;
  if (named === undefined || more.length > 0) throw new CommandError(`Name one folder. Usage: ${usage}`);
  const folder = resolve(named);
  assertEmpty(folder);
  const answers = process.stdin.isTTY && process.stdout.isTTY ? await askFor(options, terminal, today()) : options;
  const settings = settingsFrom(answers);
  const keeper = keeperFrom(answers, settings, today(), printNotice);
  const entries = entryFiles(settings, keeper, today());
  const { catalogue, problems } = inspect(memorySource(entries), today());
  const error = problems.find(({ severity }) => severity === "error");
  if (error) throw new CommandError(`${error.file}: ${error.message}`);

  fillWhole(folder, () => {
    copySoftware(root, folder);
    for (const [path, text] of Object.entries(settingFiles(settings, catalogue, documentsIn(root))))
      writeWhole(join(folder, path), text);
    for (const [path, text] of Object.entries(entries)) writeWhole(join(folder, entriesFolder, path), text);
  });
  if (settings.repository === undefined)
    printNotice(
      `No repository was named. Write “repository” and “homepage” into ${entriesFolder}${settingsFile}, put the name of your organisation in place of OWNER in .github/CODEOWNERS, and run “npm run schemas”.`,
    );
  if (settings.scope !== undefined && isSector(settings.scope))
    printNotice(
      `If the catalogue is not for councils, say as “members” in ${entriesFolder}${settingsFile} what the bodies are called that it is for.`,
    );
  process.stdout.write(
    `${settings.name} is in ${shownFolder(folder)}. Go there and run:\n\n  npm ci && npm start\n\nThe guide “Run your own catalogue” says how to publish it.\n`,
  );
  return 0;
});
