import { useForm } from "../form.ts";
import type { Choice } from "../model/field.ts";
import { idOf } from "../state/path.ts";
import { describedBy, FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./field-props.ts";
import { useField } from "./use-field.ts";

/** The most words that are shown as radio buttons. More words, and words in a list item, get a select. */
const maxRadios = 7;

/** Radio buttons or a select for one word of a vocabulary. */
export function WordsField({ field, path }: FieldProps) {
  const { value, set } = useField(path);
  const words = field.control.type === "words" ? field.control.words : [];
  const inList = path.some((step) => typeof step === "number");
  const shared = { field, path, words, value, set };
  return words.length <= maxRadios && !inList ? <Radios {...shared} /> : <Select {...shared} />;
}

const answers: readonly Choice[] = [
  { word: "true", title: "Yes" },
  { word: "false", title: "No" },
];

/** Yes or no. */
export function BooleanField({ field, path }: FieldProps) {
  const { value, set } = useField(path);
  return (
    <Radios
      field={field}
      path={path}
      words={answers}
      value={typeof value === "boolean" ? String(value) : value}
      set={(word) => {
        set(word === undefined ? undefined : word === "true");
      }}
    />
  );
}

interface Props extends FieldProps {
  words: readonly Choice[];
  value: unknown;
  set: (word: string | undefined) => void;
}

function Radios({ field, path, words, value, set }: Props) {
  const { leave } = useForm();
  const id = idOf(path);
  const clear = (): void => {
    set(undefined);
    document.getElementById(id)?.focus();
  };
  return (
    <FieldFrame field={field} path={path} several>
      <div class="govuk-radios govuk-radios--small" data-radios="">
        {words.map(({ word, title, description }, index) => {
          const own = index === 0 ? id : `${id}-${word}`;
          return (
            <div class="govuk-radios__item" key={word}>
              <input
                class="govuk-radios__input"
                type="radio"
                id={own}
                name={id}
                value={word}
                checked={value === word}
                onChange={() => {
                  set(word);
                  leave(path);
                }}
                {...(description === undefined ? {} : { "aria-describedby": `${id}-${word}-hint` })}
              />
              <label class="govuk-label govuk-radios__label" for={own}>
                {title}
              </label>
              {description !== undefined && (
                <div class="govuk-hint govuk-radios__hint" id={`${id}-${word}-hint`}>
                  {description}
                </div>
              )}
            </div>
          );
        })}
      </div>
      {value !== undefined && !field.required && (
        <button type="button" class="form-link" onClick={clear}>
          Clear answer<span class="govuk-visually-hidden">: {field.title}</span>
        </button>
      )}
    </FieldFrame>
  );
}

function Select({ field, path, words, value, set }: Props) {
  const { leave, problemsAt } = useForm();
  const known = words.some(({ word }) => word === value);
  return (
    <FieldFrame field={field} path={path}>
      <select
        class="govuk-select"
        id={idOf(path)}
        value={typeof value === "string" ? value : ""}
        onChange={(event) => {
          set(event.currentTarget.value === "" ? undefined : event.currentTarget.value);
        }}
        onBlur={() => {
          leave(path);
        }}
        {...describedBy(field, path, problemsAt(path).length)}
      >
        <option value="">{field.required ? "Choose" : "Not stated"}</option>
        {typeof value === "string" && value !== "" && !known && <option value={value}>{value}</option>}
        {words.map(({ word, title }) => (
          <option key={word} value={word}>
            {title}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
