import { useState } from "preact/hooks";

import { equal } from "../../../schemas/writing/equal.ts";
import type { ControlCodec } from "../state/control-codecs.ts";

/**
 * State of a controlled input: its text and its setter. The typed text stays (“12.” on the way to “12.5”) while it parses to
 * the current value; if the value changes from elsewhere, the text follows.
 */
export function useControlText<Text>(
  { show, read }: ControlCodec<Text>,
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
