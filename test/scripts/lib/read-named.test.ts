import { symlinkSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { lookAtNamed } from "../../../scripts/lib/read-named.ts";
import { base } from "../../helpers/catalogues.ts";
import { commandHere } from "../../helpers/command-here.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

/** A folder with everything that a path can name instead of a readable file. */
function folderOfOddFiles(): string {
  const folder = temporaryFolder({ ...base, "folder/list.csv": "Application\n", "four.csv": "four" });
  symlinkSync("loop", join(folder, "loop"));
  symlinkSync("/dev/zero", join(folder, "device"));
  return folder;
}

describe("every command that reads a file says what it found instead:", () => {
  test.each([
    ["nothing", "nowhere.csv", (path: string) => `There is no file ${path}.`],
    ["a folder", "folder", (path: string) => `${path} is a folder. Name a file.`],
    ["a device", "device", (path: string) => `${path} is not a file, but a pipe or a device. Save it to a file.`],
    [
      "a link to itself",
      "loop",
      (path: string) => `${path} is a link that leads back to itself, so there is nothing to open.`,
    ],
  ])("%s", async (_, name, sentenceOn) => {
    const folder = folderOfOddFiles();
    const path = join(folder, name);
    const refusal = { code: 2, out: "", err: `${sentenceOn(path)}\n` };

    expect(await commandHere("import", [path, "--authority", "camden", "--catalogue", folder])).toEqual(refusal);
    expect(await commandHere("landscape", [path, "--authority", "camden", "--catalogue", folder])).toEqual(refusal);
    expect(await commandHere("intake", [path, "--catalogue", folder])).toEqual(refusal);
    expect(await commandHere("bench/note", [path, path])).toEqual(refusal);
  });

  test("intake reads the other emails when one cannot be read", async () => {
    const folder = folderOfOddFiles();
    const names = ["loop", "folder", "four.csv"].map((name) => join(folder, name));
    const { code, err } = await commandHere("intake", [...names, "--catalogue", folder]);

    expect(code).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(3);
    expect(err).toContain(`${join(folder, "four.csv")}: `);
  });
});

describe("a file larger than the limit is refused", () => {
  test("by its size", () => {
    const path = join(folderOfOddFiles(), "four.csv");
    expect(lookAtNamed(path, 4)).toEqual({ type: "read", content: new TextEncoder().encode("four") });
    expect(lookAtNamed(path, 3)).toEqual({ type: "too-large" });
  });

  test.runIf(process.platform === "linux")("by its content, if that exceeds its size", () => {
    expect(lookAtNamed("/proc/self/status", 10)).toEqual({ type: "too-large" });
    expect(lookAtNamed("/proc/self/mem", 10)).toMatchObject({ type: "unreadable" });
  });

  test.runIf(process.platform === "linux")("but a large file of unknown size is read whole within the limit", () => {
    const file = lookAtNamed("/proc/self/smaps", 50_000_000);
    const text = file.type === "read" ? new TextDecoder().decode(file.content) : "";
    expect(text.length).toBeGreaterThan(65_537);
    expect(text).toMatch(/\nVmFlags: .*\n$/);
  });
});
