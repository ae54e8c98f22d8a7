import { type Choice, chosenIn, withValues } from "../../facets/choice.ts";
import { plainWords } from "../../facets/words.ts";
import { quoted } from "../../quoted.ts";
import { type SearchFilter, searchFilterNames, searchFilters } from "../../search/filters.ts";
import type { OptionData } from "../facets/box.ts";
import type { Notice } from "../notices.ts";
import { link } from "./links.ts";
import { addressOf } from "./steps.ts";

/** How many values that may be meant are named. */
const most = 3;

/**
 * Says which values of a choice no filter has, so that nothing can be found with them, and offers those that may be meant.
 *
 * @param valuesOf all values of a filter; undefined as long as they are not known
 */
export function unknownValues(
  choice: Choice,
  valuesOf: (filter: SearchFilter) => readonly OptionData[] | undefined,
): Notice[] {
  return searchFilterNames.flatMap((filter) => {
    const known = valuesOf(filter);
    if (!known) return [];
    const unknown = chosenIn(choice.values, filter).filter((asked) => !known.some(({ value }) => value === asked));
    return unknown.map((asked) => notice(choice, filter, asked, known));
  });
}

function notice(choice: Choice, filter: SearchFilter, asked: string, known: readonly OptionData[]): Notice {
  const sorry = `${quoted(asked)} is not a choice in “${searchFilters[filter]}”.`;
  const words = plainWords(asked);
  const near = known.filter(({ title }) => words !== "" && plainWords(title).includes(words)).slice(0, most);
  if (near.length === 0) return sorry;
  const others = chosenIn(choice.values, filter).filter((value) => value !== asked);
  const links = near.map(({ value, title }) => link(title, addressOf(withValues(choice, filter, [...others, value]))));
  return [`${sorry} Did you mean `, ...links.flatMap((some, index) => (index === 0 ? [some] : [" or ", some])), "?"];
}
