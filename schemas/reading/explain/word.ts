import { uncapitalised } from "../../capitals.ts";
import { metaOf, schemaAt } from "../../fields/describe.ts";
import { areBands, bandIn } from "../../fields/read-money.ts";
import { didYouMean } from "../../likeness/suggest.ts";
import { quoted, quotedList } from "../../problems/quoted.ts";
import { wordMeant, wordsLike } from "../../vocabularies/meant.ts";
import { wordsCalled } from "../../vocabularies/other-words.ts";
import { scalarToYaml } from "../../yaml/dump.ts";
import type { Fault } from "../fault.ts";
import { type Case, correctionOf, placeName } from "./case.ts";

/** Reports a value that is not in the controlled vocabulary. */
export function unknownWord({ form, meta, path, located }: Case, typed: string): Fault {
  const words = meta.words ?? {};
  const names = Object.keys(words);
  const several = typed.split(/\s+/);
  if (several.length > 1 && several.every((one) => names.includes(one))) {
    const message = `${quoted(typed)} is not a valid value for ${placeName(path)}. Put a comma between ${quotedList(several)}.`;
    return { id: "unknown-word", range: located.node, path, message };
  }
  const meant = wordMeant(words, typed);
  const band = areBands(meta.words) ? bandIn(typed) : undefined;
  if (meant === undefined && band !== undefined) {
    const message = `${quoted(typed)} is not a valid value for ${placeName(path)}. Use the band that it is in, ${quoted(band)}.`;
    return { id: "unknown-word", range: located.node, path, message, correction: correctionOf(path, band).correction };
  }
  const list = typeof path.at(-1) === "number" ? schemaAt(form.schema, path.slice(0, -1)) : undefined;
  const { empty } = list ? metaOf(list) : {};
  if (meant === undefined && empty !== undefined && /^(?:all|any|every)\b/i.test(typed)) {
    const message = `${quoted(typed)} is not a valid value for ${placeName(path)}. For ${uncapitalised(empty)}, write an empty list: [].`;
    return { id: "unknown-word", range: located.node, path, message };
  }
  const called = wordsCalled(words, typed);
  const suggestions = meant === undefined ? [...new Set([...called, ...wordsLike(words, typed)])] : [meant];
  const choice = names.length <= 12 || suggestions.length === 0 ? ` Choose one of: ${names.join(", ")}.` : "";
  return {
    id: "unknown-word",
    range: located.node,
    path,
    message: `${quoted(typed)} is not a valid value for ${placeName(path)}.${didYouMean(suggestions)}${choice}`,
    ...(meant === undefined ? {} : correctionOf(path, scalarToYaml(meant))),
  };
}
