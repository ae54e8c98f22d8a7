/** A form of council that its name states. */
export type CouncilForm =
  | "council"
  | "city"
  | "borough"
  | "district"
  | "county"
  | "metropolitan"
  | "london"
  | "combined";

/** The parsed name of a council. */
export interface CouncilName {
  /** The words of the place, such as `["brighton", "and", "hove"]`. */
  place: readonly string[];
  /** The forms that the other words state; empty for a bare place. */
  forms: ReadonlySet<CouncilForm>;
}

/** Prefixes and suffixes of the place → the forms that they state, with abbreviations and Welsh words. */
const shell = new Map<string, readonly CouncilForm[]>(
  Object.entries({
    council: ["council"],
    councils: ["council"],
    city: ["city"],
    borough: ["borough"],
    district: ["district"],
    county: ["county"],
    metropolitan: ["metropolitan"],
    unitary: [],
    authority: [],
    mayoral: [],
    combined: ["combined"],
    corporation: [],
    bc: ["borough", "council"],
    // A city council or a county council.
    cc: ["council"],
    dc: ["district", "council"],
    mbc: ["metropolitan", "borough", "council"],
    mdc: ["metropolitan", "district", "council"],
    cbc: ["borough", "council"],
    lb: ["london", "borough"],
    lbc: ["london", "borough", "council"],
    rb: ["borough"],
    ca: ["combined"],
    mca: ["combined"],
    cca: ["combined"],
    cyngor: ["council"],
    dinas: ["city"],
    sir: ["county"],
    bwrdeistref: ["borough"],
    sirol: ["county"],
  } satisfies Record<string, readonly CouncilForm[]>),
);

/** Words that belong to the shell only before “borough”. */
const beforeBorough = new Map<string, readonly CouncilForm[]>([
  ["london", ["london"]],
  ["royal", []],
]);

/** Words that join parts of the shell to each other or to the place. */
const joints = new Set(["of", "the", "and"]);

/** Parses the name of a council: the place of “London Borough of Camden”, “LB Camden” and “Camden Council” is Camden. */
export function councilName(words: readonly string[]): CouncilName {
  const forms: CouncilForm[] = [];
  let [start, end] = [0, words.length];
  for (let said = opening(words, start); said && end - start > 1; said = opening(words, start)) {
    forms.push(...said);
    start++;
  }
  for (let said = closing(words, end); said && end - start > 1; said = closing(words, end)) {
    forms.push(...said);
    end--;
  }
  const place = words.slice(start, end);
  return { place: isCityOfLondon(place, words) ? ["city", "of", "london"] : place, forms: new Set(forms) };
}

/** The City of London is not London. */
function isCityOfLondon([first, ...more]: readonly string[], words: readonly string[]): boolean {
  return first === "london" && more.length === 0 && words.some((word) => ["city", "corporation"].includes(word));
}

/** Returns the forms that a prefix word states; undefined if the word is part of the place. */
function opening(words: readonly string[], index: number): readonly CouncilForm[] | undefined {
  const word = words[index] ?? "";
  if (word === "the" || (index > 0 && joints.has(word))) return [];
  return (words[index + 1] === "borough" ? beforeBorough.get(word) : undefined) ?? shell.get(word);
}

/** Returns the forms that a suffix word states; undefined if the word is part of the place. */
function closing(words: readonly string[], end: number): readonly CouncilForm[] | undefined {
  const word = words[end - 1] ?? "";
  return end < words.length && joints.has(word) ? [] : shell.get(word);
}

/** Whether the forms of a query are compatible with those of a council: a county council is not a district council. */
export function areCompatible(said: ReadonlySet<CouncilForm>, named: ReadonlySet<CouncilForm>): boolean {
  if (said.size === 0) return true;
  if (said.has("combined") !== named.has("combined")) return false;
  if (said.has("london") && !named.has("london")) return false;
  return !(isCounty(said) && isLocal(named)) && !(isLocal(said) && isCounty(named));
}

function isCounty(forms: ReadonlySet<CouncilForm>): boolean {
  return forms.has("county") && !hasLocal(forms);
}

function isLocal(forms: ReadonlySet<CouncilForm>): boolean {
  return !forms.has("county") && hasLocal(forms);
}

function hasLocal(forms: ReadonlySet<CouncilForm>): boolean {
  return forms.has("city") || forms.has("borough") || forms.has("district");
}
