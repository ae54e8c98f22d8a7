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

/** Loses what a file held at first, so that nobody can read it there any more. */
function lose({ folder, git }: Repository, path: string): void {
  const name = git("rev-parse", `start:catalogue/${path}`).trim();
  rmSync(join(folder, ".git/objects", name.slice(0, 2), name.slice(2)));
}

function somewhere(): string {
  return join(temporaryFolder(), "past");
}

function past({ catalogue }: Repository, file?: string, code = "one"): readonly Change[] | undefined {
  return changesUntil(catalogue, headOf(catalogue), file === undefined ? undefined : historyCacheIn(file, code));
}

describe("what happened in the past is kept for the next build", () => {
  test("and says the same after each commit as a reading of everything", () => {
    const here = started();
    const file = somewhere();
    expect(past(here, file)).toEqual(past(here));

    const moved = "leeds/products/open-play.yml";
    const renamed = "leeds/products/play.yml";
    const steps: Parameters<Repository["write"]>[0][] = [
      { "leeds/authority.yml": entry("Leeds City Council", "uses: [{ product: open-play, status: in-use }]\n") },
      // This alone makes no news, but the next step is understood by it.
      { [play]: null, [moved]: openPlay },
      { [moved]: null, [renamed]: entry("Play", "aliases: [open-play]\nstage: live\n") },
      { "leeds/authority.yml": null },
      { [renamed]: entry("Play", "aliases: [open-play]\nstage: live\nconstructor: x\n") },
    ];
    for (const step of steps) {
      here.write(step);
      here.commit("Step");

      const all = past(here);
      expect(past(here, file)).toEqual(all);
      expect(past(here, file), "also when nothing is new").toEqual(all);
    }
  });

  test("which reads of a long past only what is new", () => {
    const here = started();
    const file = somewhere();
    past(here, file);
    lose(here, play);
    here.write({ [play]: entry("Open Play", "stage: live\n") });
    here.commit("Live");

    expect(past(here, file)).toMatchObject([
      { slug: "camden", type: "added" },
      { slug: "open-play", type: "added" },
      { slug: "open-play", type: "changed" },
    ]);
    expect(past(here), "without it, what is lost leaves the past unknown").toBeUndefined();
  });
});

describe("what was kept is not used", () => {
  test("when other code has kept it, or for another catalogue", () => {
    const [here, other] = [started(), started()];
    const file = somewhere();
    past(here, file);
    lose(here, play);

    expect(past(here, file)).toHaveLength(2);
    expect(past(here, file, "two")).toBeUndefined();
    past(other, file);
    expect(past(here, file)).toBeUndefined();
  });

  test("when what was published has been rewritten", () => {
    const here = started();
    const file = somewhere();
    past(here, file);
    here.write({ [play]: entry("Other Play") });
    here.git("add", "--all");
    here.git("commit", "--quiet", "--amend", "--no-edit");

    expect(past(here, file)).toEqual(past(here));
  });

  test("when it is damaged", () => {
    const here = started();
    const file = somewhere();
    const before = past(here, file);
    writeFileSync(file, readFileSync(file).subarray(0, 200));

    expect(past(here, file)).toEqual(before);
  });
});

test("where nothing can be kept, the past is told all the same", () => {
  const here = started();

  expect(past(here, join(temporaryFolder(), "missing/past"))).toEqual(past(here));
});
