import { type Kind, kinds } from "../kinds/index.ts";
import { didYouMean, suggest } from "../reading/suggest.ts";
import { referencesIn } from "./references.ts";
import type { Finding, Register, Rule } from "./rule.ts";

/** References resolve. */
export const unknownReference: Rule = {
  id: "unknown-reference",
  severity: "error",
  title: "A reference that leads nowhere",
  why: "A page would link to an entry that does not exist.",
  mend: "Correct the slug (the name of the file without .yml), add the entry in the same pull request, or delete the reference.",
  example: { wrong: "dependsOn: [localgov-druple]", right: "dependsOn: [localgov-drupal]" },
  *check(register) {
    // Looking for what was meant takes long in a large catalogue, and one slug is often missed in many places.
    const said = new Map<string, Advice>();
    for (const entry of register.all) {
      for (const { path, kind, slug } of referencesIn(entry)) {
        if (register.has(kind, slug)) continue;
        const key = `${kind}/${slug}`;
        const advice = said.get(key) ?? adviceOn(register, kind, slug);
        said.set(key, advice);
        yield { entry, path, ...advice };
      }
    }
  },
};

type Advice = Pick<Finding, "message" | "fix">;

function adviceOn(register: Register, kind: Kind, slug: string): Advice {
  const { one } = kinds[kind].label;
  const renamed = register.formerly(kind, slug);
  if (renamed) {
    return { message: `The ${one} “${slug}” is now called “${renamed.slug}”. Use the new slug.`, fix: renamed.slug };
  }
  const slugs = [...register.of(kind).keys()];
  const question = didYouMean(suggest(slug, slugs)) || " Correct the slug, or add the entry.";
  const message = `There is no ${one} “${slug}” in the catalogue.${question}`;
  const certain = sameButForSeparators(slug, slugs);
  return certain === undefined ? { message } : { message, fix: certain };
}

/** A slip of a letter or two may be another entry that is still to come, so only the way of writing is certain. */
function sameButForSeparators(slug: string, slugs: readonly string[]): string | undefined {
  const letters = slug.replaceAll("-", "");
  const same = slugs.filter((other) => other.replaceAll("-", "") === letters);
  return same.length === 1 ? same[0] : undefined;
}
