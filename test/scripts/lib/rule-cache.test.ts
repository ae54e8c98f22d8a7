import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, describe, expect, test, vi } from "vitest";

import type { Problem } from "../../../schemas/index.ts";
import { RuleCache } from "../../../scripts/lib/rule-cache.ts";
import { entry, type Files, problemsIn } from "../../helpers/catalogues.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

let file = "";
beforeEach(() => {
  file = join(temporaryFolder({}), "kept/rules");
});

/** Calls `memoise` in a new run. Returns the value and the number of computations. */
function memoise(name: string, inputs: unknown, value: unknown): { value: unknown; computations: number } {
  const memory = new RuleCache(file);
  const compute = vi.fn(() => value);
  const result = memory.memoise(name, inputs, compute);
  memory.save();
  return { value: result, computations: compute.mock.calls.length };
}

describe("a memoised value of a rule", () => {
  test("is reused for the same inputs", () => {
    expect(memoise("near", ["a", "b"], [[0, 1]])).toEqual({ value: [[0, 1]], computations: 1 });
    expect(memoise("near", ["a", "b"], "another")).toEqual({ value: [[0, 1]], computations: 0 });
  });

  test("is computed again for other inputs or another name", () => {
    memoise("near", ["a", "b"], "first");

    expect(memoise("near", ["a", "c"], "second")).toEqual({ value: "second", computations: 1 });
    expect(memoise("far", ["a", "c"], "third")).toEqual({ value: "third", computations: 1 });
  });

  test("is computed again, and stored, if the file is damaged", () => {
    memoise("near", [], "first");
    writeFileSync(file, readFileSync(file, "utf8").replace("first", "fifth"));

    expect(memoise("near", [], "second")).toEqual({ value: "second", computations: 1 });
    expect(memoise("near", [], "third")).toEqual({ value: "second", computations: 0 });
  });

  test("is not stored without a file", () => {
    const memory = new RuleCache(undefined);

    expect(memory.memoise("near", [], () => "first")).toBe("first");
    expect(memory.memoise("near", [], () => "second")).toBe("second");
    memory.save();
  });
});

describe("a catalogue has the same problems with the cache", () => {
  const start: Files = {
    "camden/products/lamp-reports.yml": entry("Lamp reports"),
    "camden/products/lamp-report.yml": entry("Lamp report"),
    "camden/products/parks.yml": entry("Parks"),
  };

  /** The problems of a rule, found with the cache and compared with those found without it. */
  function problemsOf(id: string, files: Files): Problem[] {
    const memory = new RuleCache(file);
    const problems = problemsIn(files, { memoise: memory.memoise });
    memory.save();
    expect(problems).toEqual(problemsIn(files));
    return problems.filter(({ rule }) => rule === id);
  }

  const similarNames = (files: Files): Problem[] => problemsOf("similar-name", files);

  test.each([
    ["nothing has changed", {}, 2],
    ["there is a new entry before them", { "camden/products/allotments.yml": entry("Allotments") }, 2],
    ["a name has changed", { "camden/products/parks.yml": entry("Lamp reportz") }, 3],
    ["a name is no longer similar to another", { "camden/products/lamp-report.yml": entry("Benches") }, 0],
  ])("when %s", (_, changes, count) => {
    expect(similarNames(start)).toHaveLength(2);

    expect(similarNames({ ...start, ...changes })).toHaveLength(count);
    expect(similarNames(start)).toHaveLength(2);
  });

  const benches = "camden/products/park-bench-finder.yml";
  const used = (system: string): string => entry("Exham", `uses:\n  - system: ${system}\n    status: in-use\n`);

  test.each([
    ["nothing has changed", {}, 1],
    ["the product has another name", { [benches]: entry("Allotment lists", "aliases: [plots]\n") }, 0],
    ["the product is gone", { [benches]: undefined }, 0],
    ["the system has another name", { "exham/authority.yml": used("{ name: Allotment lists }") }, 0],
    ["the system is of another supplier", { "exham/authority.yml": used("{ name: Bench Finder, supplier: Zed }") }, 1],
  ])("about a system by the name of a product, when %s", (_, changes, count) => {
    const before = {
      [benches]: entry("Bench Finder"),
      "exham/authority.yml": used("{ name: Bench Finder }"),
    };
    const now = Object.entries({ ...before, ...changes }).filter(
      (one): one is [string, string] => one[1] !== undefined,
    );
    expect(problemsOf("system-has-entry", before)).toHaveLength(1);

    expect(problemsOf("system-has-entry", Object.fromEntries(now))).toHaveLength(count);
    expect(problemsOf("system-has-entry", before)).toHaveLength(1);
  });

  test("when GSS codes now distinguish councils of similar names", () => {
    const north = { "north-exham/authority.yml": entry("North Exham", "gss: E07000241\n") };

    expect(similarNames({ ...north, "north-exhan/authority.yml": entry("North Exhan") })).toHaveLength(2);
    expect(
      similarNames({ ...north, "north-exhan/authority.yml": entry("North Exhan", "gss: E07000242\n") }),
    ).toHaveLength(0);
  });

  test("after a validation of one file only", () => {
    const memory = new RuleCache(file);
    problemsIn(start, { only: "camden/products/parks.yml", memoise: memory.memoise });
    memory.save();

    expect(similarNames(start)).toHaveLength(2);
  });
});
