import { type ColumnId, columnTypes } from "../../../schemas/landscape/column-types.ts";
import type { Columns } from "../../../schemas/landscape/columns.ts";
import { columnName, letterOf } from "../../../schemas/landscape/list.ts";
import { useForm } from "../form.ts";
import { TableSelect } from "./TableSelect.tsx";
import { placeOfColumn } from "./places.ts";
import type { FormList } from "./session.ts";

interface Props {
  list: FormList;
  columns: Columns;
  onColumn: (position: number, id: ColumnId | undefined) => void;
}

/** Table of the detected type of each column, with a select to change it. */
export function ColumnTable({ list, columns, onColumn }: Props) {
  const { problemsAt } = useForm();
  const hasNames = columns.includes("name");
  return (
    <div class="landscape__table" role="region" aria-label="Columns" tabIndex={0}>
      <table class="table">
        <caption class="table__caption">
          What the columns hold: {list.rows.length} {list.rows.length === 1 ? "row" : "rows"} below row{" "}
          {list.heading.line}
        </caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">For example</th>
            <th scope="col">Taken for</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((id, position) => {
            const heading = list.heading.cells[position] ?? "";
            const isAlone = heading !== "" && list.heading.cells.filter((other) => other === heading).length === 1;
            const column = `column ${letterOf(position)}`;
            const name = heading === "" ? column : isAlone ? `“${heading}”` : `“${heading}” in ${column}`;
            const isKept = list.notKept?.includes(position) !== true;
            const example = !isKept ? notKept : id === "personal" ? "Not shown" : exampleOf(list, position);
            return (
              <tr key={position}>
                <th scope="row">{columnName(list.heading, position)}</th>
                {example === "" ? <td class="table__empty" /> : <td data-label="For example">{example}</td>}
                <td class="table__wide" data-label="Taken for">
                  <TableSelect
                    place={placeOfColumn(position)}
                    problems={hasNames ? [] : problemsAt(placeOfColumn(position))}
                    label={`What ${name} holds`}
                    disabled={!isKept}
                    options={columnOptions}
                    value={id ?? ""}
                    onValue={(chosen) => {
                      onColumn(position, chosen === "" ? undefined : (chosen as ColumnId));
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const columnOptions = [
  { value: "", title: "Not taken" },
  ...Object.entries(columnTypes).map(([value, { title }]) => ({ value, title })),
];

/** Shown instead of an example for a column whose values browser storage does not keep. */
const notKept = "Not kept in this browser. To take this column, select the file again.";

function exampleOf({ rows }: FormList, position: number): string {
  const value = rows.find(({ cells }) => (cells[position] ?? "") !== "")?.cells[position] ?? "";
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
