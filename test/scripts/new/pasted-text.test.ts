import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";

import { isCancel, select, text as askForText } from "@clack/prompts";
import { expect, test } from "vitest";

import { PastedText } from "../../../scripts/new/pasted-text.ts";

/** Returns what a prompt reads when a terminal sends these chunks. */
async function read(lineBreak: " " | "\n", ...chunks: readonly (string | Buffer)[]): Promise<string> {
  const input = new PastedText(lineBreak);
  for (const chunk of chunks) input.write(chunk);
  input.end();
  return text(input);
}

const pasted = (content: string): string => `\u001B[200~${content}\u001B[201~`;

test("a pasted text does not answer a question of one line at its first line break", async () => {
  const typed = `A: ${pasted("Finds play\r\nsessions\rfor\nfamilies.\u0003\t")}!\r`;
  expect(await read(" ", typed)).toBe("A: Finds play sessions for families. !\r");
});

test("a pasted text keeps its lines in a question of several lines", async () => {
  expect(await read("\n", `${pasted("One.\r\n\r\n- a\r- b\n")}\t\r`)).toBe("One.\n\n- a\n- b\n\t\r");
});

test("typed keys and texts that are not pasted stay as they are", async () => {
  for (const keys of ["\u001B", "\u001B[A", "Open\tPlay\r", "\u0003", "£ é 🙂\r\n"])
    expect(await read(" ", keys)).toBe(keys);
});

test("a pasted text may arrive in pieces", async () => {
  const all = Buffer.from(`${pasted("Café\r\nLlŷn")}\r`);
  for (let cut = "\u001B[200~".length; cut < all.length; cut++)
    expect(await read("\n", all.subarray(0, cut), all.subarray(cut)), `cut at ${cut}`).toBe("Café\nLlŷn\r");
});

test("Ctrl+D ends a question of several lines, unless it is pasted", async () => {
  expect(await read("\n", "One.\r\u0004")).toBe("One.\r\t\r");
  expect(await read("\n", `\u0004${pasted("One.\u0004")}`)).toBe("\t\rOne.");
});

test.each(["\u0003", "\u0004"])("Ctrl+C and Ctrl+D cancel a question without an answer: %j", async (key) => {
  const { stdin } = process;
  const { setRawMode } = stdin;
  stdin.setRawMode = () => stdin;
  try {
    for (const ask of [
      (input: PastedText) => askForText({ message: "What is it called?", input, output: new PassThrough() }),
      (input: PastedText) =>
        select({ message: "Which kind?", options: [{ value: "a" }], input, output: new PassThrough() }),
    ]) {
      const input = new PastedText(" ");
      const answer = ask(input);
      input.write(key);
      expect(isCancel(await answer)).toBe(true);
    }
  } finally {
    stdin.setRawMode = setRawMode;
  }
});
