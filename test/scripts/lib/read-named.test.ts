import { symlinkSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { lookAtNamed } from "../../../scripts/lib/read-named.ts";
import { base } from "../../helpers/catalogues.ts";
import { commandHere } from "../../helpers/command-here.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

/** A folder with everything that a path may name instead of a file. */
function anything(): string {
  const folder = temporaryFolder({ ...base, "folder/list.csv": "Application\n", "four.csv": "four" });
  symlinkSync("loop", join(folder, "loop"));
  symlinkSync("/dev/zero", join(folder, "device"));
  return folder;
}

describe("what is named in place of a file is called what it is, by every command that reads one", () => {
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
    const folder = anything();
    const path = join(folder, name);
    const said = { code: 2, out: "", err: `${sentenceOn(path)}\n` };

    expect(await commandHere("import", [path, "--authority", "camden", "--catalogue", folder])).toEqual(said);
    expect(await commandHere("landscape", [path, "--authority", "camden", "--catalogue", folder])).toEqual(said);
    expect(await commandHere("intake", [path, "--catalogue", folder])).toEqual(said);
    expect(await commandHere("bench/note", [path, path])).toEqual(said);
  });

  test("and of several mails, one that cannot be read does not stop the others", async () => {
    const folder = anything();
    const names = ["loop", "folder", "four.csv"].map((name) => join(folder, name));
    const { code, err } = await commandHere("intake", [...names, "--catalogue", folder]);

    expect(code).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(3);
    expect(err).toContain(`${join(folder, "four.csv")}: `);
  });
});

describe("no more is read than may be", () => {
  test("of a file with more bytes than that", () => {
    const path = join(anything(), "four.csv");
    expect(lookAtNamed(path, 4)).toEqual({ type: "read", content: new TextEncoder().encode("four") });
    expect(lookAtNamed(path, 3)).toEqual({ type: "too-large" });
  });

  test.runIf(process.platform === "linux")("of one that holds more than its size says", () => {
    expect(lookAtNamed("/proc/self/status", 10)).toEqual({ type: "too-large" });
    expect(lookAtNamed("/proc/self/mem", 10)).toMatchObject({ type: "unreadable" });
  });

  test.runIf(process.platform === "linux")("and of such a one that is large, all that may be", () => {
    const file = lookAtNamed("/proc/self/smaps", 50_000_000);
    const text = file.type === "read" ? new TextDecoder().decode(file.content) : "";
    expect(text.length).toBeGreaterThan(65_537);
    expect(text).toMatch(/\nVmFlags: .*\n$/);
  });
});
