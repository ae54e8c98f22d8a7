import { didYouMean } from "../../likeness/suggest.ts";
import { quoted, quotedList } from "../../problems/quoted.ts";
import { wordMeant, wordsLike } from "../../vocabularies/meant.ts";
import { scalarToYaml } from "../../yaml/dump.ts";
import type { Fault } from "../fault.ts";
import { type Case, correctionOf, placeName } from "./case.ts";

/** Reports a value that is not in the controlled vocabulary. */
export function unknownWord({ meta, path, located }: Case, typed: string): Fault {
  const words = meta.words ?? {};
  const names = Object.keys(words);
  const several = typed.split(/\s+/);
  if (several.length > 1 && several.every((one) => names.includes(one))) {
    const message = `${quoted(typed)} is not a valid value for ${placeName(path)}. Put a comma between ${quotedList(several)}.`;
    return { id: "unknown-word", range: located.node, path, message };
  }
  const meant = wordMeant(words, typed);
  const suggestions = meant === undefined ? wordsLike(words, typed) : [meant];
  const list = names.length <= 12 || suggestions.length === 0 ? ` Choose one of: ${names.join(", ")}.` : "";
  return {
    id: "unknown-word",
    range: located.node,
    path,
    message: `${quoted(typed)} is not a valid value for ${placeName(path)}.${didYouMean(suggestions)}${list}`,
    ...(meant === undefined ? {} : correctionOf(path, scalarToYaml(meant))),
  };
}
