import data from "unhomoglyph/data.json" with { type: "json" };
import { expect, test } from "vitest";

/** Returns the letters of a prototype in the Unicode data, without accents. */
function plainLetters(prototype: string): string {
  return prototype.normalize("NFKD").replace(/\p{M}+/gu, "");
}

test("the table of look-alikes equals the Unicode data for plain letters and digits", async () => {
  const letters = Object.entries(data)
    .map(([letter, prototype]) => [letter, plainLetters(prototype)] as const)
    // A letter that compatibility normalisation replaces needs no row.
    .filter(
      ([letter, plain]) =>
        /^\p{L}$/u.test(letter) && letter.normalize("NFKD") === letter && /^[A-Za-z\d]+$/.test(plain),
    )
    .filter(([letter]) => !/[ -~]/.test(letter));
  const table = {
    source: "Unicode confusables.txt 13.0.0 (UTS #39), by way of unhomoglyph 1",
    licence: "Unicode-DFS-2016",
    note: "Plain letters or digits, and the letters of Unicode that look like them.",
    letters: Object.fromEntries(
      [...Map.groupBy(letters, ([, plain]) => plain)].map(([plain, alike]) => [
        plain,
        alike.map(([letter]) => letter).join(""),
      ]),
    ),
  };

  await expect(`${JSON.stringify(table, null, 2)}\n`).toMatchFileSnapshot("../../../schemas/likeness/look-alikes.json");
});
