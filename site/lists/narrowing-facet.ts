import { chosenIn, emptyChoice } from "../facets/choice.ts";
import { isHelpful } from "../facets/helpful.ts";
import { countValues, type Row } from "../facets/rows.ts";
import type { Value } from "./facets/facet.ts";
import type { OfferedFacet } from "./list-page.ts";

/**
 * Builds a facet whose values have no static pages, so filtering needs the script. Omits values that no row has.
 *
 * @param address the address of the list, from the site’s root
 * @param known the values in display order
 */
export function narrowingFacet(
  { id, title, known }: { id: string; title: string; known: Iterable<Value> },
  rows: readonly Row[],
  address: string,
): OfferedFacet {
  const counts = countValues(rows, [id], emptyChoice).get(id);
  const options = Array.from(known, ({ value, title: text }) => {
    return { value, title: text, count: counts?.get(value) ?? 0, address: `${address}?${id}=${value}` };
  });
  const some = options.filter(({ count }) => count > 0);
  const covered = rows.filter(({ values }) => chosenIn(values, id).length > 0).length;
  return {
    id,
    title,
    rare: !isHelpful(some.length, covered, rows.length),
    narrows: true,
    options: some,
    rest: [],
    more: 0,
  };
}

/** Returns the words of a vocabulary as facet values, in its order. */
export function valuesOf<W extends string>({ words }: { words: Readonly<Record<W, { title: string }>> }): Value[] {
  return Object.entries<{ title: string }>(words).map(([value, { title }]) => ({ value, title }));
}
