import { crc32, deflateRawSync } from "node:zlib";

/** A cell: a text, or the XML of the cell without its reference. */
type Cell = string | { xml: string };

/** An XLSX workbook with one sheet. */
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

/** An XLSX workbook with the given parts and those that every workbook has. */
export function packed(parts: Readonly<Record<string, string>>): Uint8Array {
  const whole = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="&quot;day&quot; 0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    ...parts,
  };
  return zipped(whole);
}

/** A ZIP file. Four times as fast as fflate for many megabytes. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let start = 0;
  for (const [path, part] of Object.entries(parts)) {
    const [name, content] = [Buffer.from(path), Buffer.from(part)];
    const deflated = deflateRawSync(content);
    // Version needed, UTF-8 flag, deflate, no time, CRC-32, both sizes, length of the name, no extra field.
    const about = Buffer.concat([
      ...[two(20), two(1 << 11), two(8), four(0), four(crc32(content))],
      ...[four(deflated.length), four(content.length), two(name.length), two(0)],
    ]);
    const file = Buffer.concat([Buffer.from("PK\u0003\u0004"), about, name, deflated]);
    files.push(file);
    directory.push(Buffer.from("PK\u0001\u0002"), two(20), about, Buffer.alloc(10), four(start), name);
    start += file.length;
  }
  const [count, listed] = [two(files.length), Buffer.concat(directory)];
  const end = [Buffer.from("PK\u0005\u0006"), four(0), count, count, four(listed.length), four(start), two(0)];
  return new Uint8Array(Buffer.concat([...files, listed, ...end]));
}

function two(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function four(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
