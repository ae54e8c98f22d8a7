import type { FieldsOf } from "../../../schemas/index.ts";
import { nations } from "../../../schemas/vocabularies/nations.ts";
import { listInWords } from "../../format.ts";

/** “England and Wales”: the nations that a standard is for; nothing where it is for all of them. */
export function nationsOf({ nations: only = [] }: FieldsOf["standard"]): string | undefined {
  return only.length === 0 ? undefined : listInWords(only.map((word) => nations.title(word)));
}

/** “England and Wales only” */
export function onlyIn(standard: FieldsOf["standard"]): string | undefined {
  const named = nationsOf(standard);
  return named && `${named} only`;
}
