/**
 * Whether a path below a folder is what git keeps there, which is neither read nor taken away: a catalogue is a clone, and
 * a branch of pages can be checked out where the site is built.
 */
export function isOfGit(path: string): boolean {
  return /^\.git(?:$|[/\\])/.test(path);
}
