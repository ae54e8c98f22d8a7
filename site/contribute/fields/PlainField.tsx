import { DateField } from "./DateField.tsx";
import { TextField } from "./TextField.tsx";
import { BooleanField, WordsField } from "./WordsField.tsx";
import type { FieldProps } from "./field-props.ts";

/** Renders a field with one simple value: text, number, date, yes or no, or a word of a vocabulary. */
export function PlainField(props: FieldProps) {
  switch (props.field.control.type) {
    case "text":
    case "number":
    case "figure":
      return <TextField {...props} />;
    case "boolean":
      return <BooleanField {...props} />;
    case "date":
      return <DateField {...props} />;
    case "words":
      return <WordsField {...props} />;
    default:
      return null;
  }
}
