import { equal } from "../../../schemas/writing/equal.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";
import { type FormData, toEntry } from "./data.ts";
import { type Draft, filledDraft } from "./draft.ts";

/** The result of prefilling a draft. */
export interface Prefilled {
  draft: Draft;
  /** Field name → proposal, for fields that the contributor has answered differently. Replacing them needs confirmation. */
  open: FormData;
}

/**
 * Prefills empty fields; ignores empty lists. First removes the values, also inside lists and groups, that an earlier
 * proposal prefilled and nobody has changed since, because they are of another repository or council.
 */
export function prefill(draft: Draft, proposed: FormData): Prefilled {
  const before = Object.entries(draft.filled ?? {});
  const cleared = filledDraft(
    draft,
    Object.fromEntries(before.map(([name, filled]) => [name, withoutPrefilled(draft.data[name], filled)])),
  );
  const answered = toEntry(cleared.data);
  const isEmpty = ([name]: [string, unknown]): boolean => answered[name] === undefined;
  const fields = Object.entries(proposed).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  const fitting = Object.fromEntries(fields.filter(isEmpty));
  const open = fields.filter((field) => !isEmpty(field) && !equal(answered[field[0]], field[1]));
  return { draft: { ...filledDraft(cleared, fitting), filled: fitting }, open: Object.fromEntries(open) };
}

/** Replaces the contributor’s answers with proposals, after confirmation. */
export function replaceAnswers(draft: Draft, proposed: FormData): Draft {
  return { ...filledDraft(draft, proposed), filled: { ...draft.filled, ...proposed } };
}

/** Removes what was prefilled from a value: all of it, items of a list or fields of a group. */
function withoutPrefilled(value: unknown, filled: unknown): unknown {
  if (equal(value, filled)) return undefined;
  if (isMapping(value) && isMapping(filled))
    return Object.fromEntries(Object.entries(value).filter(([name, field]) => !equal(field, filled[name])));
  if (!Array.isArray(value) || !Array.isArray(filled)) return value;
  const rest = value.filter((item) => !filled.some((one) => equal(item, one)));
  return rest.length > 0 ? rest : undefined;
}
