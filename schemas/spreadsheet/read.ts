import { readCsv } from "./csv.ts";
import { maxFileBytes, type Spreadsheet, tooManyBytes, UnreadableFile } from "./sheet.ts";
import { readXlsx } from "./xlsx.ts";

/** Texts that could be read as a table of one column, by the endings of their names. */
const notTables: Readonly<Record<string, string>> = {
  doc: "a Word document",
  docx: "a Word document",
  eml: "a mail",
  md: "a text in Markdown",
  ods: "an OpenDocument spreadsheet",
  odt: "an OpenDocument text",
  pdf: "a PDF",
  rtf: "a text with layout (RTF)",
  yaml: "YAML, as entries are written in",
  yml: "YAML, as entries are written in",
};

/** Formats in plain text, which could be read as a table of the wrong cells, by their beginning. */
const plainFormats = [
  { beginning: /^ID;P/, name: "a table in the format SYLK" },
  { beginning: /^TABLE\r?\n0,1\r?\n/, name: "a table in the format DIF" },
  { beginning: /^\{\\rtf/, name: "a text with layout (RTF)" },
];

/**
 * Reads a spreadsheet: a workbook (XLSX), or a text table (CSV) in any common encoding with any common separator. Formulas
 * are never computed: the value that was saved with them counts.
 *
 * @param name of the file, where it has one
 * @throws UnreadableFile when the file is empty, too large, broken or neither a workbook nor a text table
 */
export function readSpreadsheet(content: Uint8Array, name = ""): Spreadsheet {
  if (content.length === 0) throw new UnreadableFile("The file is empty.");
  if (content.length > maxFileBytes) throw tooManyBytes();
  if (startsWith(content, [0x50, 0x4b])) return readXlsx(content);
  if (startsWith(content, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new UnreadableFile(
      "This is an Excel file of the older kind (.xls), or one with a password. Open it, and save it as “Excel Workbook (.xlsx)” without a password.",
    );
  if (startsWith(content, [0x25, 0x50, 0x44, 0x46]))
    throw new UnreadableFile("This is a PDF. Use the spreadsheet that it was made from.");
  const beginning = new TextDecoder("latin1").decode(content.subarray(0, 200)).replace(/^ï»¿/, "").trimStart();
  if (/^<(?:!doctype|\?xml|body|div|head|html|meta|script|style|table)\b/i.test(beginning))
    throw new UnreadableFile(
      "This is a web page or XML, as some programs export tables, whatever its name ends in. Open it in a spreadsheet program, and save it as “Excel Workbook (.xlsx)”.",
    );
  if (/^(?:\[\s*)?\{\s*"/.test(beginning))
    throw new UnreadableFile("This is JSON. Choose a CSV or an Excel file (.xlsx).");
  const plain = plainFormats.find(({ beginning: pattern }) => pattern.test(beginning));
  if (plain)
    throw new UnreadableFile(
      `This is ${plain.name}, whatever its name ends in. Open it in a spreadsheet program, and save it as “Excel Workbook (.xlsx)”.`,
    );
  const [, other = ""] = /\.(\w+)$/.exec(name.toLowerCase()) ?? [];
  if (Object.hasOwn(notTables, other))
    throw new UnreadableFile(
      `The name of this file is that of ${notTables[other]}. Choose a CSV or an Excel file (.xlsx).`,
    );
  if (/\.xls[xm]$/i.test(name))
    throw new UnreadableFile(
      "The name of this file is that of an Excel workbook, and the file is none. Save it as “Excel Workbook (.xlsx)”. If it is a text table, rename it so that it ends in .csv.",
    );
  return readCsv(content);
}

function startsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => content[index] === byte);
}
