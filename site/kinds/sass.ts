import type * as Sass from "sass-embedded";

import { kindNames } from "../../schemas/vocabularies/kind-names.ts";
import { traits } from "./tables/traits.ts";

/**
 * Sass functions: `kind-names()` lists the kinds, `kind-colours(dark)` maps custom properties to colours. Sass is
 * loaded lazily: a build with cached styles does not need it.
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
