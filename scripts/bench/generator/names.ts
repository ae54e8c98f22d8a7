import { capitalised } from "../../../schemas/capitals.ts";
import { slugOf } from "../../../schemas/fields/slug-text.ts";
import type { Random } from "./random.ts";
import { nameHalves } from "./words.ts";

/** Generates unique names and slugs. */
export class Names {
  readonly #taken = new Set<string>();

  /**
   * Returns an unused name of at most 80 characters, with its slug.
   *
   * @param make makes a candidate; receives the number of earlier tries
   * @throws RangeError after 1,000 tries
   */
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

/** Returns an invented brand name. */
export function brand(random: Random): string {
  return random.pick(nameHalves.first) + random.pick(nameHalves.second);
}

/** Converts a slug to a place name: “amber-valley” → “Amber Valley”. */
export function placeName(slug: string): string {
  return slug.split("-").map(capitalised).join(" ");
}
