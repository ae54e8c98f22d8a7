import { strToU8, zipSync } from "fflate";

/** A cell of a workbook that is made for a test: a text, or the XML of the cell without its reference. */
type Cell = string | { xml: string };

/** A workbook of one sheet, as programs write it. */
export function workbook(
  rows: readonly (readonly Cell[])[],
  more: { after?: string; rowNumbers?: readonly number[] } = {},
): Uint8Array {
  const lines = rows.map((cells, index) => {
    const line = more.rowNumbers?.[index] ?? index + 1;
    const inside = cells.map((cell, column) => {
      const at = `${String.fromCharCode(65 + column)}${line}`;
      return typeof cell === "string"
        ? `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
        : cell.xml.replace("<c", `<c r="${at}"`);
    });
    return `<row r="${line}">${inside.join("")}</row>`;
  });
  return packed({
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join("")}</sheetData>${more.after ?? ""}</worksheet>`,
  });
}

/** A workbook of parts, with what every workbook has. */
export function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  const whole = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;day&quot; 0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(whole).map(([path, text]) => [path, strToU8(text)])));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
