import type { Context } from "./context.ts";

/**
 * Works something out once for each slug of a context, however many pages ask for it.
 *
 * @param work must give the same for the same slug and context
 */
export function once<T>(work: (slug: string, context: Context) => T): (slug: string, context: Context) => T {
  const known = new WeakMap<Context, Map<string, T>>();
  return (slug, context) => {
    const ofContext = known.get(context) ?? new Map<string, T>();
    known.set(context, ofContext);
    const found = ofContext.get(slug) ?? work(slug, context);
    ofContext.set(slug, found);
    return found;
  };
}
