import { formNames } from "../../../schemas/forms.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";
import type { Draft } from "./draft.ts";

/** Reads a draft from browser storage; undefined if the value does not have its shape. Field values may be invalid. */
export function draftIn(value: unknown): Draft | undefined {
  if (!isMapping(value)) return undefined;
  const { kind, authority, slug, text, followsName, written, data, published = "", filled = {} } = value;
  const isWhole =
    formNames.some((name) => name === kind) &&
    [authority, slug, text, published].every((part) => typeof part === "string") &&
    [followsName, written].every((part) => typeof part === "boolean") &&
    [data, filled].every(isMapping);
  return isWhole ? (value as unknown as Draft) : undefined;
}
