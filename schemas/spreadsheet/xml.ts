import { Parser } from "htmlparser2";

import { broken } from "./sheet.ts";
import { utf16Of } from "./utf-16.ts";

/** Event handlers for the elements and texts of an XML document. */
interface Handlers {
  /** The local name of an element, and one of its attributes by local name. */
  open: (name: string, attribute: (name: string) => string | undefined) => void;
  close: (name: string) => void;
  text: (text: string) => void;
}

/** The deepest nesting of elements. A workbook has some ten levels; the parser’s time is quadratic in the depth. */
const maxDepth = 100;

/**
 * Parses an XML document and calls the handlers (SAX). Expands only the five predefined entities and numeric character references.
 *
 * @throws UnreadableFile when it is nested deeper than any workbook
 */
export function readXml(content: Uint8Array, { open, close, text }: Partial<Handlers>): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > maxDepth) throw broken();
        open?.(localName(name), (wanted) => Object.entries(attributes).find(([one]) => localName(one) === wanted)?.[1]);
      },
      onclosetag: (name) => {
        depth -= 1;
        close?.(localName(name));
      },
      ontext: (some) => text?.(some),
    },
    { xmlMode: true },
  );
  parser.end(new TextDecoder(utf16Of(content)).decode(content));
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Whether a boolean attribute of a workbook is true. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}
