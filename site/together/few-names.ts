import { counted, listInWords } from "../format.ts";

/** As many names as fit in a sentence: “Ayr, Bath and 3 others”. */
export function fewNames(names: readonly string[], few = 4): string {
  if (names.length <= few + 1) return listInWords(names);
  return listInWords([...names.slice(0, few), counted(names.length - few, "other", "others")]);
}
