import { maxFileBytes, tooManyBytes } from "../../../schemas/spreadsheet/sheet.ts";

/** The bytes of a file, or why they cannot be had, in a sentence. */
export async function contentOf(file: File): Promise<Uint8Array | string> {
  if (file.size > maxFileBytes) return tooManyBytes().message;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return "It cannot be opened. If it is a folder, or was moved or deleted meanwhile, select the file itself.";
  }
}
