import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import { describe, expect, test } from "vitest";

import { pastChangesOf } from "../../../site/history/index.ts";
import { newsOf } from "../../../site/history/news.ts";
import { entry } from "../../helpers/catalogues.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const names: Readonly<Record<string, string>> = { "open-play": "Open Play", "open-311": "Open311" };

class Repository {
  readonly folder = temporaryFolder();
  readonly #catalogue = join(this.folder, "catalogue");

  constructor() {
    this.#git("init", "-q", "-b", "main");
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.#catalogue, path)), { recursive: true });
    writeFileSync(join(this.#catalogue, path), text);
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.#catalogue, to)), { recursive: true });
    renameSync(join(this.#catalogue, from), join(this.#catalogue, to));
  }

  remove(path: string): void {
    rmSync(join(this.#catalogue, path));
  }

  commit(): void {
    this.#git("add", "-A");
    this.#git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-qm", "A change");
  }

  /** What has happened since the first commit, in words. */
  news(folder = this.#catalogue): string[] {
    const { changes } = pastChangesOf(folder);
    return changes
      .filter(({ commit }) => commit !== changes[0]?.commit)
      .flatMap((change) => newsOf(change, (_, slug) => names[slug] ?? slug));
  }

  get address(): string {
    return pathToFileURL(this.folder).href;
  }

  #git(...args: string[]): void {
    execFileSync("git", ["-C", this.folder, ...args], { stdio: "pipe" });
  }
}

const leeds = "leeds/authority.yml";
const play = "camden/products/open-play.yml";

function started(): Repository {
  const repository = new Repository();
  repository.write("camden/authority.yml", entry("London Borough of Camden"));
  repository.write(leeds, entry("Leeds City Council"));
  repository.write(play, entry("Open Play", "stage: beta\n"));
  repository.commit();
  return repository;
}

describe("what has changed, in words", () => {
  test("a council uses something, extends its contract and stops, and says why", () => {
    const repository = started();
    repository.write(leeds, entry("Leeds City Council", "uses:\n  - { product: open-play, status: in-use }\n"));
    repository.commit();
    repository.write(
      leeds,
      entry(
        "Leeds City Council",
        "uses:\n  - { product: open-play, status: in-use, contract: { until: 2028-03-31 } }\n",
      ),
    );
    repository.commit();
    repository.write(
      leeds,
      entry(
        "Leeds City Council",
        "uses:\n  - { product: open-play, status: in-use, contract: { until: 2019-03-31 } }\n",
      ),
    );
    repository.commit();
    repository.write(
      leeds,
      entry("Leeds City Council", "uses:\n  - { product: open-play, status: stopped, reason: It was dear. }\n"),
    );
    repository.commit();

    expect(repository.news()).toEqual([
      "Leeds City Council now uses Open Play",
      "Contract of Leeds City Council for Open Play ends on 31 March 2028",
      "Contract of Leeds City Council for Open Play was to end on 31 March 2019",
      "Leeds City Council has stopped using Open Play: It was dear.",
    ]);
  });

  test("a standard is adopted and met; a product goes live, is updated, confirmed and retired", () => {
    const repository = started();
    repository.write(leeds, entry("Leeds City Council", "adopts:\n  - { standard: open-311, status: adopted }\n"));
    repository.write(play, entry("Open Play", "stage: live\nstandards:\n  - { standard: open-311, level: partly }\n"));
    repository.commit();
    repository.write(
      play,
      entry("Open Play", "stage: live\ntags: [play]\nstandards:\n  - { standard: open-311, level: partly }\n"),
    );
    repository.commit();
    const more = "stage: live\ntags: [play]\nstandards:\n  - { standard: open-311, level: partly }\n";
    repository.write(play, entry("Open Play", more).replace("2026-10-01", "2026-11-01"));
    repository.commit();
    const end = `${more}retired:\n  date: 2026-11-02\n  reason: It has ended.\n  replacedBy: open-311\n`;
    repository.write(play, entry("Open Play", end).replace("2026-10-01", "2026-11-01"));
    repository.commit();

    expect(repository.news()).toEqual([
      "Open Play now partly meets Open311",
      "Open Play is now: live",
      "Leeds City Council has adopted Open311",
      "Open Play was updated: tags",
      "Open Play was confirmed",
      "Open Play is retired, replaced by Open311",
    ]);
  });

  test("entries come and go, and councils take over from each other", () => {
    const repository = started();
    repository.write("camden/products/new.yml", entry("New Thing"));
    repository.remove(play);
    repository.write(leeds, entry("Leeds City Council", "succeededBy: [camden]\nlastDay: 2027-03-31\n"));
    repository.commit();

    expect(repository.news()).toEqual([
      "New product: New Thing",
      "camden takes over from Leeds City Council after 31 March 2027",
      "Product removed: Open Play",
    ]);
  });
});

describe("what is no news", () => {
  test("another folder, another name for the same entry, another layout, an older version of the model", () => {
    const repository = started();
    repository.move(play, "leeds/products/open-play.yml");
    repository.commit();
    repository.remove("leeds/products/open-play.yml");
    repository.write("leeds/products/play.yml", entry("Open Play", "stage: beta\naliases: [open-play]\n"));
    repository.commit();
    repository.write(
      "leeds/products/play.yml",
      `# A comment.\n${entry("'Open Play'", "aliases:\n  - open-play\nstage: beta\n")}`,
    );
    repository.commit();
    repository.write("old/authority.yml", entry("Old Council", "succeededBy: leeds\n"));
    repository.commit();
    repository.write("old/authority.yml", entry("Old Council", "succeededBy: [leeds]\n"));
    repository.commit();

    expect(repository.news()).toEqual(["New authority: Old Council"]);
  });

  test("a file that cannot be read, until it can be again", () => {
    const repository = started();
    repository.write(play, "]: not YAML\n");
    repository.commit();
    repository.write(play, entry("Open Play", "stage: beta\n"));
    repository.commit();

    expect(repository.news()).toEqual([]);
  });
});

test.each(["constructor", "toString", "__proto__"])(
  "a past word that every object knows, %s, means nothing",
  (word) => {
    const repository = started();
    repository.write(play, entry("Open Play", `stage: beta\n${word}: 1\n`));
    repository.write(
      leeds,
      entry(
        "Leeds City Council",
        `uses:\n  - { product: open-play, status: ${word} }\nadopts:\n  - { standard: x, status: ${word} }\n`,
      ),
    );
    repository.commit();
    repository.write(
      play,
      entry("Open Play", `stage: beta\n${word}: 1\nstandards: [{ standard: x, level: ${word} }]\n`),
    );
    repository.commit();

    expect(repository.news()).toEqual([
      `Open Play was updated: ${word.toLowerCase()}`,
      "Leeds City Council names Open Play",
      "Leeds City Council names x",
      "Open Play was updated: standards",
    ]);
  },
);

test("a clone without its past says so and tells nothing", () => {
  const repository = started();
  repository.write(leeds, entry("Leeds City Council", "uses:\n  - { product: open-play, status: in-use }\n"));
  repository.commit();
  const copy = temporaryFolder();
  execFileSync("git", ["clone", "-q", "--depth", "1", repository.address, copy], { stdio: "pipe" });

  expect(pastChangesOf(join(copy, "catalogue"))).toEqual({ shallow: true, changes: [] });
});

test("outside git there is no history", () => {
  expect(pastChangesOf(temporaryFolder())).toEqual({ shallow: false, changes: [] });
});
