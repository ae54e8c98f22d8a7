import type { Path } from "../../../schemas/problems/problem.ts";
import { typed } from "../../contribute/state/draft.ts";
import { valueAt } from "../../contribute/state/path.ts";
import { useForm } from "./form.ts";

/** The value at a place of the form, and how to change it. `undefined` takes it away. */
export function useField(path: Path): { value: unknown; set: (value: unknown) => void } {
  const { draft, change } = useForm();
  return {
    value: valueAt(draft.data, path),
    set: (value) => {
      change((now) => typed(now, path, value));
    },
  };
}
