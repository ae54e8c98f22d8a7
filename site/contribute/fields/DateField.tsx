import { useForm } from "../form.ts";
import { type DateParts, dateParts, wholeDate } from "../state/control-codecs.ts";
import { idOf } from "../state/path.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./field-props.ts";
import { useControlText } from "./use-control-text.ts";
import { useField } from "./use-field.ts";

const boxes = [
  { part: "day", title: "Day", width: "govuk-input--width-2" },
  { part: "month", title: "Month", width: "govuk-input--width-2" },
  { part: "year", title: "Year", width: "govuk-input--width-4" },
] as const satisfies readonly { part: keyof DateParts; title: string; width: string }[];

/** A date in three boxes. In an approximate date, the day and the month are optional. */
export function DateField({ field, path }: FieldProps) {
  const { value, set } = useField(path);
  const { leave, problemsAt, setting } = useForm();
  const [parts, type] = useControlText(dateParts, value, set);
  const id = idOf(path);
  const approximate = field.control.type === "date" && field.control.precision === "approximate";
  const [year = "", month = "", day = ""] = setting.today.split("-");
  const note = approximate
    ? "The year is enough; give the month and the day if you know them."
    : `For example: ${Number(day)} ${Number(month)} ${year}`;
  const wrong = problemsAt(path).some(({ severity }) => severity === "error");
  return (
    <FieldFrame field={field} path={path} several note={note}>
      <div
        class="govuk-date-input"
        onFocusOut={(event) => {
          if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
          leave(path);
        }}
      >
        {boxes.map(({ part, title, width }, index) => (
          <div class="govuk-date-input__item" key={part}>
            <div class="govuk-form-group">
              <label class="govuk-label govuk-date-input__label" for={index === 0 ? id : `${id}-${part}`}>
                {title}
              </label>
              <input
                class={`govuk-input govuk-date-input__input ${width}${wrong ? " govuk-input--error" : ""}`}
                id={index === 0 ? id : `${id}-${part}`}
                type="text"
                inputMode="numeric"
                autocomplete="off"
                value={parts[part]}
                onInput={(event) => {
                  const { value: text } = event.currentTarget;
                  type(wholeDate(text) ?? { ...parts, [part]: text });
                }}
              />
            </div>
          </div>
        ))}
      </div>
    </FieldFrame>
  );
}
