import { addressOf } from "../address.ts";
import { kinds } from "../kinds/index.ts";
import type { Rule } from "./rule.ts";

/** Published addresses stay reachable. */
export const addressGone: Rule = {
  id: "address-gone",
  severity: "error",
  title: "An address that would disappear",
  why: "People and programs link to it, and a public register keeps its addresses.",
  howToFix:
    "If the entry was renamed, put its old slug in aliases. If it has ended, keep it and add the field retired.",
  example: {
    wrong: "# play-finder.yml was renamed to open-play.yml\nname: Open Play",
    right: "name: Open Play\naliases: [play-finder]",
  },
  *check(context) {
    for (const { kind, slug, file } of context.published) {
      if (context.has(kind, slug) || context.formerly(kind, slug)) continue;
      const message = `${addressOf(kind, slug)} would disappear. If it was renamed, put “${slug}” in the “aliases” of the ${kinds[kind].label.one} that it is now; if it has ended, keep the file and add “retired”.`;
      yield { entry: { file }, path: [], message };
    }
  },
};
