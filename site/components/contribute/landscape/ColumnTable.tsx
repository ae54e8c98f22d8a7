import { type ColumnId, columnTypes } from "../../../../schemas/landscape/column-types.ts";
import type { Columns } from "../../../../schemas/landscape/columns.ts";
import type { ReadList } from "../../../../schemas/landscape/list.ts";
import { idOf } from "../../../contribute/state/path.ts";

interface Props {
  list: ReadList;
  columns: Columns;
  onColumn: (position: number, id: ColumnId | undefined) => void;
}

/** Shows what each column was taken for, to be corrected. */
export function ColumnTable({ list, columns, onColumn }: Props) {
  return (
    <div class="landscape__table" role="region" aria-label="Columns" tabIndex={0}>
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--m">
          What the columns hold: {list.rows.length} rows below row {list.heading.line}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              Column
            </th>
            <th scope="col" class="govuk-table__header">
              For example
            </th>
            <th scope="col" class="govuk-table__header">
              Taken for
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {columns.map((id, position) => {
            const heading = list.heading.cells[position] ?? `Column ${position + 1}`;
            return (
              <tr class="govuk-table__row" key={position}>
                <th scope="row" class="govuk-table__header">
                  {heading}
                </th>
                <td class="govuk-table__cell">{id === "personal" ? "Not shown" : exampleOf(list, position)}</td>
                <td class="govuk-table__cell">
                  <select
                    class="govuk-select"
                    id={idOf(["columns", position])}
                    aria-label={`What “${heading}” holds`}
                    value={id ?? ""}
                    onChange={(event) => {
                      const chosen = event.currentTarget.value;
                      onColumn(position, chosen === "" ? undefined : (chosen as ColumnId));
                    }}
                  >
                    <option value="">Not taken</option>
                    {Object.entries(columnTypes).map(([one, { title }]) => (
                      <option key={one} value={one}>
                        {title}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function exampleOf({ rows }: ReadList, position: number): string {
  const value = rows.find(({ cells }) => (cells[position] ?? "") !== "")?.cells[position] ?? "";
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
