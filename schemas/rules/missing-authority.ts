import { authorityFile } from "../reading/place.ts";
import { didYouMean, suggest } from "../reading/suggest.ts";
import { localAuthorities } from "../vocabularies/local-authorities.ts";
import type { Rule } from "./rule.ts";

/** Every folder has its `authority.yml`. */
export const missingAuthority: Rule = {
  id: "missing-authority",
  severity: "error",
  title: "A folder without its authority",
  why: "The folder says whose entry it is and who may change it.",
  mend: "Add authority.yml to the folder, or move the entry to the folder of the authority it belongs to.",
  example: { wrong: "camdn/products/open-play.yml", right: "camden/authority.yml\ncamden/products/open-play.yml" },
  *check(register) {
    const authorities = register.of("authority");
    const reported = new Set<string>();
    for (const entry of register.all) {
      if (authorities.has(entry.authority) || reported.has(entry.authority)) continue;
      reported.add(entry.authority);
      const slugs = [...authorities.keys(), ...localAuthorities.map(({ slug }) => slug)];
      const message = `The folder “${entry.authority}” has no ${authorityFile}, so nobody is known to own this entry.${didYouMean(suggest(entry.authority, new Set(slugs)))} Add ${entry.authority}/${authorityFile}, or move the entry.`;
      yield { entry, path: [], message };
    }
  },
};
