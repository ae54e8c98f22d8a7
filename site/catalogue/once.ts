import type { Context } from "./context.ts";

/**
 * Works something out once for each slug or entry of a context, however many pages ask for it.
 *
 * @param work must give the same for the same key and context
 */
export function once<Key, T>(work: (key: Key, context: Context) => T): (key: Key, context: Context) => T {
  const known = new WeakMap<Context, Map<Key, T>>();
  return (key, context) => {
    const ofContext = known.get(context) ?? new Map<Key, T>();
    known.set(context, ofContext);
    const found = ofContext.get(key) ?? work(key, context);
    ofContext.set(key, found);
    return found;
  };
}
