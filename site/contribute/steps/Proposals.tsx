import { useState } from "preact/hooks";

import { useEditing } from "../editing.ts";
import { useForm } from "../form.ts";
import { fieldAt } from "../model/fields.ts";
import type { FormData } from "../state/data.ts";
import { replaceAnswers } from "../state/filling.ts";
import { answerInWords } from "../state/words.ts";

interface Props {
  /** Field name → proposal that differs from the contributor’s answer. */
  proposed: FormData;
  /** The source of the proposals, such as “the repository”. */
  source: string;
}

/** Asks for each proposal whether it replaces the contributor’s answer. */
export function Proposals({ proposed, source }: Props) {
  const { draft, change } = useEditing();
  const { announce } = useForm();
  const [decided, setDecided] = useState<readonly string[]>([]);
  const open = Object.entries(proposed).filter(([name]) => !decided.includes(name));
  if (open.length === 0) return null;
  const decide = (names: readonly string[]): void => {
    setDecided((now) => [...now, ...names]);
  };
  const replace = (some: FormData): void => {
    change((now) => replaceAnswers(now, some));
    decide(Object.keys(some));
    announce("Replaced.");
  };
  return (
    <div class="proposals">
      <p>Your answers to these were left as they are:</p>
      <dl class="proposals__list">
        {open.map(([name, value]) => {
          const field = fieldAt(draft.kind, [name]);
          if (!field) return undefined;
          const { title } = field;
          return (
            <div key={name} class="proposals__item">
              <dt>{title}</dt>
              <dd>Yours: {answerInWords(field, draft.data[name])}</dd>
              <dd>
                From {source}: {answerInWords(field, value)}
              </dd>
              <dd>
                <button
                  type="button"
                  class="govuk-button govuk-button--secondary form-button-small"
                  onClick={() => {
                    replace({ [name]: value });
                  }}
                >
                  Replace<span class="govuk-visually-hidden"> {title}</span>
                </button>
                <button
                  type="button"
                  class="form-link"
                  onClick={() => {
                    decide([name]);
                  }}
                >
                  Keep mine<span class="govuk-visually-hidden">: {title}</span>
                </button>
              </dd>
            </div>
          );
        })}
      </dl>
      {open.length > 1 && (
        <button
          type="button"
          class="govuk-button govuk-button--secondary form-button-small"
          onClick={() => {
            replace(Object.fromEntries(open));
          }}
        >
          Replace all of them
        </button>
      )}
    </div>
  );
}
