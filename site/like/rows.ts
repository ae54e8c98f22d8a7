import { hrefOf } from "../href.ts";
import { escaped } from "../markup.ts";
import type { LikePageView } from "./view.ts";
import type { LikeRow } from "./words.ts";

/**
 * The table of the products and standards of councils like a council. There are hundreds of thousands of rows in a large
 * catalogue, so that it is made as one text. The scripts of lists, comparisons and the search read its rows.
 *
 * @param total how many councils are like it
 */
export function likeTable(groups: LikePageView["groups"], total: number): string {
  const hasStopped = groups.some(({ rows }) => rows.some(({ stopped }) => stopped.length > 0));
  const columns = ["Product or standard", "Have it", "Who", ...(hasStopped ? ["Stopped, and why"] : [])];
  return [
    '<table class="table like">',
    '<caption class="govuk-visually-hidden">Products and standards, by how many of the councils have them</caption>',
    `<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join("")}</tr></thead>`,
    ...groups.flatMap(({ title, rows }) => [
      `<tbody><tr><th class="like__group" colspan="${columns.length}" scope="rowgroup">${escaped(title)}</th></tr>`,
      likeRows(rows, total, hasStopped),
      "</tbody>",
    ]),
    "</table>",
  ].join("");
}

function likeRows(rows: readonly LikeRow[], total: number, hasStopped: boolean): string {
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
