import * as z from "zod";

import { sectors } from "../vocabularies/sectors.ts";

const sectorNames = Object.keys(sectors.words);

/** ISO 3166 codes of the United Kingdom and its nations. */
const nations: Readonly<Record<string, string>> = {
  GB: "United Kingdom",
  "GB-ENG": "England",
  "GB-NIR": "Northern Ireland",
  "GB-SCT": "Scotland",
  "GB-WLS": "Wales",
};

/** ISO 3166 user-assigned codes, which no country has. */
const unassigned = /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)/;

/**
 * The scope of a catalogue: a country (ISO 3166-1), a subdivision (ISO 3166-2) or a sector. Codes of places are in upper
 * case and words of sectors in lower case, so one field can hold either.
 */
export const scope = z
  .string()
  .regex(new RegExp(`^(?:[A-Z]{2}(?:-[A-Z0-9]{1,3})?|${sectorNames.join("|")})$`))
  .refine((code) => isSector(code) || isPlace(code))
  .meta({
    title: "Scope",
    description: `The place or sector that it covers: the ISO 3166 code of a country or a part of it, or one of the sectors ${sectorNames.join(", ")}.`,
    examples: ["GB", "GB-WLS", "health"],
    expects: `an ISO 3166 code, such as GB or GB-WLS, or one of the sectors ${sectorNames.join(", ")}`,
  });

/** Returns the name of a scope’s place or sector; for a subdivision other than a nation of the UK, its code. */
export function scopeName(code: string): string {
  if (isSector(code)) return sectors.title(code);
  return nations[code] ?? (code.includes("-") ? code : (countryNames().of(code) ?? code));
}

function isPlace(code: string): boolean {
  // Checked before `Intl.DisplayNames`, which is slow to load.
  if (Object.hasOwn(nations, code)) return true;
  const [, country] = /^([A-Z]{2})(?:-|$)/.exec(code) ?? [];
  if (country === undefined) return false;
  // Aliases such as UK have a name as well; their canonical form is another code.
  const canonical = new Intl.Locale(`und-${country}`).region;
  return canonical === country && !unassigned.test(country) && countryNames().of(country) !== country;
}

/** Whether a scope is a sector, not a place. */
export function isSector(code: string): code is keyof typeof sectors.words {
  return Object.hasOwn(sectors.words, code);
}

function countryNames(): Intl.DisplayNames {
  return new Intl.DisplayNames("en-GB", { type: "region" });
}
