import { wordsIn } from "../likeness/words.ts";
import { councilName, type CouncilForm } from "./council-name.ts";
import type { Directory, EndedAuthority, FoundAuthority, KnownAuthority } from "./directory.ts";

/** An authority with what it is matched by. An ended council has one candidate for each of its successors. */
export interface Candidate {
  found: FoundAuthority;
  names: readonly Name[];
  /** The distinct words of its names and slugs, for matching prefixes. */
  hay: readonly string[];
  /** The forms of council that its names and codes imply. */
  forms: ReadonlySet<CouncilForm>;
  keys: Keys;
}

/** The lookup keys of an authority. */
interface Keys {
  /** Its identifiers and names in full. */
  exact: ReadonlySet<string>;
  /** Its places, which people also call without what follows a joint: Newcastle. */
  places: ReadonlySet<string>;
  /** The parts and initials of its name, if it is a council. */
  parts: ReadonlySet<string>;
  /** What is compared with misspelt texts. */
  near: ReadonlySet<string>;
}

/** What the lookup keys of an authority are made of. */
interface Named {
  /** Its slugs and codes. */
  ids: readonly string[];
  names: readonly Name[];
  /** Whether it is a council, whose name people shorten. */
  isCouncil: boolean;
}

/** One of the names of an authority. */
interface Name {
  words: readonly string[];
  place: readonly string[];
  /** The places that a joint name lists, such as Brighton and Hove. */
  parts: readonly (readonly string[])[];
}

/** Returns the candidates of a directory; the catalogue takes precedence over the register. */
export function candidatesIn({ entries, register, ended, today }: Directory): Candidate[] {
  const past = new Map(ended.filter(({ lastDay }) => lastDay < today).map((council) => [council.slug, council]));
  const known = knownIn(entries, register);
  const found = (slug: string): FoundAuthority => known.get(slug)?.found ?? { slug, name: slug, listed: false };
  const living = [...known.values()].filter(({ found: { slug, listed } }) => listed || !past.has(slug));
  const gone = [...past.values()].filter(({ slug }) => !known.get(slug)?.found.listed);
  return [
    ...Array.from(new Set(living), candidateOf),
    ...gone.flatMap((council) =>
      successorsOf(council, past).map((heir) => candidate({ ...found(heir), former: council.name }, [council])),
    ),
  ];
}

/** An authority with all its records. */
interface Known {
  found: FoundAuthority;
  records: KnownAuthority[];
}

/**
 * Indexes the authorities of the catalogue and the register by slug; where their slugs differ, both map to the same
 * one.
 */
function knownIn(entries: Iterable<KnownAuthority>, register: readonly KnownAuthority[]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  const byGss = new Map<string, Known>();
  for (const entry of entries) {
    const own = { found: { slug: entry.slug, name: entry.name, listed: true }, records: [entry] };
    known.set(entry.slug, own);
    if (entry.gss !== undefined) byGss.set(entry.gss, own);
  }
  for (const record of register) {
    const { slug, name, gss = "" } = record;
    const own = byGss.get(gss) ?? known.get(slug) ?? { found: { slug, name, listed: false }, records: [] };
    own.records.push(record);
    known.set(slug, own);
  }
  return known;
}

/** Returns the slugs of a council’s current successors, followed through several reorganisations. */
function successorsOf(council: EndedAuthority, past: ReadonlyMap<string, EndedAuthority>): string[] {
  return council.successors.flatMap((slug) => {
    const next = past.get(slug);
    return next && next.lastDay > council.lastDay ? successorsOf(next, past) : slug;
  });
}

/** The candidates of records that are alone: those of a register, which stays the same, take longest to make. */
const alone = new WeakMap<KnownAuthority, Candidate>();

function candidateOf({ found, records }: Known): Candidate {
  const [record, ...others] = records;
  if (found.listed || record === undefined || others.length > 0) return candidate(found, records);
  const made = alone.get(record) ?? candidate(found, records);
  alone.set(record, made);
  return made;
}

