import { type Kind, kinds } from "../kinds/index.ts";
import { didYouMean, type Suggest, suggester } from "../reading/suggest.ts";
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
    // One slug is often missed in many places.
    const said = new Map<string, Advice>();
    const adviser = new Adviser(register);
    for (const entry of register.all) {
      for (const { path, kind, slug } of referencesIn(entry)) {
        if (register.has(kind, slug)) continue;
        const key = `${kind}/${slug}`;
        const advice = said.get(key) ?? adviser.adviceOn(kind, slug);
        said.set(key, advice);
        yield { entry, path, ...advice };
      }
    }
  },
};

type Advice = Pick<Finding, "message" | "fix">;

/** What is known of the slugs of a kind, for finding the one that was meant. */
interface Slugs {
  suggest: Suggest;
  /** By their letters and digits alone. */
  byLetters: ReadonlyMap<string, readonly string[]>;
}

/** Finds what was meant. What it takes is made ready when the first slug of a kind is missing. */
class Adviser {
  readonly #register: Register;
  readonly #slugs = new Map<Kind, Slugs>();

  constructor(register: Register) {
    this.#register = register;
  }

  adviceOn(kind: Kind, slug: string): Advice {
    const { one } = kinds[kind].label;
    const renamed = this.#register.formerly(kind, slug);
    if (renamed) {
      return { message: `The ${one} “${slug}” is now called “${renamed.slug}”. Use the new slug.`, fix: renamed.slug };
    }
    const { suggest, byLetters } = this.#slugsOf(kind);
    const question = didYouMean(suggest(slug)) || " Correct the slug, or add the entry.";
    const message = `There is no ${one} “${slug}” in the catalogue.${question}`;
    // A slip of a letter or two may be another entry that is still to come, so only the way of writing is certain.
    const [same, ...others] = byLetters.get(lettersOf(slug)) ?? [];
    return same === undefined || others.length > 0 ? { message } : { message, fix: same };
  }

  #slugsOf(kind: Kind): Slugs {
    let slugs = this.#slugs.get(kind);
    if (!slugs) {
      const all = [...this.#register.of(kind).keys()];
      slugs = { suggest: suggester(all), byLetters: Map.groupBy(all, lettersOf) };
      this.#slugs.set(kind, slugs);
    }
    return slugs;
  }
}

function lettersOf(slug: string): string {
  return slug.replaceAll("-", "");
}
