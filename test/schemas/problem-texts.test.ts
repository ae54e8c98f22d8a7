import { readdirSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import {
  inspect,
  type Inspection,
  memorySource,
  problemTexts,
  type Published,
  type Source,
} from "../../schemas/index.ts";
import { reportOn } from "../../scripts/reporters/report.ts";
import { text } from "../../scripts/reporters/text.ts";
import { base, entry, fixtureFiles, fixtures, openPlay, today } from "../helpers/catalogues.ts";

/** What no file in this repository can be. */
const made: Readonly<Record<string, Source>> = {
  "not-a-plain-file": { files: () => [{ path: openPlay, plain: false, read: () => "../../secrets" }] },
  "not-utf8": memorySource({ [openPlay]: Buffer.from(entry("Caf\u00e9 finder"), "latin1") }),
  "file-too-large": memorySource({ [openPlay]: entry("Open Play", `description: ${"play ".repeat(20_000)}\n`) }),
};

const ids = readdirSync(join(fixtures, "problems"));

/** A catalogue that is one side of a fixture, laid over the base. */
function look(id: string, side: "wrong" | "right"): Inspection {
  const source = side === "wrong" ? made[id] : undefined;
  const files = fixtureFiles(`problems/${id}/${side}`);
  const [withBase, own] = [memorySource({ ...base, ...files }), source ?? memorySource({})];
  return inspect({ files: () => [...withBase.files(), ...own.files()] }, today, { published: publishedIn(id) });
}

function publishedIn(id: string): Published[] {
  const { "published.json": list } = fixtureFiles(`problems/${id}`);
  return list === undefined ? [] : (JSON.parse(list) as Published[]);
}

test("every kind of problem is shown wrong and right in the fixtures", () => {
  expect(ids.toSorted()).toEqual([...problemTexts.keys()].toSorted());
});

describe.each(ids)("%s", (id) => {
  test("is found, and said so that people can act on it", async () => {
    const wrong = look(id, "wrong");

    expect(wrong.problems.map(({ rule }) => rule)).toContain(id);
    await expect(text(reportOn(wrong, "catalogue", 0), false)).toMatchFileSnapshot(
      join(fixtures, "problems", id, "report.txt"),
    );
  });

  test("is not found where everything is right, nor is anything else", () => {
    expect(look(id, "right").problems).toEqual([]);
  });

  test("has a page that says why it matters and how to fix it", () => {
    const { title, why, howToFix, example } = problemTexts.get(id)!;

    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(why).toMatch(/^[A-Z“].*\.$/);
    expect(howToFix).toMatch(/^[A-Z].*\.$/);
    expect(example.wrong).not.toBe(example.right);
  });
});
