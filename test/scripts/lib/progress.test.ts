import { describe, expect, test } from "vitest";

import { memorySource } from "../../../schemas/index.ts";
import { withProgress } from "../../../scripts/lib/progress.ts";

/** The output to a stream while a catalogue of a number of files is read. */
function written(files: number, isTTY: boolean): string {
  const parts: string[] = [];
  const stream = { isTTY, write: (part: string) => parts.push(part) > 0 } as unknown as NodeJS.WriteStream;
  const source = memorySource(Object.fromEntries(Array.from({ length: files }, (_, index) => [`${index}.yml`, ""])));

  expect([...withProgress(source, stream).files()]).toHaveLength(files);
  return parts.join("");
}

describe("reading a catalogue", () => {
  test("shows its progress on a terminal, and clears the line", () => {
    const output = written(2500, true).split("\r").slice(1);

    expect(output.slice(0, 2)).toEqual(["Reading 0% of 2,500 files", "Reading 10% of 2,500 files"]);
    expect(output.at(-1)).toBe("\u001b[K");
  });

  test("is silent for a small catalogue", () => {
    expect(written(100, true)).toBe("");
  });

  test("is silent without a terminal", () => {
    expect(written(2500, false)).toBe("");
  });
});
