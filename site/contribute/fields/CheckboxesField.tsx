import { useForm } from "../form.ts";
import { idOf } from "../state/path.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./field-props.ts";
import { useField } from "./use-field.ts";

/** Checkboxes for words of a vocabulary. Where an empty list has a meaning, it is an exclusive option after “or”. */
export function CheckboxesField({ field, path }: FieldProps) {
  const { value, set } = useField(path);
  const { leave } = useForm();
  if (field.control.type !== "list") return null;
  const { words = [], empty } = field.control;
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const id = idOf(path);
  const toggle = (word: string, on: boolean): void => {
    const now = on ? [...chosen, word] : chosen.filter((one) => one !== word);
    set(now.length > 0 ? now : undefined);
  };
  return (
    <FieldFrame field={field} path={path} several note="Select all that apply.">
      <div
        class={`govuk-checkboxes govuk-checkboxes--small${words.length > 12 ? " form-columns" : ""}`}
        onFocusOut={(event) => {
          if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
          leave(path);
        }}
      >
        {words.map(({ word, title }, index) => (
          <Box
            key={word}
            id={index === 0 ? id : `${id}-${word}`}
            title={title}
            checked={chosen.includes(word)}
            set={(on) => {
              toggle(word, on);
            }}
          />
        ))}
      </div>
      {empty !== undefined && (
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__divider">or</div>
          <Box
            id={`${id}-none`}
            title={empty}
            checked={Array.isArray(value) && value.length === 0}
            set={(on) => {
              set(on ? [] : undefined);
            }}
          />
        </div>
      )}
    </FieldFrame>
  );
}

interface BoxProps {
  id: string;
  title: string;
  checked: boolean;
  set: (on: boolean) => void;
}

function Box({ id, title, checked, set }: BoxProps) {
  return (
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        type="checkbox"
        id={id}
        checked={checked}
        onChange={(event) => {
          set(event.currentTarget.checked);
        }}
      />
      <label class="govuk-label govuk-checkboxes__label" for={id}>
        {title}
      </label>
    </div>
  );
}
