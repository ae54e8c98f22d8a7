import { didYouMean, suggester } from "../likeness/suggest.ts";
import { authorityFile } from "../reading/entry-path.ts";
import { localAuthorities } from "../vocabularies/local-authorities.ts";
import { nextStepFor } from "./next-step.ts";
import type { Rule } from "./rule.ts";

/** Every folder has its `authority.yml`. */
export const missingAuthority: Rule = {
  id: "missing-authority",
  severity: "error",
  title: "A folder without its authority",
  why: "The folder says whose entry it is and who may change it.",
  howToFix: "Add authority.yml to the folder, or move the entry to the folder of the authority it belongs to.",
  example: { wrong: "camdn/products/open-play.yml", right: "camden/authority.yml\ncamden/products/open-play.yml" },
  *check(register) {
    const authorities = register.of("authority");
    const reported = new Set<string>();
    const suggest = suggester(new Set([...authorities.keys(), ...localAuthorities.map(({ slug }) => slug)]));
    for (const entry of register.all) {
      if (authorities.has(entry.authority) || reported.has(entry.authority)) continue;
      reported.add(entry.authority);
      const advice =
        nextStepFor("authority", entry.authority) ||
        `${didYouMean(suggest(entry.authority))} Add ${entry.authority}/${authorityFile}, or move the entry.`;
      const message = `The folder “${entry.authority}” has no ${authorityFile}, so nobody is known to own this entry.${advice}`;
      yield { entry, path: [], message };
    }
  },
};
