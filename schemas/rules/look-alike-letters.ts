import { foreignWordsIn } from "../likeness/foreign-letters.ts";
import { quoted } from "../problems/quoted.ts";
import type { Finding, Rule } from "./rule.ts";
import { visitNames } from "./texts.ts";

/** Names are written with the letters that they seem to have. */
export const lookAlikeLetters: Rule = {
  id: "look-alike-letters",
  severity: "review",
  title: "A name with look-alike letters",
  why: "A name can be made to look like another one, and nobody finds it who types the letters on a keyboard.",
  mend: "Type the name again. If it belongs in another script, write the whole word in it, or let a maintainer say that it is fine.",
  example: { wrong: "name: \u041epen Play", right: "name: Open Play" },
  *check({ all }) {
    for (const entry of all) {
      const findings: Finding[] = [];
      visitNames(entry, (path, name) => {
        const [first] = foreignWordsIn(name);
        if (!first) return;
        const { word, letter, origin, plain } = first;
        const advice = plain === undefined ? "Type the word again." : `Write ${quoted(plain)}.`;
        const message = `In ${quoted(word)}, ${quoted(letter)} is ${origin} that looks like a plain one. ${advice}`;
        findings.push({ entry, path: [...path], message });
      });
      yield* findings;
    }
  },
};
