import { parse } from "../../../schemas/reading/parse.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";
import { valueAt } from "../../../schemas/yaml/value-at.ts";
import { loadEntry } from "../loading.ts";
import { recordPath } from "./merged.ts";
import type { Subject } from "./subject.ts";

/** Loads what the published record of an authority says of something; undefined where it says nothing. */
export async function recordNow(
  base: string,
  authority: string,
  subject: Subject,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { value } = parse(await loadEntry(base, "authority", authority));
  const data = isMapping(value) ? value : {};
  const said = valueAt(data, recordPath(data, subject));
  return isMapping(said) ? said : undefined;
}
