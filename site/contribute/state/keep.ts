import type { Draft } from "./draft.ts";

/** A draft as the browser keeps it until it is sent or cleared. */
export interface Kept {
  draft: Draft;
  /** When it was last changed: an ISO date and time. */
  saved: string;
}

/** The name under which the browser keeps a draft: one for new entries of a kind, and one for each entry that is changed. */
export function keyOfDraft({ kind, slug, published }: Pick<Draft, "kind" | "slug" | "published">): string {
  return `contribute/1/${kind}${published === undefined ? "" : `/${slug}`}`;
}

/** Keeps some answers; where the browser does not allow that, nothing happens. */
export function keepAs(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A private window may refuse, or the space may be used up: the form works without.
  }
}

/** What was kept, if anything. */
export function keptAs(key: string): unknown {
  try {
    const found = localStorage.getItem(key);
    return found === null ? undefined : JSON.parse(found);
  } catch {
    return undefined;
  }
}

/** Keeps a draft. */
export function keep(key: string, draft: Draft): void {
  const kept: Kept = { draft, saved: new Date().toISOString() };
  keepAs(key, kept);
}

/** The draft that was kept, if any. */
export function kept(key: string): Kept | undefined {
  const found = keptAs(key);
  return isKept(found) ? found : undefined;
}

/** Forgets a draft. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // What cannot be kept need not be forgotten.
  }
}

function isKept(value: unknown): value is Kept {
  return typeof value === "object" && value !== null && "draft" in value && "saved" in value;
}
