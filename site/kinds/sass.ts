import { SassList, SassString, type Value } from "sass-embedded";

import { kindNames } from "../../schemas/vocabularies/kind-names.ts";
import { traits } from "./tables/traits.ts";

/**
 * What style sheets know of kinds: `kind-names()` lists them, and `kind-colours(dark)` the names of custom properties, each
 * with its value.
 */
export const kindFunctions = {
  "kind-names()": (): SassList => new SassList(kindNames.map(word)),
  "kind-colours($scheme)": ([scheme]: Value[]): SassList => {
    const isDark = scheme?.assertString().text === "dark";
    const pairs = kindNames.flatMap((kind) => {
      const { strong, pale } = traits[kind].colours[isDark ? "dark" : "light"];
      return [pair(kind, strong), pair(`${kind}-pale`, pale)];
    });
    return new SassList(pairs);
  },
};

function pair(name: string, value: string): SassList {
  return new SassList([name, value].map(word));
}

function word(text: string): SassString {
  return new SassString(text, { quotes: false });
}
