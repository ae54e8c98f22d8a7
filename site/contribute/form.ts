import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { AuthorityFinder } from "../../schemas/finding/authority.ts";
import type { Path } from "../../schemas/problems/problem.ts";
import type { FormProblem } from "./checking/problem.ts";
import type { Published } from "./checking/published.ts";
import type { FormData } from "./state/data.ts";
import type { Setting } from "./state/setting.ts";

/** The state and actions that every field uses. Independent of the YAML file, so that short forms do not load its code. */
export interface Form {
  setting: Setting;
  /** The answers. */
  data: FormData;
  published: Published;
  authorities: AuthorityFinder;
  /** Whether the register of councils could not be loaded, so that `authorities` finds none of it. */
  isRegisterMissing: boolean;
  /** Returns the problems to show at exactly this path. */
  problemsAt: (path: Path) => readonly FormProblem[];
  /** All problems to show. For when the form of an entry shows a problem, see `isShown`. */
  problems: readonly FormProblem[];
  /** Sets the value at a path; `undefined` removes it. */
  set: (path: Path, value: unknown) => void;
  /** Adds a blank item to a list. */
  addItem: (path: Path, blank: "" | Record<string, never>) => void;
  removeItem: (path: Path, index: number) => void;
  /** Marks a path as visited (blur). */
  leave: (path: Path) => void;
  /** Applies the fix of a problem. */
  correct: (problem: FormProblem) => void;
  /** Announces a message to screen readers (live region). */
  announce: (message: string) => void;
}

/** Context that provides the form to its components. */
export const FormContext = createContext<Form | undefined>(undefined);

/** Returns the surrounding form. Throws outside a `FormContext`. */
export function useForm(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error("A part of the form is used outside it.");
  return form;
}
