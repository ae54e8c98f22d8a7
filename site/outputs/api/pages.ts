import type { OutputFile } from "../output.ts";

/** The most characters of a page of a list. Few of them take more than one byte, so a page stays below 5 MB. */
const mostCharacters = 4_000_000;

/** A page of a list, as programs read it. */
interface ListPage {
  total: number;
  items: unknown[];
  /** The address of the next page, with the site’s; null on the last. */
  next: string | null;
}

/**
 * A list as one file or, where that would be too long for a program to read at once, as several that lead from one to
 * the next. The first has the address of the list.
 *
 * @param address without `.json`, from the site’s root
 */
export function* pagedJson(address: string, items: readonly unknown[], site: string): Generator<OutputFile> {
  const pages = divided(items.map((item) => JSON.stringify(item)));
  for (const [index, texts] of pages.entries()) {
    const next = index + 1 < pages.length ? `${site}${pageAddress(address, index + 1).slice(1)}` : null;
    const head: Omit<ListPage, "items"> = { total: items.length, next };
    const content = `${JSON.stringify(head).slice(0, -1)},"items":[${texts.join(",")}]}\n`;
    yield { address: pageAddress(address, index), content, rows: texts.length };
  }
}

/** The JSON Schema of a page of a list. */
export function listSchema(item: object): object {
  return {
    type: "object",
    description: "A list, or a page of it.",
    required: ["total", "next", "items"],
    properties: {
      total: { type: "integer", description: "How many there are on all pages." },
      next: { type: ["string", "null"], format: "uri", description: "The next page; null on the last." },
      items: { type: "array", items: item },
    },
  };
}

function pageAddress(address: string, index: number): string {
  return index === 0 ? `${address}.json` : `${address}/page/${index + 1}.json`;
}

function divided(texts: readonly string[]): string[][] {
  const pages: string[][] = [[]];
  let length = 0;
  for (const text of texts) {
    if (length > 0 && length + text.length > mostCharacters) {
      pages.push([]);
      length = 0;
    }
    pages.at(-1)?.push(text);
    length += text.length;
  }
  return pages;
}
