import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { Draft } from "./state/draft.ts";

/** The entry that a form makes, with its file. */
export interface Editing {
  draft: Draft;
  change: (next: (draft: Draft) => Draft) => void;
}

/** Context that provides the entry to the components of its form. */
export const EditingContext = createContext<Editing | undefined>(undefined);

/** Returns the entry of the surrounding form. Throws outside an `EditingContext`. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("A part of the form of an entry is used outside it.");
  return editing;
}
