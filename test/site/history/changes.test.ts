import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { describe, expect, test } from "vitest";

import { changeHistoryOf } from "../../../site/history/index.ts";
import { newsOf } from "../../../site/history/news.ts";
import { entry } from "../../helpers/catalogues.ts";
import { temporaryFolder } from "../../helpers/folders.ts";
import { type Repository, repository } from "../../helpers/repository.ts";

const names: Readonly<Record<string, string>> = { "open-play": "Open Play", "open-311": "Open311" };

const leeds = "leeds/authority.yml";
const play = "camden/products/open-play.yml";
const openPlay = entry("Open Play", "stage: beta\n");

function started(): Repository {
  return repository({
    "camden/authority.yml": entry("London Borough of Camden"),
    [leeds]: entry("Leeds City Council"),
    [play]: openPlay,
  });
}

/** Returns the news of all commits after the first. */
function news({ catalogue }: Repository): string[] {
  const { changes } = changeHistoryOf(catalogue);
  return changes
    .filter(({ commit }) => commit !== changes[0]?.commit)
    .flatMap((change) => newsOf(change, (_, slug) => names[slug] ?? slug));
}

describe("the news", () => {
  test("says when a council starts to use a product, changes its contract, and stops and why", () => {
    const here = started();
    here.write({ [leeds]: entry("Leeds City Council", "uses:\n  - { product: open-play, status: in-use }\n") });
    here.commit("A change");
    here.write({
      [leeds]: entry(
        "Leeds City Council",
        "uses:\n  - { product: open-play, status: in-use, contract: { until: 2028-03-31 } }\n",
      ),
    });
    here.commit("A change");
    here.write({
      [leeds]: entry(
        "Leeds City Council",
        "uses:\n  - { product: open-play, status: in-use, contract: { until: 2019-03-31 } }\n",
      ),
    });
    here.commit("A change");
    here.write({
      [leeds]: entry(
        "Leeds City Council",
        "uses:\n  - { product: open-play, status: stopped, reason: It was dear. }\n",
      ),
    });
    here.commit("A change");

    expect(news(here)).toEqual([
      "Leeds City Council now uses Open Play",
      "Contract of Leeds City Council for Open Play ends on 31 March 2028",
      "Contract of Leeds City Council for Open Play was to end on 31 March 2019",
      "Leeds City Council has stopped using Open Play: It was dear.",
    ]);
  });

  test("says when a standard is adopted or met, and when a product goes live, is updated, confirmed or retired", () => {
    const here = started();
    here.write({ [leeds]: entry("Leeds City Council", "adopts:\n  - { standard: open-311, status: adopted }\n") });
    here.write({ [play]: entry("Open Play", "stage: live\nstandards:\n  - { standard: open-311, level: partly }\n") });
    here.commit("A change");
    here.write({
      [play]: entry("Open Play", "stage: live\ntags: [play]\nstandards:\n  - { standard: open-311, level: partly }\n"),
    });
    here.commit("A change");
    const more = "stage: live\ntags: [play]\nstandards:\n  - { standard: open-311, level: partly }\n";
    here.write({ [play]: entry("Open Play", more).replace("2026-10-01", "2026-11-01") });
    here.commit("A change");
    const end = `${more}retired:\n  date: 2026-11-02\n  reason: It has ended.\n  replacedBy: open-311\n`;
    here.write({ [play]: entry("Open Play", end).replace("2026-10-01", "2026-11-01") });
    here.commit("A change");

    expect(news(here)).toEqual([
      "Open Play now partly meets Open311",
      "Open Play is now: live",
      "Leeds City Council has adopted Open311",
      "Open Play was updated: tags",
      "Open Play was confirmed",
      "Open Play is retired, replaced by Open311",
    ]);
  });

  test("says when entries are added or removed, and when a council takes over", () => {
    const here = started();
    here.write({ "camden/products/new.yml": entry("New Thing") });
    here.write({ [play]: null });
    here.write({ [leeds]: entry("Leeds City Council", "succeededBy: [camden]\nlastDay: 2027-03-31\n") });
    here.commit("A change");

    expect(news(here)).toEqual([
      "New product: New Thing",
      "camden takes over from Leeds City Council after 31 March 2027",
      "Product removed: Open Play",
    ]);
  });
});

describe("the news omits", () => {
  test("moves, renames, reformatting and migrations", () => {
    const here = started();
    here.write({ [play]: null, "leeds/products/open-play.yml": openPlay });
    here.commit("A change");
    here.write({ "leeds/products/open-play.yml": null });
    here.write({ "leeds/products/play.yml": entry("Open Play", "stage: beta\naliases: [open-play]\n") });
    here.commit("A change");
    here.write({
      "leeds/products/play.yml": `# A comment.\n${entry("'Open Play'", "aliases:\n  - open-play\nstage: beta\n")}`,
    });
    here.commit("A change");
    here.write({ "old/authority.yml": entry("Old Council", "succeededBy: leeds\n") });
    here.commit("A change");
    here.write({ "old/authority.yml": entry("Old Council", "succeededBy: [leeds]\n") });
    here.commit("A change");

    expect(news(here)).toEqual(["New authority: Old Council"]);
  });

  test("the replacement of a used system by its entry", () => {
    const here = started();
    const using = (what: string): string =>
      entry("Leeds City Council", `uses:\n  - { ${what}, status: in-use, contract: { until: 2028-03-31 } }\n`);
    here.write({ [leeds]: using("system: { name: open play }, services: []") });
    here.commit("A change");
    here.write({ [leeds]: using("product: open-play") });
    here.commit("A change");

    expect(news(here)).toEqual([
      "Leeds City Council now uses open play",
      "Contract of Leeds City Council for open play ends on 31 March 2028",
      "Leeds City Council was updated: uses",
    ]);
  });

  test("a file that does not parse", () => {
    const here = started();
    here.write({ [play]: "]: not YAML\n" });
    here.commit("A change");
    here.write({ [play]: entry("Open Play", "stage: beta\n") });
    here.commit("A change");

    expect(news(here)).toEqual([]);
  });
});

test.each(["constructor", "toString", "__proto__"])(
  "a past field or value called %s is treated as any unknown one",
  (word) => {
    const here = started();
    here.write({ [play]: entry("Open Play", `stage: beta\n${word}: 1\n`) });
    here.write({
      [leeds]: entry(
        "Leeds City Council",
        `uses:\n  - { product: open-play, status: ${word} }\nadopts:\n  - { standard: x, status: ${word} }\n`,
      ),
    });
    here.commit("A change");
    here.write({
      [play]: entry("Open Play", `stage: beta\n${word}: 1\nstandards: [{ standard: x, level: ${word} }]\n`),
    });
    here.commit("A change");

    expect(news(here)).toEqual([
      `Open Play was updated: ${word.toLowerCase()}`,
      "Leeds City Council names Open Play",
      "Leeds City Council names x",
      "Open Play was updated: standards",
    ]);
  },
);

test("a shallow clone has no changes and says that it is shallow", () => {
  const here = started();
  here.write({ [leeds]: entry("Leeds City Council", "uses:\n  - { product: open-play, status: in-use }\n") });
  here.commit("A change");
  const copy = temporaryFolder();
  execFileSync("git", ["clone", "-q", "--depth", "1", pathToFileURL(here.folder).href, copy], { stdio: "pipe" });

  expect(changeHistoryOf(join(copy, "catalogue"))).toEqual({ shallow: true, changes: [] });
});

test("a folder outside git has no changes", () => {
  expect(changeHistoryOf(temporaryFolder())).toEqual({ shallow: false, changes: [] });
});
