import { EventEmitter } from "node:events";
import { resolve } from "node:path";

/**
 * Asks each of the commands named as arguments for help, one after the other in this process, so that what they share is
 * loaded once. Prints what each said on standard output, by its file, as JSON.
 */
const [, , ...files] = process.argv;
// Each command listens to both streams, once in its own process.
EventEmitter.defaultMaxListeners = 2 * files.length;
const write = process.stdout.write.bind(process.stdout);
const said: Record<string, string> = {};
for (const file of files) {
  process.argv = [process.execPath, file, "--help"];
  let text = "";
  process.stdout.write = (part: string | Uint8Array) => {
    text += String(part);
    return true;
  };
  await import(resolve(file));
  said[file] = text;
}
write(JSON.stringify(said));
