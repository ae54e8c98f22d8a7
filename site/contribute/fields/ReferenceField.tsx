import { useForm } from "../form.ts";
import { idOf } from "../state/path.ts";
import { EntryBox } from "./EntryBox.tsx";
import { describedBy, FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./field-props.ts";
import { useField } from "./use-field.ts";

/** Combobox for a reference to another entry. Unknown text stays as typed, and the validator reports it. */
export function ReferenceField({ field, path }: FieldProps) {
  const { value, set } = useField(path);
  const { problemsAt, leave } = useForm();
  const problems = problemsAt(path);
  const kind = field.control.type === "reference" ? field.control.kind : "product";
  const note = "Type part of its name.";
  return (
    <FieldFrame field={field} path={path} note={note}>
      <EntryBox
        id={idOf(path)}
        kind={kind}
        slug={typeof value === "string" ? value : ""}
        onSlug={set}
        onLeave={() => {
          leave(path);
        }}
        invalid={problems.some(({ severity }) => severity === "error")}
        describedBy={describedBy(field, path, problems.length, note)["aria-describedby"]}
      />
    </FieldFrame>
  );
}
