import writeXlsxFile from "write-excel-file/universal";

/** Writes a table as a workbook of one sheet. Every cell is text, so that no program reads one as a formula or date. */
export async function writeXlsx(
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const cells = [
    header.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    ...rows.map((row) =>
      row.map((value) => (value === "" ? null : { value: findable(withoutCodes(value)), type: String })),
    ),
  ];
  const blob = await writeXlsxFile(cells, { sheet: name.slice(0, 31), stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Escapes the underscore of what would be read as a character escape, such as `_x000D_`. */
function withoutCodes(value: string): string {
  return value.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");
}

/**
 * Works around the library’s lookup of texts in a plain object: a space keeps “constructor” from matching the
 * prototype.
 */
function findable(value: string): string {
  return value in {} ? `${value} ` : value;
}
