import { type FormProblem, ownProblem, placeOfAuthority } from "./checking/problem.ts";
import type { Form } from "./form.ts";
import { whyNotLoaded } from "./loading.ts";
import { startsWith } from "./state/path.ts";

/** Builds the `Form` of a short form. It has no lists and tracks no visited paths, so the other actions do nothing. */
export function shortForm(
  asked: Pick<
    Form,
    "setting" | "data" | "published" | "authorities" | "isRegisterMissing" | "problems" | "set" | "correct"
  >,
): Form {
  return {
    ...asked,
    problemsAt: (path) => asked.problems.filter(({ at }) => at.length === path.length && startsWith(at, path)),
    addItem: () => undefined,
    removeItem: () => undefined,
    leave: () => undefined,
    announce: () => undefined,
  };
}

/** Returns the problem for a check that failed because of the network. */
export function notChecked(error: unknown): FormProblem {
  const wording = `It could not be checked. Your answers are kept; try again when you are online. (${whyNotLoaded(error)})`;
  return ownProblem("missing-authority", placeOfAuthority, wording);
}
