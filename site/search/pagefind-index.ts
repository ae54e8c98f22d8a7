import { createIndex, type NewFileResponse, type PagefindIndex } from "pagefind";

/** How many documents are under way at once: enough to keep the indexer busy. */
const batch = 500;

/** Makes a search index of items; `add` puts one of them into it. */
export async function indexOf<T>(
  items: readonly T[],
  add: (index: PagefindIndex, item: T) => Promise<NewFileResponse>,
): Promise<PagefindIndex> {
  const { index } = stopAt(await createIndex({ forceLanguage: "en" }));
  if (!index) throw new Error("The search index could not be made.");
  for (let start = 0; start < items.length; start += batch) {
    const added = await Promise.all(items.slice(start, start + batch).map((item) => add(index, item)));
    added.forEach(stopAt);
  }
  return index;
}

/** The answer of the indexer, which reports what went wrong in it instead of failing. */
export function stopAt<T extends { errors: string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`The search index could not be made. ${answer.errors.join(" ")}`);
  return answer;
}
