import { beforeEach, describe, expect, test } from "vitest";

import { maxBytes } from "../../../../../schemas/index.ts";
import { people } from "../../fake/people.ts";
import { addComment, gate, later, merge } from "../../fake/play.ts";
import type { FakeGitHub } from "../../fake/server.ts";
import { baseFiles, beta, live, open, product, startSetting } from "../../fake/setting.ts";
import type { FakePull } from "../../fake/world.ts";

// From the files that GitHub lists and their tree entries to the merge.

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

const conclusions = (): unknown[] => fake.world.checks.map(({ conclusion }) => conclusion);

/** Returns the unmet conditions of our comment. */
function unmet(): string {
  return (fake.world.comments[0]?.body ?? "")
    .split("\n")
    .filter((line) => line.includes("⬜"))
    .join("\n");
}

/** Writes a catalogue maintainer’s merge command after the wait, and runs the merger. */
async function mergeByCommand(pull: FakePull): Promise<void> {
  later(fake, 11);
  addComment(fake, people.mo, `/merge ${pull.head}`);
  await merge(fake);
}

describe("a file that GitHub lists as renamed", () => {
  const bins = "catalogue/mendip/products/bin-days.yml";

  test("needs the maintainers of the folder that it leaves", async () => {
    const pull = open(fake, { [bins]: null, "catalogue/camden/products/bin-days.yml": baseFiles()[bins]! });
    await gate(fake);
    later(fake, 24 * 60);
    await merge(fake);
    expect(pull.merged).toBeUndefined();
    expect(unmet()).toContain("A maintainer of `mendip` wrote this");
    expect(unmet()).toContain(`it removes a file (\`${bins}\`)`);
  });

  test("is merged to its new path only, by command of a maintainer", async () => {
    const to = "catalogue/mendip/products/bins.yml";
    const pull = open(fake, { [bins]: null, [to]: `${baseFiles()[bins]!}aliases: [bin-days]\n` });
    await gate(fake);
    await mergeByCommand(pull);
    expect(pull.merged).toBe(true);
    const files = Object.keys(fake.world.commits.get(fake.world.main)!);
    expect([files.includes(bins), files.includes(to)]).toEqual([false, true]);
  });

  test("from outside the catalogue counts as a change of more than entries", async () => {
    const to = "catalogue/camden/products/read-me.yml";
    open(fake, { "README.md": null, [to]: "# Catalogue\n" });
    fake.world.pulls.get(12)!.listed = [{ filename: to, status: "renamed", previous_filename: "README.md" }];
    await gate(fake);
    expect(unmet()).toContain("it changes files that are not entries (`README.md`)");
  });
});

test("a file that GitHub lists as copied removes nothing", async () => {
  const copy = "catalogue/camden/products/open-games.yml";
  const pull = open(fake, {
    [copy]: beta.replace("Open Play", "Games Library").replace("aliases: [play-finder]\n", ""),
  });
  pull.listed = [{ filename: copy, status: "copied", previous_filename: product }];
  await gate(fake);
  expect(unmet()).not.toContain("removes a file");
  later(fake, 24 * 60);
  await merge(fake);
  expect(pull.merged).toBe(true);
});

describe("an unreliable list of files gets an answer, and no merge", () => {
  const barnet = "catalogue/barnet/authority.yml";
  const confirmed = baseFiles()[barnet]!.replace("confirmed: 2026-05-01", "confirmed: 2026-05-20");

  test.each<[string, NonNullable<FakePull["listed"]>]>([
    ["one file fewer than GitHub counts", [{ filename: product, status: "modified" }]],
    [
      "the same file twice in place of another",
      [
        { filename: product, status: "modified" },
        { filename: product, status: "modified" },
      ],
    ],
    [
      "one file more than GitHub counts",
      [
        { filename: product, status: "modified" },
        { filename: barnet, status: "modified" },
        { filename: "catalogue/camden/authority.yml", status: "modified" },
      ],
    ],
  ])("%s", async (_, listed) => {
    const pull = open(fake, { [product]: live, [barnet]: confirmed }, { listed });
    await gate(fake);
    expect(conclusions()).toEqual(["action_required"]);
    await mergeByCommand(pull);
    expect(pull.merged).toBeUndefined();
  });

  test("repeated pages", async () => {
    const many = Array.from({ length: 60 }, (_, n) => [`catalogue/camden/products/play-${n}.yml`, live]);
    open(fake, Object.fromEntries(many));
    fake.world.pulls.get(12)!.listed = many.map(([filename = ""]) => ({ filename, status: "added" }));
    fake.world.pulls.get(12)!.listed!.push(...fake.world.pulls.get(12)!.listed!);
    await gate(fake);
    expect(conclusions()).toEqual(["action_required"]);
  });

  test.each([
    ["pulls/list-files", 410, "skips the pull request"],
    ["pulls/list-files", 422, "skips the pull request"],
    ["pulls/list-files", 403, "fails the run, because a permission is missing"],
    ["repos/compare-commits-with-basehead", 404, "skips the pull request"],
    ["repos/compare-commits-with-basehead", 403, "fails the run, because a permission is missing"],
  ])("no list at the merge: %s answers %i, which %s", async (operation, how) => {
    const pull = open(fake, { [product]: live });
    await gate(fake);
    later(fake, 11);
    const merged = merge(fake, {}, () => {
      fake.faults = [{ operation, how }];
    });
    await (how === 403 ? expect(merged).rejects.toThrow("Refused") : expect(merged).resolves.toEqual([]));
    expect(pull.merged).toBeUndefined();
    fake.faults = [];
    await merge(fake);
    expect(pull.merged).toBe(true);
  });

  test("another list at the merge than at the check", async () => {
    const pull = open(fake, { [product]: live });
    await gate(fake);
    later(fake, 11);
    await merge(fake, {}, () => {
      pull.listed = [{ filename: barnet, status: "modified" }];
    });
    expect(pull.merged).toBeUndefined();
  });
});

