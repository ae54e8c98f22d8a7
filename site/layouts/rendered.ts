/** The cache of `Once`: key → rendered HTML, for the lifetime of a build. */
export const rendered = new Map<string, Promise<string>>();
