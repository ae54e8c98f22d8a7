import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { expect, test } from "vitest";

import { root } from "../../scripts/lib/root.ts";
import { instrument } from "../../scripts/mutation/instrument.ts";
import { jobVariable } from "../../scripts/mutation/job.ts";
import { remainingOf, killedIn, type Try } from "../../scripts/mutation/log.ts";
import { type Coverage, quickestFirst, schedule, testsOfMutant } from "../../scripts/mutation/schedule.ts";
import { byPart, chosenFiles, testsOf } from "../../scripts/mutation/targets.ts";
import { score, survivorLine } from "../../scripts/mutation/words.ts";
import { temporaryFolder } from "../helpers/folders.ts";

const coverage: Coverage = {
  tests: {
    "slow in plan": { file: "test/scripts/deploy/order.test.ts", milliseconds: 90, hits: { 1: 2 } },
    "quick in plan": { file: "test/scripts/deploy/order.test.ts", milliseconds: 4, hits: { 1: 1, 2: 30 } },
    "quick elsewhere": { file: "test/scripts/github/merge.test.ts", milliseconds: 1, hits: { 1: 1 } },
    "of other code": { file: "test/scripts/github/merge.test.ts", milliseconds: 2, hits: { 3: 1 } },
  },
  whileLoading: [],
};
const mutants = [1, 2].map((id) => ({ id: String(id), file: "scripts/deploy/order.ts" }));

test("mutates the code of a folder, a file or several, grouped by part of the project", async () => {
  const deploy = await chosenFiles(["scripts/deploy/"], undefined);
  expect(deploy).toContain("scripts/deploy/guard.ts");
  expect(deploy.every((file) => file.startsWith("scripts/deploy/"))).toBe(true);
  expect(await chosenFiles(["scripts/deploy/guard.ts"], undefined)).toEqual(["scripts/deploy/guard.ts"]);
  expect(await chosenFiles(["scripts/deploy/guard"], undefined)).toEqual([]);
  expect(await chosenFiles(["scripts/lib"], undefined)).toEqual([]);
  expect(await chosenFiles(["schemas/yaml"], undefined)).toContain("schemas/yaml/simple.ts");
  const parts = byPart(["scripts/github/kit/sha.ts", "scripts/deploy/order.ts", "scripts/github/gate/session.ts"]);
  expect(parts.map((part) => part.files)).toEqual([
    ["scripts/github/kit/sha.ts", "scripts/github/gate/session.ts"],
    ["scripts/deploy/order.ts"],
  ]);
});

test("tests mutants with the tests of their part of the project", () => {
  const rules = testsOf("schemas/rules/shared/groups.ts").flatMap((pattern) => globSync(pattern, { cwd: root }));
  expect(rules).toContain("test/schemas/rules/rules.test.ts");
  expect(rules).not.toContain("test/scripts/github/gate.test.ts");
  const yaml = testsOf("schemas/yaml/simple.ts").flatMap((pattern) => globSync(pattern, { cwd: root }));
  expect(yaml).toContain("test/schemas/yaml/simple.test.ts");
  expect(yaml).toContain("test/schemas/writing/edit.test.ts");
  expect(yaml).not.toContain("test/schemas/rules/rules.test.ts");
  expect(testsOf("schemas/privacy/mailbox.ts")).toEqual(["test/schemas/privacy/**/*.test.ts"]);
  const gate = testsOf("scripts/github/gate/plan/index.ts").flatMap((pattern) => globSync(pattern, { cwd: root }));
  expect(gate).toContain("test/scripts/github/gate.test.ts");
});

