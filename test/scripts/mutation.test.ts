import { globSync } from "node:fs";

import { expect, test } from "vitest";

import { root } from "../../scripts/lib/root.ts";
import { mutantsIn, onlyNoticed, type Results } from "../../scripts/mutation/results.ts";
import { byFolder, chosenFiles, testsOf } from "../../scripts/mutation/targets.ts";
import { score, survivorLine } from "../../scripts/mutation/words.ts";

const at = (line: number, column: number, end: number) => ({ start: { line, column }, end: { line, column: end } });

const results: Results = {
  files: {
    "a.ts": {
      source: "const a = 1;\nif (ready) stop();\n",
      mutants: [
        { status: "Survived", replacement: "false", location: at(2, 5, 10) },
        { status: "NoCoverage", replacement: "-1", location: at(1, 11, 12) },
        { status: "Killed", replacement: "true", location: at(2, 5, 10) },
        { status: "Timeout", replacement: "!ready", location: at(2, 5, 10) },
        { status: "Ignored", replacement: '""', location: at(1, 1, 2) },
      ],
    },
    "b.ts": { source: "b", mutants: [{ status: "Survived", replacement: "c", location: at(1, 1, 2) }] },
  },
};

test("the files of a folder, of a file, and of several", async () => {
  const deploy = await chosenFiles(["scripts/deploy/"], undefined);
  expect(deploy).toContain("scripts/deploy/guard.ts");
  expect(deploy.every((file) => file.startsWith("scripts/deploy/"))).toBe(true);
  expect(await chosenFiles(["scripts/deploy/guard.ts"], undefined)).toEqual(["scripts/deploy/guard.ts"]);
  expect(await chosenFiles(["scripts/deploy/guard"], undefined)).toEqual([]);
  expect(await chosenFiles(["scripts/lib"], undefined)).toEqual([]);
  const folders = byFolder(await chosenFiles([], undefined)).map(([first = ""]) => first.replace(/\/[^/]+$/, ""));
  expect(folders).toContain("schemas/rules");
  expect(folders).toContain("scripts/github/gate/plan");
});

test("mutants are judged by the tests about their part of the project", () => {
  const rules = testsOf("schemas/rules/groups.ts").flatMap((pattern) => globSync(pattern, { cwd: root }));
  expect(rules).toContain("test/schemas/rules/rules.test.ts");
  expect(rules).not.toContain("test/scripts/github/gate.test.ts");
  const gate = testsOf("scripts/github/gate/plan/index.ts").flatMap((pattern) => globSync(pattern, { cwd: root }));
  expect(gate).toContain("test/scripts/github/gate.test.ts");
});

test("survivors are told with their places, in order", () => {
  const mutants = mutantsIn(results, ["a.ts"]);
  expect(mutants.filter(({ survived }) => survived).map(survivorLine)).toEqual([
    "a.ts:1:11  1 → -1  (no test runs this)",
    "a.ts:2:5  ready → false",
  ]);
  expect(score(mutants)).toBe("Tests noticed 2 of 4 mutants: 50.0%.");
});

test("survivors of the chosen files are tried again, and nothing that was noticed", () => {
  const kept = onlyNoticed(results, ["a.ts"]);
  expect(kept.files["a.ts"]?.mutants.map(({ status }) => status)).toEqual(["Killed", "Timeout"]);
  expect(kept.files["b.ts"]).toEqual(results.files["b.ts"]);
});
