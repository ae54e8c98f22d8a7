import { useForm } from "../form.ts";
import { TableSelect } from "./TableSelect.tsx";
import { placeOfRow } from "./places.ts";
import type { Decided, Missing } from "./session.ts";

interface Props {
  row: Decided;
  question: Missing;
  label: string;
  /** What asks for an answer where there is none yet. */
  prompt: string;
  options: readonly { value: string; title: string }[];
  /** Empty where there is no answer yet. */
  value: string;
  onValue: (value: string) => void;
}

/** A question about a row, with the answers to choose from, and what is wrong while it is not answered. */
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
