import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";

import { type DateColumn, readCell } from "../../../schemas/landscape/dates.ts";
import { linesOf, withDates } from "../../../schemas/landscape/lines.ts";
import { readList } from "../../../schemas/landscape/list.ts";
import { thingsToCheck } from "../../../schemas/landscape/notes.ts";
import { packed, workbook } from "../../helpers/workbook.ts";

const column: DateColumn = { order: "day-first", precision: "day", epoch: 1900 };

/** Returns the date of a cell: one if it is certain, otherwise the list of its possible readings. */
function datesOf(text: string, options: Partial<DateColumn> = {}): string | readonly string[] {
  const answer = readCell(text, { ...column, ...options });
  return answer.type === "certain" ? answer.date : answer.readings;
}

test.each([
  ["31/03/28", "2028-03-31"],
  ["31-03-28", "2028-03-31"],
  ["31-Mar-28", "2028-03-31"],
  ["31/03/2028 00:00", "2028-03-31"],
  ["31/03/2028 12:00:00 AM", "2028-03-31"],
  ["2028-03-31T00:00:00.000Z", "2028-03-31"],
  ["2028-03-31 09:30:00", "2028-03-31"],
  ["46113", "2026-04-01"],
  ["46113.5", "2026-04-01"],
])("reads “%s” as a certain end of a contract", (text, day) => {
  expect(datesOf(text)).toBe(day);
});

test.each([
  ["Sept 2027", ["2027-09-30", "2027-09-01"]],
  ["March 2028", ["2028-03-31", "2028-03-01"]],
  ["Mar-28", ["2028-03-31", "2028-03-01"]],
  ["03/2028", ["2028-03-31", "2028-03-01"]],
  ["Feb 2028", ["2028-02-29", "2028-02-01"]],
  ["Q4 2027", ["2027-12-31", "2028-03-31"]],
  ["2027 Q1", ["2027-03-31", "2027-06-30"]],
  ["2028", ["2028-12-31", "2028-03-31", "2029-03-31"]],
  ["2027/28", ["2028-03-31"]],
  ["31/11/2027", ["2027-11-30"]],
  ["30 February 2027", ["2027-02-28"]],
  ["2028-03-30T23:00:00Z", ["2028-03-31", "2028-03-30"]],
  ["2027-13-01", ["2027-01-13"]],
  ["31 March 2027 (+1+1)", ["2027-03-31"]],
  ["31/03/2027 or until replaced", ["2027-03-31"]],
  ["03/04/2027 + 2 x 12 months", ["2027-04-03", "2027-03-04"]],
  ["2027-03-31, extended", ["2027-03-31"]],
  ["end of March 2027", ["2027-03-31"]],
  ["End Feb 2028", ["2028-02-29"]],
  ["March 2027 (+1)", []],
  ["01/04/2024 to 31/03/2027", ["2027-03-31"]],
  ["01/04/2024–31/03/2027", ["2027-03-31"]],
  ["31/03/2027*", ["2027-03-31"]],
  ["28-Mar", []],
  ["rolling", []],
  ["99999", []],
  ["31/12/9999", []],
  ["9999-12-31", []],
  ["01/01/0001", []],
  ["01/01/1753", []],
])("asks on which day a contract with the end “%s” ends", (text, readings) => {
  expect(datesOf(text)).toEqual(readings);
});

test.each([
  ["Sept 2027", "2027-09"],
  ["2021", "2021"],
  ["46113", "2026-04-01"],
  ["Mar-28", ["2028-03"]],
  ["Q4 2027", ["2027-10", "2027-12", "2028-01", "2028-03"]],
])("reads “%s” as the month or year since when a system is used", (text, expected) => {
  expect(datesOf(text, { precision: "approximate" })).toEqual(expected);
});

describe("in a column of dates", () => {
  const linesIn = (content: Uint8Array) => linesOf(readList(content));
  const ends = (...dates: string[]) =>
    linesIn(strToU8(`Application,Contract end date\n${dates.map((date) => `X app,"${date}"`).join("\n")}\n`));

  test("asks for an ambiguous day where the column has both orders", () => {
    const { lines } = ends("31/03/2027", "03/31/2027", "03/04/2027");
    expect(lines.map(({ contract, doubts }) => contract.until ?? doubts[0]?.readings)).toEqual([
      "2027-03-31",
      "2027-03-31",
      ["2027-04-03", "2027-03-04"],
    ]);
  });

  test("asks for an ambiguous day where another column has the month first", () => {
    const rows = ["X app,03/04/2027,4/13/2024", "Y app,05/06/2027,"].join("\n");
    const { lines } = linesIn(strToU8(`Application,Contract end date,Contract start date\n${rows}\n`));
    expect(lines.map(({ contract, doubts }) => contract.until ?? doubts[0]?.readings)).toEqual([
      ["2027-04-03", "2027-03-04"],
      ["2027-06-05", "2027-05-06"],
    ]);
  });

  test("notes which numbers are read as days", () => {
    const list = readList(strToU8("Application,End date\nX app,46113\n"));
    const lines = linesOf(list);
    expect(lines.lines[0]?.contract.until).toBe("2026-04-01");
    expect(thingsToCheck(list, lines)).toEqual([
      "Numbers were read as days, as spreadsheets count them: 46113 in row 2 is 1 April 2026.",
    ]);
  });

  test("an answer replaces an ambiguous date, and an empty answer removes it", () => {
    const [line] = linesIn(strToU8("Application,End date,Notice date\nX app,Mar-28,Q4 2027\n")).lines;
    expect(line && withDates(line, { contractEnds: "2028-03-31", noticeBy: "" })).toMatchObject({
      contract: { until: "2028-03-31" },
      doubts: [],
    });
  });

  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mmm\\ yyyy"/><numFmt numFmtId="165" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;
  const rowsWith = (...cells: string[]): Record<string, string> => ({
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData><row>${text("Application")}${text("End date")}</row>${cells.map((cell) => `<row>${text("X app")}${cell}</row>`).join("")}</sheetData></worksheet>`,
  });
  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

  test("a cell of a workbook that shows a month or a year has no certain day", () => {
    const { lines } = linesIn(
      packed(rowsWith('<c s="2"><v>46813</v></c>', '<c s="3"><v>46813</v></c>', '<c s="4"><v>46813</v></c>')),
    );
    expect(lines.map(({ doubts }) => [doubts[0]?.text, doubts[0]?.readings[0]])).toEqual([
      ["2028-03", "2028-03-31"],
      ["2028-03", "2028-03-31"],
      ["2028", "2028-12-31"],
    ]);
  });

  test("days of a workbook with the epoch 1904 are four years later, as dates and as numbers", () => {
    const book =
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>';
    const cells = ['<c s="1"><v>45015</v></c>', '<c s="0"><v>45015</v></c>'];
    const { lines } = linesIn(packed({ ...rowsWith(...cells), "xl/workbook.xml": book }));
    expect(lines.map(({ contract }) => contract.until)).toEqual(["2027-03-31", "2027-03-31"]);
  });

  test("numbers in a column of dates of a workbook are days", () => {
    const { lines } = linesIn(
      workbook([
        ["Application", "End date"],
        ["X app", { xml: "<c><v>46477</v></c>" }],
      ]),
    );
    expect(lines[0]?.contract.until).toBe("2027-03-31");
  });
});
