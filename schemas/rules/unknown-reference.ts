import type { Rule } from "./rule.ts";
import { type Advice, MeantEntries } from "./shared/meant-entry.ts";
import { referencesIn } from "./shared/references.ts";

/** References resolve to an entry. */
export const unknownReference: Rule = {
  id: "unknown-reference",
  severity: "error",
  title: "A reference that leads nowhere",
  why: "A page would link to an entry that does not exist.",
  howToFix:
    "Correct the slug (the name of the file without .yml), add the entry in the same pull request, or delete the reference.",
  example: { wrong: "dependsOn: [localgov-druple]", right: "dependsOn: [localgov-drupal]" },
  *check(context) {
    // Cached, because one missing slug is often used in many places.
    const said = new Map<string, Advice>();
    const meant = new MeantEntries(context);
    for (const entry of context.all) {
      for (const { path, kind, slug } of referencesIn(entry)) {
        if (context.has(kind, slug)) continue;
        const key = `${kind}/${slug}`;
        const advice = said.get(key) ?? meant.adviceOnSlug(kind, slug);
        said.set(key, advice);
        yield { entry, path, ...advice };
      }
    }
  },
};
