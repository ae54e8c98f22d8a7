import writeXlsxFile from "write-excel-file/universal";

import { withGuard } from "./formula-guard.ts";

/** Writes a table as a workbook of one sheet. Every cell is text, so that no program reads one as a formula or date. */
export async function writeXlsx(
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const cells = [
    header.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    ...rows.map((row) => row.map((value) => (value === "" ? null : { value: findable(escaped(value)), type: String }))),
  ];
  const blob = await writeXlsxFile(cells, { sheet: name.slice(0, 31), stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Escapes what would be read as an escape: the underscore of `_x000D_` and the apostrophe of `'=1`. */
function escaped(value: string): string {
  return (value.startsWith("'") ? withGuard(value) : value).replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");
}

/**
 * Works around the library’s lookup of texts in a plain object: a space keeps “constructor” from matching the
 * prototype.
 */
function findable(value: string): string {
  return value in {} ? `${value} ` : value;
}
