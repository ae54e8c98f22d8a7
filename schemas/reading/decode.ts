import type { Fault } from "./fault.ts";
import { maxBytes } from "./source.ts";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

/** Decodes an entry as UTF-8. A file above `maxBytes` or with invalid UTF-8 gives a fault. */
export function decode(content: Uint8Array | string): { text: string; fault?: Fault } {
  if (typeof content === "string" ? longerThanAllowed(content) : content.length > maxBytes) {
    return failure("", "file-too-large", 0, "This file is larger than 64 KiB. Shorten it, or link to the longer text.");
  }
  return decodeText(content);
}

/** Decodes a file of any length as UTF-8. Invalid UTF-8 gives a fault at the first replacement character. */
export function decodeText(content: Uint8Array | string): { text: string; fault?: Fault } {
  if (typeof content === "string") {
    if (content.isWellFormed()) return { text: content };
    return failure(content.toWellFormed(), "not-utf8", content.toWellFormed().indexOf("\ufffd"), notUtf8);
  }
  try {
    return { text: strict.decode(content) };
  } catch {
    const text = lenient.decode(content);
    return failure(text, "not-utf8", text.indexOf("\ufffd"), notUtf8);
  }
}

const notUtf8 = "This file is not UTF-8 text from here on. Save it again with the encoding UTF-8.";

function longerThanAllowed(text: string): boolean {
  // A UTF-16 code unit is at most three bytes of UTF-8, so few texts need to be encoded.
  return text.length * 3 > maxBytes && (text.length > maxBytes || new TextEncoder().encode(text).length > maxBytes);
}

function failure(text: string, id: Fault["id"], at: number, message: string): { text: string; fault: Fault } {
  return {
    text,
    fault: { id, range: { start: Math.max(at, 0), end: Math.max(at, 0) + (text ? 1 : 0) }, path: [], message },
  };
}
