import { useState } from "preact/hooks";

import { equal } from "../../../schemas/writing/equal.ts";
import type { Typed } from "../state/typed.ts";

/**
 * The text of a control and how to change it. What somebody types stays as it is typed (“12.” on the way to “12.5”) for as
 * long as it stands for the value; when the value is changed from elsewhere, so is the text.
 */
export function useTyped<Text>(
  { show, read }: Typed<Text>,
  value: unknown,
  change: (value: unknown) => void,
): [Text, (text: Text) => void] {
  const [text, setText] = useState(() => show(value));
  const type = (next: Text): void => {
    setText(next);
    change(read(next));
  };
  return [equal(orNothing(read(text)), orNothing(value)) ? text : show(value), type];
}

function orNothing(value: unknown): unknown {
  return value === "" ? undefined : value;
}
