import writeXlsxFile from "write-excel-file/universal";

/** A table as a workbook of one sheet. Every cell is text, so that no program reads one as a formula or another date. */
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

/** The underscore of what would be read as the number of a character, such as `_x000D_`, is written by its own number. */
function withoutCodes(value: string): string {
  return value.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");
}

/** The library looks texts up in an object, where it finds what every object has: a space makes “constructor” another text. */
function findable(value: string): string {
  return value in {} ? `${value} ` : value;
}
