import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import type { Change } from "../../../site/history/changes.ts";
import { headOf } from "../../../site/history/git.ts";
import { changesUntil } from "../../../site/history/index.ts";
import { historyCacheIn } from "../../../site/integrations/history-cache.ts";
import { entry } from "../../helpers/catalogues.ts";
import { temporaryFolder } from "../../helpers/folders.ts";
import { type Repository, repository } from "../../helpers/repository.ts";

const play = "camden/products/open-play.yml";
const openPlay = entry("Open Play", "stage: beta\n");

function started(): Repository {
  return repository({ "camden/authority.yml": entry("London Borough of Camden"), [play]: openPlay });
}

/** Deletes the blob of a file’s first version, so that git cannot read it any more. */
function deleteBlob({ folder, git }: Repository, path: string): void {
  const sha = git("rev-parse", `start:catalogue/${path}`).trim();
  rmSync(join(folder, ".git/objects", sha.slice(0, 2), sha.slice(2)));
}

function cacheFile(): string {
  return join(temporaryFolder(), "past");
}

function changesOf({ catalogue }: Repository, file?: string, code = "one"): readonly Change[] | undefined {
  return changesUntil(catalogue, headOf(catalogue), file === undefined ? undefined : historyCacheIn(file, code));
}

describe("the cache of the history", () => {
  test("gives the same changes after each commit as the whole history", () => {
    const here = started();
    const file = cacheFile();
    expect(changesOf(here, file)).toEqual(changesOf(here));

    const moved = "leeds/products/open-play.yml";
    const renamed = "leeds/products/play.yml";
    const steps: Parameters<Repository["write"]>[0][] = [
      { "leeds/authority.yml": entry("Leeds City Council", "uses: [{ product: open-play, status: in-use }]\n") },
      // A move is no change, but the rename in the next step depends on it.
      { [play]: null, [moved]: openPlay },
      { [moved]: null, [renamed]: entry("Play", "aliases: [open-play]\nstage: live\n") },
      { "leeds/authority.yml": null },
      { [renamed]: entry("Play", "aliases: [open-play]\nstage: live\nconstructor: x\n") },
    ];
    for (const step of steps) {
      here.write(step);
      here.commit("Step");

      const all = changesOf(here);
      expect(changesOf(here, file)).toEqual(all);
      expect(changesOf(here, file), "without a new commit").toEqual(all);
    }
  });

  test("reads only new commits", () => {
    const here = started();
    const file = cacheFile();
    changesOf(here, file);
    deleteBlob(here, play);
    here.write({ [play]: entry("Open Play", "stage: live\n") });
    here.commit("Live");

    expect(changesOf(here, file)).toMatchObject([
      { slug: "camden", type: "added" },
      { slug: "open-play", type: "added" },
      { slug: "open-play", type: "changed" },
    ]);
    expect(changesOf(here), "without the cache, the deleted blob leaves the history unknown").toBeUndefined();
  });
});

describe("the cache of the history is not used", () => {
  test("if other code or another catalogue wrote it", () => {
    const [here, other] = [started(), started()];
    const file = cacheFile();
    changesOf(here, file);
    deleteBlob(here, play);

    expect(changesOf(here, file)).toHaveLength(2);
    expect(changesOf(here, file, "two")).toBeUndefined();
    changesOf(other, file);
    expect(changesOf(here, file)).toBeUndefined();
  });

  test("after history was rewritten", () => {
    const here = started();
    const file = cacheFile();
    changesOf(here, file);
    here.write({ [play]: entry("Other Play") });
    here.git("add", "--all");
    here.git("commit", "--quiet", "--amend", "--no-edit");

    expect(changesOf(here, file)).toEqual(changesOf(here));
  });

  test("if it is truncated", () => {
    const here = started();
    const file = cacheFile();
    const before = changesOf(here, file);
    writeFileSync(file, readFileSync(file).subarray(0, 200));

    expect(changesOf(here, file)).toEqual(before);
  });
});

test("reads the whole history if no cache can be written", () => {
  const here = started();

  expect(changesOf(here, join(temporaryFolder(), "missing/past"))).toEqual(changesOf(here));
});
