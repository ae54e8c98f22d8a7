import { slugOf } from "../../../schemas/fields/slug-text.ts";
import type { Random } from "./random.ts";
import { nameHalves } from "./words.ts";

/** Hands out names and slugs, each once. */
export class Names {
  readonly #taken = new Set<string>();

  /** A name that nothing has yet, with its slug; `make` is called until it gives one, and hears how often it was. */
  unique(make: (tries: number) => string): { name: string; slug: string } {
    for (let tries = 0; tries < 1000; tries++) {
      const name = make(tries);
      const slug = slugOf(name.replaceAll("’", ""));
      if (name.length > 80 || this.#taken.has(slug)) continue;
      this.#taken.add(slug);
      return { name, slug };
    }
    throw new RangeError("There are not enough different names for so many entries.");
  }
}

/** A name as products and companies make them up. */
export function brand(random: Random): string {
  return random.pick(nameHalves.first) + random.pick(nameHalves.second);
}

/** The words of a slug as the name of a place: “amber-valley” → “Amber Valley”. */
export function placeName(slug: string): string {
  return slug.split("-").map(capitalised).join(" ");
}

/** A text with its first letter as a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