test("covers only mutants of this run, none of an earlier run of other files", async () => {
  const tests = ["test/schemas/yaml/value-at.test.ts"];
  const mapping = "schemas/yaml/mapping.ts";
  for (const files of [[mapping], ["schemas/yaml/lines.ts", mapping]]) {
    const folder = temporaryFolder();
    const env = { ...process.env, ...jobVariable({ type: "coverage", files, tests, folder }) };
    const args = ["node_modules/vitest/vitest.mjs", "run", "--config", "vitest.mutation.config.ts"];
    await promisify(execFile)(process.execPath, args, { cwd: root, env });
    const { tests: reached } = JSON.parse(readFileSync(join(folder, "coverage.json"), "utf8")) as Coverage;
    const { mutants } = await instrument(files);
    const ids = new Set(Object.values(reached).flatMap(({ hits }) => Object.keys(hits)));
    expect(mutants.filter(({ id }) => ids.has(id)).map(({ file }) => file)).toEqual(Array(ids.size).fill(mapping));
    expect(ids.size).toBeGreaterThan(0);
  }
});

test("prints the position and the change of a mutant", async () => {
  const { code, mutants } = await instrument(["scripts/github/kit/sha.ts"]);
  const shown = mutants.map((mutant) => survivorLine({ ...mutant, survived: true, covered: true }));
  expect(shown).toContain("scripts/github/kit/sha.ts:4:37  /^[0-9a-f]{40}$/ → /^[0-9a-f]{40}/");
  expect([...code.keys()]).toEqual([`${root}/scripts/github/kit/sha.ts`]);
});

test("runs the quickest test of the file that is named like the code first, then one of each other file", () => {
  expect(testsOfMutant("1", "scripts/deploy/order.ts", coverage)).toEqual([
    "quick in plan",
    "quick elsewhere",
    "slow in plan",
  ]);
});

test("each round runs the next tests of a mutant", () => {
  expect(schedule(mutants, coverage, [0, 1])).toEqual({
    "quick in plan": [
      ["1", 1],
      ["2", 30],
    ],
  });
  expect(schedule(mutants, coverage, [1, 9])).toEqual({
    "quick elsewhere": [["1", 1]],
    "slow in plan": [["1", 2]],
  });
});

test("runs the test files with the quickest tests first", () => {
  const whole = schedule(mutants, coverage, [0, 9]);
  expect(quickestFirst(whole, coverage)).toEqual([
    "test/scripts/github/merge.test.ts",
    "test/scripts/deploy/order.test.ts",
  ]);
  expect(quickestFirst({ "slow in plan": [["1", 2]], "of other code": [["3", 1]] }, coverage)).toEqual([
    "test/scripts/github/merge.test.ts",
    "test/scripts/deploy/order.test.ts",
  ]);
});

const tries: Try[] = [
  { type: "begun", mutant: "1", test: "quick elsewhere" },
  { type: "noticed", mutant: "1", test: "quick elsewhere" },
  { type: "begun", mutant: "2", test: "quick in plan" },
];

test("an interrupted run continues with the mutants not killed and the tests not run", () => {
  const whole = schedule(mutants, coverage, [0, 9]);
  expect(remainingOf(whole, [])).toEqual(whole);
  expect(remainingOf(whole, tries)).toEqual({});
  expect(remainingOf(whole, tries.slice(2))).toEqual({
    "quick in plan": [["1", 1]],
    "quick elsewhere": [["1", 1]],
    "slow in plan": [["1", 2]],
  });
});

test("a test that also fails without a mutant kills none", () => {
  expect([...killedIn(tries)]).toEqual(["1"]);
  expect([...killedIn([...tries, { type: "spoiled", mutant: "", test: "quick elsewhere" }])]).toEqual([]);
});

test("prints survivors with their positions, and the score", () => {
  const mutant = { id: "1", file: "a.ts", line: 2, column: 5, code: "ready\n  && able", replacement: "false" };
  expect(survivorLine({ ...mutant, survived: true, covered: true })).toBe("a.ts:2:5  ready && able → false");
  expect(survivorLine({ ...mutant, survived: true, covered: false })).toMatch(/ \(no test runs this\)$/);
  expect(score([{ survived: true }, { survived: false }, { survived: false }])).toBe(
    "Tests noticed 2 of 3 mutants: 66.7%.",
  );
});
