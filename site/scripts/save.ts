import { byteOrderMark } from "../../schemas/spreadsheet/write-csv.ts";

/** Downloads a text as a file. CSV gets a byte order mark. */
export function saveText(text: string, mediaType: string, name: string): void {
  const mark = mediaType === "text/csv" ? byteOrderMark : "";
  saveBlob(new Blob([mark, text], { type: `${mediaType};charset=utf-8` }), name);
}

/** Downloads a blob as a file. */
export function saveBlob(blob: Blob, name: string): void {
  const made = URL.createObjectURL(blob);
  saveAs(made, name);
  // The browser may still be reading the blob, so revoke its URL later.
  setTimeout(() => {
    URL.revokeObjectURL(made);
  }, 60_000);
}

/** Downloads an address as a file. */
export function saveAs(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
