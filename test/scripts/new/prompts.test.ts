import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

import { expect, test } from "vitest";

import { root } from "../../../scripts/lib/root.ts";
import { ended } from "../../helpers/command.ts";

/** Runs a program that asks one question with a finite standard input. Returns its exit code and standard error. */
async function answering(question: string, input: string): Promise<{ code: number | null; err: string }> {
  const [prompts, stop] = ["scripts/new/prompts.ts", "scripts/lib/stop.ts"].map((path) =>
    JSON.stringify(pathToFileURL(join(root, path)).href),
  );
  const program = `
    import { terminal } from ${prompts ?? ""};
    import { run } from ${stop ?? ""};
    await run(async () => {
      console.error(await terminal.${question});
      return 0;
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["pipe", "ignore", "pipe"],
  });
  child.stdin.end(input);
  const [code, err] = await Promise.all([ended(child), text(child.stderr)]);
  return { code, err };
}

const name = `text({ message: "What is it called?", check: () => undefined })`;

test.each([
  name,
  `choose({ message: "Which kind?", choices: [{ value: "a", label: "A" }] })`,
  `several({ message: "Which ones?", choices: [{ value: "a", label: "A" }], check: () => undefined })`,
  `confirm({ message: "Write it?", initial: true })`,
])("input that ends before an answer ends the command in one line, without a message of Node: %s", async (question) => {
  expect(await answering(question, "")).toEqual({ code: 2, err: "Nothing was written.\n" });
});

test("Ctrl+C ends the command in one line", async () => {
  expect(await answering(name, "Op\u0003")).toEqual({ code: 2, err: "Nothing was written.\n" });
});

test("Enter confirms the typed answer", async () => {
  expect(await answering(name, "Open Play\r")).toEqual({ code: 0, err: "Open Play\n" });
});
