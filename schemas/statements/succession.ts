import { authorityWithSlug } from "../vocabularies/local-authorities.ts";
import { endedCouncil } from "../vocabularies/reorganisations.ts";

/** What succession needs to know of an authority: its record, whole or as far as it could be read. */
export interface Succeedable {
  slug: string;
  data: {
    gss?: string | undefined;
    succeededBy?: readonly (string | undefined)[] | undefined;
    lastDay?: string | undefined;
  };
}

/** The past or future end of an authority. */
export interface End {
  /** The last day on which it exists, `YYYY-MM-DD`, where that is known. */
  lastDay?: string;
  /** Slugs of its successors. They need not be in the catalogue. */
  successors: readonly string[];
}

/**
 * What an authority’s record says of its end or, where it says nothing, what the register of reorganisations says of a
 * council with its code. Undefined where neither knows of an end.
 */
export function endOf({ data }: Succeedable): End | undefined {
  const registered = endedCouncil(data.gss);
  const lastDay = data.lastDay ?? registered?.lastDay;
  const successors = data.succeededBy?.filter((slug) => slug !== undefined) ?? registered?.successors ?? [];
  if (lastDay === undefined && successors.length === 0) return undefined;
  return { ...(lastDay === undefined ? {} : { lastDay }), successors };
}

/** Whether an authority’s last day has passed. Without a last day, a successor says that it has. */
function hasEnded(authority: Succeedable, today: string): boolean {
  const end = endOf(authority);
  return end !== undefined && (end.lastDay === undefined || end.lastDay < today);
}

/**
 * Yields an authority and its direct and indirect successors, depth-first. Each is visited once, so cycles terminate.
 */
export function* reachableFrom<T>(start: T, successorsOf: (one: T) => Iterable<T>): Generator<T> {
  const seen = new Set<T>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    yield at;
    open.push(...[...successorsOf(at)].reverse());
  }
}

/** Who answers for whom, on one day: the one place that follows `succeededBy`. */
export class Succession<A extends Succeedable> {
  readonly #authorities: ReadonlyMap<string, A>;
  readonly #today: string;
  readonly #byGss = new Map<string, A>();
  readonly #heirs = new Map<A, readonly A[]>();
  readonly #predecessors = new Map<A, A[]>();

  /** @param today `YYYY-MM-DD` */
  constructor(authorities: ReadonlyMap<string, A>, today: string) {
    this.#authorities = authorities;
    this.#today = today;
    for (const authority of authorities.values()) {
      if (authority.data.gss !== undefined) this.#byGss.set(authority.data.gss, authority);
    }
    for (const authority of authorities.values()) {
      if (!this.hasEnded(authority)) continue;
      for (const successor of this.#successorsOf(authority)) {
        const known = this.#predecessors.get(successor);
        if (known) known.push(authority);
        else this.#predecessors.set(successor, [authority]);
      }
    }
  }

  /** Whether an authority’s last day has passed. */
  hasEnded(authority: A): boolean {
    return hasEnded(authority, this.#today);
  }

  /**
   * Those that answer for an authority now: itself until its last day has passed; then those that its successors and
   * their successors lead to, each once. Itself as well where that leads to nobody in the catalogue, or in a circle.
   */
  heirsOf(authority: A): readonly A[] {
    const known = this.#heirs.get(authority);
    if (known) return known;
    const reached = [...reachableFrom(authority, (one) => (this.hasEnded(one) ? this.#successorsOf(one) : []))];
    const heirs = reached.filter((one) => !this.hasEnded(one));
    const found = heirs.length === 0 ? [authority] : heirs;
    this.#heirs.set(authority, found);
    return found;
  }

  /** Those that a successor took over from directly, in the order of the catalogue. */
  predecessorsOf(authority: A): readonly A[] {
    return this.#predecessors.get(authority) ?? [];
  }

  /** The entries of an authority’s successors. A council that has another slug in the catalogue is known by its code. */
  #successorsOf(authority: A): A[] {
    return (endOf(authority)?.successors ?? []).flatMap((slug) => {
      const found = this.#authorities.get(slug) ?? this.#byGss.get(authorityWithSlug(slug)?.gss ?? "");
      return found && found !== authority ? [found] : [];
    });
  }
}
