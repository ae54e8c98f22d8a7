import deprecatedIds from "spdx-license-ids/deprecated.json" with { type: "json" };
import currentIds from "spdx-license-ids/index.json" with { type: "json" };

/** The value of a licence field for works that may not be reused without a paid licence. */
export const proprietary = "proprietary";

/** The ids of the SPDX licence list: those that the parser of expressions knows, deprecated ones included. */
export const licenceIds: ReadonlySet<string> = new Set([...currentIds, ...deprecatedIds]);

/** The licences that public bodies use most for software and texts, most frequent first. */
export const usualLicences: readonly string[] = [
  "MIT",
  "OGL-UK-3.0",
  "Apache-2.0",
  "AGPL-3.0-or-later",
  "GPL-3.0-or-later",
  "GPL-2.0-or-later",
  "CC-BY-4.0",
];

/** The reading of a licence’s name: the certain licence, or the possible ones, likeliest first. */
export interface LicenceReading {
  licence?: string;
  candidates: readonly string[];
}

/** SPDX id → unambiguous names that are not in the SPDX list. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  // Version 3.0 has been in force since 2014. People name the earlier versions by their number.
  "OGL-UK-3.0": ["OGL", "OGL 3", "OGL UK", "UK OGL", "UK OGL 3"],
  "OGL-UK-2.0": ["OGL 2", "UK OGL 2"],
  "OGL-UK-1.0": ["OGL 1", "UK OGL 1"],
  "MIT-0": ["MIT no attribution"],
  "BSD-2-Clause": ["BSD 2", "2 clause BSD", "simplified BSD", "FreeBSD"],
  "BSD-3-Clause": ["BSD 3", "3 clause BSD", "new BSD", "modified BSD", "revised BSD"],
  "CC0-1.0": ["CC0", "CC zero", "CC zero 1", "Creative Commons CC0", "Creative Commons CC0 1"],
  "ODbL-1.0": ["ODbL", "Open Data Commons ODbL", "Open Data Commons ODbL 1"],
  "ODC-By-1.0": ["ODC By"],
  "PDDL-1.0": ["PDDL"],
  // npm writes UNLICENSED for “all rights reserved”, the opposite of the Unlicense.
  [proprietary]: ["unlicensed", "all rights reserved", "closed source", "proprietary software"],
};

/** Ambiguous name → its candidates, where a common prefix of ids does not find them. */
const families: Readonly<Record<string, readonly string[]>> = {
  "public domain": ["CC0-1.0", "Unlicense", "PDDL-1.0"],
  BSD: ["BSD-3-Clause", "BSD-2-Clause"],
  BSL: ["BUSL-1.1", "BSL-1.0"],
  CC: ["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0"],
  commercial: [proprietary],
};

/**
 * Phrases in licence names → their form in SPDX ids, applied in this order to lower-case words. GNU licences come first,
 * because their names share words with others.
 */
const phrases: readonly (readonly [phrase: RegExp, inShort: string])[] = [
  [/\b(?:the|licen[cs]ed?|under|gnu|version|international|unported|universal)\b/g, ""],
  [/\b(?:lesser|library) (?:general public|gpl)\b/g, "lgpl"],
  [/\baffero(?: general public| gpl)?\b/g, "agpl"],
  [/\bgeneral public\b/g, "gpl"],
  [/\b(?:or|and) (?:any )?(?:later|newer)\b/g, "or later"],
  [/\bopen government\b/g, "ogl"],
  [/\beuropean union public\b/g, "eupl"],
  [/\bmozilla public\b/g, "mpl"],
  [/\beclipse public\b/g, "epl"],
  [/\b(?:apache software|asl)\b/g, "apache"],
  [/\b(?:sil )?open font\b/g, "ofl"],
  [/\bopen database\b/g, "odbl"],
  [/\bopen data commons\b/g, "odc"],
  [/\bexpat\b/g, "mit"],
  [/\bcreative commons\b/g, "cc"],
  [/\battribution\b/g, "by"],
  [/\bshare ?alike\b/g, "sa"],
  [/\bnon ?commercial\b/g, "nc"],
  [/\bno ?deriv(?:ative)?s\b/g, "nd"],
];

/** Normalises a licence’s name, so that its spellings compare equal: “GPLv3+” and “GPL-3.0-or-later”. */
function keyOf(name: string): string {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\+/g, " or later ")
    .replace(/[^a-z\d.]+/g, " ")
    .replace(/([a-z])(?=\d)/g, "$1 ")
    .replace(/v (?=\d)/g, " ")
    .replace(/\.0(?![.\d])/g, "");
  return phrases.reduce((text, [phrase, inShort]) => tidy(text.replace(phrase, inShort)), tidy(words));
}

function tidy(text: string): string {
  return text.replace(/ {2,}/g, " ").trim();
}

/** Every unambiguous name by its key. Built lazily, for the first name that is not an SPDX id. */
let named: ReadonlyMap<string, string> | undefined;

/** Matches deprecated SPDX ids of GNU licences, which do not say whether later versions apply. */
const deprecated = /^[AL]?GPL-\d\.\d(?:\+|-with-.*)?$/;

