import { type ComponentChildren, toChildArray } from "preact";
import { useState } from "preact/hooks";

import { isRefused } from "../state/answer-store.ts";
import { momentInWords } from "../state/moment.ts";

/** Says that the browser blocks storage or has no room left. */
export const notKept =
  "This browser does not keep your answers, so leave this page open until you know that it is sent.";

interface Props {
  /** When the restored answers were saved; undefined if none were restored. */
  saved: string | undefined;
  /** More choices, between “Continue with them” and “Delete them and start again”. */
  choices?: ComponentChildren;
  onDelete: () => void;
  /** More messages, such as about answers in other tabs. */
  children?: ComponentChildren;
}

/**
 * Notice that answers were restored from browser storage, shown until the contributor continues with them or deletes them,
 * that the browser refuses to store them, and notices about other stored answers. Renders nothing if there are none.
 */
export function AnswersBack({ saved, choices, onDelete, children }: Props) {
  const [isDecided, setDecided] = useState(false);
  const isBack = saved !== undefined && !isDecided;
  const lost = isRefused() && <p role="alert">{notKept}</p>;
  if (!isBack && !lost && toChildArray(children).length === 0) return null;
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
      {lost}
      {children}
    </div>
  );
}
