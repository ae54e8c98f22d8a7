import { approximateDate, isRealDay } from "../../schemas/fields/date.ts";
import { applicationsIn } from "../../schemas/finding/in-catalogue.ts";
import type { Catalogue } from "../../schemas/index.ts";
import { isRegister } from "../../schemas/landscape/columns.ts";
import { type Line, type Lines, linesOf, type Use, withDates } from "../../schemas/landscape/lines.ts";
import { readList, type ReadList } from "../../schemas/landscape/list.ts";
import { lineAsSystem, type Choice, type Matched, matchLines } from "../../schemas/landscape/match.ts";
import { dateFields, type DateField } from "../../schemas/landscape/row-reader.ts";
import { UnreadableFile } from "../../schemas/spreadsheet/sheet.ts";
import { adviceOn } from "../lib/entry-named.ts";
import { CommandError } from "../lib/stop.ts";

/** A file with the matches of its lines. */
export interface MatchedFile {
  list: ReadList;
  read: Lines;
  /** Each line with its choice; ambiguous ones are skipped until somebody answers. */
  lines: readonly Matched[];
}

interface Options {
  /** The name of the file. */
  name: string;
  catalogue: Catalogue;
  uses: readonly Use[];
  /** Answers to ambiguous matches, such as `12=idox-uniform`. */
  answers: readonly string[];
  /** Answers to ambiguous dates, such as `12:contractEnds=2028-03-31`. */
  dates: readonly string[];
  today: string;
}

/**
 * Reads a file and matches each line.
 *
 * @throws CommandError for a file that cannot be read, and for an answer to no question or with an invalid value
 */
export function matchFile(content: Uint8Array, { name, catalogue, uses, answers, dates, today }: Options): MatchedFile {
  const list = listIn(content, name);
  const found = linesOf(list);
  const read = { ...found, lines: withAnswers(found.lines, dates) };
  const hasProduct = (slug: string): boolean => catalogue.product.has(slug);
  const finder = applicationsIn(catalogue);
  const matched = matchLines(read.lines, { finder, hasProduct, uses, isRegister: isRegister(list), today });
  const chosen = new Map(answers.map((answer) => answered(answer, read, catalogue)));
  const lines = matched.map((one): Matched => {
    const choice = chosen.get(one.line.number) ?? chosen.get(one.like ?? -1);
    if (choice) return { ...one, choice, isAsked: false };
    return one.isAsked ? { ...one, choice: { type: "leave" } } : one;
  });
  return { list, read, lines };
}

function listIn(content: Uint8Array, name: string): ReadList {
  try {
    return readList(content, name);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CommandError(error.message);
    throw error;
  }
}

/** The lines with answers to their dates. */
function withAnswers(lines: readonly Line[], answers: readonly string[]): Line[] {
  const given = new Map<number, Partial<Record<DateField, string>>>();
  for (const answer of answers) {
    const [, row = "", field = "", date = ""] = /^(\d+):(\w+)=(.*)$/.exec(answer) ?? [];
    const doubt = lines.find(({ number }) => number === Number(row))?.doubts.find((one) => one.field === field);
    if (!doubt)
      throw new CommandError(
        `--date ${answer} does not answer a date that was asked for. Write the row, :, the field, = and a day.`,
      );
    const isFit = date === "" || (dateFields[doubt.field] === "day" ? isRealDay(date) : isTime(date));
    if (!isFit) throw new CommandError(`--date ${answer}: “${date}” is not a date such as 2028-03-31.`);
    given.set(Number(row), { ...given.get(Number(row)), [doubt.field]: date });
  }
  return lines.map((line) => withDates(line, given.get(line.number) ?? {}));
}

function isTime(text: string): boolean {
  return approximateDate.safeParse(text).success;
}

function answered(answer: string, { lines }: Lines, catalogue: Catalogue): [number, Choice] {
  const [, row = "", choice = ""] = /^(\d+)=(.+)$/.exec(answer) ?? [];
  const line = lines.find(({ number }) => number === Number(row));
  if (!line)
    throw new CommandError(
      `--row ${answer} does not name a row of the list. Write the number of a row, = and an answer.`,
    );
  if (choice === "leave") return [line.number, { type: "leave" }];
  if (choice === "system") return [line.number, lineAsSystem(line)];
  if (catalogue.product.has(choice)) return [line.number, { type: "product", slug: choice }];
  throw new CommandError(`--row ${answer}: ${adviceOn("product", choice, catalogue)} Or answer with system or leave.`);
}
