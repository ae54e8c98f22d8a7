import { InconsistentAnswer, withoutRepeats } from "./inconsistent-answer.ts";
import { mostPages, pageSize } from "./limits.ts";

/** A list as GitHub gave it. */
export interface Listed<T> {
  items: readonly T[];
  /** False when there are more items than are read. */
  isComplete: boolean;
}

/** How often a list is read that changes meanwhile. */
const mostReadings = 4;

/**
 * Reads a list of GitHub’s, page by page, up to a number of pages. When an item goes between two pages, the first of the
 * next page moves to the one that has been read already and is never seen. So a list of several pages, or one whose
 * length is not the announced one, is read until two readings in a row are the same.
 *
 * @param pages starts a reading
 * @param announced how many items there are, where GitHub says it elsewhere
 * @throws InconsistentAnswer when a page comes twice, or when the list never stands still
 */
export async function readList<T>(
  pages: () => AsyncIterable<{ data: T[] }>,
  keyOf: (item: T) => string | number,
  announced?: number,
): Promise<Listed<T>> {
  // Most of what is too much is never asked for.
  const most = announced !== undefined && announced > mostPages * pageSize ? 1 : mostPages;
  let before = await readOnce(pages(), keyOf, most);
  const { length } = before.items;
  if (!before.isComplete || (length <= pageSize && length === (announced ?? length))) return before;
  for (let reading = 2; reading <= mostReadings; reading++) {
    const now = await readOnce(pages(), keyOf, most);
    if (String(now.items.map(keyOf)) === String(before.items.map(keyOf))) return now;
    before = now;
  }
  throw new InconsistentAnswer("A list changes while it is read.");
}

async function readOnce<T>(
  pages: AsyncIterable<{ data: T[] }>,
  keyOf: (item: T) => string | number,
  most: number,
): Promise<Listed<T>> {
  const items: T[] = [];
  let read = 0;
  for await (const { data } of pages) {
    items.push(...data);
    read++;
    if (read === most && data.length === pageSize) return { items: withoutRepeats(items, keyOf), isComplete: false };
  }
  return { items: withoutRepeats(items, keyOf), isComplete: true };
}
