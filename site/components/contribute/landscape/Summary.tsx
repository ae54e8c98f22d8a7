import { useEffect, useRef } from "preact/hooks";

import type { ReadList } from "../../../../schemas/landscape/list.ts";
import { personalInWords } from "../../../../schemas/landscape/personal.ts";
import type { Decided } from "../../../contribute/landscape/session.ts";
import type { MatchResult } from "../../../contribute/landscape/work.ts";
import { counted } from "../../../format.ts";

interface Props {
  list: ReadList;
  result: MatchResult;
  rows: readonly Decided[];
}

/** Says what became of the rows, and what was not taken. */
export function Summary({ list, result, rows }: Props) {
  const products = rows.filter(({ choice }) => choice.type === "product").length;
  const systems = rows.filter(({ choice }) => choice.type === "system").length;
  const open = rows.filter(({ missing }) => missing === "choice").length;
  const left = rows.length - products - systems - open;
  const unread = Array.from(
    result.unread,
    ([expected, values]) =>
      `Not read as ${expected}: ${values.slice(0, 3).join(", ")}${values.length > 3 ? ` and ${values.length - 3} more` : ""}.`,
  );
  const notes = [...personalInWords(result.personal), ...list.notes, ...unread];
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is another one now, so that a keyboard would begin at the top again.
  useEffect(() => heading.current?.focus(), [result]);
  return (
    <section aria-label="What was read">
      <h2 class="govuk-heading-m" tabIndex={-1} ref={heading}>
        What was read
      </h2>
      <p class="govuk-body">
        {counted(rows.length, "row", "rows")}: {counted(products, "is a product", "are products")} of the catalogue,{" "}
        {counted(systems, "is a system", "are systems")} without an entry, {open > 0 && `${open} to be answered, `}
        {left} left out.
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
