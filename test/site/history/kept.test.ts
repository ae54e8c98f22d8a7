import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import type { Change } from "../../../site/history/changes.ts";
import { headOf } from "../../../site/history/git.ts";
import { changesUntil } from "../../../site/history/index.ts";
import { pastStore } from "../../../site/integrations/kept-past.ts";
import { entry } from "../../helpers/catalogues.ts";
import { temporaryFolder } from "../../helpers/folders.ts";
import { Repository } from "../../helpers/repository.ts";

const play = "camden/products/open-play.yml";

function started(): Repository {
  const repository = new Repository();
  repository.write("camden/authority.yml", entry("London Borough of Camden"));
  repository.write(play, entry("Open Play", "stage: beta\n"));
  repository.commit();
  return repository;
}

function somewhere(): string {
  return join(temporaryFolder(), "past");
}

function past({ catalogue }: Repository, file?: string, code = "one"): readonly Change[] | undefined {
  return changesUntil(catalogue, headOf(catalogue), file === undefined ? undefined : pastStore(file, code));
}

describe("what happened in the past is kept for the next build", () => {
  test("and says the same after each commit as a reading of everything", () => {
    const repository = started();
    const file = somewhere();
    expect(past(repository, file)).toEqual(past(repository));

    const steps = [
      () => {
        repository.write(
          "leeds/authority.yml",
          entry("Leeds City Council", "uses: [{ product: open-play, status: in-use }]\n"),
        );
      },
      // This alone makes no news, but the next step is understood by it.
      () => {
        repository.move(play, "leeds/products/open-play.yml");
      },
      () => {
        repository.move("leeds/products/open-play.yml", "leeds/products/play.yml");
        repository.write("leeds/products/play.yml", entry("Play", "aliases: [open-play]\nstage: live\n"));
      },
      () => {
        repository.remove("leeds/authority.yml");
      },
      () => {
        repository.write(
          "leeds/products/play.yml",
          entry("Play", "aliases: [open-play]\nstage: live\nconstructor: x\n"),
        );
      },
    ];
    for (const step of steps) {
      step();
      repository.commit();

      const all = past(repository);
      expect(past(repository, file)).toEqual(all);
      expect(past(repository, file), "also when nothing is new").toEqual(all);
    }
  });

  test("which reads of a long past only what is new", () => {
    const repository = started();
    const file = somewhere();
    past(repository, file);
    repository.lose(play, "HEAD");
    repository.write(play, entry("Open Play", "stage: live\n"));
    repository.commit();

    expect(past(repository, file)).toMatchObject([
      { slug: "camden", type: "added" },
      { slug: "open-play", type: "added" },
      { slug: "open-play", type: "changed" },
    ]);
    expect(past(repository), "without it, what is lost leaves the past unknown").toBeUndefined();
  });
});

describe("what was kept is not used", () => {
  test("when other code has kept it, or for another catalogue", () => {
    const [repository, other] = [started(), started()];
    const file = somewhere();
    past(repository, file);
    repository.lose(play, "HEAD");

    expect(past(repository, file)).toHaveLength(2);
    expect(past(repository, file, "two")).toBeUndefined();
    past(other, file);
    expect(past(repository, file)).toBeUndefined();
  });

  test("when what was published has been rewritten", () => {
    const repository = started();
    const file = somewhere();
    past(repository, file);
    repository.write(play, entry("Other Play"));
    repository.commit("--amend");

    expect(past(repository, file)).toEqual(past(repository));
  });

  test("when it is damaged", () => {
    const repository = started();
    const file = somewhere();
    const before = past(repository, file);
    writeFileSync(file, readFileSync(file).subarray(0, 200));

    expect(past(repository, file)).toEqual(before);
  });
});

test("where nothing can be kept, the past is told all the same", () => {
  const repository = started();

  expect(past(repository, join(temporaryFolder(), "missing/past"))).toEqual(past(repository));
});
