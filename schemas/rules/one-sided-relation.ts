import { isRetired } from "../retirement.ts";
import type { Rule } from "./rule.ts";

/** Superseded standards say so in their own entries. */
export const oneSidedRelation: Rule = {
  id: "one-sided-relation",
  severity: "hint",
  title: "A relation that only one side knows",
  why: "Somebody who reads the older entry should learn there that something has taken its place.",
  howToFix: "Give the older standard the status superseded.",
  example: { wrong: "# in bs7666-2000.yml\nstatus: recommended", right: "# in bs7666-2000.yml\nstatus: superseded" },
  *check(context) {
    const standards = context.of("standard");
    for (const entry of context.each("standard")) {
      for (const [index, slug] of (entry.data.supersedes ?? []).entries()) {
        const older = standards.get(slug ?? "");
        if (!older || older.data.status === "superseded" || isRetired(older.data, context.today)) continue;
        const message = `This says that it supersedes “${older.slug}”, whose entry (${older.file}) does not say so. Its status should be superseded.`;
        yield { entry, path: ["supersedes", index], message };
      }
    }
  },
};
