import { columnTypes } from "../../../schemas/landscape/column-types.ts";
import type { Doubt } from "../../../schemas/landscape/row-reader.ts";
import { dateInWords } from "../../format.ts";
import { idOf } from "../state/path.ts";
import { RowSelect } from "./RowSelect.tsx";
import { placeOfRow } from "./places.ts";
import type { Decided } from "./session.ts";

interface Props {
  row: Decided;
  doubt: Doubt;
  /** Is told an ISO date, or the empty text for none. */
  onDate: (date: string) => void;
}

/** The answer that a list says no date. */
const noDate = { value: "none", title: "Leave the date out" };

/** Asks which date is meant by what a list has: one of those that it may mean, or a day where nobody can tell. */
export function DateQuestion({ row, doubt: { field, text, readings }, onDate }: Props) {
  const { line, dates } = row;
  const { title } = columnTypes[field];
  const label = `${title} of “${line.name}”, written “${text}”`;
  const given = dates[field];
  return (
    <>
      <span class="landscape__detail" aria-hidden="true">
        {title}, written “{text}”
      </span>
      {readings.length > 0 ? (
        <RowSelect
          row={row}
          question={field}
          label={label}
          prompt="Choose a date"
          options={[...readings.map((date) => ({ value: date, title: dateInWords(date) })), noDate]}
          value={given === "" ? noDate.value : (given ?? "")}
          onValue={(value) => {
            onDate(value === noDate.value ? "" : value);
          }}
        />
      ) : (
        <input
          class="govuk-input"
          id={idOf(placeOfRow(line.number, field))}
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
