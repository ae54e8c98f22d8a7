import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

import { base, entry, openPlay, today } from "../helpers/catalogues.ts";
import { commandHere } from "../helpers/command-here.ts";
import { filesIn } from "../helpers/files-in.ts";
import { temporaryFolder, writeFiles } from "../helpers/folders.ts";

/** A concurrent change after a command has read a file. */
let happens = (_path: string): void => undefined;

// Tests share what has been loaded, so everything is loaded anew for these, and for those that come after them.
beforeAll(() => {
  vi.resetModules();
  vi.doMock(import("../../schemas/reading/disk.ts"), async (original) => {
    const disk = await original();
    return {
      ...disk,
      diskSource: (folder) => ({
        files: () =>
          Array.from(disk.diskSource(folder).files(), (file) => ({
            ...file,
            read: () => {
              const content = file.read();
              happens(file.path);
              return content;
            },
          })),
      }),
    };
  });
});

afterAll(() => {
  vi.doUnmock("../../schemas/reading/disk.ts");
  vi.resetModules();
});

const theirs = entry("Open Play", "# Theirs, written meanwhile\n");

/** A catalogue with a product into which somebody writes once a command has read it, or another file. */
function catalogueWith(text: string, once = openPlay): string {
  const folder = temporaryFolder({ ...base, "VERSION.md": "version 1\n", [openPlay]: text });
  happens = (path) => {
    if (path === once) writeFileSync(join(folder, openPlay), theirs);
  };
  return folder;
}

beforeEach(() => {
  happens = () => undefined;
});

describe("what somebody writes into a file while a command changes it is not lost:", () => {
  test("fmt", async () => {
    const folder = catalogueWith(`reviewed: 2026-10-01\n${entry("Open Play").replace("reviewed: 2026-10-01\n", "")}`);
    const { code, out, err } = await commandHere("fmt", ["--catalogue", folder]);

    expect({ code, out }).toEqual({ code: 1, out: "0 entries put in order.\n" });
    expect(err).toContain(`${openPlay} is left as it is: somebody changed it meanwhile. Run this again.`);
    expect(filesIn(folder)[openPlay]).toBe(theirs);
  });

  test("migrate, which also leaves the version for the next run", async () => {
    const folder = catalogueWith(entry("Open Play", "links:\n  website: https://example.org/\n"));
    const { code, err } = await commandHere("migrate", ["--catalogue", folder]);

    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("was changed by somebody else meanwhile") });
    expect(filesIn(folder)).toMatchObject({ [openPlay]: theirs, "VERSION.md": "version 1\n" });
  });

  test("validate --fix", async () => {
    const { applyFixes } = await import("../../scripts/lib/fix.ts");
    const folder = catalogueWith(entry("Open Play").replace("summary:", "sumary:"), "camden/authority.yml");

    expect(() => applyFixes(folder, new Set([openPlay]), today)).toThrow("was changed by somebody else meanwhile");
    expect(filesIn(folder)[openPlay]).toBe(theirs);
  });

  test("what changes an entry", async () => {
    const { changeEntry } = await import("../../scripts/lib/place.ts");
    const folder = catalogueWith(theirs);
    const place = { kind: "product", authority: "camden", slug: "open-play" } as const;
    const change = (before: string): number => changeEntry(folder, { ...place, text: entry("Ours") }, before, false);

    expect(() => change(entry("Open Play"))).toThrow("was changed by somebody else meanwhile");
    expect(filesIn(folder)[openPlay]).toBe(theirs);
  });

  test("what adds an entry", async () => {
    const { placeEntry, readCatalogue } = await import("../../scripts/lib/place.ts");
    const folder = temporaryFolder(base);
    const source = readCatalogue(folder);
    const read = {
      *files() {
        yield* source.files();
        writeFiles(folder, { [openPlay]: theirs });
      },
    };
    const place = { kind: "product", authority: "camden", slug: "open-play" } as const;

    expect(() => placeEntry(folder, { ...place, text: entry("Ours") }, false, read)).toThrow("is there already");
    expect(filesIn(folder)[openPlay]).toBe(theirs);
  });
});
