import { namings } from "../../../schemas/vocabularies/kind-names.ts";
import { reloadWith, type Slot } from "../state/answer-store.ts";
import { type Draft, isEntry, titleOf } from "../state/draft.ts";
import { momentInWords } from "../state/moment.ts";
import { AnswersBack } from "./AnswersBack.tsx";

interface Props {
  /** The key prefix of the form in browser storage. */
  subject: string;
  slot: Slot<Draft>;
  /** Whether the answers have been cleared since the page was opened. */
  isCleared: boolean;
  onClear: () => void;
}

/** Notices about stored answers: the restored ones, and others to the same form. */
export function Stored({ subject, slot, isCleared, onClear }: Props) {
  const { found, others, elsewhere } = slot;
  return (
    <AnswersBack
      saved={isCleared ? undefined : found?.saved}
      choices={
        found &&
        isEntry(found.draft) &&
        found.draft.published === undefined && (
          <button
            type="button"
            class="form-link"
            onClick={() => {
              reloadWith(subject);
            }}
          >
            Keep them and begin another {namings[found.draft.kind].label.one}
          </button>
        )
      }
      onDelete={onClear}
    >
      {elsewhere.map(({ key, draft }) => (
        <p key={key}>
          This form is open in another tab with {inWords(draft)}. What you enter here is kept apart from it.
        </p>
      ))}
      {others.map(({ key, draft, saved }) => (
        <p key={key}>
          You also have {inWords(draft)} of {momentInWords(saved)}.{" "}
          <button
            type="button"
            class="form-link"
            onClick={() => {
              reloadWith(subject, key);
            }}
          >
            Continue with {inWords(draft)}
          </button>
        </p>
      ))}
    </AnswersBack>
  );
}

function inWords(draft: Draft): string {
  const title = titleOf(draft);
  return title === draft.data["name"] ? `“${title}”` : title;
}
