/** What `Once` has rendered, by what it is named as. It lasts as long as a build. */
export const rendered = new Map<string, Promise<string>>();
