/**
 * Caches the result of a function for each object, such as the context of a build. Results live as long as the object.
 *
 * @param work a pure function
 */
export function memoisePerObject<Source extends object, T>(work: (source: Source) => T): (source: Source) => T {
  const known = new WeakMap<Source, { made: T }>();
  return (source) => {
    const found = known.get(source) ?? { made: work(source) };
    known.set(source, found);
    return found.made;
  };
}
