import { useCallback, useEffect, useState } from "preact/hooks";

import type { FormProblem } from "./checking/problem.ts";
import type { Published } from "./checking/published.ts";
import type { Draft } from "./state/draft.ts";

/**
 * What the validator says, a moment after the last change, and a way to ask it at once. The validator is loaded after the
 * form is shown, because nobody has typed anything by then.
 */
export function useChecked(
  draft: Draft,
  published: Published,
  today: string,
): [problems: readonly FormProblem[], checkNow: () => Promise<readonly FormProblem[]>] {
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const checkNow = useCallback(async () => {
    const { check } = await import("./checking/check.ts");
    const found = check(draft, published, today);
    setProblems(found);
    return found;
  }, [draft, published, today]);
  useEffect(() => {
    const timer = setTimeout(() => void checkNow(), 120);
    return () => {
      clearTimeout(timer);
    };
  }, [checkNow]);
  return [problems, checkNow];
}
