import type { Path } from "../problems/problem.ts";
import { quoted } from "../problems/quoted.ts";
import type { Rule } from "./rule.ts";
import { referencesIn } from "./shared/references.ts";

/** No entry refers to itself. */
export const selfReference: Rule = {
  id: "self-reference",
  severity: "error",
  title: "An entry that names itself",
  why: "A thing cannot depend on itself, replace itself or be related to itself, so another one must be meant.",
  howToFix: "Put the slug of the entry that is meant, or delete the reference.",
  example: {
    wrong: "# in open-play.yml\nworksWith: [open-play]",
    right: "# in open-play.yml\nworksWith: [booking-kit]",
  },
  *check({ all }) {
    for (const entry of all) {
      for (const { path, kind, slug } of referencesIn(entry)) {
        if (kind !== entry.kind || slug !== entry.slug) continue;
        const field = path.findLast((step) => typeof step === "string") ?? "";
        const message = `This entry names itself in ${quoted(field)}. Delete that, or name the entry that you mean.`;
        yield { entry, path, message, ...(isMeaningless(path) ? { removes: true } : {}) };
      }
    }
  },
};

/** Whether a self-reference in this field can be deleted. In other fields, the author meant another entry. */
function isMeaningless([field = ""]: Path): boolean {
  return ["worksWith", "dependsOn", "related", "supersedes"].includes(String(field));
}
