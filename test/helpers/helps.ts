import { resolve } from "node:path";

/**
 * Runs each command named as an argument with `--help`, in sequence in this process, so that shared modules load once.
 * Prints their output as JSON, by file.
 */
const [, , ...files] = process.argv;
const write = process.stdout.write.bind(process.stdout);
const helps: Record<string, string> = {};
for (const file of files) {
  process.argv = [process.execPath, file, "--help"];
  let text = "";
  process.stdout.write = (part: string | Uint8Array) => {
    text += String(part);
    return true;
  };
  await import(resolve(file));
  helps[file] = text;
}
write(JSON.stringify(helps));
