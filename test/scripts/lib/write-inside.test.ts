import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { placeEntry } from "../../../scripts/lib/place.ts";
import { CommandError } from "../../../scripts/lib/stop.ts";
import { removeInside, writeInside } from "../../../scripts/lib/write-inside.ts";
import { writePeerFiles } from "../../../scripts/peers/folder.ts";
import { base, entry } from "../../helpers/catalogues.ts";
import { filesIn } from "../../helpers/files-in.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

test("writes a file with its parent folders, and removes one", () => {
  const folder = temporaryFolder({ "camden/authority.yml": "name: Old\n" });
  writeInside(folder, "camden/products/maps.yml", "name: Maps\n");
  removeInside(folder, "camden/authority.yml");
  removeInside(folder, "camden/nowhere.yml");

  expect(filesIn(folder)).toEqual({ "camden/products/maps.yml": "name: Maps\n" });
});

describe("a symlinked folder, which a branch may contain, lets nothing out of the catalogue:", () => {
  /** A catalogue in which a folder is a symlink to another folder. */
  function withLink(path: string, files: Readonly<Record<string, string>>): { folder: string; elsewhere: string } {
    const [elsewhere, folder] = [temporaryFolder(files), temporaryFolder(base)];
    mkdirSync(join(folder, path, ".."), { recursive: true });
    symlinkSync(elsewhere, join(folder, path));
    return { folder, elsewhere };
  }

  test("no new entry", () => {
    const { folder, elsewhere } = withLink("camden/products", {});
    const place = { kind: "product", authority: "camden", slug: "open-play" } as const;

    expect(() => placeEntry(folder, { ...place, text: entry("Open Play") }, false)).toThrow(CommandError);
    expect(filesIn(elsewhere)).toEqual({});
  });

  test("no copy of another catalogue, and no deletion", () => {
    const files = { "wales.ndjson": "mine\n" };
    const { folder, elsewhere } = withLink("_peers", files);

    expect(() => {
      writePeerFiles(folder, new Map([["_peers/other.ndjson", "theirs\n"]]));
    }).toThrow(CommandError);
    expect(() => {
      writePeerFiles(folder, new Map([["_peers/wales.ndjson", null]]));
    }).toThrow("is a link to another place");
    expect(filesIn(elsewhere)).toEqual(files);
  });
});
