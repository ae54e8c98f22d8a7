import type { ComponentChildren } from "preact";

import { momentInWords } from "../state/moment.ts";

interface Props {
  /** When the answers were kept. */
  saved: string;
  onGoOn: () => void;
  onDelete: () => void;
  /** Other choices, between these two. */
  children?: ComponentChildren;
}

/** Says that answers which were kept in this browser are back, with what can be done with them. */
export function AnswersBack({ saved, onGoOn, onDelete, children }: Props) {
  return (
    <>
      <p>Your answers of {momentInWords(saved)} are back. They were kept in this browser and nowhere else.</p>
      <p class="stored__choices">
        <button type="button" class="form-link" onClick={onGoOn}>
          Continue with them
        </button>
        {children}
        <button type="button" class="form-link" onClick={onDelete}>
          Delete them and start again
        </button>
      </p>
    </>
  );
}
