import { FieldProblems } from "../fields/FieldProblems.tsx";
import { useForm } from "../form.ts";
import { idOf } from "../state/path.ts";
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
export function RowSelect({ row: { line, missing }, question, label, prompt, options, value, onValue }: Props) {
  const { problemsAt } = useForm();
  const place = placeOfRow(line.number, question);
  const problems = missing === question ? problemsAt(place) : [];
  const isWrong = problems.length > 0;
  const id = idOf(place);
  return (
    <>
      <FieldProblems problems={problems} id={`${id}-problems`} />
      <select
        class={`govuk-select${isWrong ? " govuk-select--error" : ""}`}
        id={id}
        aria-label={label}
        aria-describedby={isWrong ? `${id}-problems` : undefined}
        aria-invalid={isWrong ? "true" : undefined}
        value={value}
        onChange={(event) => {
          onValue(event.currentTarget.value);
        }}
      >
        {value === "" && <option value="">{prompt}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </>
  );
}
