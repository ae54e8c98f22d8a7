import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { inspect, kinds, memorySource, pathOf } from "../../schemas/index.ts";
import { fileProblems } from "../../schemas/problems/in-file.ts";
import { minimalExample } from "../../site/reference/example.ts";

const folder = join(import.meta.dirname, "../../site/guides");
const guides = readdirSync(folder).filter((file) => file.endsWith(".mdx"));

test("the entries that the guides tell people to copy are accepted", () => {
  const example = (file: string): string => readFileSync(join(folder, "examples", file), "utf8");
  const { problems, counts } = inspect(
    memorySource({
      "example/authority.yml": example("authority.yml"),
      "example/products/open-play.yml": example("open-play.yml"),
    }),
    "2026-04-01",
  );
  expect(counts.entries).toBe(2);
  expect(problems.filter(({ severity }) => severity !== "hint")).toEqual([]);
});

describe.each(guides)("%s", (file) => {
  const text = readFileSync(join(folder, file), "utf8");

  test("shows parts of entries that would be accepted in one", () => {
    const parts = Array.from(text.matchAll(/source=\{`([a-z]+):\n([^`]*)`/gi), ([, field, rest]) => ({ field, rest }));
    for (const { field, rest } of parts) {
      const kind = Object.hasOwn(kinds.authority.schema.shape, field!) ? "authority" : "product";
      const path = pathOf({ kind, slug: "example", authority: "example" });
      const { problems } = inspect(
        memorySource({ [path]: `${minimalExample(kind)}\n${field}:\n${rest}` }),
        "2026-11-21",
      );
      expect(problems.filter(({ rule }) => Object.hasOwn(fileProblems, rule))).toEqual([]);
    }
  });
});
