import type { FunctionComponent } from "preact";

import type { Path } from "../../../schemas/problems/problem.ts";
import type { FieldModel } from "../model/field.ts";

/** Props of every field component: the field and the path of its value in the entry. */
export interface FieldProps {
  field: FieldModel;
  path: Path;
}

/** Props of a field with nested fields: besides, the component that renders any field. */
export interface OuterFieldProps extends FieldProps {
  Inner: FunctionComponent<FieldProps>;
}
