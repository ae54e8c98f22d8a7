import { type Choice, chosenIn, withValues } from "../../facets/choice.ts";
import { plainWords } from "../../facets/words.ts";
import { quoted } from "../../quoted.ts";
import { link } from "../dom.ts";
import type { Notice } from "../notices.ts";
import type { OptionData } from "./box.ts";

/** A facet with all values that it has. */
export interface KnownFacet {
  id: string;
  title: string;
  /** Undefined until loaded. */
  values: readonly OptionData[] | undefined;
}

/** The most suggested values. */
const maxSuggestions = 3;

/**
 * Returns a notice for each selected value that its facet does not have, with links to up to three values whose titles
 * contain its words.
 *
 * @param addressOf writes the address of a choice
 */
export function unknownValues(
  choice: Choice,
  facets: readonly KnownFacet[],
  addressOf: (choice: Choice) => string,
): Notice[] {
  return facets.flatMap(({ id, title, values }) => {
    if (!values) return [];
    const chosen = chosenIn(choice.values, id);
    const unknown = chosen.filter((asked) => !values.some(({ value }) => value === asked));
    return unknown.map((asked) => {
      const others = chosen.filter((value) => value !== asked);
      return notice(title, asked, values, (value) => addressOf(withValues(choice, id, [...others, value])));
    });
  });
}

function notice(
  facet: string,
  asked: string,
  known: readonly OptionData[],
  addressWith: (value: string) => string,
): Notice {
  const sorry = `${quoted(asked)} is not a choice in “${facet}”.`;
  const words = plainWords(asked);
  const near = known.filter(({ title }) => words !== "" && plainWords(title).includes(words)).slice(0, maxSuggestions);
  if (near.length === 0) return sorry;
  const links = near.map(({ value, title }) => link(title, addressWith(value)));
  return [`${sorry} Did you mean `, ...links.flatMap((some, index) => (index === 0 ? [some] : [" or ", some])), "?"];
}
