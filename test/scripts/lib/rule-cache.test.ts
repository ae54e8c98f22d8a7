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

/** Asks for something in a run of its own, and gives it with whether it had to be worked out. */
function ask(
  name: string,
  of: unknown,
  made: unknown,
  kept: string | undefined = file,
): { made: unknown; works: number } {
  const memory = new RuleCache(kept);
  const work = vi.fn(() => made);
  const result = memory.memoise(name, of, work);
  memory.save();
  return { made: result, works: work.mock.calls.length };
}

describe("what a rule worked out before", () => {
  test("is recalled when all that it was made of is the same", () => {
    expect(ask("near", ["a", "b"], [[0, 1]])).toEqual({ made: [[0, 1]], works: 1 });
    expect(ask("near", ["a", "b"], "another")).toEqual({ made: [[0, 1]], works: 0 });
  });

  test("is worked out anew when anything of that is another, or it has another name", () => {
    ask("near", ["a", "b"], "first");

    expect(ask("near", ["a", "c"], "second")).toEqual({ made: "second", works: 1 });
    expect(ask("far", ["a", "c"], "third")).toEqual({ made: "third", works: 1 });
  });

  test("is worked out anew when the file is damaged, and kept again", () => {
    ask("near", [], "first");
    writeFileSync(file, readFileSync(file, "utf8").replace("first", "fifth"));

    expect(ask("near", [], "second")).toEqual({ made: "second", works: 1 });
    expect(ask("near", [], "third")).toEqual({ made: "second", works: 0 });
  });

  test("is not kept where there is no file for it", () => {
    const memory = new RuleCache(undefined);

    expect(memory.memoise("near", [], () => "first")).toBe("first");
    expect(memory.memoise("near", [], () => "second")).toBe("second");
    memory.save();
  });
});

describe("a catalogue is judged the same with what was worked out before", () => {
  const start: Files = {
    "camden/products/lamp-reports.yml": entry("Lamp reports"),
    "camden/products/lamp-report.yml": entry("Lamp report"),
    "camden/products/parks.yml": entry("Parks"),
  };

  /** The names that are told to be near others. */
  function near(files: Files): Problem[] {
    const memory = new RuleCache(file);
    const problems = problemsIn(files, { memoise: memory.memoise });
    memory.save();
    expect(problems).toEqual(problemsIn(files));
    return problems.filter(({ rule }) => rule === "similar-name");
  }

  test.each([
    ["nothing has changed", {}, 2],
    ["an entry that comes before them is new", { "camden/products/allotments.yml": entry("Allotments") }, 2],
    ["a name has changed", { "camden/products/parks.yml": entry("Lamp reportz") }, 3],
    ["a name is near no other any more", { "camden/products/lamp-report.yml": entry("Benches") }, 0],
  ])("when %s", (_, changes, count) => {
    expect(near(start)).toHaveLength(2);

    expect(near({ ...start, ...changes })).toHaveLength(count);
    expect(near(start)).toHaveLength(2);
  });

  test("when councils of nearly the same name are told apart by their codes now", () => {
    const north = { "north-exham/authority.yml": entry("North Exham", "gss: E07000241\n") };

    expect(near({ ...north, "north-exhan/authority.yml": entry("North Exhan") })).toHaveLength(2);
    expect(near({ ...north, "north-exhan/authority.yml": entry("North Exhan", "gss: E07000242\n") })).toHaveLength(0);
  });

  test("when one file alone was asked for before", () => {
    const memory = new RuleCache(file);
    problemsIn(start, { only: "camden/products/parks.yml", memoise: memory.memoise });
    memory.save();

    expect(near(start)).toHaveLength(2);
  });
});
