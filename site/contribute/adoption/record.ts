import { isMapping } from "../../../schemas/yaml/mapping.ts";
import { valueAt } from "../../../schemas/yaml/value-at.ts";
import type { FormData } from "../state/data.ts";
import { type Draft, typed } from "../state/draft.ts";
import { merged, recordPath } from "./merged.ts";
import type { Subject } from "./subject.ts";

/** The file of an authority with its word about a product or a standard: added, or in place of what it said before. */
export function withRecord(draft: Draft, subject: Subject, answers: FormData, today: string): Draft {
  const path = recordPath(draft.data, subject);
  const before = valueAt(draft.data, path);
  return typed(draft, path, merged(isMapping(before) ? before : {}, subject, answers, today));
}
