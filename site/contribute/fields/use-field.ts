import type { Path } from "../../../schemas/problems/problem.ts";
import { valueAt } from "../../../schemas/yaml/value-at.ts";
import { useForm } from "../form.ts";

/** Returns the value at a path of the form and its setter. Setting `undefined` removes the value. */
export function useField(path: Path): { value: unknown; set: (value: unknown) => void } {
  const { data, set } = useForm();
  return {
    value: valueAt(data, path),
    set: (value) => {
      set(path, value);
    },
  };
}
