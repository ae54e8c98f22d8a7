/** Replaces the text from `start` up to but excluding `end` by `text`. */
export interface Change {
  start: number;
  end: number;
  text: string;
}

/** Returns a change that inserts a text at an offset. */
export function insertion(at: number, text: string): Change {
  return { start: at, end: at, text };
}

/** Applies changes to a text. Changes at one offset apply in the given order, insertions first. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  return changedBetween(text, 0, text.length, changes);
}

/** Applies changes to a range of a text, its end exclusive, and returns the range. All changes must be inside it. */
export function changedBetween(text: string, from: number, to: number, changes: readonly Change[]): string {
  let result = "";
  let at = from;
  for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, Math.max(at, change.start)) + change.text;
    at = Math.max(at, change.end);
  }
  return result + text.slice(at, to);
}
