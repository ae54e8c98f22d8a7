import { beforeEach, describe, expect, test } from "vitest";

import { maxBytes } from "../../../../../schemas/index.ts";
import { people } from "../../fake/people.ts";
import { gate, later, merge } from "../../fake/play.ts";
import type { FakeGitHub } from "../../fake/server.ts";
import { baseFiles, open, startSetting } from "../../fake/setting.ts";
import type { FakePull } from "../../fake/world.ts";

// Begins at the files that GitHub lists and what its trees say of them, and ends at whether it is merged.

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

const product = "catalogue/camden/products/open-play.yml";
const text = baseFiles()[product]!;
const live = text.replace("stage: beta", "stage: live");

const conclusions = (): unknown[] => fake.world.checks.map(({ conclusion }) => conclusion);

/** The comment’s list of what is still missing. */
function missing(): string {
  return (fake.world.comments[0]?.body ?? "")
    .split("\n")
    .filter((line) => line.includes("⬜"))
    .join("\n");
}

/** Has a catalogue maintainer order the merge, after the wait. */
async function order(pull: FakePull): Promise<void> {
  later(fake, 11);
  const body = `/merge ${pull.head}`;
  fake.world.comments.push({ id: fake.world.next(), issue: 12, user: people.mo, body, created: fake.world.now });
  await merge(fake);
}

describe("a file that GitHub calls renamed", () => {
  const bins = "catalogue/mendip/products/bin-days.yml";

  test("goes out of the folder that it was in, which is for that folder’s people to say", async () => {
    const pull = open(fake, { [bins]: null, "catalogue/camden/products/bin-days.yml": baseFiles()[bins]! });
    await gate(fake);
    later(fake, 24 * 60);
    await merge(fake);
    expect(pull.merged).toBeUndefined();
    expect(missing()).toContain("A maintainer of `mendip` wrote this");
    expect(missing()).toContain(`it removes a file (\`${bins}\`)`);
  });

  test("is merged, at its new place only, once that has been judged", async () => {
    const to = "catalogue/mendip/products/bins.yml";
    const pull = open(fake, { [bins]: null, [to]: `${baseFiles()[bins]!}aliases: [bin-days]\n` });
    await gate(fake);
    await order(pull);
    expect(pull.merged).toBe(true);
    const files = Object.keys(fake.world.commits.get(fake.world.main)!);
    expect([files.includes(bins), files.includes(to)]).toEqual([false, true]);
  });

  test("out of the settings is no entry alone", async () => {
    const to = "catalogue/camden/products/read-me.yml";
    open(fake, { "README.md": null, [to]: "# Catalogue\n" });
    fake.world.pulls.get(12)!.listed = [{ filename: to, status: "renamed", previous_filename: "README.md" }];
    await gate(fake);
    expect(missing()).toContain("it changes files that are not entries (`README.md`)");
  });
});

test("a file that GitHub calls copied leaves the one that it is a copy of where it is", async () => {
  const copy = "catalogue/camden/products/open-games.yml";
  const pull = open(fake, {
    [copy]: text.replace("Open Play", "Games Library").replace("aliases: [play-finder]\n", ""),
  });
  pull.listed = [{ filename: copy, status: "copied", previous_filename: product }];
  await gate(fake);
  expect(missing()).not.toContain("removes a file");
  later(fake, 24 * 60);
  await merge(fake);
  expect(pull.merged).toBe(true);
});

