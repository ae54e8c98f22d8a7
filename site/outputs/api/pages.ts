import { addressesOf, type OutputFile } from "../output.ts";

/** Maximum bytes of the items on a page, so that a page stays below 5 MB. */
const maxPageBytes = 4_000_000;

/** The fields of a page beside its items. */
interface ListHead {
  total: number;
  /** The full address of the next page; null on the last. */
  next: string | null;
}

/**
 * Yields a list as one file or, if that would be too large, as pages linked by `next`. The first page has the address
 * of the list.
 *
 * @param address without `.json`, from the site’s root
 * @param options the further fields of each page, and the name of the items’ field
 */
export function* pagedJson(
  address: string,
  items: readonly unknown[],
  site: string,
  { about = {}, name = "items" }: { about?: object; name?: string } = {},
): Generator<OutputFile> {
  const pages = paginate(items.map((item) => JSON.stringify(item)));
  for (const [index, texts] of pages.entries()) {
    const next = index + 1 < pages.length ? `${site}${pageAddress(address, index + 1).slice(1)}` : null;
    const head: ListHead = { ...about, total: items.length, next };
    const content = `${JSON.stringify(head).slice(0, -1)},"${name}":[${texts.join(",")}]}\n`;
    yield { address: pageAddress(address, index), content, rows: texts.length };
  }
}

/**
 * The JSON Schema of a page of a list.
 *
 * @param about further fields of each page, and the name of the items’ field
 */
export function listSchema(
  item: object,
  { about = {}, name = "items" }: { about?: Readonly<Record<string, object>>; name?: string } = {},
): object {
  return {
    type: "object",
    description: "A list, or a page of it.",
    required: [...Object.keys(about), "total", "next", name],
    properties: {
      ...about,
      total: { type: "integer", description: "How many there are on all pages." },
      next: { type: ["string", "null"], format: "uri", description: "The next page; null on the last." },
      [name]: { type: "array", items: item },
    },
  };
}

function pageAddress(address: string, index: number): string {
  const [first = "", further = ""] = addressesOf({ address: `${address}.json`, paged: true });
  return index === 0 ? first : further.replace("{page}", String(index + 1));
}

function paginate(texts: readonly string[]): string[][] {
  const pages: string[][] = [[]];
  let bytes = 0;
  for (const text of texts) {
    const more = Buffer.byteLength(text) + ",".length;
    if (bytes > 0 && bytes + more > maxPageBytes) {
      pages.push([]);
      bytes = 0;
    }
    pages.at(-1)?.push(text);
    bytes += more;
  }
  return pages;
}
