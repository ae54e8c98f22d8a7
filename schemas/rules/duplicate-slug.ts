import { kinds } from "../kinds/index.ts";
import type { Rule } from "./rule.ts";
import { Groups, otherFiles } from "./shared/groups.ts";

/** Slugs are unique in their kind, and no slug is an earlier one of another entry. */
export const duplicateSlug: Rule = {
  id: "duplicate-slug",
  severity: "error",
  title: "A slug that is taken",
  why: "The slug is the entry’s address, and references name it without saying whose folder it is in.",
  howToFix: "Give the file another name, or delete it when both are the same thing.",
  example: {
    wrong: "barnet/products/open-play.yml, beside camden/products/open-play.yml",
    right: "barnet/products/barnet-open-play.yml",
  },
  *check({ all, of }) {
    const groups = new Groups(all, (entry) => `${entry.kind}/${entry.slug}`);
    for (const { entry, group } of groups.shared()) {
      const message = `Another ${kinds[entry.kind].label.one} is called “${entry.slug}” too: ${otherFiles(group, entry)}. Rename this file, or delete it if both are the same.`;
      yield { entry, path: [], message };
    }
    for (const { kind, file, data } of all) {
      for (const alias of data.aliases ?? []) {
        const entry = of(kind).get(alias ?? "");
        if (!entry || entry.file === file) continue;
        const message = `“${entry.slug}” was the slug of ${file} before, and old links lead there. Choose another one.`;
        yield { entry, path: [], message };
      }
    }
  },
};