function candidate(found: FoundAuthority, records: readonly KnownAuthority[]): Candidate {
  const slugs = records.flatMap(({ slug, aliases = [] }) => [slug, ...aliases]);
  const codes = records.flatMap(({ gss = "", formerGss = [] }) => [gss, ...formerGss]).filter((code) => code !== "");
  const names = [
    ...new Set([...records.flatMap(({ name, otherNames = [] }) => [...spellings(name), ...otherNames]), ...slugs]),
  ].map(nameOf);
  const forms = new Set([...names.flatMap(({ forms }) => [...forms]), ...codes.flatMap(formsOfCode)]);
  return {
    found,
    names,
    hay: [...new Set(names.flatMap(({ words }) => words))],
    forms,
    keys: keysOf({ ids: [...slugs, ...codes], names, isCouncil: codes.length > 0 || forms.size > 0 }),
  };
}

function keysOf(named: Named): Keys {
  return {
    exact: new Set(exactKeys(named)),
    places: new Set(placeKeys(named)),
    parts: new Set(partKeys(named)),
    near: new Set(nearKeys(named)),
  };
}

function* exactKeys({ ids, names }: Named): Generator<string> {
  for (const id of ids) yield keyOf(wordsIn(id));
  for (const { words } of names) yield keyOf(words);
}

function* placeKeys({ names, isCouncil }: Named): Generator<string> {
  for (const { place } of names) {
    yield keyOf(place);
    const joint = place.findIndex((word, index) => index > 0 && joints.has(word));
    if (isCouncil && joint > 0) yield keyOf(place.slice(0, joint));
  }
}

/** Words before the part of a place name that people omit: Newcastle upon Tyne, Barrow-in-Furness. */
const joints = new Set(["upon", "on", "under", "in"]);

function* partKeys({ names, isCouncil }: Named): Generator<string> {
  if (!isCouncil) return;
  for (const { words, place, parts } of names) {
    if (parts.length > 1) for (const part of parts) yield keyOf(part);
    for (const some of [place, place.filter(isMain), words.filter(isMain)]) {
      // “H&F” is short for two places; two letters of one place would match too much.
      if (some.length >= 3 || parts.length > 1) yield some.map((word) => word.charAt(0)).join("");
    }
  }
}

function isMain(word: string): boolean {
  return !["and", "of", "the"].includes(word);
}

function* nearKeys({ names }: Named): Generator<string> {
  for (const [position, { place }] of names.entries()) {
    const key = keyOf(place);
    // Other names as short as “Cambs” are at a small edit distance from too much.
    if (position === 0 || key.length > 5) yield key;
  }
}

/** Returns the lookup key of some words: joined, without “and”. */
export function keyOf(words: readonly string[]): string {
  return words.filter((word) => word !== "and").join("");
}

/**
 * Returns the variants of a name: in full; without its bracketed part, and that part alone (“Local Government Association
 * (LGA)”); and each of its languages (“Muir Glen Council – Comhairle Ghleann a’ Mhuir”).
 */
export function spellings(name: string): string[] {
  if (!/[(–—/|]/.test(name)) return [name];
  const [, outside, inside] = /^(.*\S)\s*\(([^()]+)\)$/.exec(name) ?? [];
  const inBrackets = outside === undefined || inside === undefined ? [] : [outside, inside];
  const languages = name.split(/(?<!\s)\s+[–—/|]\s+/);
  return [...new Set([name, ...inBrackets, ...languages])];
}

function nameOf(text: string): Name & { forms: ReadonlySet<CouncilForm> } {
  const words = wordsIn(text);
  const { place, forms } = councilName(words);
  return { words, place, forms, parts: placesIn(text) };
}

/** Returns the words of each place in the name of a council: of Brighton, and of Hove. */
export function placesIn(name: string): (readonly string[])[] {
  const parts = name.split(",").flatMap((part) => splitAt(councilName(wordsIn(part)).place, "and"));
  return parts.map((part) => councilName(part).place);
}

function splitAt(words: readonly string[], joint: string): string[][] {
  const at = words.indexOf(joint);
  return at < 0 ? [[...words]] : [words.slice(0, at), ...splitAt(words.slice(at + 1), joint)];
}

/** Returns the forms of council that a GSS code implies. */
function formsOfCode(gss: string): CouncilForm[] {
  if (gss.startsWith("E09")) return ["london"];
  return gss.startsWith("E47") ? ["combined"] : [];
}
