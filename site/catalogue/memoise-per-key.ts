import { memoisePerObject } from "../memoise-per-object.ts";
import type { Context } from "./context.ts";

/**
 * Caches the result of a function for each context and key (a slug or an entry).
 *
 * @param work a pure function of the key and the context
 */
export function memoisePerKey<Key, T>(work: (key: Key, context: Context) => T): (key: Key, context: Context) => T {
  const knownOf = memoisePerObject<Context, Map<Key, T>>(() => new Map());
  return (key, context) => {
    const known = knownOf(context);
    const found = known.has(key) ? (known.get(key) as T) : work(key, context);
    known.set(key, found);
    return found;
  };
}
