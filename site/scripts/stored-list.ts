import { storageKey } from "../storage-key.ts";

/** A list in local storage. Reads invalid content as an empty list, and works without storage. */
export class StoredList<T> {
  readonly #key: string;
  readonly #read: (value: unknown) => T | undefined;
  readonly #most: number;

  /**
   * @param name what the storage key is made of, such as `shortlist/1`
   * @param read parses an untrusted value; undefined if it is not an item
   * @param most the most items to read
   */
  constructor(name: string, read: (value: unknown) => T | undefined, most: number) {
    this.#key = storageKey(name);
    this.#read = read;
    this.#most = most;
  }

  /** Returns the currently stored items. */
  read(): T[] {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(this.#key) ?? "[]");
      return Array.isArray(found) ? found.flatMap((value) => this.#read(value) ?? []).slice(0, this.#most) : [];
    } catch {
      return [];
    }
  }

  /** Replaces the stored items. Returns whether the browser has stored them. */
  write(items: readonly T[]): boolean {
    try {
      if (items.length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(items));
      return true;
    } catch {
      return false;
    }
  }

  /** Calls back when another tab has changed the list. */
  onChangedElsewhere(changed: () => void): void {
    addEventListener("storage", (event) => {
      if (event.key === this.#key || event.key === null) changed();
    });
  }
}
