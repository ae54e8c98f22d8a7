import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { readSpreadsheet } from "../../../schemas/spreadsheet/read.ts";
import { maxColumns, maxFileBytes, maxRows, UnreadableFile } from "../../../schemas/spreadsheet/sheet.ts";
import { csvOf } from "../../../schemas/spreadsheet/write-csv.ts";
import { writeXlsx } from "../../../schemas/spreadsheet/write-xlsx.ts";
import fc from "../../helpers/properties.ts";
import { packed, workbook, zipped } from "../../helpers/workbook.ts";

const rows = (content: Uint8Array) => readSpreadsheet(content).sheets[0]?.rows.map(({ cells }) => cells);
const refusalOf = (content: Uint8Array, name?: string): string => {
  try {
    readSpreadsheet(content, name);
    return "";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.message;
    throw error;
  }
};

function utf16(text: string, bigEndian: boolean, mark = true): Uint8Array {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  Array.from((mark ? "\ufeff" : "") + text, (unit, at) => {
    view.setUint16(at * 2, unit.charCodeAt(0), !bigEndian);
  });
  return bytes;
}

/** States this unpacked size for each part in the directory of a ZIP file. */
function withStatedSize(zip: Uint8Array, size: number): Uint8Array {
  const content = zip.slice();
  for (let at = 0; at < content.length - 4; at++) {
    if (content[at] === 0x50 && content[at + 1] === 0x4b && content[at + 2] === 1 && content[at + 3] === 2)
      new DataView(content.buffer).setUint32(at + 24, size, true);
  }
  return content;
}

describe("reads a text table", () => {
  const table = "System,Supplier\nCafé till,Müller £ Ltd\n";
  const cells = [
    ["System", "Supplier"],
    ["Café till", "Müller £ Ltd"],
  ];

  test.each([
    ["UTF-8", strToU8(table)],
    ["UTF-8 with a byte order mark", strToU8(`\ufeff${table}`)],
    ["UTF-16", utf16(table, false)],
    ["UTF-16, big-endian", utf16(table, true)],
    ["UTF-16 without a byte order mark", utf16(table, false, false)],
    ["Windows-1252", Uint8Array.from(table, (letter) => letter.charCodeAt(0))],
  ])("in %s", (_, content) => {
    expect(rows(content)).toEqual(cells);
  });

  test("and notes that it is in Windows-1252", () => {
    const { notes } = readSpreadsheet(Uint8Array.from(table, (letter) => letter.charCodeAt(0)));
    expect(notes).toEqual([expect.stringContaining("not UTF-8")]);
  });

  test.each([";", "\t", "|"])("with the separator %j, below a title", (separator) => {
    const lines = [
      "Applications, all of them",
      `System${separator}Supplier`,
      `iTrent, HR${separator}MHR`,
      `Jadu${separator}Jadu`,
    ];
    expect(rows(strToU8(lines.join("\r\n")))?.slice(1)).toEqual([
      ["System", "Supplier"],
      ["iTrent, HR", "MHR"],
      ["Jadu", "Jadu"],
    ]);
  });

  test("whose first line names the separator", () => {
    expect(rows(strToU8("sep=;\r\nA;B\r\n1,5;2\r\n"))).toEqual([
      ["A", "B"],
      ["1,5", "2"],
    ]);
  });

  test("with its row numbers, quotation marks and line breaks in cells", () => {
    const { sheets } = readSpreadsheet(strToU8('A,B\n\n"one\ntwo","say ""hello"""\n'));
    expect(sheets[0]?.rows).toEqual([
      { line: 1, cells: ["A", "B"], width: 2 },
      { line: 3, cells: ["one two", 'say "hello"'], lineBreaks: [0], width: 2 },
    ]);
  });

  test("without invisible characters, and with ordinary spaces for no-break spaces", () => {
    expect(
      rows(strToU8("Application\u00a0name,Supplier\u200b\n\u00a0Civica\u202fPay,Civica\u00ad UK\u00a0\n")),
    ).toEqual([
      ["Application name", "Supplier"],
      ["Civica Pay", "Civica UK"],
    ]);
  });
});

