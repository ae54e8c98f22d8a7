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

/** Browsers cut off what does not fit on the one line of a select. So many letters fit in a cell. */
const fitting = 28;

/** A choice in a cell of a table, with what is wrong with it. A long one stands in full below it. */
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
      {chosen.length > fitting && (
        <span class="landscape__detail" aria-hidden="true">
          {chosen}
        </span>
      )}
    </>
  );
}
