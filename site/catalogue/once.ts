import { onceFor } from "../once-for.ts";
import type { Context } from "./context.ts";

/**
 * Works something out once for each slug or entry of a context, however many pages ask for it.
 *
 * @param work must give the same for the same key and context
 */
export function once<Key, T>(work: (key: Key, context: Context) => T): (key: Key, context: Context) => T {
  const knownOf = onceFor<Context, Map<Key, T>>(() => new Map());
  return (key, context) => {
    const known = knownOf(context);
    const found = known.has(key) ? (known.get(key) as T) : work(key, context);
    known.set(key, found);
    return found;
  };
}