test.each(["", ";;;"])("ignores 100,000 empty rows with “%s”", (empty) => {
  const table = `System;Supplier;Status;Version${`\r\n${empty}`.repeat(100_000)}\r\nJadu;Jadu Ltd;live;2`;
  expect(readSpreadsheet(strToU8(table)).sheets[0]?.rows).toEqual([
    { line: 1, cells: ["System", "Supplier", "Status", "Version"], width: 4 },
    { line: 100_002, cells: ["Jadu", "Jadu Ltd", "live", "2"], width: 4 },
  ]);
});

describe("reads a workbook", () => {
  test("with the saved values of formulas, which are never computed, and notes missing values", () => {
    const content = workbook([
      ["System", "Value"],
      ["Jadu", { xml: "<c><f>1+1</f><v>2</v></c>" }],
      ["iTrent", { xml: '<c t="str"><f>HYPERLINK("http://evil.example")</f><v>text</v></c>' }],
      ["Spydus", { xml: "<c><f>WEBSERVICE(A1)</f></c>" }],
      ["Mosaic", { xml: "<c><f>A1</f><v></v></c>" }],
      ["Civica", { xml: '<c t="str"><f>IF(TRUE,"")</f><v></v></c>' }],
      ["Xpress", { xml: '<c t="e"><f>A1/0</f><v>#DIV/0!</v></c>' }],
    ]);
    expect(rows(content)?.slice(1)).toEqual([
      ["Jadu", "2"],
      ["iTrent", "text"],
      ["Spydus"],
      ["Mosaic"],
      ["Civica"],
      ["Xpress"],
    ]);
    expect(readSpreadsheet(content).notes).toEqual([
      "2 formulas have no saved value and count as empty: rows 4, 5. Formulas are never computed here. Open the file in a spreadsheet program, and save it again.",
      "1 cell shows an error, such as #REF!, and counts as empty: row 7.",
    ]);
  });

  test("with escaped characters, and with a typed text that looks like an escape", () => {
    const content = packed({
      "xl/sharedStrings.xml": "<sst><si><t>Civica_x000D_\nPay_x000d_</t></si></sst>",
      "xl/worksheets/sheet1.xml":
        '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>_x005F_x000D_</t></is></c><c t="str"><v>a_x0041_</v></c><c t="str"><v>_xD83D_</v></c></row></sheetData></worksheet>',
    });
    expect(rows(content)).toEqual([["Civica Pay", "_x000D_", "aA", "\ufffd"]]);
  });

  test("whose parts are in UTF-16", () => {
    const xml = '<?xml version="1.0" encoding="UTF-16"?>';
    const parts = {
      "[Content_Types].xml": "<Types/>",
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="List" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
      "xl/sharedStrings.xml": "<sst><si><t>Café till</t></si></sst>",
      "xl/worksheets/sheet1.xml": '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>',
    };
    for (const isBig of [false, true]) {
      const inUtf16 = Object.entries(parts).map(([path, part]) => [path, utf16(xml + part, isBig)]);
      expect(rows(zipped(Object.fromEntries(inUtf16) as Record<string, Uint8Array>))).toEqual([["Café till"]]);
    }
  });

  test("whose workbook has another name, and with any separators in part names", () => {
    const sheet = '<worksheet><sheetData><row><c t="inlineStr"><is><t>Jadu</t></is></c></row></sheetData></worksheet>';
    const relation = (type: string, target: string): string =>
      `<Relationships><Relationship Id="rId1" Type="http://x/${type}" Target="${target}"/></Relationships>`;
    for (const written of [
      (path: string) => path,
      (path: string) => `/${path}`,
      (path: string) => path.replaceAll("/", "\\"),
    ]) {
      const content = zipped({
        [written("_rels/.rels")]: relation("officeDocument", "/xl/workbook2.xml"),
        [written("xl/workbook2.xml")]:
          `<workbook xmlns:r="r"><sheets><sheet name="List" r:id="rId1"/></sheets></workbook>`,
        [written("xl/_rels/workbook2.xml.rels")]: relation("worksheet", "worksheets/list.xml"),
        [written("xl/worksheets/list.xml")]: sheet,
      });
      expect(rows(content)).toEqual([["Jadu"]]);
    }
  });

  test("with part names in any case", () => {
    const content = packed({
      "xl/SharedStrings.xml": "<sst><si><t>Jadu</t></si></sst>",
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="Worksheets/Sheet1.xml"/></Relationships>`,
      "xl/worksheets/sheet1.xml": '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>',
    });
    expect(rows(content)).toEqual([["Jadu"]]);
  });

  test("without the apostrophe that our CSV puts before a text that begins like a formula", () => {
    const content = workbook([["System"], ["'=Plan"], [{ xml: '<c t="str"><v>\'+1.0</v></c>' }], ["'s-Hertogenbosch"]]);
    expect(rows(content)).toEqual([["System"], ["=Plan"], ["+1.0"], ["'s-Hertogenbosch"]]);
  });

  test("with dates only in cells with a date format", () => {
    const content = workbook([
      [
        { xml: '<c s="1"><v>46477</v></c>' },
        { xml: '<c s="2"><v>46477.5</v></c>' },
        { xml: '<c s="3"><v>46477</v></c>' },
      ],
    ]);
    expect(rows(content)).toEqual([["2027-03-31", "2027-03-31", "46477"]]);
  });

  test("with a merged cell in each of its rows, but only in its first column", () => {
    const content = workbook(
      [["All our systems"], ["Housing", "Cx"], [{ xml: "<c/>" }, "Locata"], ["Finance", "Agresso"]],
      {
        after:
          '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A2:A3"/><mergeCell ref="B4:B1048576"/></mergeCells>',
      },
    );
    expect(rows(content)).toEqual([
      ["All our systems"],
      ["Housing", "Cx"],
      ["Housing", "Locata"],
      ["Finance", "Agresso"],
    ]);
  });

  test("with shared texts in several runs, without phonetic hints", () => {
    const content = packed({
      "xl/sharedStrings.xml": "<sst><si><r><t>Civica </t></r><r><t>Cx</t></r><rPh><t>shi</t></rPh></si></sst>",
      "xl/worksheets/sheet1.xml":
        '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(rows(content)).toEqual([["Civica Cx"]]);
  });

  test("with each part once, however often it is referenced", () => {
    const named = '<sheet name="List" sheetId="1" r:id="rId1"/>'.repeat(100_000);
    const content = packed({
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${named}</sheets></workbook>`,
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${"<row/>".repeat(100_000)}<row r="7"><c t="str"><v>Jadu</v></c></row></sheetData></worksheet>`,
    });
    expect(readSpreadsheet(content).sheets).toEqual([{ name: "List", rows: [{ line: 7, cells: ["Jadu"] }] }]);
  });

  test.each(["", "0", "-3", "2.5", "two", "1e3", "1048577", "99999999999"])(
    "with the next row number for a row numbered “%s”",
    (number) => {
      const row = (r: string, text: string): string => `<row r="${r}"><c t="str"><v>${text}</v></c></row>`;
      const sheet = row("4", "System") + row(number, "Jadu") + row("1048576", "Last");
      const content = packed({ "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>` });
      expect(readSpreadsheet(content).sheets[0]?.rows).toEqual([
        { line: 4, cells: ["System"] },
        { line: 5, cells: ["Jadu"] },
        { line: 1_048_576, cells: ["Last"] },
      ]);
    },
  );

  test("with all of 10,000 rows", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => [`System ${index}`, "Somebody Ltd"]);
    expect(rows(workbook(many))).toEqual(many);
  });
});

