/** A list that this browser keeps, as far as it keeps anything. What else stands in its place is not read. */
export class StoredList<T> {
  readonly #key: string;
  readonly #read: (value: unknown) => T | undefined;
  readonly #most: number;

  /**
   * @param read reads an item from a value that anybody may have written; nothing where it is none
   * @param most how many items are read
   */
  constructor(key: string, read: (value: unknown) => T | undefined, most: number) {
    this.#key = key;
    this.#read = read;
    this.#most = most;
  }

  /** The items as they are kept now. */
  read(): T[] {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(this.#key) ?? "[]");
      return Array.isArray(found) ? found.flatMap((value) => this.#read(value) ?? []).slice(0, this.#most) : [];
    } catch {
      return [];
    }
  }

  /** Keeps the items in place of what was kept. Returns whether the browser has kept them. */
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
