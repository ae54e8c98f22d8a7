import { withArticle } from "../../fields/noun.ts";
import { newSlugOf } from "../../fields/slug-text.ts";
import { slugInAddress } from "../../finding/address.ts";
import { type AuthorityFinder, authorityFinder } from "../../finding/authority.ts";
import type { FoundAuthority, KnownAuthority } from "../../finding/directory.ts";
import { type Kind, kindNames, kinds } from "../../kinds/index.ts";
import { plainName } from "../../likeness/plain-name.ts";
import { didYouMean, type Suggest, suggester } from "../../likeness/suggest.ts";
import { eitherOf, quoted } from "../../problems/quoted.ts";
import { localAuthorities } from "../../vocabularies/local-authorities.ts";
import { type EndedCouncil, endedCouncils } from "../../vocabularies/reorganisations.ts";
import type { Finding } from "../rule.ts";
import { endInWords } from "./council-end.ts";
import { nextStepFor } from "./next-step.ts";

/** Advice on a dangling reference, with the right slug as a fix where it is certain. */
export type Advice = Pick<Finding, "message" | "fix">;

/** The candidate entries: those that the rules check, or those of a catalogue. */
interface Candidates {
  /** The entries of a kind by slug. */
  of: (kind: Kind) => ReadonlyMap<string, { data: { name?: string | undefined } }>;
  /** Returns the entry that has a former slug among its `aliases`. */
  formerly: (kind: Kind, slug: string) => { slug: string } | undefined;
}

/** Indexes of the entries of a kind for fuzzy lookup. */
interface Names {
  suggest: Suggest;
  /** Normalised slug or name (letters and digits only) → slugs. */
  byLetters: ReadonlyMap<string, ReadonlySet<string>>;
}

const ended = authorityFinder({ entries: [], register: endedCouncils, ended: [], today: "" });

/** Resolves dangling references to likely entries. Builds the indexes of a kind on its first dangling reference. */
export class MeantEntries {
  readonly #candidates: Candidates;
  readonly #names = new Map<Kind, Names>();
  #councils: AuthorityFinder | undefined;

  constructor(candidates: Candidates) {
    this.#candidates = candidates;
  }

  /** Returns advice on a slug that no entry has. */
  adviceOnSlug(kind: Kind, slug: string): Advice {
    const { one } = kinds[kind].label;
    const renamed = this.#candidates.formerly(kind, slug);
    if (renamed) {
      return { message: `The ${one} “${slug}” is now called “${renamed.slug}”. Use the new slug.`, fix: renamed.slug };
    }
    const meant = this.#entryCalled(kind, slug);
    const advice = this.#otherKind(kind, slug) ?? (this.#suggestions(kind, slug) || this.#nextStep(kind, slug));
    const message = `There is no ${one} “${slug}” in the catalogue.${meant === undefined ? advice : ` Write “${meant}”.`}`;
    return meant === undefined ? { message } : { message, fix: meant };
  }

  /** Returns advice on a text that is not a valid slug, such as the name of an entry. */
  adviceOnText(kind: Kind, text: string): Advice {
    const { one } = kinds[kind].label;
    const meant = this.#entryCalled(kind, text) ?? this.#entryAt(kind, text);
    if (meant !== undefined) {
      const message = `${quoted(text)} is not a slug. The ${one} that you mean has the slug “${meant}”. Write that.`;
      return { message, fix: meant };
    }
    const several = this.#entriesCalled(kind, text);
    if (several.length > 0)
      return { message: `More than one ${one} is called ${quoted(text)}. Write ${eitherOf(several.map(quoted))}.` };
    const council = kind === "authority" ? this.#councilCalled(text) : undefined;
    if (council?.listed) {
      const message = `${quoted(text)} is not a slug. The ${one} that you mean has the slug “${council.slug}”. Write that.`;
      return { message, fix: council.slug };
    }
    const slug = newSlugOf(text);
    const advice =
      this.#otherKind(kind, slug) ?? (this.#suggestions(kind, council?.slug ?? slug) || this.#nextStep(kind, text));
    return { message: `No ${one} in the catalogue is called ${quoted(text)}.${advice}` };
  }

  /** Returns a sentence about the entry of another kind that has a slug. */
  #otherKind(kind: Kind, slug: string): string | undefined {
    const other = kindNames.find((one) => one !== kind && this.#candidates.of(one).has(slug));
    if (other === undefined) return undefined;
    return ` “${slug}” is ${withArticle(kinds[other].label.one)}, and only ${kinds[kind].label.many} can be named here.`;
  }

  /** Returns a sentence on what to do about a text that names no entry and no similar one. */
  #nextStep(kind: Kind, text: string): string {
    const council = kind === "authority" ? this.#councilCalled(text) : undefined;
    if (council?.listed) return didYouMean([council.slug]);
    if (council) return nextStepFor(kind, council.slug);
    const ended = kind === "authority" ? this.#endedCalled(text) : undefined;
    if (ended) return ` ${endInWords(ended, true)} Name who took over, or add the record of the council that ended.`;
    return " Correct it, or add the entry.";
  }

  /** Finds the entry whose page or file a text names. */
  #entryAt(kind: Kind, text: string): string | undefined {
    const slug = slugInAddress(kind, text);
    return slug !== undefined && this.#candidates.of(kind).has(slug) ? slug : undefined;
  }

  /** Finds the authority that a text names in full or in short, as people do: “Camden Council”. */
  #councilCalled(text: string): FoundAuthority | undefined {
    this.#councils ??= authorityFinder({
      entries: this.#authorities(),
      register: localAuthorities,
      ended: [],
      today: "",
    });
    const found = this.#councils.find(text);
    return found.type === "one" ? found.authority : undefined;
  }

  *#authorities(): Generator<KnownAuthority> {
    for (const [slug, { data }] of this.#candidates.of("authority")) yield { slug, name: data.name ?? slug };
  }

  /** Finds the council that reorganisation has ended and that a text names. */
  #endedCalled(text: string): EndedCouncil | undefined {
    const found = ended.find(text);
    return found.type === "one" ? endedCouncils.find(({ slug }) => slug === found.authority.slug) : undefined;
  }

  /** Finds the only entry whose normalised slug or name equals a text. Typos do not count: they may hit another entry. */
  #entryCalled(kind: Kind, text: string): string | undefined {
    const [meant, other] = this.#entriesCalled(kind, text);
    return other === undefined ? meant : undefined;
  }

  #entriesCalled(kind: Kind, text: string): string[] {
    return [...(this.#namesOf(kind).byLetters.get(plainName(text)) ?? [])];
  }

  #suggestions(kind: Kind, slug: string): string {
    return didYouMean(this.#namesOf(kind).suggest(slug));
  }

  #namesOf(kind: Kind): Names {
    let names = this.#names.get(kind);
    if (!names) {
      const entries = this.#candidates.of(kind);
      const byLetters = new Map<string, Set<string>>();
      for (const [slug, { data }] of entries) {
        for (const name of [slug, data.name ?? slug]) {
          const letters = plainName(name);
          byLetters.set(letters, (byLetters.get(letters) ?? new Set()).add(slug));
        }
      }
      names = { suggest: suggester(entries.keys()), byLetters };
      this.#names.set(kind, names);
    }
    return names;
  }
}
