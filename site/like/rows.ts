import { uncapitalised } from "../../schemas/capitals.ts";
import { cacheKeyOf } from "../cache-key.ts";
import { folded, foldings } from "../entry/limit.ts";
import { numberInWords } from "../format.ts";
import { hrefOf } from "../href.ts";
import { escaped } from "../markup.ts";
import type { LikePageView, LikePart, NeighbourRow } from "./view.ts";
import type { LikeRow } from "./words.ts";

/** The view of a page about similar councils, with its tables as HTML, which takes much less memory than rows. */
export interface LikePageTexts extends Omit<LikePageView, "parts" | "neighbours"> {
  parts: [PartTexts, ...PartTexts[]];
  /** The tables of each part. */
  tables: string[];
  neighbours: string;
}

type PartTexts = Omit<LikePart, "groups">;

/** Renders the tables of the page. */
export function textsOf({ parts, neighbours, ...view }: LikePageView): LikePageTexts {
  const [first, ...others] = parts;
  return {
    ...view,
    parts: [partTexts(first), ...others.map(partTexts)],
    tables: parts.map(likeTables),
    neighbours: neighbourTable(neighbours),
  };
}

/** Returns the cache key of the page. */
export function keyOfTexts({ tables, neighbours, ...rest }: LikePageTexts): string {
  return cacheKeyOf(rest, neighbours, ...tables);
}

function partTexts({ likeness, heading, total, left }: LikePart): PartTexts {
  return { likeness, heading, total, left };
}

/**
 * Renders the tables of products and standards of similar councils, one a group. A string, because a large catalogue has
 * hundreds of thousands of rows. The scripts of lists, comparisons and the search read the rows.
 */
function likeTables({ likeness, groups, total, heading }: LikePart): string {
  const table = (caption: string, rows: readonly LikeRow[]): string => {
    const hasStopped = rows.some(({ stopped }) => stopped.length > 0);
    const columns = ["Product or standard", "Have it", "Who", ...(hasStopped ? ["Stopped, and why"] : [])];
    return `${startOf(caption, columns, "like--have")}<tbody>${likeRows(rows, total, hasStopped)}</tbody></table>`;
  };
  return groups
    .map(({ title, rows }) => {
      const { shown, rest } = folded(rows, likeness === "global" ? foldings.rows : foldings.items);
      const name = escaped(title);
      const of = `<span class="govuk-visually-hidden">, of ${uncapitalised(heading)}</span>`;
      const first = table(`<caption class="table__caption">${name}${of}</caption>`, shown);
      if (rest.length === 0) return first;
      return `${first}${startOfRest(rest.length)}${table(hiddenCaption(`${name}${of}, continued`), rest)}</details>`;
    })
    .join("");
}

/** Returns the opening markup of a collapsed rest, as `ShowRest` renders it. */
function startOfRest(count: number): string {
  const words = `<span class="govuk-details__summary-text">Show ${numberInWords(count)} more</span>`;
  return `<details class="govuk-details"><summary class="govuk-details__summary">${words}</summary>`;
}

/** @param caption the HTML of the caption */
function startOf(caption: string, columns: readonly string[], kind: string): string {
  const headings = columns.map((column) => `<th scope="col">${column}</th>`).join("");
  return `<table class="table like ${kind}">${caption}<thead><tr>${headings}</tr></thead>`;
}

function hiddenCaption(words: string): string {
  return `<caption class="govuk-visually-hidden">${words}</caption>`;
}

/** Returns the opening markup of a group of rows. */
function groupOf(title: string, { length }: readonly string[]): string {
  return `<tbody><tr><th class="like__group" colspan="${length}" scope="rowgroup">${escaped(title)}</th></tr>`;
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

/** Renders the table of similar councils. The scripts of lists read the first group. */
function neighbourTable(groups: LikePageView["neighbours"]): string {
  const hasSame = groups.some(({ rows }) => rows.some(({ same }) => same));
  const columns = ["Council", "Alike in", ...(hasSame ? ["Also the same"] : [])];
  return [
    startOf(hiddenCaption("Councils like it, the most alike first"), columns, "like--neighbours"),
    ...groups.flatMap(({ title, rows }) => [groupOf(title, columns), neighbourRows(rows, hasSame), "</tbody>"]),
    "</table>",
  ].join("");
}

function neighbourRows(neighbours: readonly NeighbourRow[], hasSame: boolean): string {
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
