import { columnTypes } from "../../../schemas/landscape/column-types.ts";
import type { Doubt } from "../../../schemas/landscape/row-reader.ts";
import { dateInWords } from "../../format.ts";
import { FieldProblems } from "../fields/FieldProblems.tsx";
import { useForm } from "../form.ts";
import { idOf } from "../state/path.ts";
import { placeOfRow } from "./places.ts";
import type { Decided } from "./session.ts";

interface Props {
  row: Decided;
  doubt: Doubt;
  /** Is told an ISO date, or the empty text for none. */
  onDate: (date: string) => void;
}

/** The answer that a list says no date. */
const none = "none";

/** Asks which date is meant by what a list has: one of those that it may mean, or a day where nobody can tell. */
export function DateQuestion({ row: { line, missing, dates }, doubt: { field, text, readings }, onDate }: Props) {
  const { problemsAt } = useForm();
  const { title } = columnTypes[field];
  const place = placeOfRow(line.number, field);
  const problems = missing === field ? problemsAt(place) : [];
  const label = `${title} of “${line.name}”, written “${text}”`;
  const given = dates[field];
  return (
    <>
      <span class="landscape__detail" aria-hidden="true">
        {title}, written “{text}”
      </span>
      <FieldProblems problems={problems} id={`${idOf(place)}-problems`} />
      {readings.length > 0 ? (
        <select
          class={`govuk-select${problems.length > 0 ? " govuk-select--error" : ""}`}
          id={idOf(place)}
          aria-label={label}
          value={given === "" ? none : (given ?? "")}
          onChange={({ currentTarget: { value } }) => {
            onDate(value === none ? "" : value);
          }}
        >
          {given === undefined && <option value="">Choose a date</option>}
          {readings.map((date) => (
            <option key={date} value={date}>
              {dateInWords(date)}
            </option>
          ))}
          <option value={none}>Leave the date out</option>
        </select>
      ) : (
        <input
          class="govuk-input"
          id={idOf(place)}
          type="date"
          aria-label={label}
          value={given ?? ""}
          onChange={({ currentTarget: { value } }) => {
            onDate(value);
          }}
        />
      )}
    </>
  );
}
