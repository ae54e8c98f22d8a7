import { CheckboxesField } from "./CheckboxesField.tsx";
import { DateField } from "./DateField.tsx";
import { GroupField } from "./GroupField.tsx";
import { ListField } from "./ListField.tsx";
import { MarkdownField } from "./MarkdownField.tsx";
import { LicenceField, ReferenceField } from "./ReferenceField.tsx";
import { TextField } from "./TextField.tsx";
import { BooleanField, WordsField } from "./WordsField.tsx";
import type { FieldProps } from "./field-props.ts";

/** A field of whatever sort. */
export function Field(props: FieldProps) {
  const { control } = props.field;
  switch (control.type) {
    case "text":
    case "number":
    case "figure":
      return <TextField {...props} />;
    case "markdown":
      return <MarkdownField {...props} />;
    case "licence":
      return <LicenceField {...props} />;
    case "boolean":
      return <BooleanField {...props} />;
    case "date":
      return <DateField {...props} />;
    case "words":
      return <WordsField {...props} />;
    case "reference":
      return <ReferenceField {...props} />;
    case "group":
      return <GroupField {...props} Inner={Field} />;
    case "list":
      return control.words ? <CheckboxesField {...props} /> : <ListField {...props} Inner={Field} />;
  }
}