describe("reads an error of a spreadsheet as an empty cell", () => {
  const errors = [
    ...["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "Err:502"],
    ...["###", "##########"],
  ];
  const table = [["System", "Supplier"], ...errors.map((text, at) => [`App ${at}`, text])];
  const notes = [
    "10 cells show an error, such as #REF!, and count as empty: rows 2, 3, 4, 5, 6, 7, 8, 9, 10, 11.",
    "2 cells have only ##### in them and count as empty: rows 12, 13. The column was too narrow when the file was saved. Make it wider, and save the file again.",
  ];

  test.each([
    ["a text table", strToU8(table.map((row) => row.join(",")).join("\n"))],
    ["a workbook with errors as texts", workbook(table)],
  ])("in %s", (_, content) => {
    const read = readSpreadsheet(content);
    expect(read.sheets[0]?.rows.slice(1).filter(({ cells }) => cells.length > 1)).toEqual([]);
    expect(read.notes).toEqual(notes);
  });

  test("but not a name with similar characters", () => {
    const names = [
      "C#",
      "#",
      "##",
      "#1 Helpdesk",
      "### Helpdesk",
      "Helpdesk #N/A",
      "#N/A yet",
      "#REF",
      "REF!",
      "Error",
    ];
    expect(rows(strToU8(`System\n${names.join("\n")}\n`))?.slice(1)).toEqual(names.map((name) => [name]));
  });
});

test("names the sheet of an error where a workbook has several", () => {
  const sheet = (text: string): string =>
    `<worksheet><sheetData><row r="4"><c t="e"><v>${text}</v></c></row></sheetData></worksheet>`;
  const content = packed({
    "xl/workbook.xml":
      '<workbook xmlns:r="r"><sheets><sheet name="Old" r:id="rId1"/><sheet name="New" r:id="rId2"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": sheet("#N/A"),
    "xl/worksheets/sheet2.xml": sheet("#REF!"),
  });
  expect(readSpreadsheet(content).notes).toEqual([
    "1 cell shows an error, such as #REF!, and counts as empty: row 4 of “Old”.",
    "1 cell shows an error, such as #REF!, and counts as empty: row 4 of “New”.",
  ]);
});

describe("refuses", () => {
  test.each([
    ["an empty file", new Uint8Array(), "The file is empty."],
    ["an older workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "(.xls)"],
    ["a PDF", strToU8("%PDF-1.7"), "This is a PDF."],
    ["a picture", Uint8Array.of(0x89, 0x50, 0, 0, 0, 13, 1), "not a spreadsheet"],
    [
      "another ZIP file",
      zipSync({ "list.csv": strToU8("a") }),
      "not an Excel file. If it is an archive (.zip), unpack it",
    ],
    ["an OpenDocument file", zipSync({ "content.xml": strToU8("<a/>") }), "OpenDocument"],
    ["a binary workbook", zipSync({ "xl/workbook.bin": strToU8("a") }), "(.xlsb)"],
    ["a web page", strToU8("\r\n<html><table><tr><td>System</td></tr></table></html>"), "This is a web page or XML"],
    ["the XML of Excel", strToU8('\ufeff<?xml version="1.0"?>\n<Workbook/>'), "This is a web page or XML"],
    ["a SYLK file named .csv", strToU8('ID;PWXL;N;E\r\nC;Y1;X1;K"Application"\r\n'), "a table in the format SYLK"],
    ["a DIF file named .csv", strToU8('TABLE\r\n0,1\r\n"EXCEL"\r\n'), "a table in the format DIF"],
    ["a text of Word named .csv", strToU8("{\\rtf1\\ansi Application}"), "a text with layout (RTF)"],
    ["JSON", strToU8('[\n {"System": "Jadu"}]'), "This is JSON."],
    ["a truncated ZIP file", workbook([["A"]]).slice(0, 200), "broken"],
    ["an unclosed quotation mark", strToU8('A,B\n"one,2\nthree,4\n'), "in row 2 is not closed"],
    ["too many bytes", new Uint8Array(maxFileBytes + 1), "larger than 10 MB"],
    ["too many rows", strToU8("a,b\n".repeat(maxRows + 1)), "more than 20,000 rows"],
    ["more rows than a sheet can have, even empty ones", strToU8("\n".repeat(1_048_577)), "more than 20,000 rows"],
    ["too many columns", strToU8(`${"a,".repeat(maxColumns)}b`), "more than 250 columns"],
  ])("%s", (_, content, words) => {
    expect(refusalOf(content)).toContain(words);
  });

  test.each([
    ["catalogue/camden/authority.yml", "YAML"],
    ["PUBLICCODE.YAML", "YAML"],
    ["Our list.eml", "a mail"],
    ["Our systems.DOCX", "a Word document"],
    ["Our systems.odt", "an OpenDocument text"],
    ["Our systems.pdf", "a PDF"],
    ["README.md", "Markdown"],
    ["apps.rtf", "RTF"],
  ])("a text with the name %s, which is not a table", (name, words) => {
    expect(refusalOf(strToU8("name: Camden\nsummary: The council.\n"), name)).toContain(words);
  });

  test.each(["apps.xlsx", "APPS.XLSX", "/tmp/apps.xlsm"])("a text table with the name of a workbook, %s", (name) => {
    expect(refusalOf(strToU8("System,Supplier\nJadu,Jadu\n"), name)).toContain("rename it so that it ends in .csv");
    expect(refusalOf(workbook([["System", "Supplier"]]), name)).toBe("");
  });

  test.each(["apps.csv", "apps", "xlsx"])("but not a text table with the name %s", (name) => {
    expect(refusalOf(strToU8("System,Supplier\nJadu,Jadu\n"), name)).toBe("");
  });

  // The XML parser would take days.
  test("a workbook with millions of nested elements", () => {
    const deep = "<a>".repeat(15 * 1024 * 1024);
    expect(refusalOf(packed({ "xl/worksheets/sheet1.xml": deep }))).toContain("The file is broken.");
  });

  test("a workbook with one long text in many cells", () => {
    const text = "x\t".repeat(1_000_000);
    const cells = '<c t="s"><v>0</v></c>'.repeat(200);
    const content = packed({
      "xl/sharedStrings.xml": `<sst><si><t>${text}</t></si></sst>`,
      "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${`<row>${cells}</row>`.repeat(2000)}</sheetData></worksheet>`,
    });
    expect(refusalOf(content)).toContain("would unpack into far more");
  });

  test("a workbook that states too large a size, before it is unpacked", () => {
    const content = packed({ "xl/worksheets/sheet1.xml": " ".repeat(1000) });
    expect(refusalOf(withStatedSize(content, 0xfffffff0))).toContain("would unpack into far more");
  });

  test("a workbook with more than 500 parts", () => {
    const parts = Object.fromEntries(
      Array.from({ length: 501 }, (_, part) => [`xl/worksheets/sheet${part}.xml`, new Uint8Array()]),
    );
    expect(refusalOf(zipSync(parts))).toContain("would unpack into far more");
  });

  test("a workbook that unpacks into more than it states", () => {
    const content = zipped({ "xl/worksheets/sheet1.xml": new Uint8Array(61 * 1024 * 1024) });
    expect(refusalOf(withStatedSize(content, 1000))).toContain("would unpack into far more");
  });
});

test("ignores the entities that a document defines", () => {
  const content = packed({
    "xl/worksheets/sheet1.xml":
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>x&b;</t></is></c></row></sheetData></worksheet>',
  });
  expect(rows(content)?.[0]?.[0]?.length).toBeLessThan(10);
});

test("any bytes are a table or a refusal", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom("", "PK\u0003\u0004", "A,B\n"), (bytes, before) => {
      expect(() => refusalOf(Uint8Array.of(...strToU8(before, true), ...bytes))).not.toThrow();
    }),
  );
});

