import { foreignWordsIn } from "../likeness/foreign-letters.ts";
import { quoted } from "../problems/quoted.ts";
import { type Finding, noFindings, type Rule, type ValuePlace } from "./rule.ts";
import { isName } from "./texts.ts";

/** Names contain no homoglyphs: letters that only look like plain ones. */
export const lookAlikeLetters: Rule = {
  id: "look-alike-letters",
  severity: "review",
  title: "A name with look-alike letters",
  why: "A name can be made to look like another one, and nobody finds it who types the letters on a keyboard.",
  howToFix:
    "Type the name again. If it belongs in another script, write the whole word in it, or let a maintainer say that it is fine.",
  example: { wrong: "name: \u041epen Play", right: "name: Open Play" },
  values: (schema, field) => (isName(schema, field) ? lookAlikesIn : undefined),
};

function lookAlikesIn(name: unknown, { entry, path }: ValuePlace): readonly Finding[] {
  const [first] = foreignWordsIn(name as string);
  if (!first) return noFindings;
  const { word, letter, origin, plain } = first;
  const advice = plain === undefined ? "Type the word again." : `Write ${quoted(plain)}.`;
  const message = `In ${quoted(word)}, ${quoted(letter)} is ${origin} that looks like a plain one. ${advice}`;
  return [{ entry, path: [...path], message }];
}
