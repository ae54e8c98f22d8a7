import * as z from "zod";

import { sectors } from "../vocabularies/sectors.ts";

const sectorNames = Object.keys(sectors.words);

/** The United Kingdom and its nations, which have codes of ISO 3166-2. */
const nations: Readonly<Record<string, string>> = {
  GB: "United Kingdom",
  "GB-ENG": "England",
  "GB-NIR": "Northern Ireland",
  "GB-SCT": "Scotland",
  "GB-WLS": "Wales",
};

/** Codes of ISO 3166 that stand for no country: anybody may give them a meaning. */
const unassigned = /^(?:AA|Q[M-Z]|X[A-Z]|ZZ)/;

/**
 * For whom a catalogue is: a country (ISO 3166-1), a part of one (ISO 3166-2), or a sector. Codes of places are in
 * capitals and words of sectors are not, so one field tells them apart.
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

/** What people call the place or sector of a scope; of a part of a country that is not the UK’s, its code. */
export function scopeName(code: string): string {
  if (isSector(code)) return sectors.title(code);
  return nations[code] ?? (code.includes("-") ? code : (countryNames().of(code) ?? code));
}

function isPlace(code: string): boolean {
  // Loading the names of all countries takes longer than most of what commands do.
  if (Object.hasOwn(nations, code)) return true;
  const [, country] = /^([A-Z]{2})(?:-|$)/.exec(code) ?? [];
  if (country === undefined) return false;
  // Aliases such as UK have a name as well; their canonical form is another code.
  const canonical = new Intl.Locale(`und-${country}`).region;
  return canonical === country && !unassigned.test(country) && countryNames().of(country) !== country;
}

function isSector(code: string): code is keyof typeof sectors.words {
  return Object.hasOwn(sectors.words, code);
}

function countryNames(): Intl.DisplayNames {
  return new Intl.DisplayNames("en-GB", { type: "region" });
}
