import { hrefOf } from "../href.ts";
import { escaped } from "../markup.ts";
import type { LikePageView } from "./view.ts";
import type { LikeRow } from "./words.ts";

/**
 * The rows of a table of what councils like a council have. There are hundreds of thousands in a large catalogue, so that
 * they are made as one text.
 *
 * @param total how many councils are like it
 * @param hasStopped whether the table has a column for who has stopped
 */
export function likeRows(rows: readonly LikeRow[], total: number, hasStopped: boolean): string {
  return rows
    .map(({ subject, notes, count, who, stopped }) => {
      const names = who.map(({ number, names }) => `<b>${escaped(number)}</b>: ${escaped(names)}`);
      return [
        `<tr><th scope="row"><a href="${hrefOf(subject)}">${escaped(subject.name)}</a> `,
        `${note(notes.join(" · "))}</th>`,
        `<td class="table__short" data-label="Have it">${count} of ${total}</td>`,
        cell("Who", names),
        hasStopped ? cell("Stopped, and why", stopped.map(escaped)) : "",
        "</tr>",
      ].join("");
    })
    .join("");
}

/**
 * The rows of a table of councils like a council.
 *
 * @param hasSame whether the table has a column for what else is the same
 */
export function neighbourRows(neighbours: LikePageView["neighbours"], hasSame: boolean): string {
  return neighbours
    .map(({ council, what, alike, same, isNew }) =>
      [
        `<tr><th scope="row"><a href="${hrefOf(council)}">${escaped(council.name)}</a> ${note(what)}`,
        isNew ? ` ${note("No record in the catalogue yet")}` : "",
        `</th><td data-label="Alike in">${escaped(alike)}</td>`,
        hasSame ? sameCell(same) : "",
        "</tr>",
      ].join(""),
    )
    .join("");
}

function sameCell(same: string | undefined): string {
  return same ? `<td data-label="Also the same">${escaped(same)}</td>` : '<td class="table__empty"></td>';
}

function note(text: string): string {
  return `<span class="note">${escaped(text)}</span>`;
}

function cell(label: string, lines: readonly string[]): string {
  if (lines.length === 0) return '<td class="table__empty"></td>';
  const inLines = lines.map((line) => `<span class="like__who">${line}</span>`).join(" ");
  return `<td class="table__wide" data-label="${label}">${inLines}</td>`;
}
