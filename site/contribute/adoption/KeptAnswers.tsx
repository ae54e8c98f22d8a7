import { useState } from "preact/hooks";

import type { Slot } from "../state/keep.ts";
import { momentInWords } from "../state/moment.ts";

/** Says that answers are back, or that another tab is at work on others. */
export function KeptAnswers({ slot: { found, elsewhere }, onClear }: { slot: Slot<unknown>; onClear: () => void }) {
  const [isDecided, setDecided] = useState(false);
  const isBack = found !== undefined && !isDecided;
  if (!isBack && elsewhere.length === 0) return null;
  return (
    <div class="govuk-inset-text stored" role="region" aria-label="Your answers">
      {isBack && (
        <>
          <p>Your answers of {momentInWords(found.saved)} are back. They were kept in this browser and nowhere else.</p>
          <p class="stored__choices">
            <button
              type="button"
              class="form-link"
              onClick={() => {
                setDecided(true);
              }}
            >
              Go on with them
            </button>
            <button
              type="button"
              class="form-link"
              onClick={() => {
                setDecided(true);
                onClear();
              }}
            >
              Delete them and start again
            </button>
          </p>
        </>
      )}
      {elsewhere.length > 0 && (
        <p>This form is open in another tab. What you enter here is kept apart from what stands there.</p>
      )}
    </div>
  );
}
