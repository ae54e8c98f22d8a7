import { noneLost, notesOnLost } from "./lost.ts";
import type { Epoch } from "./serial-day.ts";
import { type Sheet, type Spreadsheet, UnreadableFile } from "./sheet.ts";
import { unpack } from "./unpack.ts";
import { type CellReader, readDateStyles, readSharedTexts } from "./xlsx-cell.ts";
import { readSheet, type Size } from "./xlsx-sheet.ts";
import { isTrue, readXml } from "./xml.ts";

/**
 * Reads a workbook: the values of all visible sheets.
 *
 * @throws UnreadableFile when it is broken, of another format, or has too many rows, columns or characters
 */
export function readXlsx(content: Uint8Array): Spreadsheet {
  const parts = unpack(content, (path) =>
    /^(?:_rels\/\.rels|xl\/(?:.*\.xml(?:\.rels)?|workbook\.bin)|content\.xml)$/.test(path),
  );
  if (parts.has("content.xml"))
    throw new UnreadableFile("This is an OpenDocument file. Save it as “Excel Workbook (.xlsx)” or as CSV.");
  if (parts.has("xl/workbook.bin"))
    throw new UnreadableFile(
      "This is a binary Excel workbook (.xlsb). Open it, and save it as “Excel Workbook (.xlsx)” or as CSV.",
    );
  const bookName = nameOfBook(parts.get("_rels/.rels"));
  const book = parts.get(`xl/${bookName}`);
  if (!book)
    throw new UnreadableFile(
      "This is not an Excel file. If it is an archive (.zip), unpack it, and choose the CSV or the Excel file (.xlsx) in it.",
    );
  const { sheets, hiddenSheets, epoch } = readBook(book, parts.get(`xl/_rels/${bookName}.rels`));
  const cells: CellReader = {
    shared: readSharedTexts(parts.get("xl/sharedstrings.xml")),
    dateShown: readDateStyles(parts.get("xl/styles.xml")),
    epoch,
  };
  const notes: string[] = [];
  const size: Size = { characters: 0 };
  const seen = new Set<string>();
  const read = sheets.flatMap(({ name, path: written }): Sheet[] => {
    const path = written.toLowerCase();
    // Programs name each part once. Ignoring repetitions bounds the time for a malicious file.
    const part = seen.has(path) ? undefined : parts.get(path);
    seen.add(path);
    if (!part) return [];
    const lost = noneLost();
    const sheet = readSheet(part, cells, lost, size);
    notes.push(...notesOnLost(lost, sheets.length > 1 ? name.slice(0, 40) : ""));
    return [{ name, ...sheet }];
  });
  return { sheets: read, hiddenSheets, epoch, notes };
}

/** Returns the file name of the workbook’s part in `xl/`: Excel on the web names it `workbook2.xml` at times. */
function nameOfBook(relations: Uint8Array | undefined): string {
  let name = "workbook.xml";
  if (relations)
    readXml(relations, {
      open: (element, attribute) => {
        const [, other] = /^\/?xl\/([^/]+\.xml)$/i.exec(attribute("Target") ?? "") ?? [];
        if (element === "Relationship" && attribute("Type")?.endsWith("/officeDocument") && other !== undefined)
          name = other.toLowerCase();
      },
    });
  return name;
}

function readBook(
  book: Uint8Array,
  relations: Uint8Array | undefined,
): { sheets: { name: string; path: string }[]; hiddenSheets: string[]; epoch: Epoch } {
  const paths = new Map<string, string>();
  if (relations)
    readXml(relations, {
      open: (name, attribute) => {
        const target = attribute("Target") ?? "";
        if (name === "Relationship")
          paths.set(attribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
      },
    });
  const sheets: { name: string; path: string }[] = [];
  const hiddenSheets: string[] = [];
  let count = 0;
  let epoch: Epoch = 1900;
  readXml(book, {
    open: (name, attribute) => {
      if (name === "workbookPr" && isTrue(attribute("date1904"))) epoch = 1904;
      if (name !== "sheet") return;
      count++;
      const path = paths.get(attribute("id") ?? "") ?? `xl/worksheets/sheet${count}.xml`;
      const sheetName = attribute("name") ?? "";
      if ((attribute("state") ?? "visible") === "visible") sheets.push({ name: sheetName, path });
      else hiddenSheets.push(sheetName);
    },
  });
  return { sheets, hiddenSheets, epoch };
}
