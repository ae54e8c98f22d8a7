import { type ComponentChildren, toChildArray } from "preact";
import { useState } from "preact/hooks";

import { momentInWords } from "../state/moment.ts";

interface Props {
  /** When the answers that are back were kept; undefined where none are. */
  saved: string | undefined;
  /** Other choices, between these two. */
  choices?: ComponentChildren;
  onDelete: () => void;
  /** What else there is to say: of answers that are elsewhere. */
  children?: ComponentChildren;
}

/**
 * Says that answers which were kept in this browser are back, until somebody continues with them or deletes them, and what
 * else was kept. It is nothing where there is nothing to say.
 */
export function AnswersBack({ saved, choices, onDelete, children }: Props) {
  const [isDecided, setDecided] = useState(false);
  const isBack = saved !== undefined && !isDecided;
  if (!isBack && toChildArray(children).length === 0) return null;
  return (
    <div class="govuk-inset-text stored" role="region" aria-label="Your answers">
      {isBack && (
        <>
          <p>Your answers of {momentInWords(saved)} are back. They were kept in this browser and nowhere else.</p>
          <p class="stored__choices">
            <button
              type="button"
              class="form-link"
              onClick={() => {
                setDecided(true);
              }}
            >
              Continue with them
            </button>
            {choices}
            <button
              type="button"
              class="form-link"
              onClick={() => {
                setDecided(true);
                onDelete();
              }}
            >
              Delete them and start again
            </button>
          </p>
        </>
      )}
      {children}
    </div>
  );
}
