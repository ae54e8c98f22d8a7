import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { AuthorityFinder } from "../../schemas/finding/authority.ts";
import type { Path } from "../../schemas/problems/problem.ts";
import type { FormProblem } from "./checking/problem.ts";
import type { Published } from "./checking/published.ts";
import type { FormData } from "./state/data.ts";
import type { Setting } from "./state/setting.ts";

/** What every question of a form works with. It knows of no file, so that a short form need not load what files need. */
export interface Form {
  setting: Setting;
  /** The answers. */
  data: FormData;
  published: Published;
  authorities: AuthorityFinder;
  /** The problems to be shown at a place: those that the contributor has had a chance to know of. */
  problemsAt: (path: Path) => readonly FormProblem[];
  /** All problems to be shown. */
  problems: readonly FormProblem[];
  /** Puts a value at a place; `undefined` takes it away. */
  set: (path: Path, value: unknown) => void;
  /** Adds a blank item to a list. */
  addItem: (path: Path, blank: "" | Record<string, never>) => void;
  removeItem: (path: Path, index: number) => void;
  /** Says that somebody has been at a place and left it. */
  leave: (path: Path) => void;
  /** Corrects the file as a problem proposes. */
  correct: (problem: FormProblem) => void;
  /** Says something to people who use a screen reader. */
  announce: (message: string) => void;
}

/** Hands the form down to every component of it. */
export const FormContext = createContext<Form | undefined>(undefined);

/** The form that a component is part of. */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error("A part of the form is used outside it.");
  return form;
}
