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

test("every threat in SECURITY.md names proofs, and they exist", () => {
  const scenarios = readdirSync(join(root, "test/fixtures/github/scenarios"));
  expect(proofs.length).toBeGreaterThanOrEqual(20);
  for (const proof of proofs) {
    const names = [...proof.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
    expect(names.length, proof).toBeGreaterThan(0);
    for (const name of names) {
      const found = name.endsWith(".ts")
        ? existsSync(join(root, "test", name))
        : scenarios.some((scenario) => scenario === name || scenario.startsWith(name.replace(/\*$/, "")));
      expect(found, name).toBe(true);
    }
    for (const [, file = "", titles = ""] of proof.matchAll(/`([^`]+\.ts)`: ([^;]*“[^;]*)/g)) {
      const text = readFileSync(join(root, "test", file), "utf8").toLowerCase();
      for (const [, title = ""] of titles.matchAll(/“([^”…]+)…?”/g)) expect(text, title).toContain(title.toLowerCase());
    }
  }
});
