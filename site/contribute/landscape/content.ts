import { maxFileBytes, tooManyBytes } from "../../../schemas/spreadsheet/sheet.ts";

/** Returns the bytes of a file, or a sentence that says why it cannot be read. */
export async function contentOf(file: File): Promise<Uint8Array | string> {
  if (file.size > maxFileBytes) return tooManyBytes().message;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return "It cannot be opened. If it is a folder, or was moved or deleted meanwhile, select the file itself.";
  }
}
