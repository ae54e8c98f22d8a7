import { InconsistentAnswer, withoutRepeats } from "./inconsistent-answer.ts";
import { maxPages, pageSize } from "./limits.ts";

/** A paginated list of GitHub’s. */
export interface PaginatedList<T> {
  items: readonly T[];
  /** False when the list may have more items than were read. */
  isComplete: boolean;
}

/** Most readings of a list that changes meanwhile. */
const maxReadings = 4;

/**
 * Reads a paginated list, up to `mostPages`. When an item disappears between two pages, the first item of the next page
 * moves to the page that was already read and is missed. So a list of several pages, or one whose length is not the
 * announced one, is read until two readings agree.
 *
 * @param pages starts a reading
 * @param announced how many items GitHub says there are, where it does
 * @throws InconsistentAnswer when a page comes twice, or when the readings never agree
 */
export async function readList<T>(
  pages: () => AsyncIterable<{ data: T[] }>,
  keyOf: (item: T) => string | number,
  announced?: number,
  mostPages = maxPages,
): Promise<PaginatedList<T>> {
  // A list that is known to be too long is cut after its first page.
  const most = announced !== undefined && announced > mostPages * pageSize ? 1 : mostPages;
  let before = await readOnce(pages(), keyOf, most);
  const { length } = before.items;
  if (!before.isComplete || (before.pages === 1 && length === (announced ?? length))) return before;
  for (let reading = 2; reading <= maxReadings; reading++) {
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
): Promise<PaginatedList<T> & { pages: number }> {
  const items: T[] = [];
  let read = 0;
  for await (const { data } of pages) {
    items.push(...data);
    read++;
    if (read === most && data.length === pageSize)
      return { items: withoutRepeats(items, keyOf), isComplete: false, pages: read };
  }
  return { items: withoutRepeats(items, keyOf), isComplete: true, pages: read };
}
