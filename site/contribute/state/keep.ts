import { compareTexts } from "../../../schemas/compare.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";

/** Answers as the browser keeps them until they are sent or cleared. */
interface Kept<T> {
  draft: T;
  /** When they were last changed: an ISO date and time. */
  saved: string;
}

/** Kept answers with the name under which they are kept. */
interface Stored<T> extends Kept<T> {
  key: string;
}

/** Where one tab keeps its answers. */
export interface Slot<T> {
  /** The name under which they are kept. */
  key: string;
  /** What was kept under it before. */
  found: Kept<T> | undefined;
  /** Other answers to the same form, which no tab is at work on; newest first. */
  others: readonly Stored<T>[];
  /** Answers to the same form that other tabs are at work on; newest first. */
  elsewhere: readonly Stored<T>[];
}

/** Reads an answer from what the browser kept, which older software, an add-on or anybody may have written; nothing where it is none. */
type Read<T> = (value: unknown) => T | undefined;

/** How long a tab that was loaded again waits for what it held before, in milliseconds. */
const patience = 1000;

/**
 * Claims a place for the answers of this tab, for as long as it is open: the one that it had; else the newest that no other
 * tab is at work on; else a new one. Two tabs with the same form do not write over each other’s answers.
 *
 * @param subject what the answers are about, such as `contribute/1/product`
 * @param read reads the answers
 */
export async function claim<T>(subject: string, read: Read<T>): Promise<Slot<T>> {
  const own = keyOfTab(subject);
  if (own !== undefined && (await hold(own, { signal: AbortSignal.timeout(patience) })))
    return slotAt(subject, own, read);
  const held = await heldKeys();
  for (const { key } of storedAbout(subject, read).filter(({ key }) => !held.has(key))) {
    if (await hold(key, { ifAvailable: true })) return slotAt(subject, key, read);
  }
  const fresh = freshKey(subject);
  await hold(fresh, { ifAvailable: true });
  return slotAt(subject, fresh, read);
}

/** Makes this tab go on, once it is loaded again, with what is kept under a key, or with nothing. */
export function goOnWith(subject: string, key = freshKey(subject)): void {
  try {
    sessionStorage.setItem(subject, key);
  } catch {
    // Without a place to say it, the tab goes on with what it had.
  }
  location.reload();
}

/** Keeps some answers; where the browser does not allow that, nothing happens. */
export function keep(key: string, draft: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify({ draft, saved: new Date().toISOString() }));
  } catch {
    // A private window may refuse, or the space may be used up: the form works without.
  }
}

/** Whether the browser keeps something under a key. */
export function isKept(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Forgets what is kept under a key. */
export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // What cannot be kept need not be forgotten.
  }
}

/** Forgets everything that is kept about a subject and what belongs to it. */
export function forgetAll(subject: string): void {
  try {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(subject))) localStorage.removeItem(key);
  } catch {
    // What cannot be kept need not be forgotten.
  }
}

function freshKey(subject: string): string {
  return `${subject}#${crypto.randomUUID()}`;
}

async function slotAt<T>(subject: string, key: string, read: Read<T>): Promise<Slot<T>> {
  try {
    sessionStorage.setItem(subject, key);
  } catch {
    // Then a tab that is loaded again takes the newest answers.
  }
  const stored = storedAbout(subject, read);
  const held = await heldKeys();
  const rest = stored.filter((one) => one.key !== key);
  return {
    key,
    found: stored.find((one) => one.key === key),
    others: rest.filter((one) => !held.has(one.key)),
    elsewhere: rest.filter((one) => held.has(one.key)),
  };
}

function keyOfTab(subject: string): string | undefined {
  try {
    return sessionStorage.getItem(subject) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Everything that is kept about a subject, newest first. */
function storedAbout<T>(subject: string, read: Read<T>): Stored<T>[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key === subject || key.startsWith(`${subject}#`))
      .flatMap((key) => storedAt(key, read) ?? [])
      .sort((a, b) => compareTexts(b.saved, a.saved));
  } catch {
    return [];
  }
}

/** What is kept under a key. What cannot be read hides nothing else. */
function storedAt<T>(key: string, read: Read<T>): Stored<T> | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (!isMapping(value) || typeof value["saved"] !== "string" || Number.isNaN(Date.parse(value["saved"])))
      return undefined;
    const draft = read(value["draft"]);
    return draft === undefined ? undefined : { draft, saved: value["saved"], key };
  } catch {
    return undefined;
  }
}

/** Holds a name until the tab is closed; false when another tab holds it. */
function hold(key: string, options: LockOptions): Promise<boolean> {
  if (!("locks" in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const held = (lock: Lock | null): Promise<void> | undefined => {
      resolve(lock !== null);
      return lock ? new Promise(() => undefined) : undefined;
    };
    navigator.locks.request(key, options, held).catch(() => {
      resolve(false);
    });
  });
}

async function heldKeys(): Promise<ReadonlySet<string>> {
  if (!("locks" in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => name ?? []));
}
