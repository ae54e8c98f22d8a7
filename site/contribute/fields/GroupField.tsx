import { FieldFrame } from "./FieldFrame.tsx";
import type { OuterFieldProps } from "./field-props.ts";

/** The fields of an object, in a fieldset. */
export function GroupField({ field, path, Inner }: OuterFieldProps) {
  if (field.control.type !== "group") return null;
  return (
    <FieldFrame field={field} path={path} several>
      <div class="form-group">
        {field.control.fields.map((inner) => (
          <Inner key={inner.name} field={inner} path={[...path, inner.name]} />
        ))}
      </div>
    </FieldFrame>
  );
}
