import type * as z from "zod";

import { metaOf } from "../fields/describe.ts";
import { foreignWordsIn } from "../likeness/foreign-letters.ts";
import { quoted } from "../problems/quoted.ts";
import { type Finding, noFindings, type Rule, type ValuePlace } from "./rule.ts";
import { isName, isText } from "./shared/texts.ts";

/** Names and host names contain no homoglyphs: letters that only look like plain ones. */
export const lookAlikeLetters: Rule = {
  id: "look-alike-letters",
  severity: "review",
  title: "A name or address with look-alike letters",
  why: "A name can be made to look like another one, and nobody finds it who types the letters on a keyboard.",
  howToFix:
    "Type the name or address again. If it belongs in another script, write the whole word in it, or let a maintainer say that it is fine.",
  example: { wrong: "name: \u041epen Play", right: "name: Open Play" },
  values: (schema, field) => {
    if (isName(schema, field)) return lookAlikesIn;
    return isText(schema) || holdsAddress(schema) ? codedHostsIn : undefined;
  },
};

function holdsAddress(schema: z.core.$ZodType): boolean {
  const { text } = metaOf(schema);
  return text === "link" || text === "email";
}

/** The coded form of a host name with letters other than a to z (Punycode), which browsers may show decoded. */
const codedHost = /(?<![a-z\d-])xn--[a-z\d.-]*[a-z\d]/i;

function codedHostsIn(text: unknown, { entry, path }: ValuePlace): readonly Finding[] {
  const [host] = codedHost.exec(text as string) ?? [];
  if (host === undefined) return noFindings;
  const message = `${quoted(host)} stands for a host name with letters other than a to z, which may look like the name of another site. Check that it leads where it says.`;
  return [{ entry, path: [...path], message }];
}

function lookAlikesIn(name: unknown, { entry, path }: ValuePlace): readonly Finding[] {
  const [first] = foreignWordsIn(name as string);
  if (!first) return noFindings;
  const { word, letter, origin, plain } = first;
  const advice = plain === undefined ? "Type the word again." : `Write ${quoted(plain)}.`;
  const message = `In ${quoted(word)}, ${quoted(letter)} is ${origin} that looks like a plain one. ${advice}`;
  return [{ entry, path: [...path], message }];
}
