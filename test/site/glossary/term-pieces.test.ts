import { expect, test } from "vitest";

import { termCutter } from "../../../site/glossary/term-pieces.ts";
import { piecesOf, termNamed, termsIn } from "../../../site/glossary/terms.ts";

const cut = termCutter([
  ["dpia", "Data protection impact assessment", "DPIA"],
  ["open-source", "Open source", "open source software"],
  ["sit", "System integration test", "SIT"],
]);

test("links each term of a help text at its first occurrence", () => {
  expect(cut("The DPIA of open source software. A dpia, or a data protection impact assessment.")).toEqual([
    { text: "The " },
    { text: "DPIA", term: "dpia" },
    { text: " of " },
    { text: "open source software", term: "open-source" },
    { text: ". A dpia, or a data protection impact assessment." },
  ]);
});

test.each([["They sit still."], ["dpia"], ["open-sourced"], ["https://example.org/DPIA/x"], [""]])(
  "links no term in “%s”",
  (text) => {
    expect(cut(text)).toEqual([{ text }]);
  },
);

test("keeps the whole text, and links plurals", () => {
  for (const text of ["DPIAs (and SIT)", "<b>DPIA</b> & ‘open source’", "DPIA"]) {
    expect(
      cut(text)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  }
  expect(cut("DPIAs")).toEqual([{ text: "DPIAs", term: "dpia" }]);
});

test("help texts link terms of the glossary, without everyday words and fields", () => {
  expect(piecesOf("Under the framework agreement, see WCAG.").flatMap(({ term }) => term ?? [])).toEqual([
    "framework-agreement",
    "wcag",
  ]);
  expect(piecesOf("The product is live, and its evidence is here.")).toHaveLength(1);
  expect(termNamed("Legal basis")).toBe("legal-basis");
  expect(termNamed("Published by")).toBeUndefined();
  expect(termsIn(["Write a WCAG level.", "Nothing"]).map(([id]) => id)).toEqual(["wcag"]);
});
