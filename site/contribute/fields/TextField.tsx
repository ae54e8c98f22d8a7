import { useForm } from "../form.ts";
import type { FieldModel } from "../model/field.ts";
import { figureText, lineText, numberText, type ControlCodec } from "../state/control-codecs.ts";
import { idOf } from "../state/path.ts";
import { CharacterCount } from "./CharacterCount.tsx";
import { describedBy, FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./field-props.ts";
import { useControlText } from "./use-control-text.ts";
import { useField } from "./use-field.ts";

/** An input for one line of text or a number; a text area if the maximum is from 160 to 400 characters. */
export function TextField({ field, path }: FieldProps) {
  const { value, set } = useField(path);
  const form = useForm();
  const [text, type] = useControlText(kindOfText(field), value, set);
  const problems = form.problemsAt(path);
  const { control } = field;
  const max = control.type === "text" ? control.max : Infinity;
  const note = exampleIn(field);
  const common = {
    id: idOf(path),
    value: text,
    autocomplete: "off",
    onInput: (event: Event) => {
      type((event.currentTarget as HTMLInputElement).value);
    },
    onBlur: () => {
      form.leave(path);
    },
    "aria-invalid": problems.some(({ severity }) => severity === "error") ? ("true" as const) : undefined,
    ...describedBy(field, path, problems.length, note),
  };
  return (
    <FieldFrame field={field} path={path} note={note}>
      {max >= 160 && max <= 400 ? (
        <textarea class="govuk-textarea form-lines" rows={max > 250 ? 4 : 3} {...common} />
      ) : (
        <input class={`govuk-input ${width(field)}`} {...inputType(field)} {...common} />
      )}
      <CharacterCount length={text.length} max={max} />
    </FieldFrame>
  );
}

function kindOfText({ control }: FieldModel): ControlCodec<string> {
  return control.type === "number" ? numberText : control.type === "figure" ? figureText : lineText;
}

function inputType({ control }: FieldModel) {
  if (control.type === "number") return { type: "text" as const, inputMode: "decimal" as const, spellcheck: false };
  if (control.type !== "text") return { type: "text" as const };
  switch (control.text) {
    case "link":
      return { type: "url" as const, inputMode: "url" as const, spellcheck: false };
    case "email":
      return { type: "email" as const, inputMode: "email" as const, spellcheck: false };
    case "year":
      return { type: "text" as const, inputMode: "numeric" as const };
    case "line":
      return { type: "text" as const };
  }
}

function width({ control }: FieldModel): string {
  if (control.type === "number" || control.type === "figure") return "govuk-input--width-10";
  if (control.type !== "text") return "";
  if (control.text === "year") return "govuk-input--width-4";
  return control.text === "line" && control.max <= 40 ? "govuk-input--width-20" : "";
}

/** Returns the example of a field as a note; undefined if it has none. */
function exampleIn({ example, control }: FieldModel): string | undefined {
  return example === undefined || control.type === "markdown" ? undefined : `For example: ${example}`;
}
