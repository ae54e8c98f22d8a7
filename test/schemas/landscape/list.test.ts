import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";

import { isRegister } from "../../../schemas/landscape/columns.ts";
import { linesOf } from "../../../schemas/landscape/lines.ts";
import { columnName, letterOf, readList } from "../../../schemas/landscape/list.ts";
import { packed } from "../../helpers/workbook.ts";

const readLines = (...lines: string[]) => readList(strToU8(`${lines.join("\n")}\n`));

const row = (cells: readonly string[], attributes = ""): string =>
  `<row ${attributes}>${cells.map((cell) => `<c t="str"><v>${cell}</v></c>`).join("")}</row>`;

/** Reads the list in a workbook of sheets: name → its rows, state and column settings. */
const readSheets = (workbook: Readonly<Record<string, { rows: string[]; state?: string; columns?: string }>>) => {
  const numbered = Object.entries(workbook).map(([name, sheet], at) => ({ name, ...sheet, number: at + 1 }));
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

test("notes a list in another sheet", () => {
  const read = readSheets({
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

test.each(["hidden", "veryHidden"])("does not read a sheet that is %s, and says so", (state) => {
  const read = readSheets({
    "2019": { state, rows: [row(["Application", "Supplier", "Status"]), row(["Till", "Till Ltd", "live"])] },
    Now: { rows: [headings, row(["Jadu", "Jadu Ltd"])] },
  });
  expect(namesIn(read)).toEqual(["Jadu"]);
  expect(read.notes).toEqual(["The sheet “2019” is hidden and was not read."]);
});

test("truncates the names of hidden sheets", () => {
  const hidden = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`Old ${at + 1}${"!".repeat(at * 100)}`, { state: "hidden", rows: [] }]),
  );
  const read = readSheets({ ...hidden, Now: { rows: [headings, row(["Jadu", "Jadu Ltd"])] } });
  expect(read.notes).toEqual([
    expect.stringMatching(/^Hidden sheets were not read: “Old 1”, “Old 2!+…”, .*“Old 10!+…” and 2 more\.$/),
  ]);
  expect(read.notes.join("").length).toBeLessThan(500);
});

test("leaves out hidden rows and columns, and names them", () => {
  const read = readSheets({
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

test("reads the fuller of two columns with the same heading, and names both", () => {
  const read = readLines("Application,Supplier,Cost,Supplier", "Jadu,,1,Jadu Ltd", "iTrent,MHR,2,MHR Ltd");
  expect(linesOf(read).lines.map(({ supplier }) => supplier)).toEqual(["Jadu Ltd", "MHR Ltd"]);
  expect(read.notes).toEqual([
    "Columns B and D are all called “Supplier”. Column D is taken. Check that it is the right one.",
  ]);
});

test("does not mention columns without values", () => {
  expect(readLines("Application,Supplier,Supplier,,", "Jadu,Jadu Ltd,,,x").notes).toEqual([]);
});

test("skips headings that are repeated on each page", () => {
  const read = readLines("Application,Supplier", "Jadu,Jadu Ltd", "Application,Supplier", "iTrent,MHR");
  expect(linesOf(read).lines.map(({ name }) => name)).toEqual(["Jadu", "iTrent"]);
  expect(read.notes).toEqual(["Row 3 repeats the headings and is no row of the list."]);
});

test("notes a first row that may be an application but was read as headings", () => {
  const read = readLines("NEC Housing,NEC", "Mosaic,Access");
  expect(linesOf(read).lines.map(({ name }) => name)).toEqual(["Mosaic"]);
  expect(read.notes).toEqual([
    "Row 1 was taken for the headings and is no row of the list: “NEC Housing”, “NEC”. If it is one, put a row of headings above it, such as “Application name” and “Supplier”.",
  ]);
});

test("notes nothing about a list without headings, as it reads all rows", () => {
  const read = readLines("NEC Housing,NEC Software Solutions Ltd", "Mosaic,The Access Group plc");
  expect(linesOf(read).lines.map(({ name }) => name)).toEqual(["NEC Housing", "Mosaic"]);
  expect(read.notes).toEqual([]);
});

test("names a column without a heading by its letter", () => {
  const read = readLines("NEC Housing,NEC Software Solutions Ltd", "Mosaic,The Access Group plc");
  expect([0, 1].map((position) => columnName(read.heading, position))).toEqual(["Column A", "Column B"]);
});

test("gives columns the letters of spreadsheets", () => {
  expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
});

describe("headings in two rows, some over several columns,", () => {
  const headingsOf = (...lines: string[]): unknown[] => {
    const { heading, columns, rows } = readLines(...lines);
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

  test("are joined, if the others are merged downwards", () => {
    expect(
      headingsOf(
        "Contracts register",
        "System,Supplier,Contract,,Value,Contract manager",
        "System,Supplier,Start,End,Annual (£),Name",
        ...rows,
      ),
    ).toEqual([columns, [4, 5]]);
  });

  test("are joined, if the cells below the others are empty", () => {
    expect(
      headingsOf("System,Supplier,Contract,,Value,Contract manager", ",,Start,End,Annual (£),Name", ...rows),
    ).toEqual([columns, [3, 4]]);
  });

  test("do not include the first application", () => {
    expect(headingsOf("System,Supplier,Status,", "Live,Application,Live,Current", "Jadu,Jadu Ltd,Live,")[1]).toEqual([
      2, 3,
    ]);
  });
});

describe("a row of a text table with more cells than there are headings", () => {
  const headed = "Application,Supplier,Annual cost,Contract end";
  const advice =
    "more cells than there are headings, so values may be in the wrong columns. Nothing was taken from there. Put cells that have a comma, such as “£120,000”, in quotation marks, or give each column a heading, and save the file again.";

  test("is left out, because an amount without quotation marks shifts what follows", () => {
    const read = readLines(headed, "Mosaic,Access,£120,000,31/03/2027", "Jadu,Jadu Ltd,£900,31/03/2027");
    expect(namesIn(read)).toEqual(["Jadu"]);
    expect(read.notes).toEqual([`Row 2 has ${advice}`]);

    const both = readLines(headed, "Mosaic,Access,£120,000,31/03/2027", "Jadu,Jadu Ltd,£9,000,31/03/2027");
    expect(namesIn(both)).toEqual([]);
    expect(both.notes).toEqual([`Rows 2, 3 have ${advice}`]);
  });

  test("is taken if the cells beyond are empty, or also in the row of headings", () => {
    const separators = readLines(headed, "Mosaic,Access,£120000,31/03/2027,", "Jadu,Jadu Ltd,£900,31/03/2027,,");
    const beside = readLines(`${headed},`, "Mosaic,Access,£120000,31/03/2027,see file", "Jadu,Jadu Ltd,£900,,");
    for (const read of [separators, beside]) {
      expect(namesIn(read)).toEqual(["Mosaic", "Jadu"]);
      expect(read.notes).toEqual([]);
    }
  });
});

test("notes that a list is of several councils, because all rows count as one council’s", () => {
  const read = readLines("Council,Application", "Camden,Mosaic", "Islington,Jadu", "Camden,Uniform");
  expect(namesIn(read)).toEqual(["Mosaic", "Jadu", "Uniform"]);
  expect(read.notes).toEqual([
    "The column “Council” has several names: “Camden”, “Islington”. All rows count as those of one record. Keep only the rows that belong to it, and save the file again.",
  ]);
  expect(readLines("Council,Application", "Camden,Mosaic", "Camden,Jadu", ",Uniform").notes).toEqual([]);
});

test("notes letters that a program garbled before, in a text table and in a workbook", () => {
  const note =
    "Letters are garbled, because a program read the list in another encoding before: “Â£” in row 2, “Ã©” in row 3, “â€™” in row 4. Export the list again as UTF-8, or correct them.";
  const cells = [
    ["Mosaic", "Â£5000"],
    ["CafÃ©", "1"],
    ["Peopleâ€™s portal", "2"],
    ["SÃO café £", "“3”"],
  ];
  expect(readLines("Application,Notes", ...cells.map((row) => row.join(","))).notes).toEqual([note]);
  expect(
    readSheets({ List: { rows: [row(["Application", "Notes"]), ...cells.map((one) => row(one))] } }).notes,
  ).toEqual([note]);
});

test.each(["Title of agreement,Supplier", "contractTitle,supplierName", "1. Contract title,2. Supplier"])(
  "knows a register of contracts by its headings: %s",
  (headings) => {
    expect(isRegister(readLines(headings, "Grass cutting,Idverde"))).toBe(true);
  },
);

test("takes an address whose host is in capitals", () => {
  const { lines, unread } = linesOf(
    readLines("Application,Link", "Mosaic,HTTPS://WWW.Example.GOV.UK/Apps", "Jadu,www.example.gov.uk"),
  );
  expect(lines.map(({ facts }) => facts.evidence)).toEqual(["https://www.example.gov.uk/Apps", undefined]);
  expect(unread).toEqual({ "an https address": ["“www.example.gov.uk” in row 3"] });
});

test("names no person in the note on several councils", () => {
  expect(readLines("Council,Application", "Camden,Mosaic", "Jane Smith,Jadu").notes.join()).not.toContain("Jane Smith");
});
