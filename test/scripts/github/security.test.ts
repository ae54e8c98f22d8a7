import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const threats = readFileSync(join(root, "SECURITY.md"), "utf8").split("### Threats, defences, proofs")[1] ?? "";
const proofs = threats
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2)
  .map((line) => line.split("|").at(-2) ?? "");

/** The test files and scenarios that a proof names. */
function namesIn(proof: string): string[] {
  return [...proof.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
}

/** The titles of tests that a proof quotes, each with the test file that it follows. */
function titlesIn(proof: string): { file: string; title: string }[] {
  return [...proof.matchAll(/`([^`]+\.ts)`: ([^;]*“[^;]*)/g)].flatMap(([, file = "", titles = ""]) =>
    [...titles.matchAll(/“([^”…]+)…?”/g)].map(([, title = ""]) => ({ file, title })),
  );
}

test("SECURITY.md names a proof for every threat", () => {
  expect(proofs.length).toBeGreaterThanOrEqual(20);
  expect(proofs.filter((proof) => namesIn(proof).length === 0)).toEqual([]);
});

test("SECURITY.md names test files and scenarios that exist", () => {
  const scenarios = readdirSync(join(root, "test/fixtures/github/scenarios"));
  const exists = (name: string): boolean => {
    if (name.endsWith(".ts")) return existsSync(join(root, "test", name));
    return name.endsWith("*")
      ? scenarios.some((scenario) => scenario.startsWith(name.slice(0, -1)))
      : scenarios.includes(name);
  };
  expect(proofs.flatMap(namesIn).filter((name) => !exists(name))).toEqual([]);
});

test("SECURITY.md quotes titles that tests have", () => {
  const isTitle = ({ file, title }: { file: string; title: string }): boolean => {
    const text = readFileSync(join(root, "test", file), "utf8").replace(/^\s*(\/\/|\/?\*).*$/gm, "");
    return text.toLowerCase().includes(title.toLowerCase());
  };
  const quoted = proofs.flatMap(titlesIn);
  expect(quoted.length).toBeGreaterThanOrEqual(100);
  expect(quoted.filter((quote) => !isTitle(quote))).toEqual([]);
});
