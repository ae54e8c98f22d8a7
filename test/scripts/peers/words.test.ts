import { expect, test } from "vitest";

import { shownFolder } from "../../../scripts/lib/folder.ts";
import { readingLine } from "../../../scripts/peers/words.ts";
import { base } from "../../helpers/catalogues.ts";
import { commandHere } from "../../helpers/command-here.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

test("the line on a refused peer dates the copy that stays in London", () => {
  const file = { bytes: 1, rows: 1, sha256: "" };
  const copy = { fetched: "2026-07-01", made: "2026-06-30T23:30:00Z", model: 1, sha256: "", files: { product: file } };
  const wales = { id: "wales", name: "Wales", manifest: "https://wales.example/api/v1/manifest.json" };
  const sentence = "It did not answer.";
  const lock = { copy, refused: { day: "2026-07-02", sentence } };
  expect(readingLine(wales, { type: "refused", sentence, lock } as never, false)).toBe(
    "“Wales” was not read: It did not answer. The copy of 1 July 2026 stays.",
  );
});

test.each([
  ["there are none", {}, "There is no FOLDER/catalogue.yml to name the catalogues to read.\n"],
  [
    "they have errors",
    { "catalogue.yml": "nmae: Wales\n" },
    "FOLDER/catalogue.yml has errors. npm run validate -- --catalogue FOLDER says which.\n",
  ],
])("npm run peers says of the settings of a catalogue that %s", async (_, files, sentence) => {
  const folder = temporaryFolder({ ...base, ...files });
  const { code, err } = await commandHere("peers", ["--catalogue", folder]);
  expect({ code, err }).toEqual({ code: 2, err: sentence.replaceAll("FOLDER", shownFolder(folder)) });
});
