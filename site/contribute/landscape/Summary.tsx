import { useEffect, useRef } from "preact/hooks";

import type { AppliedList } from "../../../schemas/landscape/apply.ts";
import type { Columns } from "../../../schemas/landscape/columns.ts";
import type { ReadList } from "../../../schemas/landscape/list.ts";
import { duplicatesNote, peopleLeftOut, thingsToCheck } from "../../../schemas/landscape/notes.ts";
import { counted } from "../../format.ts";
import type { Decided } from "./session.ts";
import type { MatchResult } from "./work.ts";

interface Props {
  list: ReadList;
  columns: Columns;
  result: MatchResult;
  rows: readonly Decided[];
  /** Rows merged into another row about the same product or system. */
  merged: AppliedList["merged"];
}

/** Summary of the import: number of products, systems, open questions and rows left out, with notes. */
export function Summary({ list, columns, result, rows, merged }: Props) {
  const {
    product = [],
    system = [],
    leave = [],
    open = [],
  } = Object.groupBy(rows, ({ choice, missing }) => (missing === "choice" ? "open" : choice.type));
  const notes = [...peopleLeftOut(list, columns, result), ...thingsToCheck(list, result), ...duplicatesNote(merged)];
  const heading = useRef<HTMLHeadingElement>(null);
  // The pressed button is replaced, so keyboard users would lose their place.
  useEffect(() => heading.current?.focus(), [result]);
  return (
    <section aria-label="What was read">
      <h2 class="govuk-heading-m" tabIndex={-1} ref={heading}>
        What was read
      </h2>
      <p class="govuk-body">
        {counted(rows.length, "row", "rows")}: {counted(product.length, "is a product", "are products")} of the
        catalogue, {counted(system.length, "is a system", "are systems")} without an entry,{" "}
        {open.length > 0 && `${open.length} to be answered, `}
        {leave.length} left out.
      </p>
      {notes.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
