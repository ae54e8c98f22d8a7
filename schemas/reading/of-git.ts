/**
 * Whether a relative path is `.git` or inside it. Such files are never read or deleted: a catalogue is a clone, and the
 * output folder of the site can be a checkout of a `gh-pages` branch.
 */
export function isOfGit(path: string): boolean {
  return /^\.git(?:$|[/\\])/.test(path);
}
