import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { gravestFirst, severities, severityNames } from "../../../schemas/problems/severity.ts";
import { annotationLevels } from "../../../scripts/reporters/levels.ts";

const root = join(import.meta.dirname, "../../..");

test("the tables have every severity, gravest first", () => {
  expect(Object.keys(severities)).toEqual(severityNames);
  expect(Object.keys(annotationLevels)).toEqual(severityNames);
  const mixed = [{ severity: "hint" }, { severity: "error" }, { severity: "review" }] as const;
  expect(mixed.toSorted(gravestFirst).map(({ severity }) => severity)).toEqual(severityNames);
});

test("no other file lists the severities or has a label for “Needs review”", () => {
  const listed = /"error",\s*"review",\s*"hint"|\breview: (?:"|\[")|Points? for a maintainer/;
  const files = ["schemas", "scripts", "site"]
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: "utf8" }).map((file) => join(room, file)),
    )
    .filter((file) => /\.(?:ts|tsx|astro)$/.test(file))
    .filter((file) => listed.test(readFileSync(join(root, file), "utf8")));

  expect(files).toEqual([
    join("schemas", "problems", "severity.ts"),
    // It lists why a pull request waits.
    join("scripts", "github", "gate", "words", "conditions.ts"),
  ]);
});
