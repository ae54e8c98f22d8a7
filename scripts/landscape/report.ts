import { dateInWords } from "../../schemas/fields/date-in-words.ts";
import { type AppliedList, nameOf } from "../../schemas/landscape/apply.ts";
import { columnTypes } from "../../schemas/landscape/column-types.ts";
import { columnName } from "../../schemas/landscape/list.ts";
import type { Matched } from "../../schemas/landscape/match.ts";
import { peopleLeftOut, thingsToCheck } from "../../schemas/landscape/notes.ts";
import { count, withThousandsSeparators } from "../../schemas/problems/count.ts";
import type { MatchedFile } from "./match-file.ts";

/** The most lines of a part of the report. */
const most = 40;

/** Reports what was read, imported and skipped. */
export function reportOn({ list, read, lines }: MatchedFile, applied: AppliedList): string {
  const { heading, columns } = list;
  const shown = columns.flatMap((id, position) =>
    id === undefined ? [] : [`“${columnName(heading, position)}” is ${columnTypes[id].title}`],
  );
  const notTaken = columns.flatMap((id, position) =>
    id === undefined && filledIn(list, position) ? [`“${columnName(heading, position)}”`] : [],
  );
  const asked = lines.filter(({ isAsked }) => isAsked);
  const left = lines.filter(({ isAsked, choice }) => !isAsked && choice.type === "leave");
  const withoutService = lines.filter(
    ({ choice, isAsked }) => !isAsked && choice.type === "system" && choice.services.length === 0,
  );
  return [
    `${count(read.lines.length, "row was", "rows were")} read${heading.line > 0 ? ` below row ${heading.line}` : ""}: ${withThousandsSeparators(applied.added.length)} added, ${withThousandsSeparators(applied.updated.length)} updated, ${withThousandsSeparators(applied.unchanged)} as they were, ${withThousandsSeparators(asked.length)} to be answered, ${withThousandsSeparators(left.length)} left out.`,
    ...section("Columns:", notTaken.length === 0 ? shown : [...shown, `Not taken: ${notTaken.join(", ")}`]),
    ...section("Details of people:", peopleLeftOut(list, columns, read)),
    ...section("To check:", thingsToCheck(list, read)),
    ...section(
      "About the same as another row. What is still used was taken before what was stopped, then the contract that ends last:",
      applied.merged.map(({ number, with: other, name }) => `row ${number}, ${name}: see row ${other}`),
    ),
    ...section("For any service, because none could be told. Correct their services:", withoutService.map(rowOf)),
    ...section("To be answered with --row NUMBER=SLUG, NUMBER=system or NUMBER=leave:", asked.map(question)),
    ...section(
      `Dates that are not certain, left out until they are answered with --date ROW:FIELD=DAY, or nothing after = where there is none:`,
      lines.flatMap(doubtsOf),
    ),
    ...section("Left out, because they are not about software, or do not say so:", left.map(rowOf)),
    ...section(
      "In the record and not in the file. They stay as they are; if one was stopped, say so:",
      applied.missing.map(nameOf),
    ),
  ].join("\n");
}

function filledIn({ rows }: MatchedFile["list"], position: number): boolean {
  return rows.some(({ cells }) => (cells[position] ?? "") !== "");
}

function section(title: string, sentences: readonly string[]): string[] {
  if (sentences.length === 0) return [];
  const rest = sentences.length - most;
  return [
    "",
    title,
    ...sentences.slice(0, most).map((one) => `- ${one}`),
    ...(rest > 0 ? [`- and ${withThousandsSeparators(rest)} more`] : []),
  ];
}

function rowOf({ line }: Matched): string {
  return `row ${line.number}, ${line.name}`;
}

function doubtsOf(matched: Matched): string[] {
  if (matched.choice.type === "leave" && !matched.isAsked) return [];
  return matched.line.doubts.map(({ field, text, readings }) => {
    const may = readings.map((date) => `${dateInWords(date)} (${date})`).join(" or ");
    return `${rowOf(matched)}: ${columnTypes[field].title} is “${text}”${may === "" ? "" : `, which may be ${may}`}. Answer: --date ${matched.line.number}:${field}=${readings[0] ?? ""}`;
  });
}

function question(matched: Matched): string {
  const slugs = matched.candidates.map(({ application }) =>
    application.type === "product" ? application.slug : application.name,
  );
  const may = slugs.length > 0 ? ` It may be ${slugs.join(" or ")}.` : "";
  return `${rowOf(matched)}:${may} ${matched.reason}`;
}
