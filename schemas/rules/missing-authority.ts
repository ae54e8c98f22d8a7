import { authorityFinder } from "../finding/authority.ts";
import { didYouMean, suggester } from "../likeness/suggest.ts";
import { authorityFile } from "../reading/entry-path.ts";
import { localAuthorities } from "../vocabularies/local-authorities.ts";
import { endedCouncils } from "../vocabularies/reorganisations.ts";
import type { Rule } from "./rule.ts";
import { nextStepFor } from "./shared/next-step.ts";

/** Every folder has its `authority.yml`. */
export const missingAuthority: Rule = {
  id: "missing-authority",
  severity: "error",
  title: "A folder without its authority",
  why: "The folder says whose entry it is and who may change it.",
  howToFix: "Add authority.yml to the folder, or move the entry to the folder of the authority it belongs to.",
  example: { wrong: "camdn/products/open-play.yml", right: "camden/authority.yml\ncamden/products/open-play.yml" },
  *check(context) {
    const authorities = context.of("authority");
    const reported = new Set<string>();
    // The folder of a council is often called by the council’s whole name.
    const { find } = authorityFinder({
      entries: Array.from(authorities.values(), ({ slug, data: { name = "" } }) => ({ slug, name })),
      register: localAuthorities,
      ended: endedCouncils,
      today: context.today,
    });
    const suggest = suggester(new Set([...authorities.keys(), ...localAuthorities.map(({ slug }) => slug)]));
    for (const entry of context.all) {
      if (authorities.has(entry.authority) || reported.has(entry.authority)) continue;
      reported.add(entry.authority);
      const named = find(entry.authority.replaceAll("-", " "));
      const meant = named.type === "one" ? [named.authority.slug] : suggest(entry.authority);
      const advice =
        nextStepFor("authority", entry.authority) ||
        `${didYouMean(meant)} Add ${entry.authority}/${authorityFile}, or move the entry.`;
      const message = `The folder “${entry.authority}” has no ${authorityFile}, so nobody is known to own this entry.${advice}`;
      yield { entry, path: [], message };
    }
  },
};
