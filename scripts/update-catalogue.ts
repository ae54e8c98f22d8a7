import { resolve } from "node:path";

import { shownFolder } from "./lib/folder.ts";
import { readArguments } from "./lib/options.ts";
import { root } from "./lib/root.ts";
import { CommandError, run } from "./lib/stop.ts";
import { updateSoftware } from "./new-catalogue/software.ts";

const usage = "npm run update-catalogue -- DIR";
const description =
  "Brings the software of a catalogue to that of this checkout. The entries, settings, maintainers and tests of the catalogue stay as they are.";

await run(() => {
  const [named, ...more] = readArguments({}, usage, description).names;
  if (named === undefined || more.length > 0)
    throw new CommandError(`Name the folder of one catalogue. Usage: ${usage}`);
  const folder = resolve(named);
  updateSoftware(root, folder);
  process.stdout.write(
    `The software in ${shownFolder(folder)} is that of this checkout. Go there and run:\n\n  npm ci && npm run migrate && npm run schemas && npm run validate\n\nLook at what differs with “git diff”: whatever you had changed in the software is overwritten. Then commit it.\n`,
  );
  return 0;
});
