import { useState } from "preact/hooks";

import type { FormProblem } from "./checking/problem.ts";

/**
 * What came of asking to go on with a short form: what is wrong, how often somebody asked, and what is ready to be sent.
 *
 * @param answers those on the page; what is ready is ready for just these, so that a change takes it back
 * @param first what is wrong before anybody asks
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
    /** Changes what is ready for the answers that this is called for. */
    setReady: (change: (now: Ready | undefined) => Ready | undefined): void => {
      setMade((now) => ({ ready: change(readyFor(now)), of: answers }));
    },
    /** Says what is wrong to somebody who asked to go on, and returns whether nothing is. */
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
