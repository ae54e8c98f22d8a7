import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { Path } from "../../../schemas/problems/problem.ts";
import type { FormProblem } from "../../contribute/checking/check.ts";
import type { Published } from "../../contribute/checking/published.ts";
import type { Draft } from "../../contribute/state/draft.ts";
import type { Setting } from "../../contribute/state/setting.ts";

/** What every part of the form works with. */
export interface Form {
  setting: Setting;
  draft: Draft;
  published: Published;
  /** The problems to be shown at a place: those that the contributor has had a chance to know of. */
  problemsAt: (path: Path) => readonly FormProblem[];
  /** All problems to be shown. */
  problems: readonly FormProblem[];
  change: (next: (draft: Draft) => Draft) => void;
  /** Says that somebody has been at a place and left it. */
  leave: (path: Path) => void;
  /** Corrects the file as a problem proposes. */
  mend: (problem: FormProblem) => void;
  /** Says something to people who use a screen reader. */
  announce: (message: string) => void;
}

export const FormContext = createContext<Form | undefined>(undefined);

/** The form that a component is part of. */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error("A part of the form is used outside it.");
  return form;
}
