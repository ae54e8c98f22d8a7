import { columnTypes } from "../../../schemas/landscape/column-types.ts";
import type { AmbiguousDate } from "../../../schemas/landscape/row-reader.ts";
import { dateInWords } from "../../format.ts";
import { idOf } from "../state/path.ts";
import { RowSelect } from "./RowSelect.tsx";
import { placeOfRow } from "./places.ts";
import type { Decided } from "./session.ts";

interface Props {
  row: Decided;
  doubt: AmbiguousDate;
  /** Called with an ISO date, or the empty string for no date. */
  onDate: (date: string) => void;
}

/** Option for a cell that states no date. */
const noDate = { value: "none", title: "Leave the date out" };

/** Asks for the date that an ambiguous cell means: one of its readings, or any date if it has none. */
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
