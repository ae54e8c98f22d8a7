import { useCallback, useEffect, useState } from "preact/hooks";

import { check } from "../../contribute/checking/check.ts";
import type { FormProblem } from "../../contribute/checking/problem.ts";
import type { Published } from "../../contribute/checking/published.ts";
import type { Draft } from "../../contribute/state/draft.ts";

/** What the validator says, a moment after the last change, and a way to ask it at once. */
export function useChecked(
  draft: Draft,
  published: Published,
  today: string,
): [problems: readonly FormProblem[], checkNow: () => readonly FormProblem[]] {
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const checkNow = useCallback(() => {
    const found = check(draft, published, today);
    setProblems(found);
    return found;
  }, [draft, published, today]);
  useEffect(() => {
    const timer = setTimeout(checkNow, 120);
    return () => {
      clearTimeout(timer);
    };
  }, [checkNow]);
  return [problems, checkNow];
}
