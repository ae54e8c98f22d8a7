import type { ComponentChildren } from "preact";

import type { Path } from "../../../schemas/problems/problem.ts";
import { useForm } from "../form.ts";
import type { FieldModel } from "../model/field.ts";
import { idOf } from "../state/path.ts";
import { FieldProblems } from "./FieldProblems.tsx";
import { HintText } from "./HintText.tsx";

interface Props {
  field: FieldModel;
  path: Path;
  /** Whether the control has several inputs and so needs a fieldset instead of a label. */
  several?: boolean;
  /** Text after the hint, such as an example. */
  note?: string | undefined;
  children: ComponentChildren;
}

/** The frame of a question: label or legend, hint, problems and control. */
export function FieldFrame({ field, path, several = false, note, children }: Props) {
  const problems = useForm().problemsAt(path);
  const id = idOf(path);
  const wrong = problems.some(({ severity }) => severity === "error");
  const className = `govuk-form-group${wrong ? " govuk-form-group--error" : ""}`;
  const hint = [field.hint, note].filter((text) => text !== undefined).join(" ");
  const rest = (
    <>
      {hint !== "" && (
        <div class="govuk-hint" id={`${id}-hint`}>
          <HintText text={hint} />
        </div>
      )}
      <FieldProblems problems={problems} id={`${id}-problems`} />
      {children}
    </>
  );
  if (!several) {
    return (
      <div class={className}>
        <label class="govuk-label govuk-label--s" for={id}>
          <Title field={field} />
        </label>
        {rest}
      </div>
    );
  }
  return (
    <div class={className}>
      <fieldset
        class="govuk-fieldset"
        id={`${id}-group`}
        tabIndex={-1}
        {...describedBy(field, path, problems.length, note)}
      >
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
          <Title field={field} />
        </legend>
        {rest}
      </fieldset>
    </div>
  );
}

/** Returns the `aria-describedby` of a control: the ids of its hint and its problems. */
export function describedBy(
  field: FieldModel,
  path: Path,
  problems: number,
  note?: string,
): { "aria-describedby"?: string } {
  const id = idOf(path);
  const parts = [
    (field.hint !== undefined || note !== undefined) && `${id}-hint`,
    problems > 0 && `${id}-problems`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? { "aria-describedby": parts.join(" ") } : {};
}

function Title({ field }: { field: FieldModel }) {
  return (
    <>
      {field.title}
      {!field.required && <span class="form-optional"> (optional)</span>}
    </>
  );
}
