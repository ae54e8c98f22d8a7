import { describe, expect, it } from "vitest";

import type { Answer } from "../../../../scripts/github/issues/question.ts";
import { choice, namesOf, valueOf } from "../../../../scripts/github/issues/values.ts";

const words = {
  alpha: { title: "Alpha" },
  beta: { title: "Beta", description: "People try it. It may change." },
  "in-use": { title: "In use" },
  "used-by-many": { title: "In use, by many" },
};
const word: Answer = { type: "word", words };
const several: Answer = { type: "words", words, empty: "Any service" };
const blanks = " \t".repeat(500_000);
const names: Answer = { type: "lines", reference: "product" };

function value(answer: Answer, typed: string): unknown {
  return valueOf(answer, typed, (_, name) => (name === "Open Play" ? "open-play" : undefined));
}

describe("the names on a line", () => {
  const known = new Set(["Camden", "Islington", "Hackney", "Kensington and Chelsea"]);
  // A council, and one of its predecessors.
  known.add("Bournemouth, Christchurch and Poole").add("Bournemouth");

  it.each<[string, string[]]>([
    ["Camden, Islington and Hackney", ["Camden", "Islington", "Hackney"]],
    ["Camden, Islington, and Hackney", ["Camden", "Islington", "Hackney"]],
    ["Camden & Kensington and Chelsea", ["Camden & Kensington and Chelsea"]],
    ["Camden; Kensington and Chelsea", ["Camden", "Kensington and Chelsea"]],
    ["Camden and Nowhere", ["Camden and Nowhere"]],
    ["Camden, and  Hackney", ["Camden", "Hackney"]],
    ["Bournemouth, Christchurch and Poole", ["Bournemouth, Christchurch and Poole"]],
    ["Bournemouth, Camden", ["Bournemouth", "Camden"]],
  ])("%j: %j", (line, expected) => {
    expect(namesOf(line, (name) => known.has(name))).toEqual(expected);
  });

  it("are found in linear time on a long line", () => {
    expect(namesOf(`Camden${blanks}and${blanks}Hackney`, (name) => known.has(name))).toHaveLength(2);
  });
});

describe("the value of an answer", () => {
  it.each<[string, unknown]>([
    ["one line", "one line"],
    ["two \n  lines", "two lines"],
    ["two\nlines", "two lines"],
    ['"2024"', "2024"],
    ['" 2024 "', "2024"],
    ['the "old" one', 'the "old" one'],
    ['"one" and "two"', '"one" and "two"'],
    ['"one" more', '"one" more'],
    ['see "one"', 'see "one"'],
  ])("a line: %j is %j", (typed, expected) => {
    expect(value({ type: "line" }, typed)).toBe(expected);
  });

  it.each<[string, unknown]>([
    ["One\nTwo", ["One", "Two"]],
    ["- One\n* Two\n+ Three", ["One", "Two", "Three"]],
    ["• One\n\t▪ Two\n– Three", ["One", "Two", "Three"]],
    ["•\tOne\no\tTwo\n§\tThree", ["One", "Two", "Three"]],
    ["1. One\n12) Two\n123.   Three", ["One", "Two", "Three"]],
    ["  - One \n\n   \nTwo  ", ["One", "Two"]],
    ["A - B\n2024. A year", ["A - B", "2024. A year"]],
    ["2-in-1", ["2-in-1"]],
  ])("lines: %j are %j", (typed, expected) => {
    expect(value({ type: "lines" }, typed)).toEqual(expected);
  });

  it("a text has no spaces at the ends of its lines", () => {
    expect(value({ type: "text" }, "One  \n\n  two\t \nthree")).toBe("One\n\n  two\nthree");
  });

  it.each<[string, unknown]>([
    ["beta", "beta"],
    ["BETA", "beta"],
    [" Beta ", "beta"],
    ["In use", "in-use"],
    ["Beta: People try it. It may change", "beta"],
    ["Beta: told otherwise before", "beta"],
    ["Betas: x", "Betas: x"],
    ["zeppelin", "zeppelin"],
  ])("a word of a list: %j is %j", (typed, expected) => {
    expect(value(word, typed)).toBe(expected);
  });

  it.each<[string, unknown]>([
    ["Alpha, In use", ["alpha", "in-use"]],
    ["Alpha,in-use", ["alpha", "in-use"]],
    ["In use, by many, Alpha", ["used-by-many", "alpha"]],
    ["Alpha\nIn use", ["alpha", "in-use"]],
    ["- Alpha\n- In use, by many\n", ["alpha", "used-by-many"]],
    ["  Alpha  ", ["alpha"]],
    ["Alpha, Alpha", ["alpha"]],
    ["Alphabet, Alpha", ["Alphabet", "alpha"]],
    ["dragons,  Alpha,", ["dragons", "alpha"]],
    ["Any service", []],
    ["any service, Alpha", ["alpha"]],
    [",", []],
    ["", []],
  ])("words of a list: %j are %j", (typed, expected) => {
    expect(value(several, typed)).toEqual(expected);
  });

  it("names of entries become their slugs, and unknown names become slugs too", () => {
    expect(value(names, "Open Play\nOpen Park\n公園")).toEqual(["open-play", "open-park", "公園"]);
  });

  it.each([
    ["day", "31/03/2026", "2026-03-31"],
    ["day", "31st March 2026", "2026-03-31"],
    ["day", "2026-03-31", "2026-03-31"],
    ["approximate", "April 2023", "2023-04"],
    ["approximate", "2023-04", "2023-04"],
    ["approximate", "2023", "2023"],
    ["day", "01/02/2026", "01/02/2026"],
    ["day", "March 2026", "March 2026"],
    ["day", "30 February 2026", "30 February 2026"],
    ["approximate", "around 2012", "around 2012"],
  ] as const)("a date (%s) is converted only where it has one meaning: %s", (date, typed, meant) => {
    expect(value({ type: "line", date }, typed)).toBe(meant);
  });

  it("a licence is converted only from a usual name", () => {
    const licence: Answer = { type: "line", licence: true };
    expect([value(licence, "MIT licence"), value(licence, "our own terms")]).toEqual(["MIT", "our own terms"]);
  });

  it("a choice has its description, without the full stop at its end", () => {
    expect(Object.values(words).map(choice).slice(0, 2)).toEqual(["Alpha", "Beta: People try it. It may change"]);
  });

  it.each<[string, Answer, string, unknown]>([
    ["spaces in a text", { type: "text" }, `a${blanks}b`, `a${blanks}b`],
    ["spaces in a line", { type: "line" }, `a${blanks}b`, `a${blanks}b`],
    ["words of a list", several, "Alpha,dragons,".repeat(100_000), ["alpha", "dragons"]],
  ])("is read in linear time from many %s", (_, answer, typed, expected) => {
    expect(value(answer, typed)).toEqual(expected);
  });
});
