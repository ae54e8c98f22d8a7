import type * as z from "zod";

import type { Path } from "../../problems/problem.ts";
import { quoted } from "../../problems/quoted.ts";
import { toYaml } from "../../yaml/dump.ts";
import type { Located } from "../../yaml/tree.ts";
import type { Fault } from "../fault.ts";

/** Everything that explaining one issue needs. */
export interface Case {
  /** What the file holds the fields of. */
  form: { schema: z.ZodObject; label: { one: string } };
  path: Path;
  /** The schema of what stands at the path; of the nearest ancestor for an unknown field. */
  schema: z.core.$ZodType;
  meta: z.GlobalMeta;
  located: Located;
  text: string;
  /** What YAML made of the value. */
  value: unknown;
}

/** The name of a field or item in a sentence: `“status” in item 2 of “uses”`. */
export function placeName(path: Path, capital = false): string {
  const [last, ...before] = path.toReversed();
  if (last === undefined) return capital ? "The entry" : "the entry";
  const name = typeof last === "number" ? `${capital ? "Item" : "item"} ${last + 1}` : `“${last}”`;
  if (before.length === 0) return name;
  const preposition = typeof last === "number" ? "of" : "in";
  return `${name} ${preposition} ${placeName(before.toReversed())}`;
}

/** A value in a sentence. */
export function describeValue(value: unknown): string {
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return `the value ${value ? "true (yes)" : "false (no)"}`;
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return `the text ${quoted(value)}`;
  return "a set of fields";
}

/** The first example of a field, as YAML. */
export function exampleOf(path: Path, meta: z.GlobalMeta): { example?: string } {
  const [example] = meta.examples ?? [];
  return example === undefined ? {} : { example: yamlLine(path.at(-1) ?? "", example) };
}

/** A field and its value as YAML; for an item of a list, the item. */
export function yamlLine(step: string | number, value: unknown): string {
  return toYaml(typeof step === "number" ? [value] : { [step]: value });
}

/** A certain correction of a value: what to put in its place, and the field or item as it is then. */
export function correctionOf(path: Path, text: string): Required<Pick<Fault, "fix" | "correction">> {
  return { fix: { text }, correction: correctedLine(path, text) };
}

/** A field or an item with a value written as YAML. */
export function correctedLine(path: Path, text: string): string {
  const step = path.at(-1);
  return typeof step === "number" ? `- ${text}` : `${step}: ${text}`;
}
