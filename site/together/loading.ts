import type { Estate } from "../estates/estate.ts";
import { dateInWords, listInWords } from "../format.ts";

/** Which councils can stand side by side, from the site’s root. */
export const estatesAddress = "/authorities/estates.json";

/** The estates of councils, and what became of what was asked for. */
export interface Loaded {
  estates: Estate[];
  /** Slugs that no council has. */
  unknown: string[];
  /** That a council has ended, and who answers for it now; each a sentence. */
  ended: string[];
}

/** Loads the estates of councils, each once. Those that have ended are replaced by those that answer for them now. */
export class Estates {
  readonly #fetchSlugs: () => Promise<readonly string[]>;
  readonly #fetchOne: (slug: string) => Promise<Estate>;
  readonly #loaded = new Map<string, Promise<Estate>>();
  #slugs: Promise<ReadonlySet<string>> | undefined;

  /**
   * @param fetchSlugs gives the slugs that have an estate
   * @param fetchOne gives the estate of one of them
   */
  constructor(fetchSlugs: () => Promise<readonly string[]>, fetchOne: (slug: string) => Promise<Estate>) {
    this.#fetchSlugs = fetchSlugs;
    this.#fetchOne = fetchOne;
  }

  /** @throws where an estate cannot be fetched */
  async load(slugs: readonly string[]): Promise<Loaded> {
    const known = slugs.length === 0 ? new Set<string>() : await this.#knownSlugs();
    const found = await Promise.all(slugs.filter((slug) => known.has(slug)).map((slug) => this.#get(slug)));
    const ended = found.filter(({ heirs }) => heirs.length > 0);
    const living = await Promise.all(
      found.map(({ heirs, slug }) =>
        Promise.all((heirs.length > 0 ? heirs : [{ slug }]).map((one) => this.#get(one.slug))),
      ),
    );
    return {
      estates: [...new Map(living.flat().map((estate) => [estate.slug, estate])).values()],
      unknown: slugs.filter((slug) => !known.has(slug)),
      ended: ended.map(endedInWords),
    };
  }

  /** @throws where it cannot be fetched, which may work the next time */
  async #knownSlugs(): Promise<ReadonlySet<string>> {
    this.#slugs ??= this.#fetchSlugs().then((slugs) => new Set(slugs));
    return this.#slugs.catch((error: unknown) => {
      this.#slugs = undefined;
      throw error;
    });
  }

  #get(slug: string): Promise<Estate> {
    const known = this.#loaded.get(slug);
    if (known) return known;
    const loading = this.#fetchOne(slug);
    this.#loaded.set(slug, loading);
    // What failed may work the next time.
    loading.catch(() => this.#loaded.delete(slug));
    return loading;
  }
}

function endedInWords({ name, lastDay, heirs }: Estate): string {
  const when = lastDay === undefined ? "has ended" : `ended on ${dateInWords(lastDay)}`;
  const verb = heirs.length === 1 ? "answers" : "answer";
  return `${name} ${when}. ${listInWords(heirs.map((heir) => heir.name))} ${verb} for it now.`;
}
