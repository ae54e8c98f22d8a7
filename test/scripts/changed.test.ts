import { describe, expect, test } from "vitest";

import { inspect } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { limitReport, publishedBefore, touchedBy } from "../../scripts/lib/changed.ts";
import { today } from "../../scripts/lib/folder.ts";
import { changesSince } from "../../scripts/lib/git.ts";
import { CannotRun } from "../../scripts/lib/stop.ts";
import { reportOn } from "../../scripts/reporters/report.ts";
import { openPlay, places } from "../helpers/catalogues.ts";
import { commandHere } from "../helpers/command-here.ts";
import { temporaryFolder } from "../helpers/folders.ts";
import { type Repository, repository } from "../helpers/repository.ts";
import { current, reportFrom } from "../helpers/validator.ts";

const forms = "camden/products/forms.yml";
const old = "camden/products/old-error.yml";

/** A catalogue in which one entry refers to another, and a third had an error before anybody began. */
function start(): Repository {
  return repository({
    "camden/authority.yml": current("London Borough of Camden", "claimed: false\n"),
    [openPlay]: current("Open Play", "dependsOn: [forms]\n"),
    [forms]: current("Forms", "aliases: [paper-forms]\n"),
    [old]: current("Old error", "stage: lvie\n"),
  });
}

/** What `--changed` reports: where, and what of the rest is only counted. As the command does it, in this process. */
async function changed(
  { catalogue }: Repository,
  since = "start",
): Promise<{ found: string[]; files: number | undefined; elsewhere: object | undefined }> {
  const changes = await changesSince(catalogue, since);
  const inspection = inspect(diskSource(catalogue), today(), { published: publishedBefore(changes) });
  const { problems, summary } = limitReport(
    reportOn(inspection, "catalogue", 0),
    touchedBy(changes.changed, inspection.drafts),
    changes.changed,
    since,
  );
  return { found: places(problems), files: summary.changed?.files, elsewhere: summary.changed?.elsewhere };
}

const oneError = { error: 1, review: 0, hint: 0 };
const nothing = { error: 0, review: 0, hint: 0 };

