import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { Draft } from "./state/draft.ts";

/** The draft of a form, and the function that changes it. */
export interface Editing {
  draft: Draft;
  change: (next: (draft: Draft) => Draft) => void;
}

/** Context that provides the draft to the components of its form. */
export const EditingContext = createContext<Editing | undefined>(undefined);

/** Returns the draft of the surrounding form. Throws outside an `EditingContext`. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("A part of the form of an entry is used outside it.");
  return editing;
}
