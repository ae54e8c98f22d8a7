import type * as z from "zod";

import { withArticle } from "../../fields/noun.ts";
import type { Path } from "../../problems/problem.ts";
import { quoted } from "../../problems/quoted.ts";
import { toYaml } from "../../yaml/dump.ts";
import type { Located } from "../../yaml/tree.ts";
import type { Fault } from "../fault.ts";

/** The context of one Zod issue. */
export interface Case {
  /** The form of the file. */
  form: { schema: z.ZodObject; label: { one: string } };
  path: Path;
  /** The schema at the path; for an unknown field, that of its nearest known ancestor. */
  schema: z.core.$ZodType;
  meta: z.GlobalMeta;
  located: Located;
  text: string;
  /** The parsed value. */
  value: unknown;
}

/** Returns the path of a field or item as a phrase: `“status” in item 2 of “uses”`. */
export function placeName(path: Path, capital = false): string {
  const [last, ...before] = path.toReversed();
  if (last === undefined) return capital ? "The entry" : "the entry";
  const name = typeof last === "number" ? `${capital ? "Item" : "item"} ${last + 1}` : `“${last}”`;
  if (before.length === 0) return name;
  const preposition = typeof last === "number" ? "of" : "in";
  return `${name} ${preposition} ${placeName(before.toReversed())}`;
}

/** Returns what holds the fields at a path, as a phrase: `a product` or `item 2 of “uses”`. */
export function ownerOf({ form, path }: Pick<Case, "form" | "path">): string {
  return path.length === 0 ? withArticle(form.label.one) : placeName(path);
}

/** Returns a phrase that describes the type of a value and, for scalars, the value. */
export function describeValue(value: unknown): string {
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return `the value ${value ? "true (yes)" : "false (no)"}`;
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return `the text ${quoted(value)}`;
  return "a set of fields";
}

/** Returns the first example of a field as YAML. */
export function exampleOf(path: Path, meta: z.GlobalMeta): { example?: string } {
  const [example] = meta.examples ?? [];
  return example === undefined ? {} : { example: yamlLine(path.at(-1) ?? "", example) };
}

/** Returns a field with its value, or an item of a list, as YAML. */
export function yamlLine(step: string | number, value: unknown): string {
  return toYaml(typeof step === "number" ? [value] : { [step]: value });
}

/** Returns the automatic fix of a value, and the corrected line to show. */
export function correctionOf(path: Path, text: string): Required<Pick<Fault, "fix" | "correction">> {
  return { fix: { text }, correction: correctedLine(path, text) };
}

/** Returns the line of a field or an item, with a value that is already YAML. */
export function correctedLine(path: Path, text: string): string {
  const step = path.at(-1);
  return typeof step === "number" ? `- ${text}` : `${step}: ${text}`;
}
