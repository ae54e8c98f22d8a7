import { compareTexts } from "../../../schemas/compare.ts";
import { isMapping } from "../../../schemas/yaml/mapping.ts";

/** Answers in browser storage, kept until they are cleared. */
interface StoredDraft<T> {
  draft: T;
  /** Time of the last change, ISO 8601. */
  saved: string;
}

/** Stored answers with their storage key. */
interface Stored<T> extends StoredDraft<T> {
  key: string;
}

/** The storage slot of one tab. */
export interface Slot<T> {
  /** The key in `localStorage`, which is also the name of the tab’s lock. */
  key: string;
  /** The answers stored under the key when the slot was claimed. */
  found: StoredDraft<T> | undefined;
  /** Other answers to the same form that no tab has open; newest first. */
  others: readonly Stored<T>[];
  /** Answers to the same form that other tabs have open; newest first. */
  elsewhere: readonly Stored<T>[];
}

/** Parses an untrusted value from storage; undefined if it does not have the expected shape. */
type Read<T> = (value: unknown) => T | undefined;

/** Timeout for a reloaded tab to re-acquire its lock, in milliseconds. */
const timeout = 1000;

/**
 * Claims a storage slot for this tab until it is closed: the one it had before a reload; else the newest that no other tab
 * has open; else a new one. Web Locks prevent two tabs with the same form from overwriting each other’s answers.
 *
 * @param subject the key prefix of the form, such as `contribute/1/product`
 * @param read parses the stored answers
 */
export async function claimSlot<T>(subject: string, read: Read<T>): Promise<Slot<T>> {
  const own = tried(() => sessionStorage.getItem(subject));
  if (own && (await hold(own, { signal: AbortSignal.timeout(timeout) }))) return slotAt(subject, own, read);
  const held = await heldKeys();
  for (const { key } of storedAbout(subject, read).filter(({ key }) => !held.has(key))) {
    if (await hold(key, { ifAvailable: true })) return slotAt(subject, key, read);
  }
  const fresh = freshKey(subject);
  await hold(fresh, { ifAvailable: true });
  return slotAt(subject, fresh, read);
}

/** Reloads this tab with the answers under a key, or with a new key. */
export function reloadWith(subject: string, key = freshKey(subject)): void {
  setKeyOfTab(subject, key);
  location.reload();
}

let refused = false;

/** Stores answers. The form works without storage: the quota may be exceeded. See `isRefused`. */
export function storeAnswers(key: string, draft: unknown): void {
  refused = true;
  tried(() => {
    localStorage.setItem(key, JSON.stringify({ draft, saved: new Date().toISOString() }));
    refused = false;
  });
}

/** Whether the browser refused to store the last answers of this page. Earlier answers may still be stored. */
export function isRefused(): boolean {
  return refused;
}

/** Whether the browser has stored the last answers under a key. */
export function hasStoredAnswers(key: string): boolean {
  return !refused && typeof tried(() => localStorage.getItem(key)) === "string";
}

/** Deletes the answers under a key. */
export function deleteAnswers(key: string): void {
  tried(() => {
    localStorage.removeItem(key);
  });
}

/** Deletes all answers whose key starts with a subject. */
export function deleteAllAnswers(subject: string): void {
  tried(() => {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(subject))) localStorage.removeItem(key);
  });
}

/** Runs an access to browser storage. Undefined if the browser refuses it, as a private window may. */
function tried<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}

function freshKey(subject: string): string {
  return `${subject}#${crypto.randomUUID()}`;
}

async function slotAt<T>(subject: string, key: string, read: Read<T>): Promise<Slot<T>> {
  setKeyOfTab(subject, key);
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

/** Keeps the key for a reload of this tab. Without session storage, a reloaded tab claims the newest answers. */
function setKeyOfTab(subject: string, key: string): void {
  tried(() => {
    sessionStorage.setItem(subject, key);
  });
}

/** Returns all stored answers of a subject, newest first. */
function storedAbout<T>(subject: string, read: Read<T>): Stored<T>[] {
  const keys = tried(() => Object.keys(localStorage)) ?? [];
  return keys
    .filter((key) => key === subject || key.startsWith(`${subject}#`))
    .flatMap((key) => storedAt(key, read) ?? [])
    .sort((a, b) => compareTexts(b.saved, a.saved));
}

/** Returns the answers under a key; undefined if they cannot be read, so that one broken value does not hide the rest. */
function storedAt<T>(key: string, read: Read<T>): Stored<T> | undefined {
  const value = tried((): unknown => JSON.parse(localStorage.getItem(key) ?? "null"));
  if (!isMapping(value) || typeof value["saved"] !== "string" || Number.isNaN(Date.parse(value["saved"])))
    return undefined;
  const draft = read(value["draft"]);
  return draft === undefined ? undefined : { draft, saved: value["saved"], key };
}

/**
 * Acquires a lock until the tab is closed; false if it is not granted or the signal aborts. Without Web Locks, always
 * true.
 */
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
  // A browser that blocks storage refuses the locks too.
  const { held = [] } = await navigator.locks.query().catch((): LockManagerSnapshot => ({}));
  return new Set(held.flatMap(({ name }) => name ?? []));
}
