import { equal } from "../../../schemas/writing/equal.ts";
import { type FormData, toEntry } from "./data.ts";
import { type Draft, filledDraft } from "./draft.ts";

/** The result of prefilling a draft. */
export interface Prefilled {
  draft: Draft;
  /** Field name → proposal, for fields that the contributor has answered differently. Replacing them needs confirmation. */
  open: FormData;
}

/**
 * Prefills empty fields; ignores empty lists. First removes the values that an earlier proposal prefilled and nobody has
 * changed since, because they are of another repository or council.
 */
export function prefill(draft: Draft, proposed: FormData): Prefilled {
  const before = draft.filled ?? {};
  const names = Object.keys(before).filter((name) => equal(draft.data[name], before[name]));
  const cleared = filledDraft(draft, Object.fromEntries(names.map((name) => [name, undefined])));
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
