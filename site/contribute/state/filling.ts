import { equal } from "../../../schemas/writing/equal.ts";
import { type FormData, toEntry } from "./data.ts";
import { type Draft, filledDraft } from "./draft.ts";

/** What became of answers that were proposed. */
export interface Filling {
  draft: Draft;
  /** Those that stand beside another answer of the contributor’s: field name → proposal. Nothing is replaced unasked. */
  open: FormData;
}

/**
 * Fills in what is empty. What an earlier proposal had filled in goes first, unless somebody has changed it since: a second
 * repository has nothing to do with the first.
 */
export function filling(draft: Draft, proposed: FormData): Filling {
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

/** The draft with proposals in place of the contributor’s answers, because they said so. */
export function replaced(draft: Draft, proposed: FormData): Draft {
  return { ...filledDraft(draft, proposed), filled: { ...draft.filled, ...proposed } };
}
