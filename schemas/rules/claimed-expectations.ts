import { metaOf } from "../fields/describe.ts";
import { kinds } from "../kinds/index.ts";
import { type PartialEntry, isUnread } from "../partial-entry.ts";
import { isRetired } from "../retirement.ts";
import type { RuleContext, Rule } from "./rule.ts";

/** Entries of claimed authorities have the fields that people look for in their kind, such as a contact. */
export const claimedExpectations: Rule = {
  id: "claimed-expectations",
  severity: "hint",
  title: "Something people will ask for",
  why: "People who consider it ask whom to contact, what the licence is and who maintains it.",
  howToFix: "Add what the message names, if you know it.",
  example: {
    wrong: "name: Open Play",
    right:
      "name: Open Play\nlicences:\n  code: MIT\nmaintenance:\n  type: internal\ncontacts:\n  - role: Digital team\n    email: digital@example.gov.uk",
  },
  *check(context) {
    for (const entry of context.all) {
      if (entry.data.name === undefined || isRetired(entry.data, context.today) || !isClaimed(context, entry)) continue;
      const missing = missingIn(entry);
      if (missing.length === 0) continue;
      const message = `People will ask for ${missing.join(", ").replace(/, ([^,]*)$/, " and $1")}. Add it if you know it.`;
      yield { entry, path: ["name"], message };
    }
  },
};

function isClaimed(context: RuleContext, entry: PartialEntry): boolean {
  const authority = context.of("authority").get(entry.authority);
  // Without a readable name, the entry is too broken to tell.
  return authority?.data.name !== undefined && authority.data.claimed !== false && !isUnread(authority.data, "claimed");
}

function missingIn({ kind, data }: PartialEntry): string[] {
  const isThere = (field: string): boolean => {
    const value = (data as Record<string, unknown>)[field];
    return Array.isArray(value) ? value.length > 0 : value !== undefined || isUnread(data, field);
  };
  return Object.entries(metaOf(kinds[kind].schema).lookedFor ?? {})
    .filter(([field]) => !isThere(field))
    .map(([, words]) => words);
}
