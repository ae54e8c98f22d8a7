import type { Context } from "../../catalogue/context.ts";
import { memoisePerKey } from "../../catalogue/memoise-per-key.ts";
import { referenceTo } from "../../catalogue/reference.ts";
import { counted } from "../../format.ts";

/** Maximum number of products in the graph besides its subject; more would be unreadable. */
const maxNodes = 20;

/** A transitive dependency or dependent. */
export interface ReachableProduct {
  slug: string;
  /** Its predecessor on the shortest path; undefined for a direct neighbour. */
  via: string | undefined;
}

/** The transitive dependents and dependencies of a product, nearest first. */
interface Chains {
  dependents: readonly ReachableProduct[];
  dependencies: readonly ReachableProduct[];
}

/** A dependency graph. */
export interface DependencyGraph {
  /** Its subject comes first. */
  products: { slug: string; name: string }[];
  /** Edges from a product to one that depends on it, as indices of `products`. */
  arrows: (readonly [from: number, to: number])[];
  /** The number of products including those left out. */
  count: number;
}

/** Traverses dependencies breadth-first in both directions, each product once. Tolerates cycles and unknown slugs. */
export const chainsOf = memoisePerKey((slug: string, { catalogue, relations }: Context): Chains => ({
  dependents: reachableFrom(slug, (from) => (relations.dependents.get(from) ?? []).map((product) => product.slug)),
  dependencies: reachableFrom(slug, (from) => catalogue.product.get(from)?.data.dependsOn ?? []),
}));

/** Describes the impact of a change; undefined if no product depends on it. */
export function reachOf(slug: string, context: Context): string | undefined {
  const { dependents } = chainsOf(slug, context);
  const direct = dependents.filter(({ via }) => via === undefined).length;
  if (direct === 0) return undefined;
  const further = dependents.length - direct;
  const verb = direct === 1 ? "depends" : "depend";
  const rest = further === 0 ? "" : ` Through them it reaches ${further} more.`;
  return `${counted(direct, "product", "products")} ${verb} on it.${rest}`;
}

/** The graph of the nearest dependents and dependencies; undefined if there are none. */
export function dependencyGraph(slug: string, context: Context): DependencyGraph | undefined {
  const { dependents, dependencies } = chainsOf(slug, context);
  if (dependents.length + dependencies.length === 0) return undefined;
  // Each direction gets half of the maximum, plus what the other leaves.
  const before = dependencies.slice(0, Math.max(maxNodes / 2, maxNodes - dependents.length));
  const near = [...before, ...dependents.slice(0, maxNodes - before.length)];
  const slugs = [slug, ...new Set(near.map((reached) => reached.slug))];
  const place = new Map(slugs.map((some, index) => [some, index]));
  return {
    products: slugs.map((some) => ({ slug: some, name: referenceTo("product", some, context).name })),
    arrows: slugs.flatMap((to, index) =>
      [...new Set(context.catalogue.product.get(to)?.data.dependsOn)].flatMap((from) => {
        const start = place.get(from);
        return start === undefined || start === index ? [] : [[start, index] as const];
      }),
    ),
    count: new Set([slug, ...dependents.map((one) => one.slug), ...dependencies.map((one) => one.slug)]).size,
  };
}

function reachableFrom(start: string, next: (slug: string) => readonly string[]): ReachableProduct[] {
  const reached = new Map<string, ReachableProduct>();
  const queue: string[] = [start];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const slug of next(at)) {
      if (slug === start || reached.has(slug)) continue;
      reached.set(slug, { slug, via: at === start ? undefined : at });
      queue.push(slug);
    }
  }
  return [...reached.values()];
}
