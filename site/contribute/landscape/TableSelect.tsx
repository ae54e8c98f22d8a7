import type { Path } from "../../../schemas/problems/problem.ts";
import type { FormProblem } from "../checking/problem.ts";
import { FieldProblems } from "../fields/FieldProblems.tsx";
import { idOf } from "../state/path.ts";

interface Props {
  place: Path;
  problems: readonly FormProblem[];
  label: string;
  options: readonly { value: string; title: string }[];
  value: string;
  disabled?: boolean;
  onValue: (value: string) => void;
}

/** Number of characters of a select that fit in a cell; browsers truncate longer text. */
const maxLength = 28;

/** A select in a table cell, with its problems. Repeats a long choice in full below. */
export function TableSelect({ place, problems, label, options, value, disabled, onValue }: Props) {
  const isWrong = problems.length > 0;
  const id = idOf(place);
  const chosen = options.find((option) => option.value === value)?.title ?? "";
  return (
    <>
      <FieldProblems problems={problems} id={`${id}-problems`} />
      <select
        class={`govuk-select${isWrong ? " govuk-select--error" : ""}`}
        id={id}
        aria-label={label}
        aria-describedby={isWrong ? `${id}-problems` : undefined}
        aria-invalid={isWrong ? "true" : undefined}
        disabled={disabled}
        value={value}
        onChange={(event) => {
          onValue(event.currentTarget.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
      {chosen.length > maxLength && (
        <span class="landscape__detail" aria-hidden="true">
          {chosen}
        </span>
      )}
    </>
  );
}
