import { describe, expect, test } from "vitest";

import { synonyms } from "../../../../schemas/vocabularies/synonyms.ts";
import type { ResultFile } from "../../../../site/search/index/shapes.ts";
import { conceptsOf } from "../../../../site/search/query/concepts.ts";
import { evidenceIn, highlight } from "../../../../site/search/query/evidence.ts";
import { Names } from "../../../../site/search/query/names.ts";
import { type Reasons, reasonsFor } from "../../../../site/search/query/reasons.ts";

const names = new Names({ names: ["FixMyStreet"], also: [], synonyms, systems: [] });

function reasons(query: string, name: string, file: ResultFile): Reasons {
  return reasonsFor(name, file, conceptsOf(query, names));
}

function marks(query: string, text: string): string[] {
  return highlight(text, evidenceIn(text, conceptsOf(query, names))).flatMap((piece) =>
    piece.highlighted ? [piece.text] : [],
  );
}

test.each([
  ["directory", "Directories of a directory", ["Directories", "directory"]],
  ["rubbish", "Refuse and bins", ["Refuse", "bins"]],
  ["EHCP", "An education, health and care plan", ["education, health and care plan"]],
  ["fix my street", "The FixMyStreet map", ["FixMyStreet"]],
  ["park", "Department", []],
])("highlights for “%s” in “%s”: %j", (query, text, found) => {
  expect(marks(query, text)).toEqual(found);
});

test("the pieces of a highlighted text are the whole text", () => {
  const text = "Waste, refuse & bins <b>";
  const pieces = highlight(text, evidenceIn(text, conceptsOf("rubbish", names)));
  expect(pieces.map((piece) => piece.text).join("")).toBe(text);
});

describe("the reason for a result", () => {
  test("is omitted if its name or summary shows it", () => {
    expect(reasons("form", "Form builder", { tags: ["forms"], text: ["A form."] })).toEqual({ fields: [], others: [] });
  });

  test("is the fields that are not shown", () => {
    expect(reasons("form council", "Builder", { tags: ["forms", "other"], authorities: ["A council"] })).toEqual({
      fields: [
        { field: "tags", parts: ["forms"] },
        { field: "authorities", parts: ["A council"] },
      ],
      others: [],
    });
  });

  test("is the council that has all words, or several councils if none has", () => {
    const authorities = ["Royal Borough of Kingston", "Royal Borough of Greenwich", "Greenwich Peninsula", "Ayr"];
    expect(reasons("royal greenwich", "Builder", { authorities }).fields).toEqual([
      { field: "authorities", parts: ["Royal Borough of Greenwich"] },
    ]);
    expect(reasons("ayr kingston", "Builder", { authorities }).fields).toEqual([
      { field: "authorities", parts: ["Royal Borough of Kingston", "Ayr"] },
    ]);
  });

  test("is an excerpt around the word in the text", () => {
    const text = `${"Before it. ".repeat(30)}Made of forms here. ${"After it. ".repeat(30)}`;
    const { excerpt = "" } = reasons("form", "Builder", { text: [text] });
    expect(excerpt).toMatch(/^… .*Made of forms here\..* …$/);
    expect(excerpt.length).toBeLessThan(250);
  });

  test("names the synonym that was found, unless the typed word is shown too", () => {
    expect(reasons("rubbish", "Refuse", {}).others).toEqual([{ typed: "rubbish", found: "Refuse" }]);
    expect(reasons("rubbish", "Refuse", { summary: ["And rubbish."] }).others).toEqual([]);
    expect(reasons("SEND", "SEND funding", {}).others).toEqual([]);
  });
});
