import { hash } from "node:crypto";

import type { FormName } from "../../schemas/forms.ts";
import { readSealed, writeSealed } from "../lib/clone-cache.ts";

/** So few new texts are sooner formatted again than kept. */
const few = 50;

/**
 * The texts of a catalogue that an earlier run found in canonical order and style, by their hashes. A missing or broken
 * cache is an empty one: it changes how long the command takes and never what it says.
 */
export class FormattedTexts {
  readonly #file: string | undefined;
  readonly #known: ReadonlySet<string>;
  /** Those of this run, so that texts that are gone are forgotten. */
  readonly #seen = new Set<string>();

  private constructor(file: string | undefined) {
    this.#file = file;
    this.#known = new Set(readSealed(file)?.toString().split("\n"));
  }

  /** Reads a cache file. */
  static open(file: string | undefined): FormattedTexts {
    return new FormattedTexts(file);
  }

  /** Whether a text is known to be what `formatEntry` makes of it. */
  has(form: FormName, text: string): boolean {
    const key = keyOf(form, text);
    if (!this.#known.has(key)) return false;
    this.#seen.add(key);
    return true;
  }

  /** Adds a text of which `formatEntry` makes the same. */
  add(form: FormName, text: string): void {
    this.#seen.add(keyOf(form, text));
  }

  /** Keeps the texts of this run for the next one, where many of them are new. */
  keep(): void {
    if (this.#seen.difference(this.#known).size > few) writeSealed(this.#file, [...this.#seen].join("\n"));
  }
}

function keyOf(form: FormName, text: string): string {
  return `${form} ${hash("sha256", text, "base64")}`;
}
