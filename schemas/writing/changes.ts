/** A change of a text: what stands from `start` up to, not including, `end` becomes `text`. */
export interface Change {
  start: number;
  end: number;
  text: string;
}

/** A change that only adds a text at a place. */
export function insertion(at: number, text: string): Change {
  return { start: at, end: at, text };
}

/** A text with changes made in it. Those that start at one place are made in the order given, what is added first. */
export function changed(text: string, changes: readonly Change[]): string {
  return changedBetween(text, 0, text.length, changes);
}

/** A stretch of a text, with the changes made in it that lie inside. */
export function changedBetween(text: string, from: number, to: number, changes: readonly Change[]): string {
  let result = "";
  let at = from;
  for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, Math.max(at, change.start)) + change.text;
    at = Math.max(at, change.end);
  }
  return result + text.slice(at, to);
}
