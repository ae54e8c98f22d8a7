import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

import { base, entry, openPlay, today } from "../helpers/catalogues.ts";
import { commandHere } from "../helpers/command-here.ts";
import { filesIn } from "../helpers/files-in.ts";
import { temporaryFolder, writeFiles } from "../helpers/folders.ts";

/** Simulates somebody else’s write, after a command has read the file at a path. */
let afterRead = (_path: string): void => undefined;

// Test files share loaded modules, so they are reloaded with the mock, and again without it.
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
              afterRead(file.path);
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

/** A catalogue with a product that somebody else overwrites when a command has read the file at `trigger`. */
function catalogueWith(text: string, trigger = openPlay): string {
  const folder = temporaryFolder({ ...base, "VERSION.md": "version 1\n", [openPlay]: text });
  afterRead = (path) => {
    if (path === trigger) writeFileSync(join(folder, openPlay), theirs);
  };
  return folder;
}

beforeEach(() => {
  afterRead = () => undefined;
});

describe("a command does not overwrite a file that somebody else writes meanwhile:", () => {
  test("fmt", async () => {
    const folder = catalogueWith(`reviewed: 2026-10-01\n${entry("Open Play").replace("reviewed: 2026-10-01\n", "")}`);
    const { code, out, err } = await commandHere("fmt", ["--catalogue", folder]);

    expect({ code, out }).toEqual({ code: 1, out: "0 entries put in order.\n" });
    expect(err).toContain(`${openPlay} is left as it is: somebody changed it meanwhile. Run this again.`);
    expect(filesIn(folder)[openPlay]).toBe(theirs);
  });

  test("migrate, which also keeps the old version for the next run", async () => {
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

  test("changing an entry", async () => {
    const { changeEntry } = await import("../../scripts/lib/place.ts");
    const folder = catalogueWith(theirs);
    const place = { kind: "product", authority: "camden", slug: "open-play" } as const;
    const change = (before: string): number => changeEntry(folder, { ...place, text: entry("Ours") }, before, false);

    expect(() => change(entry("Open Play"))).toThrow("was changed by somebody else meanwhile");
    expect(filesIn(folder)[openPlay]).toBe(theirs);
  });

  test("adding an entry", async () => {
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
