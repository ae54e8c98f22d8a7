import { useCallback, useEffect, useRef, useState } from "preact/hooks";

import type { FormProblem } from "./checking/problem.ts";
import { nothingPublished, type Published } from "./checking/published.ts";
import type { Draft } from "./state/draft.ts";

/**
 * Validates the draft, debounced by 120 ms, and returns the problems and a function that validates at once. Starts at the
 * first change or once the catalogue is loaded, and loads the validator then. `checkNow` rejects if that fails.
 */
export function useChecked(
  draft: Draft,
  published: Published,
  today: string,
): [problems: readonly FormProblem[], checkNow: () => Promise<readonly FormProblem[]>] {
  const first = useRef(draft);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const checkNow = useCallback(async () => {
    const { check } = await import("./checking/check.ts");
    const found = check(draft, published, today);
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
  return [problems, checkNow];
}
