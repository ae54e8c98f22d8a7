import { parse } from "../../../schemas/reading/parse.ts";
import { recordPath, type StatementSubject } from "../../../schemas/statements/answer.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";
import { valueAt } from "../../../schemas/yaml/value-at.ts";
import { loadEntry } from "../loading.ts";

/** Loads an authority’s published record of a subject; undefined if it has none. Rejects if the file cannot be loaded. */
export async function recordNow(
  base: string,
  authority: string,
  subject: StatementSubject,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { value } = parse(await loadEntry(base, "authority", authority));
  const data = isMapping(value) ? value : {};
  const said = valueAt(data, recordPath(data, subject));
  return isMapping(said) ? said : undefined;
}
