import type * as Sass from "sass-embedded";

import { kindNames } from "../../schemas/vocabularies/kind-names.ts";
import { traits } from "./tables/traits.ts";

/**
 * What style sheets know of kinds: `kind-names()` lists them, and `kind-colours(dark)` the names of custom properties, each
 * with its value. Sass is loaded when a style sheet asks, for no build does that has its styles already.
 */
export const kindFunctions = {
  "kind-names()": async (): Promise<Sass.SassList> => listOf(kindNames, await sass()),
  "kind-colours($scheme)": async ([scheme]: Sass.Value[]): Promise<Sass.SassList> => {
    const isDark = scheme?.assertString().text === "dark";
    const own = await sass();
    const pairs = kindNames.flatMap((kind) => {
      const { strong, pale } = traits[kind].colours[isDark ? "dark" : "light"];
      return [listOf([kind, strong], own), listOf([`${kind}-pale`, pale], own)];
    });
    return new own.SassList(pairs);
  },
};

function listOf(words: readonly string[], { SassList, SassString }: typeof Sass): Sass.SassList {
  return new SassList(words.map((text) => new SassString(text, { quotes: false })));
}

function sass(): Promise<typeof Sass> {
  return import("sass-embedded");
}
