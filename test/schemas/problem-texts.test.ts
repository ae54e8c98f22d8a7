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

/** Sources of problems that no file in this repository can have. */
const sources: Readonly<Record<string, Source>> = {
  "not-a-plain-file": { files: () => [{ path: openPlay, plain: false, read: () => "../../secrets" }] },
  "not-utf8": memorySource({ [openPlay]: Buffer.from(entry("Caf\u00e9 finder"), "latin1") }),
  "file-too-large": memorySource({ [openPlay]: entry("Open Play", `description: ${"play ".repeat(20_000)}\n`) }),
};

const ids = readdirSync(join(fixtures, "problems"));

/** Inspects one side of a fixture, laid over the base. */
function inspectSide(id: string, side: "wrong" | "right"): Inspection {
  const source = side === "wrong" ? sources[id] : undefined;
  const files = fixtureFiles(`problems/${id}/${side}`);
  const [withBase, own] = [memorySource({ ...base, ...files }), source ?? memorySource({})];
  return inspect({ files: () => [...withBase.files(), ...own.files()] }, today, { published: publishedIn(id) });
}

function publishedIn(id: string): Published[] {
  const { "published.json": list } = fixtureFiles(`problems/${id}`);
  return list === undefined ? [] : (JSON.parse(list) as Published[]);
}

test("every problem has a fixture", () => {
  expect(ids.toSorted()).toEqual([...problemTexts.keys()].toSorted());
});

describe.each(ids)("%s", (id) => {
  test("is reported with a text that says what to do", async () => {
    const wrong = inspectSide(id, "wrong");

    expect(wrong.problems.map(({ rule }) => rule)).toContain(id);
    await expect(text(reportOn(wrong, "catalogue", 0), false)).toMatchFileSnapshot(
      join(fixtures, "problems", id, "report.txt"),
    );
  });

  test("is not reported for a valid catalogue, nor is any other problem", () => {
    expect(inspectSide(id, "right").problems).toEqual([]);
  });

  test("has texts for its page: why it matters and how to fix it", () => {
    const { title, why, howToFix, example } = problemTexts.get(id)!;

    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(why).toMatch(/^[A-Z“].*\.$/);
    expect(howToFix).toMatch(/^[A-Z].*\.$/);
    expect(example.wrong).not.toBe(example.right);
  });
});
