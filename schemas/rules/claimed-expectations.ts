import { type DraftEntry, isUnread } from "../draft.ts";
import { isRetired } from "../retirement.ts";
import type { Register, Rule } from "./rule.ts";

/** Authorities that take part say whom to ask, what others may do with a product and who keeps it going. */
export const claimedExpectations: Rule = {
  id: "claimed-expectations",
  severity: "hint",
  title: "Something people will ask for",
  why: "Whoever thinks of using it asks whom to talk to, what the licence is and who keeps it going.",
  howToFix: "Add what the message names, if you know it.",
  example: {
    wrong: "name: Open Play",
    right:
      "name: Open Play\nlicences:\n  code: MIT\nmaintenance:\n  type: internal\ncontacts:\n  - role: Digital team\n    email: digital@example.gov.uk",
  },
  *check(register) {
    for (const entry of register.all) {
      if (entry.data.name === undefined || isRetired(entry.data, register.today) || !isClaimed(register, entry))
        continue;
      const missing = missingIn(entry);
      if (missing.length === 0) continue;
      const message = `People will ask for ${missing.join(", ").replace(/, ([^,]*)$/, " and $1")}. Add it if you know it.`;
      yield { entry, path: ["name"], message };
    }
  },
};

function isClaimed(register: Register, entry: DraftEntry): boolean {
  const authority = register.of("authority").get(entry.authority);
  // Of an entry without a name so little could be read that nobody knows.
  return authority?.data.name !== undefined && authority.data.claimed !== false && !isUnread(authority.data, "claimed");
}

function missingIn({ kind, data }: DraftEntry): string[] {
  const missing: string[] = [];
  const expect = (field: string, words: string): void => {
    const value = (data as Record<string, unknown>)[field];
    const isThere = Array.isArray(value) ? value.length > 0 : value !== undefined || isUnread(data, field);
    if (!isThere) missing.push(words);
  };
  if (kind !== "case-study") expect("contacts", "a contact");
  if (kind === "product") {
    expect("licences", "the licence");
    expect("maintenance", "how it is maintained");
  }
  if (kind === "authority") expect("maintainers", "who maintains its entries");
  return missing;
}