function namedLicences(): ReadonlyMap<string, string> {
  const byKey = new Map<string, string>();
  const twice = new Set<string>();
  const add = (name: string, licence: string): void => {
    const key = keyOf(name);
    if (byKey.has(key) && byKey.get(key) !== licence) twice.add(key);
    byKey.set(key, licence);
  };
  for (const id of [...licenceIds, proprietary]) {
    if (deprecated.test(id)) continue;
    add(id, id);
    // A GNU licence without “or later” applies in the named version only.
    if (/^[AL]?GPL-.*-only$/.test(id)) add(id.replace(/-only$/, ""), id);
  }
  for (const [licence, names] of Object.entries(aliases)) for (const name of names) add(name, licence);
  for (const key of twice) byKey.delete(key);
  return byKey;
}

/** Addresses of licences’ texts, without scheme and “www.” → names that {@link keyOf} normalises. */
const addresses: readonly (readonly [address: RegExp, name: string])[] = [
  [/^creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)(?:\/.*)?$/, "CC $1 $2"],
  [/^creativecommons\.org\/publicdomain\/zero\/1\.0(?:\/.*)?$/, "CC0 1.0"],
  [/^nationalarchives\.gov\.uk\/doc\/open-government-licence(?:\/version\/(\d))?\/?$/, "OGL UK $1"],
  [/^apache\.org\/licenses\/license-(\d\.\d)(?:\.\w+)?$/, "Apache $1"],
  [/^mozilla\.org\/(?:[a-z-]+\/)?mpl\/(\d\.\d)\/?$/, "MPL $1"],
  [
    /^(?:spdx\.org|opensource\.org|choosealicense\.com|gnu\.org)\/licen[cs]es?\/([\w.-]+?)(?:(?:\.[a-z]{2})?\.html|\.txt|\.php)?\/?$/,
    "$1",
  ],
];

/** Returns the name of the licence whose text is at an address; undefined for other texts. */
function nameAt(text: string): string | undefined {
  const address = /^https?:\/\/(?:www\.)?(.{1,100})$/i.exec(text.trim())?.[1]?.toLowerCase();
  const [pattern, name] = addresses.find(([one]) => address !== undefined && one.test(address)) ?? [];
  if (address === undefined || pattern === undefined || name === undefined) return undefined;
  // The Open Source Initiative writes 2-0 for 2.0.
  return address.replace(pattern, name).replace(/(\d)-(?=\d)/g, "$1.");
}

/**
 * Reads the name of one licence as people write it. Only differences in case, separators and the phrases above count as
 * certain, without edit distance: licences whose names differ in one letter can grant opposite rights.
 */
export function readLicenceName(name: string): LicenceReading {
  const [outside = "", inside] = /^([^()]*)\(([^()]*)\)\s*$/.exec(name)?.slice(1) ?? [nameAt(name) ?? name];
  const licence = certain(keyOf(outside));
  const version = nameAt(name) === undefined ? undefined : /^([AL]?GPL-.*)-only$/.exec(licence ?? "")?.[1];
  // One address has the text for both.
  if (version !== undefined && !/only/i.test(name)) return { candidates: [`${version}-or-later`, `${version}-only`] };
  // “The MIT License (MIT)” repeats the name; “MIT License (modified)” is another licence.
  if (licence !== undefined && (inside === undefined || certain(keyOf(inside)) === licence))
    return { licence, candidates: [] };
  return { candidates: familyOf(keyOf(outside)) };
}

/** Looks up a key. Only GNU licences have SPDX ids for “or later” and “only”; others get a plus or no suffix. */
function certain(key: string): string | undefined {
  named ??= namedLicences();
  const other = /^(.*) (or later|only)$/.exec(key);
  const plain = other && named.get(other[1] ?? "");
  return named.get(key) ?? (plain && plain !== proprietary ? plain + (other[2] === "only" ? "" : "+") : undefined);
}

/** Returns the licences with that name prefix: usual ones first, then those with fewer words, then newer versions. */
function familyOf(key: string): readonly string[] {
  const stem = withoutExtent(key);
  if (stem.length < 2) return [];
  const family = Object.keys(families).find((name) => keyOf(name) === stem);
  if (family !== undefined) return families[family] ?? [];
  named ??= namedLicences();
  const exact = named.get(stem);
  if (exact !== undefined) return [exact];
  const rank = (id: string): number => (usualLicences.includes(id) ? usualLicences.indexOf(id) : usualLicences.length);
  const members = [...named].filter(([other]) => other.startsWith(`${stem} `));
  members.sort(
    ([a, idOfA], [b, idOfB]) =>
      rank(idOfA) - rank(idOfB) ||
      withoutExtent(a).split(" ").length - withoutExtent(b).split(" ").length ||
      b.localeCompare(a, "en", { numeric: true }),
  );
  return [...new Set(members.map(([, id]) => id))];
}

function withoutExtent(key: string): string {
  return key.replace(/ (?:or later|only)$/, "");
}
