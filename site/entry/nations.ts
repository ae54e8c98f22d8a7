import type { FieldsOf } from "../../schemas/index.ts";
import { nations } from "../../schemas/vocabularies/nations.ts";
import { listInWords } from "../format.ts";

/** What may be for some nations of the UK alone. */
type Limited = Pick<FieldsOf["product"] | FieldsOf["standard"], "nations">;

/** “England and Wales”: the nations that something is for; nothing where it is for all of them. */
export function nationsOf({ nations: only = [] }: Limited): string | undefined {
  return only.length === 0 ? undefined : listInWords(only.map((word) => nations.title(word)));
}

/** “England and Wales only” */
export function onlyIn(limited: Limited): string | undefined {
  const named = nationsOf(limited);
  return named && `${named} only`;
}
