import { describe, expect, test, vi } from "vitest";

import { inspect } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { limitReport, publishedBefore, touchedBy } from "../../scripts/lib/changed.ts";
import { today } from "../../scripts/lib/folder.ts";
import { changesSince } from "../../scripts/lib/git.ts";
import { CommandError } from "../../scripts/lib/stop.ts";
import { reportOn } from "../../scripts/reporters/report.ts";
import { openPlay, positionsOf } from "../helpers/catalogues.ts";
import { commandHere } from "../helpers/command-here.ts";
import { temporaryFolder } from "../helpers/folders.ts";
import { type Repository, repository } from "../helpers/repository.ts";
import { current, reportFrom } from "../helpers/validator.ts";

const forms = "camden/products/forms.yml";
const brokenEntry = "camden/products/old-error.yml";

/** A committed catalogue in which one entry refers to another, and a third has an error. */
function committedCatalogue(): Repository {
  return repository({
    "camden/authority.yml": current("London Borough of Camden", "claimed: false\n"),
    [openPlay]: current("Open Play", "dependsOn: [forms]\n"),
    [forms]: current("Forms", "aliases: [paper-forms]\n"),
    [brokenEntry]: current("Old error", "stage: lvie\n"),
  });
}

/** The positions that `--changed` reports, the number of changed files, and the counts for the rest of the catalogue. */
async function changed(
  { catalogue }: Repository,
  since = "start",
): Promise<{ found: string[]; files: number | undefined; elsewhere: object | undefined }> {
  const changes = await changesSince(catalogue, since);
  const inspection = inspect(diskSource(catalogue), today(), { published: publishedBefore(changes) });
  const { problems, summary } = limitReport(
    reportOn(inspection, "catalogue", 0),
    touchedBy(changes.changed, inspection.partialEntries),
    changes.changed,
    since,
  );
  return { found: positionsOf(problems), files: summary.changed?.files, elsewhere: summary.changed?.elsewhere };
}

const oneError = { error: 1, review: 0, hint: 0 };
const noProblems = { error: 0, review: 0, hint: 0 };

describe("--changed reports problems of changed entries, and only counts the others:", () => {
  test("without changes it reports nothing, and existing errors block nobody", async () => {
    expect(await changed(committedCatalogue())).toEqual({ found: [], files: 0, elsewhere: oneError });
  });

  test("a changed entry", async () => {
    const work = committedCatalogue();
    work.write({ [forms]: current("Forms", "aliases: [paper-forms]\ntype: From\n") });

    expect(await changed(work)).toEqual({ found: [`${forms}:6 unknown-word`], files: 1, elsewhere: oneError });
  });

  test("a new entry that git does not track yet", async () => {
    const work = committedCatalogue();
    work.write({ "camden/products/maps.yml": current("Maps", "dependsOn: [nowhere]\n") });

    expect(await changed(work)).toEqual({
      found: ["camden/products/maps.yml:5 unknown-reference"],
      files: 1,
      elsewhere: oneError,
    });
  });

  test("staged and committed changes, like those in the working tree", async () => {
    const work = committedCatalogue();
    work.write({ [forms]: current("Forms", "aliases: [paper-forms]\ntype: From\n") });
    work.commit("Change");
    work.write({ "camden/products/maps.yml": current("Maps", "type: map\n") });
    work.git("add", "--all");

    expect(await changed(work)).toMatchObject({
      found: [`${forms}:6 unknown-word`, "camden/products/maps.yml:5 unknown-word"],
      files: 2,
    });
    expect(await changed(work, "HEAD")).toMatchObject({ found: ["camden/products/maps.yml:5 unknown-word"], files: 1 });
  });

  test("a fixed error is not counted any more", async () => {
    const work = committedCatalogue();
    work.write({ [brokenEntry]: current("Old error", "stage: live\n") });

    expect(await changed(work)).toEqual({ found: [], files: 1, elsewhere: noProblems });
  });

  test("files outside the catalogue are ignored", async () => {
    const work = committedCatalogue();
    work.git("rm", "--quiet", "README.md");

    expect(await changed(work)).toMatchObject({ found: [], files: 0 });
  });

  test("only errors of changed entries make the exit code 1", async () => {
    const work = committedCatalogue();
    const before = await commandHere("validate", ["--catalogue", work.catalogue, "--changed", "start"]);
    work.write({ [forms]: current("Forms", "aliases: [paper-forms]\ntype: From\n") });
    const after = await commandHere("validate", ["--catalogue", work.catalogue, "--changed", "start"]);

    expect({ ...before, out: before.out.replace(/\d+ ms/, "0 ms") }).toEqual({
      code: 0,
      out: "✓ 4 files: 3 valid entries of 1 authority. 0 files changed since start: no problems. In the rest of the catalogue: 1 error. (0 ms)\n",
      err: "",
    });
    expect(after.code).toBe(1);
    expect(after.out).toMatch(/^✗ .* 1 file changed since start: 1 error\. In the rest of the catalogue: 1 error\. /m);
  });
});

