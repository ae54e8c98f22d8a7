import type { AppliedList } from "./apply.ts";
import type { Columns } from "./columns.ts";
import type { Lines } from "./lines.ts";
import { columnName, type ReadList } from "./list.ts";
import { personalInWords } from "./personal.ts";
import { some } from "./some.ts";

/** The findings of reading a list, without its lines. */
type Said = Omit<Lines, "lines">;

/** Describes in sentences which personal data was removed: whole columns, and details in other cells. */
export function peopleLeftOut({ heading }: ReadList, columns: Columns, { personal }: Said): string[] {
  const named = columns.flatMap((id, position) => (id === "personal" ? [`“${columnName(heading, position)}”`] : []));
  const [last, ...before] = named.toReversed();
  const columnsOfPeople =
    last === undefined
      ? []
      : before.length === 0
        ? [`The column ${last} was left out, because it names people or says how to reach them.`]
        : [
            `The columns ${before.toReversed().join(", ")} and ${last} were left out, because they name people or say how to reach them.`,
          ];
  return [...columnsOfPeople, ...personalInWords(personal)];
}

/** Describes in sentences what a person has to check, so that no data is lost silently. */
export function thingsToCheck({ notes }: ReadList, { unread, cut, serials, nameless, totals }: Said): string[] {
  return [
    ...notes,
    ...Object.entries(unread).map(([expected, values]) => `Not read as ${expected}: ${some(values)}.`),
    ...(serials.length > 0 ? [`Numbers were read as days, as spreadsheets count them: ${some(serials)}.`] : []),
    ...(cut.length > 0 ? [`Longer than a record takes, and cut: ${some(cut)}.`] : []),
    ...(nameless.length > 0
      ? [`Left out, because there is no name, or none but that of a person: ${rows(nameless)}.`]
      : []),
    ...(totals.length > 0 ? [`Left out, because only other rows are added up there: ${rows(totals)}.`] : []),
  ];
}

/** Lists the duplicate rows in a sentence; empty without duplicates. */
export function duplicatesNote(merged: AppliedList["merged"]): string[] {
  if (merged.length === 0) return [];
  const pairs = merged.map(({ number, with: other, name }) => `row ${number}, ${name} (see row ${other})`);
  return [
    `About the same as another row: ${some(pairs)}. What is still used counts before what was stopped, then the contract that ends last.`,
  ];
}

function rows(numbers: readonly number[]): string {
  return numbers.length === 1 ? `row ${numbers.join("")}` : `rows ${some(numbers)}`;
}
