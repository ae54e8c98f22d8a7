import { useRef, useState } from "preact/hooks";

import { forget, keep, type Slot } from "../state/keep.ts";
import { blankSession, type Session, toKeep } from "./session.ts";

/**
 * What somebody has done so far, kept in the browser, with the way back.
 *
 * @param given the slug of the authority that a blank form is for
 */
export function useSession(slot: Slot<Session>, given: string) {
  const [session, setSession] = useState<Session>(() => slot.found?.draft ?? blankSession(given));
  // What is done while a file is read counts as well.
  const latest = useRef(session);
  const past = useRef<Session[]>([]);
  const show = (next: Session): void => {
    latest.current = next;
    setSession(next);
  };
  const become = (next: Session): void => {
    show(next);
    // Ten thousand rows take a moment to write down: the page is drawn first.
    setTimeout(() => {
      keep(slot.key, toKeep(next));
    });
  };
  return {
    session,
    /** As it is now, where something began before it changed. */
    latest,
    /** Changes it, which is nothing to take back. */
    set: (next: Partial<Session>): void => {
      become({ ...latest.current, ...next });
    },
    /** Changes it, until that is taken back. */
    change: (next: Partial<Session>): void => {
      past.current.push(latest.current);
      become({ ...latest.current, ...next });
    },
    /** Takes the last change back; undefined where none is left. */
    undo:
      past.current.length === 0
        ? undefined
        : (): void => {
            const before = past.current.pop();
            if (before) become(before);
          },
    clear: (): void => {
      forget(slot.key);
      past.current = [];
      show(blankSession(given));
    },
  };
}
