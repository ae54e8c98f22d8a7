import { join } from "node:path";
import { setImmediate } from "node:timers/promises";

import { formAt } from "../../schemas/forms.ts";
import { count } from "../../schemas/problems/count.ts";
import { decode } from "../../schemas/reading/decode.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { formatEntry } from "../../schemas/writing/format.ts";
import { localCache } from "../lib/clone-cache.ts";
import { catalogueFolder, commandOn, shownFolder } from "../lib/folder.ts";
import { readOptions } from "../lib/options.ts";
import { run } from "../lib/stop.ts";
import { replaceUnchanged } from "../lib/write.ts";
import { FormattedTexts } from "./formatted-texts.ts";

const usage = "npm run fmt -- [--catalogue DIR] [--check]";
const description =
  "Puts the fields of every entry, and of the settings, in their usual order and style, and keeps comments. With --check it only lists the entries that are not.";

await run(async () => {
  const options = readOptions(
    { catalogue: { type: "string" }, check: { type: "boolean", default: false } },
    usage,
    description,
  );
  const folder = catalogueFolder(options.catalogue);
  const validate = commandOn(folder, "validate");
  /** Why a file is not formatted. */
  const reasons = {
    unreadable: `it cannot be read. ${validate} says why.`,
    number: `a number in it would lose digits, such as 1.10. ${validate} says what to put in quotes.`,
    text: "a text in it would change, such as one that ends in blank lines.",
    comment: "a comment in it would be lost.",
  };
  const formattedTexts = FormattedTexts.open(localCache(folder, "formatted"));
  const changed: string[] = [];
  let hasErrors = false;
  let leftAsTheyAre = 0;
  for (const { path, plain, read } of diskSource(folder).files()) {
    const form = plain ? formAt(path) : undefined;
    if (!form) continue;
    const content = read();
    const { text, fault } = decode(content);
    if (!fault && formattedTexts.has(form, text)) continue;
    const formatted = fault ? { left: "unreadable" as const } : formatEntry(form, text);
    if ("left" in formatted) {
      process.stderr.write(`${shownFolder(folder)}/${path} is left as it is: ${reasons[formatted.left]}\n`);
      hasErrors ||= formatted.left === "unreadable" || formatted.left === "number";
      leftAsTheyAre++;
      continue;
    }
    if (formatted.text === text) {
      formattedTexts.add(form, text);
      continue;
    }
    if (options.check || replaceUnchanged(join(folder, path), content, formatted.text)) {
      changed.push(path);
      // A signal that came while the file was written ends the command here.
      await setImmediate();
      continue;
    }
    process.stderr.write(
      `${shownFolder(folder)}/${path} is left as it is: somebody changed it meanwhile. Run this again.\n`,
    );
    hasErrors = true;
  }
  formattedTexts.save();
  for (const path of changed) process.stdout.write(`${shownFolder(folder)}/${path}\n`);
  const number = count(changed.length, "entry", "entries");
  const verdict =
    changed.length > 0
      ? `${number} to be put in order. Run ${commandOn(folder, "fmt")}.`
      : `Every ${leftAsTheyAre > 0 ? "other " : ""}entry is in order.`;
  process.stdout.write(`${options.check ? verdict : `${number} put in order.`}\n`);
  return hasErrors || (options.check && changed.length > 0) ? 1 : 0;
});
