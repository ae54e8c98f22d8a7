import { type FormProblem, ownProblem, placeOfAuthority } from "./checking/problem.ts";
import type { Form } from "./form.ts";
import { startsWith } from "./state/path.ts";

/** A form of a few questions, none of which is a list, so that nothing is added, removed or announced. */
export function shortForm(
  asked: Pick<Form, "setting" | "data" | "published" | "authorities" | "problems" | "set" | "correct">,
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

/** Says that what needs a network could not be done. */
export function notChecked(error: unknown): FormProblem {
  const reason = error instanceof Error ? error.message : String(error);
  const wording = `It could not be checked. Your answers are kept; try again when you are online. (${reason})`;
  return ownProblem("missing-authority", placeOfAuthority, wording);
}
