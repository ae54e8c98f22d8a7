import { existsSync } from "node:fs";
import { join } from "node:path";

import { inspect, type InspectOptions, memorySource, type Problem } from "../../schemas/index.ts";
import { filesIn } from "./files-in.ts";

/** The date of the tests’ inspections. */
export const today = "2026-11-21";

/** A catalogue in memory: path → content. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The folder of the test fixtures. */
export const fixtures = join(import.meta.dirname, "../fixtures");

/** The files of a folder in `fixtures`, by their path in it; empty if the folder does not exist. */
export function fixtureFiles(folder: string): Record<string, string> {
  const root = join(fixtures, folder);
  return existsSync(root) ? filesIn(root) : {};
}

/** A valid catalogue of one authority, the base that other test catalogues overlay. */
export const base: Files = fixtureFiles("base");

/** The path of the product that most tests are about, in the folder of the authority of `base`. */
export const openPlay = "camden/products/open-play.yml";

/** The YAML of an entry with the required fields, followed by `more`. */
export function entry(name: string, more = ""): string {
  return entryFor("", name, more);
}

/** The same for some services, separated by commas. */
export function entryFor(services: string, name: string, more = ""): string {
  return `name: ${name}\nsummary: A thing that is here to be looked at.\nservices: [${services}]\nreviewed: 2026-10-01\n${more}`;
}

/** The problems of a catalogue that overlays `base`. */
export function problemsIn(files: Files, options: InspectOptions = {}): Problem[] {
  return inspect(memorySource({ ...base, ...files }), today, options).problems;
}

/** The problems of a product with additional fields. */
export function problemsOfProduct(more: string): Problem[] {
  return problemsIn({ [openPlay]: entry("Open Play", more) });
}

/** Returns the problem of a product with more than the required fields. Throws unless there is exactly one. */
export function onlyProblemOfProduct(more: string): Problem {
  const [problem, ...others] = problemsOfProduct(more);
  if (!problem || others.length > 0)
    throw new Error(`Not one problem: ${[problem, ...others].map((one) => one?.message ?? "none").join(" ")}`);
  return problem;
}

/** Returns the rule and correction of each problem of a product. */
export function correctionsOfProduct(more: string): [rule: string, correction: string | undefined][] {
  return problemsOfProduct(more).map(({ rule, correction }) => [rule, correction]);
}

/** The position and rule of each problem: `camden/products/open-play.yml:5 unknown-field`. */
export function positionsOf(problems: readonly Problem[]): string[] {
  return problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}
