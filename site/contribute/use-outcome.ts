import { useState } from "preact/hooks";

import type { FormProblem } from "./checking/problem.ts";

/**
 * State of a short form’s submits: problems, number of submits, and the result that is ready to send.
 *
 * @param answers the current answers; a result belongs to one set of answers, so a change discards it
 * @param first the problems before the first submit
 */
export function useOutcome<Ready>(answers: object, first: () => readonly FormProblem[] = () => []) {
  const [problems, setProblems] = useState(first);
  const [asked, setAsked] = useState(0);
  const [made, setMade] = useState<{ ready: Ready | undefined; of: object }>();
  const readyFor = (one: typeof made): Ready | undefined => (one?.of === answers ? one.ready : undefined);
  return {
    problems,
    setProblems,
    asked,
    ready: readyFor(made),
    /** Sets the result for the answers of this render. */
    setReady: (change: (now: Ready | undefined) => Ready | undefined): void => {
      setMade((now) => ({ ready: change(readyFor(now)), of: answers }));
    },
    /** Shows the problems of a submit and returns whether there are none. */
    say: (found: readonly FormProblem[]): boolean => {
      setProblems(found);
      setAsked((times) => times + 1);
      return found.length === 0;
    },
    clear: (): void => {
      setProblems([]);
      setAsked(0);
    },
  };
}
