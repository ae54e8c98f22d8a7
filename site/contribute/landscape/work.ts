import type { KnownProduct } from "../../../schemas/finding/application-target.ts";
import { applicationFinder } from "../../../schemas/finding/application.ts";
import { type Columns, isRegister } from "../../../schemas/landscape/columns.ts";
import { type Lines, linesOf, type Use } from "../../../schemas/landscape/lines.ts";
import { readList, type ReadList } from "../../../schemas/landscape/list.ts";
import { type Matched, matchLines } from "../../../schemas/landscape/match.ts";
import { cellsWithoutPeople } from "../../../schemas/landscape/personal.ts";
import { UnreadableFile } from "../../../schemas/spreadsheet/sheet.ts";
import { systems } from "../../../schemas/vocabularies/systems.ts";

/** A task for the web worker, which keeps the page responsive. */
export type Task =
  | { type: "read"; content: Uint8Array; name: string }
  | {
      type: "match";
      list: ReadList;
      columns: Columns;
      products: readonly KnownProduct[];
      uses: readonly Use[];
      today: string;
    };

/** The result of a task. */
export type Outcome =
  // `clean`: the rows without personal data, for storage.
  | { type: "list"; list: ReadList; clean: ReadList["rows"] }
  | { type: "matched"; result: MatchResult }
  // `reason`: why the file cannot be read, in a sentence.
  | { type: "refused"; reason: string };

/** The lines of a list with their matches. */
export interface MatchResult extends Omit<Lines, "lines"> {
  lines: readonly Matched[];
}

/** Runs a task. An unreadable file gives a refusal; other errors are thrown. */
export function runTask(task: Task): Outcome {
  try {
    if (task.type === "read") {
      const list = readList(task.content, task.name);
      const clean = list.rows.map(({ cells, ...row }) => ({ ...row, cells: cellsWithoutPeople(cells) }));
      return { type: "list", list, clean };
    }
    const { list, columns, products, uses, today } = task;
    const { lines, ...read } = linesOf({ ...list, columns });
    const slugs = new Set(products.map(({ slug }) => slug));
    const finder = applicationFinder(products, systems);
    const matched = matchLines(lines, {
      finder,
      hasProduct: (slug) => slugs.has(slug),
      uses,
      isRegister: isRegister({ ...list, columns }),
      today,
    });
    return { type: "matched", result: { ...read, lines: matched } };
  } catch (error) {
    if (error instanceof UnreadableFile) return { type: "refused", reason: error.message };
    throw error;
  }
}
