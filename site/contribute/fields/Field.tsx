import { CheckboxesField } from "./CheckboxesField.tsx";
import { GroupField } from "./GroupField.tsx";
import { LicenceField } from "./LicenceField.tsx";
import { ListField } from "./ListField.tsx";
import { MarkdownField } from "./MarkdownField.tsx";
import { PlainField } from "./PlainField.tsx";
import { ReferenceField } from "./ReferenceField.tsx";
import type { FieldProps } from "./field-props.ts";

/** Renders a field by the type of its control. */
export function Field(props: FieldProps) {
  const { control } = props.field;
  switch (control.type) {
    case "markdown":
      return <MarkdownField {...props} />;
    case "licence":
      return <LicenceField {...props} />;
    case "reference":
      return <ReferenceField {...props} />;
    case "group":
      return <GroupField {...props} Inner={Field} />;
    case "list":
      return control.words ? <CheckboxesField {...props} /> : <ListField {...props} Inner={Field} />;
    default:
      return <PlainField {...props} />;
  }
}