describe("--changed reports what somebody has changed, and only counts the rest", () => {
  test("nothing changed: nothing is reported, and an old error blocks nobody", async () => {
    expect(await changed(start())).toEqual({ found: [], files: 0, elsewhere: oneError });
  });

  test("an entry that was changed", async () => {
    const work = start();
    work.write({ [forms]: current("Forms", "aliases: [paper-forms]\ntype: From\n") });

    expect(await changed(work)).toEqual({ found: [`${forms}:6 unknown-word`], files: 1, elsewhere: oneError });
  });

  test("an entry that is new and that git does not know yet", async () => {
    const work = start();
    work.write({ "camden/products/maps.yml": current("Maps", "dependsOn: [nowhere]\n") });

    expect(await changed(work)).toEqual({
      found: ["camden/products/maps.yml:5 unknown-reference"],
      files: 1,
      elsewhere: oneError,
    });
  });

  test("a change that is added or committed counts as one in the files does", async () => {
    const work = start();
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

  test("an old error that was corrected is gone", async () => {
    const work = start();
    work.write({ [old]: current("Old error", "stage: live\n") });

    expect(await changed(work)).toEqual({ found: [], files: 1, elsewhere: nothing });
  });

  test("files outside the catalogue do not count", async () => {
    const work = start();
    work.git("rm", "--quiet", "README.md");

    expect(await changed(work)).toMatchObject({ found: [], files: 0 });
  });

  test("in words and in the exit code", async () => {
    const work = start();
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

describe("an address that has been published does not disappear unseen", () => {
  test("an entry that was deleted is missed, by whoever refers to it too", async () => {
    const work = start();
    work.write({ [forms]: null });

    expect(await changed(work)).toEqual({
      found: [`${forms}:1 address-gone`, `${forms}:1 address-gone`, `${openPlay}:5 unknown-reference`],
      files: 1,
      elsewhere: oneError,
    });
  });

  test("it is missed by an entry that has errors of its own", async () => {
    const work = start();
    work.write({ [openPlay]: current("Open Play", "dependsOn: [forms]\nstage: lvie\n") });
    work.commit("An error that nobody saw");
    work.write({ [forms]: null });

    expect((await changed(work, "HEAD")).found).toContain(`${openPlay}:5 unknown-reference`);
  });

  test("a new name with the old one in its aliases is fine", async () => {
    const work = start();
    work.git("mv", `catalogue/${forms}`, "catalogue/camden/products/form-kit.yml");
    work.write({
      "camden/products/form-kit.yml": current("Forms", "aliases: [paper-forms, forms]\n"),
      [openPlay]: current("Open Play", "dependsOn: [form-kit]\n"),
    });

    expect(await changed(work)).toEqual({ found: [], files: 3, elsewhere: oneError });
  });

  test("and who still uses the old name is told the new one", async () => {
    const work = start();
    work.write({ [forms]: null, "camden/products/form-kit.yml": current("Forms", "aliases: [paper-forms, forms]\n") });

    expect(await changed(work)).toMatchObject({ found: [`${openPlay}:5 unknown-reference`] });
  });

  test("an entry may move to another authority’s folder, where its address stays", async () => {
    const work = start();
    work.write({
      "barnet/authority.yml": current("London Borough of Barnet", "claimed: false\n"),
      "barnet/products/forms.yml": current("Forms", "aliases: [paper-forms]\n"),
      [forms]: null,
    });

    expect(await changed(work)).toMatchObject({ found: [], files: 3 });
  });

  test("an earlier name that is taken out of aliases is missed", async () => {
    const work = start();
    work.write({ [forms]: current("Forms") });

    expect(await changed(work)).toMatchObject({ found: [`${forms}:1 address-gone`] });
  });

  test("a new entry cannot have the earlier name of another", async () => {
    const work = start();
    work.write({ "camden/products/paper-forms.yml": current("Printed sheets") });

    expect(await changed(work)).toMatchObject({ found: [`${forms}:5 alias-taken`] });
  });

  test("an authority that is gone leaves nobody to own its entries", async () => {
    const work = start();
    work.write({
      "camden/authority.yml": null,
      "barnet/authority.yml": current("London Borough of Barnet", "claimed: false\naliases: [camden]\n"),
    });

    expect((await changed(work)).found).toContain(`${forms}:1 missing-authority`);
  });
});

describe("the revision", () => {
  test("may be a branch that has moved on: what counts is where the two parted", async () => {
    const work = start();
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

  test("may be one in which a file was a link or another repository", async () => {
    const work = start();
    work.git(
      "update-index",
      "--add",
      "--cacheinfo",
      `160000,${work.git("rev-parse", "HEAD").trim()},catalogue/camden/vendored`,
    );
    work.git("commit", "--quiet", "--message", "A submodule");
    work.write({ [forms]: current("Forms", "aliases: [paper-forms]\n# changed\n") });
    work.git("rm", "--quiet", "--cached", "catalogue/camden/vendored");

    expect(await changed(work, "HEAD")).toMatchObject({ found: [] });
  });

  test.each([
    ["is unknown to git", "no-such-branch"],
    ["looks like an option", "--output=x"],
    ["is empty", ""],
    ["is no commit", "HEAD:README.md"],
  ])("that %s is not taken", async (_, since) => {
    const { catalogue } = start();

    await expect(changesSince(catalogue, since)).rejects.toThrow(
      new CannotRun(`git knows no revision “${since}”. Name a commit, a branch or a tag with --changed.`),
    );
  });

  test("that git does not know stops the command with one line", async () => {
    const { code, out, err } = await commandHere("validate", [
      "--catalogue",
      start().catalogue,
      "--changed",
      "no-such-branch",
    ]);

    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^git knows no revision “no-such-branch”\. .*\n$/);
  });

  test("needs a repository", async () => {
    const folder = temporaryFolder({ "camden/authority.yml": current("London Borough of Camden") });

    await expect(changesSince(folder, "main")).rejects.toThrow(
      new CannotRun(`${folder} is not in a git repository, so --changed cannot tell what has changed.`),
    );
  });
});

test("--fix with --changed corrects only what somebody has changed", async () => {
  const work = start();
  work.write({ [forms]: current("Forms", "aliases: [paper-forms]\ntype: librry\n") });
  const { code, summary } = await reportFrom(["--catalogue", work.catalogue, "--changed", "start", "--fix"]);

  expect({ code, fixed: summary.fixed }).toEqual({ code: 0, fixed: 1 });
  expect(work.git("diff", "--name-only").split("\n")).not.toContain(`catalogue/${old}`);
});
