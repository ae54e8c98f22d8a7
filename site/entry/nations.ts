import type { FieldsOf } from "../../schemas/index.ts";
import { nations } from "../../schemas/vocabularies/nations.ts";
import { listInWords } from "../format.ts";

/** The part of a product or standard that limits it to nations of the UK. */
type Limited = Pick<FieldsOf["product"] | FieldsOf["standard"], "nations">;

/** The nations that an entry is limited to: “England and Wales”; undefined if it is not limited. */
export function nationsOf({ nations: only = [] }: Limited): string | undefined {
  return only.length === 0 ? undefined : listInWords(only.map((word) => nations.title(word)));
}

/** Returns “England and Wales only”; undefined if an entry is not limited. */
export function nationsOnly(limited: Limited): string | undefined {
  const named = nationsOf(limited);
  return named && `${named} only`;
}
