import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";

import { linesOf } from "../../../schemas/landscape/lines.ts";
import { columnName, letterOf, readList } from "../../../schemas/landscape/list.ts";
import { packed } from "../../helpers/workbook.ts";

const list = (...lines: string[]) => readList(strToU8(`${lines.join("\n")}\n`));

const row = (cells: readonly string[], attributes = ""): string =>
  `<row ${attributes}>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join("")}</row>`;
/** A workbook of sheets by their names, each with its rows and what it says of its columns. */
const sheets = (all: Readonly<Record<string, { rows: string[]; state?: string; columns?: string }>>) => {
  const numbered = Object.entries(all).map(([name, sheet], at) => ({ name, ...sheet, number: at + 1 }));
  const named = numbered.map(
    ({ name, state = "visible", number }) => `<sheet name="${name}" state="${state}" r:id="rId${number}"/>`,
  );
  const parts = numbered.map(({ rows, columns = "", number }): [string, string] => [
    `xl/worksheets/sheet${number}.xml`,
    `<worksheet>${columns}<sheetData>${rows.join("")}</sheetData></worksheet>`,
  ]);
  const targets = numbered.map(
    ({ number }) => `<Relationship Id="rId${number}" Target="worksheets/sheet${number}.xml"/>`,
  );
  return readList(
    packed({
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${named.join("")}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships>${targets.join("")}</Relationships>`,
      ...Object.fromEntries(parts),
    }),
  );
};
const headings = row(["Application", "Supplier"]);
const namesIn = (read: ReturnType<typeof readList>): string[] => linesOf(read).lines.map(({ name }) => name);

test("a list in another sheet is not lost without a word", () => {
  const read = sheets({
    Finance: { rows: [headings, row(["Agresso", "Unit4"])] },
    Web: { rows: [headings, row(["Jadu", "Jadu Ltd"])] },
    Suppliers: { rows: [row(["Name"]), row(["Unit4"])] },
    Template: { rows: [headings] },
  });
  expect(namesIn(read)).toEqual(["Agresso"]);
  expect(read.notes).toEqual([
    "Only the sheet “Finance” was read. There seems to be a list in “Web” as well: to take it in, save that sheet as a file of its own.",
  ]);
});

test.each(["hidden", "veryHidden"])("a sheet that is %s is not published by whoever cannot see it", (state) => {
  const read = sheets({
    "2019": { state, rows: [row(["Application", "Supplier", "Status"]), row(["Till", "Till Ltd", "live"])] },
    Now: { rows: [headings, row(["Jadu", "Jadu Ltd"])] },
  });
  expect(namesIn(read)).toEqual(["Jadu"]);
  expect(read.notes).toEqual(["The sheet “2019” is hidden and was not read."]);
});

test("hidden sheets are named as far as anybody reads", () => {
  const hidden = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`Old ${at + 1}${"!".repeat(at * 100)}`, { state: "hidden", rows: [] }]),
  );
  const read = sheets({ ...hidden, Now: { rows: [headings, row(["Jadu", "Jadu Ltd"])] } });
  expect(read.notes).toEqual([
    expect.stringMatching(/^Hidden sheets were not read: “Old 1”, “Old 2!+…”, .*“Old 10!+…” and 2 more\.$/),
  ]);
  expect(read.notes.join("").length).toBeLessThan(500);
});

test("what is hidden in a sheet is left out and named", () => {
  const read = sheets({
    List: {
      columns: '<cols><col min="1" max="1"/><col min="3" max="16384" hidden="1"/></cols>',
      rows: [
        row(["Application", "Supplier", "Status", "Version"]),
        row(["Jadu", "Jadu Ltd", "live", "2"]),
        row(["Till", "Till Ltd"], 'hidden="1"'),
        row([], 'hidden="1"'),
        row(["Fraud files", "Fraud Ltd"], 'hidden="true"'),
        row(["iTrent", "MHR", "stopped"], 'hidden="0"'),
      ],
    },
  });
  expect(linesOf(read).lines.map(({ name, facts }) => [name, facts])).toEqual([
    ["Jadu", {}],
    ["iTrent", {}],
  ]);
  expect(read.notes).toEqual([
    "Rows 3, 5 are hidden and were left out. To take them in, show them and save the file again.",
    "Columns C, D are hidden and were left out. To take them in, show them and save the file again.",
  ]);
});

test("of two columns with the same heading the fuller one is taken, and both are named", () => {
  const read = list("Application,Supplier,Cost,Supplier", "Jadu,,1,Jadu Ltd", "iTrent,MHR,2,MHR Ltd");
  expect(linesOf(read).lines.map(({ supplier }) => supplier)).toEqual(["Jadu Ltd", "MHR Ltd"]);
  expect(read.notes).toEqual([
    "Columns B and D are all called “Supplier”. Column D is taken. Check that it is the right one.",
  ]);
});

test("columns without values are not worth a word", () => {
  expect(list("Application,Supplier,Supplier,,", "Jadu,Jadu Ltd,,,x").notes).toEqual([]);
});

test("headings that are repeated on each page are no rows", () => {
  const read = list("Application,Supplier", "Jadu,Jadu Ltd", "Application,Supplier", "iTrent,MHR");
  expect(linesOf(read).lines.map(({ name }) => name)).toEqual(["Jadu", "iTrent"]);
  expect(read.notes).toEqual(["Row 3 repeats the headings and is no row of the list."]);
});

test("a first row that may be an application and is taken for the headings is not lost without a word", () => {
  const read = list("NEC Housing,NEC", "Mosaic,Access");
  expect(linesOf(read).lines.map(({ name }) => name)).toEqual(["Mosaic"]);
  expect(read.notes).toEqual([
    "Row 1 was taken for the headings and is no row of the list: “NEC Housing”, “NEC”. If it is one, put a row of headings above it, such as “Application name” and “Supplier”.",
  ]);
});

test("a list without headings needs no word, since all of its rows are read", () => {
  const read = list("NEC Housing,NEC Software Solutions Ltd", "Mosaic,The Access Group plc");
  expect(linesOf(read).lines.map(({ name }) => name)).toEqual(["NEC Housing", "Mosaic"]);
  expect(read.notes).toEqual([]);
});

test("a column without a heading is called by its letter", () => {
  const read = list("NEC Housing,NEC Software Solutions Ltd", "Mosaic,The Access Group plc");
  expect([0, 1].map((position) => columnName(read.heading, position))).toEqual(["Column A", "Column B"]);
});

test("columns are called as spreadsheets call them", () => {
  expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});

describe("headings in two rows, of which some stand over several,", () => {
  const headingsOf = (...lines: string[]): unknown[] => {
    const { heading, columns, rows } = list(...lines);
    return [columns.map((id, position) => [columnName(heading, position), id]), rows.map(({ line }) => line)];
  };
  const rows = ["Uniform,Idox,2020-04-01,2027-03-31,45000,Jane Smith", "iTrent,MHR,,,,"];
  const columns = [
    ["System", "name"],
    ["Supplier", "supplier"],
    ["Contract Start", "contractStarts"],
    ["Contract End", "contractEnds"],
    ["Annual (£) Value", "annual"],
    ["Contract manager Name", "personal"],
  ];

  test("are read as one each, where those of one row are merged downwards", () => {
    expect(
      headingsOf(
        "Contracts register",
        "System,Supplier,Contract,,Value,Contract manager",
        "System,Supplier,Start,End,Annual (£),Name",
        ...rows,
      ),
    ).toEqual([columns, [4, 5]]);
  });

  test("or leave the cells below them empty", () => {
    expect(
      headingsOf("System,Supplier,Contract,,Value,Contract manager", ",,Start,End,Annual (£),Name", ...rows),
    ).toEqual([columns, [3, 4]]);
  });

  test("and a first application is none of them", () => {
    expect(headingsOf("System,Supplier,Status,", "Live,Application,Live,Current", "Jadu,Jadu Ltd,Live,")[1]).toEqual([
      2, 3,
    ]);
  });
});
