import type { Path } from "../../../schemas/problems/problem.ts";
import { valueAt } from "../../../schemas/yaml/value-at.ts";
import { useForm } from "../form.ts";

/** The value at a place of the form, and how to change it. `undefined` takes it away. */
export function useField(path: Path): { value: unknown; set: (value: unknown) => void } {
  const { data, set } = useForm();
  return {
    value: valueAt(data, path),
    set: (value) => {
      set(path, value);
    },
  };
}
