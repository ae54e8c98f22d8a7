/**
 * Works something out once for each object, such as the context of a build, however many pages ask for it, and keeps it for
 * as long as there is the object.
 *
 * @param work must give the same for the same object
 */
export function onceFor<Source extends object, T>(work: (source: Source) => T): (source: Source) => T {
  const known = new WeakMap<Source, { made: T }>();
  return (source) => {
    const found = known.get(source) ?? { made: work(source) };
    known.set(source, found);
    return found.made;
  };
}
