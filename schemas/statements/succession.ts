import { authorityWithSlug } from "../vocabularies/local-authorities.ts";
import { endedCouncil } from "../vocabularies/reorganisations.ts";

/** The fields of an authority that succession depends on, from a complete or partly parsed record. */
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
  /** The last day on which it exists, `YYYY-MM-DD`, if known. */
  lastDay?: string;
  /** Slugs of its successors. They need not be in the catalogue. */
  successors: readonly string[];
}

/**
 * Returns the end of an authority from its record, with missing fields from the register of reorganisations by GSS code.
 * Undefined if neither has any.
 */
export function endOf({ data }: Succeedable): End | undefined {
  const registered = endedCouncil(data.gss);
  const lastDay = data.lastDay ?? registered?.lastDay;
  const successors = data.succeededBy?.filter((slug) => slug !== undefined) ?? registered?.successors ?? [];
  if (lastDay === undefined && successors.length === 0) return undefined;
  return { ...(lastDay === undefined ? {} : { lastDay }), successors };
}

/** Whether an authority’s last day has passed. One with successors but no last day has ended. */
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

/** The successors and predecessors of authorities on one day. */
export class Succession<A extends Succeedable> {
  readonly #authorities: ReadonlyMap<string, A>;
  readonly #today: string;
  readonly #byGss = new Map<string, A>();
  readonly #currentSuccessors = new Map<A, readonly A[]>();
  readonly #predecessors = new Map<A, A[]>();

  /** @param today `YYYY-MM-DD` */
  constructor(authorities: ReadonlyMap<string, A>, today: string) {
    this.#authorities = authorities;
    this.#today = today;
    for (const authority of authorities.values()) {
      const { gss } = authority.data;
      // A renamed council can have kept its code: the record under its last name stands for it.
      if (gss !== undefined && !(this.#byGss.has(gss) && this.hasEnded(authority))) this.#byGss.set(gss, authority);
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
   * Returns the authorities that answer for an authority now: itself until its last day has passed, then its direct and
   * indirect successors that still exist, each once. Falls back to itself if none is in the catalogue.
   */
  currentSuccessorsOf(authority: A): readonly A[] {
    const known = this.#currentSuccessors.get(authority);
    if (known) return known;
    const reached = [...reachableFrom(authority, (one) => (this.hasEnded(one) ? this.#successorsOf(one) : []))];
    const current = reached.filter((one) => !this.hasEnded(one));
    const found = current.length === 0 ? [authority] : current;
    this.#currentSuccessors.set(authority, found);
    return found;
  }

  /** Returns the direct predecessors of an authority, in the order of the catalogue. */
  predecessorsOf(authority: A): readonly A[] {
    return this.#predecessors.get(authority) ?? [];
  }

  /** Returns the entries of an authority’s successors, by slug or, as a fallback for councils, by GSS code. */
  #successorsOf(authority: A): A[] {
    return (endOf(authority)?.successors ?? []).flatMap((slug) => {
      const found = this.#authorities.get(slug) ?? this.#byGss.get(authorityWithSlug(slug)?.gss ?? "");
      return found && found !== authority ? [found] : [];
    });
  }
}
