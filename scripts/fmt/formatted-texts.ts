import { hash } from "node:crypto";

import type { FormName } from "../../schemas/forms.ts";
import { readCacheFile, writeCacheFile } from "../lib/clone-cache.ts";

/** Below this number of misses, writing the cache costs more than it saves. */
const minMisses = 50;

/**
 * Cache of texts that are already in canonical order and style, by hash. A missing or invalid cache file counts as
 * empty: the cache affects only speed, never results.
 */
export class FormattedTexts {
  readonly #file: string | undefined;
  readonly #known: ReadonlySet<string>;
  /** The hits and additions of this run; other texts are evicted. */
  readonly #seen = new Set<string>();

  private constructor(file: string | undefined) {
    this.#file = file;
    this.#known = new Set(readCacheFile(file)?.toString().split("\n"));
  }

  /** Reads a cache file. */
  static open(file: string | undefined): FormattedTexts {
    return new FormattedTexts(file);
  }

  /** Whether a text is known to be unchanged by `formatEntry`. */
  has(form: FormName, text: string): boolean {
    const key = keyOf(form, text);
    if (!this.#known.has(key)) return false;
    this.#seen.add(key);
    return true;
  }

  /** Adds a text that `formatEntry` leaves unchanged. */
  add(form: FormName, text: string): void {
    this.#seen.add(keyOf(form, text));
  }

  /** Writes the cache file if this run had many misses. */
  save(): void {
    if (this.#seen.difference(this.#known).size > minMisses) writeCacheFile(this.#file, [...this.#seen].join("\n"));
  }
}

function keyOf(form: FormName, text: string): string {
  return `${form} ${hash("sha256", text, "base64")}`;
}
