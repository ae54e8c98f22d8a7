import { dateInWords, listInWords } from "../format.ts";
import { type Estate, estateAddress } from "./estate.ts";

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
  readonly #fetchOne: (slug: string) => Promise<Estate | undefined>;
  readonly #known = new Map<string, Promise<Estate | undefined>>();

  /** @param fetchOne gives the estate of the council with a slug; nothing where there is none */
  constructor(fetchOne: (slug: string) => Promise<Estate | undefined>) {
    this.#fetchOne = fetchOne;
  }

  /** @throws where an estate cannot be fetched */
  async load(slugs: readonly string[]): Promise<Loaded> {
    const asked = await Promise.all(slugs.map((slug) => this.#get(slug)));
    const unknown = slugs.filter((_, index) => asked[index] === undefined);
    const found = asked.filter((estate) => estate !== undefined);
    const ended = found.filter(({ heirs }) => heirs.length > 0);
    const living = await Promise.all(
      found.map(({ heirs, slug }) =>
        Promise.all((heirs.length > 0 ? heirs : [{ slug }]).map((one) => this.#get(one.slug))),
      ),
    );
    const estates = living.flat().filter((estate) => estate !== undefined);
    return {
      estates: [...new Map(estates.map((estate) => [estate.slug, estate])).values()],
      unknown,
      ended: ended.map(endedInWords),
    };
  }

  #get(slug: string): Promise<Estate | undefined> {
    const known = this.#known.get(slug);
    if (known) return known;
    const loading = this.#fetchOne(slug);
    this.#known.set(slug, loading);
    // What failed may work the next time.
    loading.catch(() => this.#known.delete(slug));
    return loading;
  }
}

/** Fetches the estate of a council from the site. */
export async function fetchEstate(base: string, slug: string): Promise<Estate | undefined> {
  const response = await fetch(base + estateAddress(slug));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`What ${slug} runs answered ${response.status}.`);
  return (await response.json()) as Estate;
}

function endedInWords({ name, lastDay, heirs }: Estate): string {
  const when = lastDay === undefined ? "has ended" : `ended on ${dateInWords(lastDay)}`;
  const verb = heirs.length === 1 ? "answers" : "answer";
  return `${name} ${when}. ${listInWords(heirs.map((heir) => heir.name))} ${verb} for it now.`;
}
