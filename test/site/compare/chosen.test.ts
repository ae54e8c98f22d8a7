import { expect, test } from "vitest";

import { chosenQuery, readChosen } from "../../../site/compare/chosen.ts";

const nothing = { slugs: [], tooMany: [], unreadable: [] };

test.each([
  ["", nothing],
  ["?products=", nothing],
  ["?products=a,b", { ...nothing, slugs: ["a", "b"] }],
  ["?products=a,b,a, b ,,", { ...nothing, slugs: ["a", "b"] }],
  ["?products=a&products=b", { ...nothing, slugs: ["a", "b"] }],
  ["?products=a,b,c,d,e,f", { ...nothing, slugs: ["a", "b", "c", "d"], tooMany: ["e", "f"] }],
  [
    "?products=<b>,../../etc,Open%20Play,a",
    { slugs: ["a"], tooMany: [], unreadable: ["<b>", "../../etc", "Open Play"] },
  ],
  ["?products=%E0%A4%A,%00,__proto__", { ...nothing, unreadable: ["\u{fffd}%A", "\0", "__proto__"] }],
])("the address %s asks for what it names, once each and no more than four", (query, chosen) => {
  expect(readChosen(query)).toEqual(chosen);
});

test("the address of a comparison is read as it was written", () => {
  expect(chosenQuery([])).toBe("");
  expect(readChosen(chosenQuery(["open-play", "form-kit"])).slugs).toEqual(["open-play", "form-kit"]);
});

test("what is more than a catalogue and a slug is not read", () => {
  expect(readChosen("?products=a.b.c,.a,a.,../x").unreadable).toEqual(["a.b.c", ".a", "a.", "../x"]);
});
