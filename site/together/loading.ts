import type { Estate } from "../estates/estate.ts";
import { dateInWords, listInWords } from "../format.ts";

/** The address of the index of councils with an estate, from the site’s root. */
export const estatesAddress = "/authorities/estates.json";

/** The loaded estates, and messages about slugs that have none. */
export interface Loaded {
  estates: Estate[];
  /** Slugs without an estate. */
  unknown: string[];
  /** A sentence for each council that has ended, which names its successors. */
  ended: string[];
}

/** Loads and caches the estates of councils. Replaces councils that have ended by their successors. */
export class Estates {
  readonly #fetchSlugs: () => Promise<readonly string[]>;
  readonly #fetchOne: (slug: string) => Promise<Estate>;
  readonly #loaded = new Map<string, Promise<Estate>>();
  #slugs: Promise<ReadonlySet<string>> | undefined;

  /**
   * @param fetchSlugs fetches the slugs that have an estate
   * @param fetchOne fetches one estate
   */
  constructor(fetchSlugs: () => Promise<readonly string[]>, fetchOne: (slug: string) => Promise<Estate>) {
    this.#fetchSlugs = fetchSlugs;
    this.#fetchOne = fetchOne;
  }

  /**
   * Loads the estates of councils in the given order, each once. The next call retries a failed fetch.
   *
   * @throws if the index or an estate cannot be fetched
   */
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

  /** @throws if the index cannot be fetched; the next call retries */
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
    // Retry a failed fetch at the next call.
    loading.catch(() => this.#loaded.delete(slug));
    return loading;
  }
}

function endedInWords({ name, lastDay, heirs }: Estate): string {
  const when = lastDay === undefined ? "has ended" : `ended on ${dateInWords(lastDay)}`;
  const verb = heirs.length === 1 ? "answers" : "answer";
  return `${name} ${when}. ${listInWords(heirs.map((heir) => heir.name))} ${verb} for it now.`;
}
