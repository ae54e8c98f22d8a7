import { useRef, useState } from "preact/hooks";

import { deleteAnswers, isRefused, storeAnswers, type Slot } from "../state/answer-store.ts";
import { blankSession, type Session, withoutPersonalData } from "./session.ts";

/**
 * State of an import: stored in the browser at each change, with undo.
 *
 * @param given the slug of the authority that a blank form is for
 */
export function useSession(slot: Slot<Session>, given: string) {
  const [session, setSession] = useState<Session>(() => slot.found?.draft ?? blankSession(given));
  // Renders the notice about it, because storing follows rendering.
  const [, setRefused] = useState(false);
  // A ref, so that asynchronous steps see changes made meanwhile.
  const latest = useRef(session);
  const past = useRef<Session[]>([]);
  const show = (next: Session): void => {
    latest.current = next;
    setSession(next);
  };
  const become = (next: Session): void => {
    show(next);
    // Serialising ten thousand rows takes a moment: render first.
    setTimeout(() => {
      storeAnswers(slot.key, withoutPersonalData(next));
      setRefused(isRefused());
    });
  };
  return {
    session,
    /** Ref to the current session, for asynchronous steps. */
    latest,
    /** Changes the session without an undo step. */
    set: (next: Partial<Session>): void => {
      become({ ...latest.current, ...next });
    },
    /** Changes the session with an undo step. */
    change: (next: Partial<Session>): void => {
      past.current.push(latest.current);
      become({ ...latest.current, ...next });
    },
    /** Undoes the last `change`, with what `set` changed since; undefined if there is none. */
    undo:
      past.current.length === 0
        ? undefined
        : (): void => {
            const before = past.current.pop();
            if (before) become(before);
          },
    clear: (): void => {
      deleteAnswers(slot.key);
      past.current = [];
      show(blankSession(given));
    },
  };
}
