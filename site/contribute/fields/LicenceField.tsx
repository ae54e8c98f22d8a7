import { licencesLike } from "../finding/licences.ts";
import { useForm } from "../form.ts";
import { idOf } from "../state/path.ts";
import { Combobox } from "./Combobox.tsx";
import { describedBy, FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./field-props.ts";
import { useField } from "./use-field.ts";

/** Combobox for an SPDX licence identifier or “proprietary”. Other text stays as typed, and the validator reports it. */
export function LicenceField({ field, path }: FieldProps) {
  const { value, set } = useField(path);
  const { problemsAt, leave } = useForm();
  const problems = problemsAt(path);
  const note = field.example === undefined ? undefined : `For example: ${field.example}`;
  return (
    <FieldFrame field={field} path={path} note={note}>
      <Combobox
        id={idOf(path)}
        text={typeof value === "string" ? value : ""}
        find={licencesLike}
        onText={set}
        onChoose={(option) => {
          set(option.value);
        }}
        onLeave={() => {
          leave(path);
        }}
        invalid={problems.some(({ severity }) => severity === "error")}
        describedBy={describedBy(field, path, problems.length, note)["aria-describedby"]}
        noun="licences"
      />
    </FieldFrame>
  );
}