describe("a file in the head’s tree", () => {
  test("without a size is not read", async () => {
    open(fake, { [product]: live });
    for (const items of fake.world.trees.values()) for (const item of items) delete item.size;
    await gate(fake);
    expect(conclusions()).toEqual(["failure"]);
    expect(fake.calls).not.toContain("git/get-blob");
  });

  test("that is a valid entry except for its executable bit has that one error", async () => {
    open(fake, { [product]: { content: live, mode: "100755" } });
    await gate(fake);
    expect(fake.world.checks[0]!.output!.annotations).toHaveLength(1);
    expect(fake.world.comments[0]!.body).toContain("## 1 thing to fix");
  });

  test.each([
    ["an entry", "catalogue/barnet/authority.yml"],
    ["the settings", "catalogue/catalogue.yml"],
  ])("is refused unread where %s is only in the list", async (_, filename) => {
    open(fake, { [filename]: null }, { listed: [{ filename, status: "added" }] });
    await gate(fake);
    expect(conclusions()).toEqual(["failure"]);
    expect(fake.world.comments[0]!.body).toContain("This is a link");
  });

  test.each([
    ["a file", `${product}/more.yml`],
    ["a folder that does not exist", "catalogue/nowhere/products/more.yml"],
  ])("is refused where its path leads through %s", async (_, filename) => {
    open(fake, { [product]: live }, { listed: [{ filename, status: "added" }] });
    await gate(fake);
    expect(conclusions()).toEqual(["failure"]);
  });

  test("is not looked up when it is removed", async () => {
    open(fake, { [product]: null });
    await gate(fake);
    expect(unmet()).toContain(`it removes a file (\`${product}\`)`);
    expect(fake.calls).not.toContain("git/get-tree");
  });

  test.each([
    ["in a thousand folders", `catalogue/camden/${"a/".repeat(1000)}park.yml`, "failure"],
    ["outside of the catalogue", `${"a/".repeat(1000)}park.yml`, "neutral"],
  ])("is not looked up %s, where each would cost a request", async (_, path, conclusion) => {
    open(fake, { [path]: live });
    await gate(fake);
    expect(conclusions()).toEqual([conclusion]);
    expect(fake.calls).not.toContain("git/get-tree");
    if (conclusion === "failure") expect(fake.world.comments[0]!.body).toContain("An entry cannot be at");
  });

  test("of the maximum size is read, of one byte more is refused", async () => {
    const ofSize = (bytes: number): string => `${live}# ${"x".repeat(bytes - live.length - 3)}\n`;
    const pull = open(fake, { [product]: ofSize(maxBytes) });
    await gate(fake);
    pull.head = fake.world.amend(fake.world.main, { [product]: ofSize(maxBytes + 1) });
    await gate(fake);
    expect(conclusions()).toEqual(["success", "failure"]);
  });
});

test("a pull request is checked again when the main branch moves before its merge", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  await merge(fake, {}, () => {
    fake.world.main = fake.world.amend(fake.world.main, { "README.md": "# The catalogue\n" });
  });
  expect(pull.merged).toBeUndefined();
  await merge(fake);
  expect(pull.merged).toBe(true);
});

test("lists the files again when their number changes at the same commit", async () => {
  const pull = open(fake, { [product]: live });
  fake.faults = [
    {
      operation: "git/get-blob",
      call: 1,
      how: () =>
        (pull.listed = [
          { filename: product, status: "modified" },
          { filename: "README.md", status: "removed" },
        ]),
    },
  ];
  pull.claimed = 1;
  fake.faults.push({ operation: "git/get-blob", call: 1, how: () => (pull.claimed = 2) });
  await gate(fake);
  expect(fake.world.checks).toMatchObject([{ conclusion: "neutral" }]);
});
