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
  return (slug) => succession.currentSuccessorsOf(authority.get(slug)!).map((successor) => successor.slug);
}

describe("the current successors of an authority are", () => {
  test("itself, if nothing says that it ended", () => {
    expect(successionIn({ camden: "" })("camden")).toEqual(["camden"]);
  });

  test("the last in a chain of successions", () => {
    const successorsOf = successionIn({ old: "succeededBy: [middle]\n", middle: "succeededBy: [new]\n", new: "" });

    expect(successorsOf("old")).toEqual(["new"]);
  });

  test("all councils that it was split into, each once, in their order", () => {
    const successorsOf = successionIn({
      cumbria: "succeededBy: [north, south, west]\n",
      north: "",
      south: "succeededBy: [west]\n",
      west: "",
    });

    expect(successorsOf("cumbria")).toEqual(["north", "west"]);
  });

  test("itself on its last day, its successor from the next day", () => {
    const records = { old: "succeededBy: [new]\nlastDay: 2027-03-31\n", new: "" };

    expect(successionIn(records, "2027-03-31")("old")).toEqual(["old"]);
    expect(successionIn(records, "2027-04-01")("old")).toEqual(["new"]);
  });

  test("itself, if the successors form a cycle or are not in the catalogue", () => {
    const successorsOf = successionIn({
      one: "succeededBy: [two]\n",
      two: "succeededBy: [one]\n",
      lone: "succeededBy: [gone]\n",
    });

    expect(successorsOf("one")).toEqual(["one"]);
    expect(successorsOf("lone")).toEqual(["lone"]);
  });

  test("those in the catalogue, if others are not", () => {
    expect(successionIn({ split: "succeededBy: [gone, split, new]\n", new: "" })("split")).toEqual(["new"]);
  });

  test("those in the register of reorganisations, if the record names none", () => {
    const records = {
      elmbridge: "gss: E07000207\n",
      "east-surrey-council": "gss: E06000065\n",
      // Its slug differs from the register’s, so only its GSS code identifies it.
      yorkshire: "gss: E10000023\n",
      "east-surrey": "",
    };

    expect(successionIn(records, "2027-03-31")("elmbridge")).toEqual(["elmbridge"]);
    expect(successionIn(records, "2027-04-01")("elmbridge")).toEqual(["east-surrey"]);
    expect(successionIn(records)("yorkshire")).toEqual(["east-surrey-council"]);
  });

  test("those in its record, if the register has others", () => {
    expect(endOf({ slug: "x", data: { gss: "E07000026", succeededBy: ["camden"], lastDay: "2024-03-31" } })).toEqual({
      lastDay: "2024-03-31",
      successors: ["camden"],
    });
    expect(endOf({ slug: "x", data: { gss: "E07000026", succeededBy: ["cumberland"] } })?.lastDay).toBe("2023-03-31");
  });
});

test("a chain of a thousand successions does not overflow the stack", () => {
  const records = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`c${index}`, index === 999 ? "" : `succeededBy: [c${index + 1}]\n`]),
  );

  expect(successionIn(records)("c0")).toEqual(["c999"]);
});

test("yields each reachable authority once, even in a cycle", () => {
  const successors: Record<string, string[]> = { one: ["two", "three"], two: ["one"], three: ["two", "four"] };

  expect([...reachableFrom("one", (slug) => successors[slug] ?? [])]).toEqual(["one", "two", "three", "four"]);
});

test("an authority knows its direct predecessors in the order of the catalogue", () => {
  const files: Files = {
    "north/authority.yml": entry("Council of the north", "succeededBy: [new]\n"),
    "east/authority.yml": entry("Council of the east", "succeededBy: [north, new]\n"),
    "new/authority.yml": entry("New council"),
  };
  const { authority } = inspect(memorySource(files), today).catalogue;
  const succession = new Succession(authority, today);
  const predecessorsOf = (slug: string) => succession.predecessorsOf(authority.get(slug)!).map((one) => one.slug);

  expect(["new", "north", "east"].map(predecessorsOf)).toEqual([["east", "north"], ["east"], []]);
});
