import { kinds } from "../kinds/index.ts";
import type { Rule } from "./rule.ts";

/** An alias is not the slug or alias of another entry. */
export const aliasTaken: Rule = {
  id: "alias-taken",
  severity: "error",
  title: "An earlier slug that another entry has",
  why: "One address cannot lead to two entries.",
  howToFix: "Delete the earlier slug from the entry that never had it, or rename the other entry.",
  example: { wrong: "aliases: [fixmystreet]", right: "aliases: [street-reports]" },
  *check(context) {
    for (const entry of context.all) {
      for (const [index, alias = ""] of (entry.data.aliases ?? []).entries()) {
        const label = kinds[entry.kind].label.one;
        const path = ["aliases", index];
        if (context.has(entry.kind, alias)) {
          const message = `“${alias}” is the slug of ${alias === entry.slug ? `this ${label} itself` : `another ${label}`}, so it cannot be an earlier slug of this one.`;
          yield { entry, path, message };
          continue;
        }
        const other = context.formerly(entry.kind, alias);
        if (other && other.file !== entry.file) {
          yield {
            entry,
            path,
            message: `“${alias}” is already given as an earlier slug in ${other.file}. Keep it in one of them.`,
          };
        }
      }
    }
  },
};
