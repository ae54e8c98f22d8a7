import { describe, expect, test } from "vitest";

import { inspect, memorySource } from "../../../schemas/index.ts";
import { endOf, reachableFrom, Succession } from "../../../schemas/statements/succession.ts";
import { entry, type Files, today } from "../../helpers/catalogues.ts";

function successionIn(records: Record<string, string>, day = today): (slug: string) => string[] {
  const files: Files = Object.fromEntries(
    Object.entries(records).map(([slug, more]) => [`${slug}/authority.yml`, entry(`Council of ${slug}`, more)]),
  );
  const { authority } = inspect(memorySource(files), day).catalogue;
  const succession = new Succession(authority, day);
  return (slug) => succession.currentSuccessorsOf(authority.get(slug)!).map((heir) => heir.slug);
}

describe("who answers for an authority", () => {
  test("itself, when nothing is said of an end", () => {
    expect(successionIn({ camden: "" })("camden")).toEqual(["camden"]);
  });

  test("the last of a chain", () => {
    const heirs = successionIn({ old: "succeededBy: [middle]\n", middle: "succeededBy: [new]\n", new: "" });

    expect(heirs("old")).toEqual(["new"]);
  });

  test("all of those that it was split into, each once, in their order", () => {
    const heirs = successionIn({
      cumbria: "succeededBy: [north, south, west]\n",
      north: "",
      south: "succeededBy: [west]\n",
      west: "",
    });

    expect(heirs("cumbria")).toEqual(["north", "west"]);
  });

  test("itself on its last day, its successor from the next", () => {
    const records = { old: "succeededBy: [new]\nlastDay: 2027-03-31\n", new: "" };

    expect(successionIn(records, "2027-03-31")("old")).toEqual(["old"]);
    expect(successionIn(records, "2027-04-01")("old")).toEqual(["new"]);
  });

  test("itself where successors lead in a circle or out of the catalogue", () => {
    const heirs = successionIn({
      one: "succeededBy: [two]\n",
      two: "succeededBy: [one]\n",
      lone: "succeededBy: [gone]\n",
    });

    expect(heirs("one")).toEqual(["one"]);
    expect(heirs("lone")).toEqual(["lone"]);
  });

  test("those that the register of reorganisations names, without a word in the record", () => {
    const records = {
      elmbridge: "gss: E07000207\n",
      "east-surrey-council": "gss: E06000065\n",
      // A council that is known by its code has another slug in this catalogue.
      yorkshire: "gss: E10000023\n",
      "east-surrey": "",
    };

    expect(successionIn(records, "2027-03-31")("elmbridge")).toEqual(["elmbridge"]);
    expect(successionIn(records, "2027-04-01")("elmbridge")).toEqual(["east-surrey"]);
    expect(successionIn(records)("yorkshire")).toEqual(["east-surrey-council"]);
  });

  test("by the record rather than by the register", () => {
    expect(endOf({ slug: "x", data: { gss: "E07000026", succeededBy: ["camden"], lastDay: "2024-03-31" } })).toEqual({
      lastDay: "2024-03-31",
      successors: ["camden"],
    });
    expect(endOf({ slug: "x", data: { gss: "E07000026", succeededBy: ["cumberland"] } })?.lastDay).toBe("2023-03-31");
  });
});

test("a thousand councils in one chain are followed without a deep stack", () => {
  const records = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`c${index}`, index === 999 ? "" : `succeededBy: [c${index + 1}]\n`]),
  );

  expect(successionIn(records)("c0")).toEqual(["c999"]);
});

test("following successions comes to each authority once, also round a circle", () => {
  const successors: Record<string, string[]> = { one: ["two", "three"], two: ["one"], three: ["two", "four"] };

  expect([...reachableFrom("one", (slug) => successors[slug] ?? [])]).toEqual(["one", "two", "three", "four"]);
});
