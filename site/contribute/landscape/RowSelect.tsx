import { useForm } from "../form.ts";
import { TableSelect } from "./TableSelect.tsx";
import { placeOfRow } from "./places.ts";
import type { Decided, Missing } from "./session.ts";

interface Props {
  row: Decided;
  question: Missing;
  label: string;
  /** The first option while there is no answer, such as “Choose”. */
  prompt: string;
  options: readonly { value: string; title: string }[];
  /** Empty if there is no answer yet. */
  value: string;
  onValue: (value: string) => void;
}

/** A select for a question about a row; shows its problems while this question is open. */
export function RowSelect({ row: { line, missing }, question, prompt, options, value, ...asked }: Props) {
  const { problemsAt } = useForm();
  const place = placeOfRow(line.number, question);
  return (
    <TableSelect
      place={place}
      problems={missing === question ? problemsAt(place) : []}
      options={value === "" ? [{ value, title: prompt }, ...options] : options}
      value={value}
      {...asked}
    />
  );
}
