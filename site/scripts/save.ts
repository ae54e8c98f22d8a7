import { byteOrderMark } from "../../schemas/spreadsheet/write-csv.ts";

/** Saves a text that the page has made as a file. */
export function saveText(text: string, mediaType: string, name: string): void {
  const mark = mediaType === "text/csv" ? byteOrderMark : "";
  saveBlob(new Blob([mark, text], { type: `${mediaType};charset=utf-8` }), name);
}

/** Saves what the page has made as a file. */
export function saveBlob(blob: Blob, name: string): void {
  const made = URL.createObjectURL(blob);
  saveAs(made, name);
  // The browser may still be reading it.
  setTimeout(() => {
    URL.revokeObjectURL(made);
  }, 60_000);
}

/** Saves what is at an address as a file. */
export function saveAs(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