describe("a list of files that is not to be relied on gets an answer, and no merge", () => {
  const barnet = "catalogue/barnet/authority.yml";
  const confirmed = baseFiles()[barnet]!.replace("confirmed: 2026-05-01", "confirmed: 2026-05-20");

  test.each<[string, NonNullable<FakePull["listed"]>]>([
    ["a file less than GitHub counts", [{ filename: product, status: "modified" }]],
    [
      "the same file twice in place of another",
      [
        { filename: product, status: "modified" },
        { filename: product, status: "modified" },
      ],
    ],
    [
      "a file more than GitHub counts",
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
    await order(pull);
    expect(pull.merged).toBeUndefined();
  });

  test("pages that repeat", async () => {
    const many = Array.from({ length: 60 }, (_, n) => [`catalogue/camden/products/play-${n}.yml`, live]);
    open(fake, Object.fromEntries(many));
    fake.world.pulls.get(12)!.listed = many.map(([filename = ""]) => ({ filename, status: "added" }));
    fake.world.pulls.get(12)!.listed!.push(...fake.world.pulls.get(12)!.listed!);
    await gate(fake);
    expect(conclusions()).toEqual(["action_required"]);
  });

  test.each([
    ["pulls/list-files", 410, "is a refusal for good, which the rest of the run does not notice"],
    ["pulls/list-files", 422, "is a refusal for good, which the rest of the run does not notice"],
    ["pulls/list-files", 403, "is a right that we lack, which has to be seen"],
    ["repos/compare-commits-with-basehead", 404, "is a refusal for good, which the rest of the run does not notice"],
    ["repos/compare-commits-with-basehead", 403, "is a right that we lack, which has to be seen"],
  ])("none at all when it comes to merging: %s answers %i, which %s", async (operation, how) => {
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

  test("another one when it comes to merging than when it was checked", async () => {
    const pull = open(fake, { [product]: live });
    await gate(fake);
    later(fake, 11);
    await merge(fake, {}, () => {
      pull.listed = [{ filename: barnet, status: "modified" }];
    });
    expect(pull.merged).toBeUndefined();
  });
});

describe("what the head’s tree says of a file", () => {
  test("without a size it is not read", async () => {
    open(fake, { [product]: live });
    for (const items of fake.world.trees.values()) for (const item of items) delete item.size;
    await gate(fake);
    expect(conclusions()).toEqual(["failure"]);
    expect(fake.calls).not.toContain("git/get-blob");
  });

  test("that marks a right entry as a program is all that is wrong with it", async () => {
    open(fake, { [product]: { content: live, mode: "100755" } });
    await gate(fake);
    expect(fake.world.checks[0]!.output!.annotations).toHaveLength(1);
    expect(fake.world.comments[0]!.body).toContain("## 1 thing to fix");
  });

  test("that the list has and the tree has not is no entry", async () => {
    const listed = [{ filename: "catalogue/camden/products/absent.yml", status: "added" as const }];
    open(fake, { [product]: live }, { listed });
    await gate(fake);
    expect(conclusions()).toEqual(["failure"]);
  });

  test.each([
    ["something that is no folder", `${product}/more.yml`],
    ["a folder that it has not", "catalogue/nowhere/products/more.yml"],
  ])("that leads through %s is not there", async (_, filename) => {
    open(fake, { [product]: live }, { listed: [{ filename, status: "added" }] });
    await gate(fake);
    expect(conclusions()).toEqual(["failure"]);
  });

  test("is not asked for where the file is removed", async () => {
    open(fake, { [product]: null });
    await gate(fake);
    expect(missing()).toContain(`it removes a file (\`${product}\`)`);
    expect(fake.calls).not.toContain("git/get-tree");
  });

  test("as large as may be is read, and one byte more is not", async () => {
    const ofSize = (bytes: number): string => `${live}# ${"x".repeat(bytes - live.length - 3)}\n`;
    const pull = open(fake, { [product]: ofSize(maxBytes) });
    await gate(fake);
    pull.head = fake.world.amend(fake.world.main, { [product]: ofSize(maxBytes + 1) });
    await gate(fake);
    expect(conclusions()).toEqual(["success", "failure"]);
  });
});

test("the main branch moved while it was checked: it is checked anew over what is there now", async () => {
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

test("files are asked for again while the number of them changes, though the commit is the same", async () => {
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
