import { useCallback, useEffect, useRef, useState } from "preact/hooks";

import type { FormProblem } from "./checking/problem.ts";
import { nothingPublished, type Published } from "./checking/published.ts";
import type { Draft } from "./state/draft.ts";

/** The validation of a draft. */
export interface Checked {
  problems: readonly FormProblem[];
  /** The number of failed attempts to load the validator since the last successful one. */
  failures: number;
  /** Validates at once. Returns undefined if the validator could not be loaded. */
  checkNow: () => Promise<readonly FormProblem[] | undefined>;
}

/**
 * Validates the draft, debounced by 120 ms. Starts at the first change or once the catalogue is loaded, and loads the
 * validator then.
 */
export function useChecked(draft: Draft, published: Published, today: string): Checked {
  const first = useRef(draft);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [failures, setFailures] = useState(0);
  const checkNow = useCallback(async () => {
    const validator = await import("./checking/check.ts").catch(() => undefined);
    setFailures((before) => (validator ? 0 : before + 1));
    if (!validator) return undefined;
    const found = validator.check(draft, published, today);
    setProblems(found);
    return found;
  }, [draft, published, today]);
  useEffect(() => {
    if (draft === first.current && published === nothingPublished) return undefined;
    const timer = setTimeout(() => void checkNow(), 120);
    return () => {
      clearTimeout(timer);
    };
  }, [checkNow, draft, published]);
  return { problems, failures, checkNow };
}
