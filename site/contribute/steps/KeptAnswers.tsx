import { useState } from "preact/hooks";

import type { Slot } from "../state/keep.ts";
import { AnswersBack } from "./AnswersBack.tsx";

/** Says that answers are back, or that another tab is at work on others. */
export function KeptAnswers({ slot: { found, elsewhere }, onClear }: { slot: Slot<unknown>; onClear: () => void }) {
  const [isDecided, setDecided] = useState(false);
  const isBack = found !== undefined && !isDecided;
  if (!isBack && elsewhere.length === 0) return null;
  return (
    <div class="govuk-inset-text stored" role="region" aria-label="Your answers">
      {isBack && (
        <AnswersBack
          saved={found.saved}
          onGoOn={() => {
            setDecided(true);
          }}
          onDelete={() => {
            setDecided(true);
            onClear();
          }}
        />
      )}
      {elsewhere.length > 0 && (
        <p>This form is open in another tab. What you enter here is kept apart from what stands there.</p>
      )}
    </div>
  );
}