describe("a published address does not disappear unnoticed", () => {
  test("reports a deleted entry, its aliases and references to it", async () => {
    const work = committedCatalogue();
    work.write({ [forms]: null });

    expect(await changed(work)).toEqual({
      found: [`${forms}:1 address-gone`, `${forms}:1 address-gone`, `${openPlay}:5 unknown-reference`],
      files: 1,
      elsewhere: oneError,
    });
  });

  test("reports a reference to it from an entry that has errors of its own", async () => {
    const work = committedCatalogue();
    work.write({ [openPlay]: current("Open Play", "dependsOn: [forms]\nstage: lvie\n") });
    work.commit("An error");
    work.write({ [forms]: null });

    expect((await changed(work, "HEAD")).found).toContain(`${openPlay}:5 unknown-reference`);
  });

  test("accepts a new slug with the old one in its aliases", async () => {
    const work = committedCatalogue();
    work.git("mv", `catalogue/${forms}`, "catalogue/camden/products/form-kit.yml");
    work.write({
      "camden/products/form-kit.yml": current("Forms", "aliases: [paper-forms, forms]\n"),
      [openPlay]: current("Open Play", "dependsOn: [form-kit]\n"),
    });

    expect(await changed(work)).toEqual({ found: [], files: 3, elsewhere: oneError });
  });

  test("names the new slug where an entry still uses the old one", async () => {
    const work = committedCatalogue();
    work.write({ [forms]: null, "camden/products/form-kit.yml": current("Forms", "aliases: [paper-forms, forms]\n") });
    const { problems } = await reportFrom(["--catalogue", work.catalogue, "--changed", "start"]);

    expect(positionsOf(problems)).toEqual([`${openPlay}:5 unknown-reference`]);
    expect(problems[0]?.correction).toBe("- form-kit");
  });

  test("an entry keeps its address in another authority’s folder", async () => {
    const work = committedCatalogue();
    work.write({
      "barnet/authority.yml": current("London Borough of Barnet", "claimed: false\n"),
      "barnet/products/forms.yml": current("Forms", "aliases: [paper-forms]\n"),
      [forms]: null,
    });

    expect(await changed(work)).toMatchObject({ found: [], files: 3 });
  });

  test("reports an old slug that is removed from aliases", async () => {
    const work = committedCatalogue();
    work.write({ [forms]: current("Forms") });

    expect(await changed(work)).toMatchObject({ found: [`${forms}:1 address-gone`] });
  });

  test("a new entry cannot take the old slug of another", async () => {
    const work = committedCatalogue();
    work.write({ "camden/products/paper-forms.yml": current("Printed sheets") });

    expect(await changed(work)).toMatchObject({
      found: [`${forms}:5 alias-taken`, "camden/products/paper-forms.yml:1 duplicate-slug"],
    });
  });

  test("reports entries that stay in the folder of a renamed authority", async () => {
    const work = committedCatalogue();
    work.write({
      "camden/authority.yml": null,
      "barnet/authority.yml": current("London Borough of Barnet", "claimed: false\naliases: [camden]\n"),
    });

    expect((await changed(work)).found).toContain(`${forms}:1 missing-authority`);
  });
});

