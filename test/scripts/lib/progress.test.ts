import { describe, expect, test } from "vitest";

import { memorySource } from "../../../schemas/index.ts";
import { withProgress } from "../../../scripts/lib/progress.ts";

/** What is written to a stream while a catalogue of some files is read. */
function written(files: number, isTTY: boolean): string {
  const parts: string[] = [];
  const stream = { isTTY, write: (part: string) => parts.push(part) > 0 } as unknown as NodeJS.WriteStream;
  const source = memorySource(Object.fromEntries(Array.from({ length: files }, (_, index) => [`${index}.yml`, ""])));

  expect([...withProgress(source, stream).files()]).toHaveLength(files);
  return parts.join("");
}

describe("reading a catalogue", () => {
  test("shows on a terminal how far it has come, and clears the line", () => {
    const said = written(2500, true).split("\r").slice(1);

    expect(said.slice(0, 2)).toEqual(["Reading 0% of 2,500 files", "Reading 10% of 2,500 files"]);
    expect(said.at(-1)).toBe("\u001b[K");
  });

  test("is silent when it takes no time", () => {
    expect(written(100, true)).toBe("");
  });

  test("is silent where nobody looks", () => {
    expect(written(2500, false)).toBe("");
  });
});
