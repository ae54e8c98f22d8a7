import type { FunctionComponent } from "preact";

import type { Path } from "../../../schemas/problems/problem.ts";
import type { FieldModel } from "../model/field.ts";

/** What every field of a form needs: which one it is, and where its value is in the entry. */
export interface FieldProps {
  field: FieldModel;
  path: Path;
}

/** What a field that has others inside needs besides: the component that shows any field. */
export interface OuterFieldProps extends FieldProps {
  Inner: FunctionComponent<FieldProps>;
}