describe("the revision of --changed", () => {
  test("can be a branch that has moved on: changes count from the merge base", async () => {
    const work = committedCatalogue();
    work.git("switch", "--quiet", "--create", "mine");
    work.write({ "camden/products/maps.yml": current("Maps", "type: map\n") });
    work.commit("Mine");
    work.git("switch", "--quiet", "main");
    work.write({
      [forms]: current("Forms", "aliases: [paper-forms]\ntype: From\n"),
      "camden/products/theirs.yml": current("Theirs"),
    });
    work.commit("Theirs");
    work.git("switch", "--quiet", "mine");

    expect(await changed(work, "main")).toMatchObject({ found: ["camden/products/maps.yml:5 unknown-word"], files: 1 });
  });

  test("can be a commit with a symlink and a submodule in the catalogue", async () => {
    const work = committedCatalogue();
    const commit = work.git("rev-parse", "HEAD").trim();
    const blob = work.git("rev-parse", "HEAD:README.md").trim();
    work.git("update-index", "--add", "--cacheinfo", `160000,${commit},catalogue/camden/vendored`);
    work.git("update-index", "--add", "--cacheinfo", `120000,${blob},catalogue/camden/products/linked.yml`);
    work.git("commit", "--quiet", "--message", "A submodule and a symlink");
    work.write({ [forms]: current("Forms", "aliases: [paper-forms]\n# changed\n") });
    work.git("rm", "--quiet", "--cached", "catalogue/camden/vendored", "catalogue/camden/products/linked.yml");

    expect(await changed(work, "HEAD")).toMatchObject({ found: [] });
  });

  test.each([
    ["is unknown to git", "no-such-branch"],
    ["looks like an option", "--output=x"],
    ["is empty", ""],
    ["is not a commit", "HEAD:README.md"],
  ])("is refused if it %s", async (_, since) => {
    const { catalogue } = committedCatalogue();

    await expect(changesSince(catalogue, since)).rejects.toThrow(
      new CommandError(`git knows no revision “${since}”. Name a commit, a branch or a tag with --changed.`),
    );
  });

  test("that git does not know ends the command with one line and exit code 2", async () => {
    const { code, out, err } = await commandHere("validate", [
      "--catalogue",
      committedCatalogue().catalogue,
      "--changed",
      "no-such-branch",
    ]);

    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^git knows no revision “no-such-branch”\. .*\n$/);
  });

  test("is refused for a catalogue outside git", async () => {
    const folder = temporaryFolder({ "camden/authority.yml": current("London Borough of Camden") });

    await expect(changesSince(folder, "main")).rejects.toThrow(
      new CommandError(`${folder} is not in a git repository, so --changed cannot tell what has changed.`),
    );
  });

  test("is refused for a catalogue of another user, as in a container, with the command that git wants", async () => {
    const { folder, catalogue } = committedCatalogue();
    vi.stubEnv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");

    await expect(changesSince(catalogue, "main")).rejects.toThrow(
      new CommandError(
        `git does not read ${catalogue}, because another user owns it. If you trust that user, run: git config --global --add safe.directory ${folder}`,
      ),
    );
  });

  test("is refused without git", async () => {
    const { catalogue } = committedCatalogue();
    vi.stubEnv("PATH", temporaryFolder());

    await expect(changesSince(catalogue, "main")).rejects.toThrow(
      new CommandError("git is not installed. Install it, and run the command again."),
    );
  });
});

test("--fix with --changed fixes only changed entries", async () => {
  const work = committedCatalogue();
  work.write({ [forms]: current("Forms", "aliases: [paper-forms]\ntype: librry\n") });
  const { code, summary } = await reportFrom(["--catalogue", work.catalogue, "--changed", "start", "--fix"]);

  expect({ code, fixed: summary.fixed }).toEqual({ code: 0, fixed: 1 });
  expect(work.git("diff", "--name-only").split("\n")).not.toContain(`catalogue/${brokenEntry}`);
});
