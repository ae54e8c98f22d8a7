import type { FieldsOf } from "../../../schemas/index.ts";

type Version = NonNullable<FieldsOf["standard"]["versions"]>[number];

/** The newest version of a standard that is published on a day. Others may have been announced. */
export function latestVersionOf({ versions = [] }: FieldsOf["standard"], today: string): Version | undefined {
  return versions.find(({ date = "" }) => date <= today.slice(0, date.length));
}