test("any workbook with a changed byte is a table or a refusal", () => {
  const whole = workbook([
    ["System", "Supplier"],
    ["Jadu", { xml: '<c t="s"><v>7</v></c>' }],
  ]);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
      const content = whole.slice();
      content[at] = byte;
      expect(() => refusalOf(content)).not.toThrow();
    }),
  );
});

test("a table is the same after a round trip through CSV and XLSX", async () => {
  const cell = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) =>
    text
      // The library that writes workbooks drops the replacement character.
      .replace(/[\s\0\ufffd]+/g, " ")
      .trim()
      .replace(/^[\ufeff]/, ""),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          fc.constant("x"),
          cell,
          fc.constantFrom(
            "=1+1",
            "'=1",
            "-",
            "@a",
            "'a",
            "1;2",
            "constructor",
            "__proto__",
            "_x000D_",
            "_x005F_x41_",
            "",
          ),
        ),
        {
          maxLength: 5,
        },
      ),
      async (table) => {
        const expected = [["A", "B", "C"], ...table].map((row) =>
          row.slice(0, row.findLastIndex((value) => value !== "") + 1),
        );
        expect(rows(strToU8(csvOf(["A", "B", "C"], table)))).toEqual(expected);
        expect(rows(await writeXlsx("List", ["A", "B", "C"], table))).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ["unclosed brackets", "[".repeat(1_000_000), "46813"],
  ["unclosed brackets after a day", `dd/mm/yyyy${"[".repeat(1_000_000)}`, "2028-03-01"],
  ["unclosed brackets before a quoted day", `${"[".repeat(1_000_000)}&quot;day&quot;`, "46813"],
  ["year letters", "y".repeat(1_000_000), "2028"],
])("reads a format of a million %s in linear time", (_, code, shown) => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`;
  const sheet = '<worksheet><sheetData><row><c s="0"><v>46813</v></c></row></sheetData></worksheet>';
  expect(rows(packed({ "xl/styles.xml": styles, "xl/worksheets/sheet1.xml": sheet }))).toEqual([[shown]]);
});
