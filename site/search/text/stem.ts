const vowel = /[aeiouy]/;

/** Words that end like an inflected form and are none. */
const unstemmed = new Set([
  "news",
  "access",
  "series",
  "species",
  "document",
  "implement",
  "comment",
  // Refuse is waste.
  "refused",
  // People who look for parks do not want to park.
  "parking",
  // Other things than what is public, direct, a design, an object, a product and a state.
  "publication",
  "direction",
  "designation",
  "objection",
  "production",
  "statement",
]);

/** Irregular plurals, with their singular. */
const irregular: Readonly<Record<string, string>> = {
  buses: "bus",
  gases: "gas",
  viruses: "virus",
  uses: "use",
  lives: "life",
};

/**
 * Returns the stem of a word: “librari” for library and libraries, “plan” for planning and planned, “collect” for
 * collection. Light stemming: strips plurals, -ed, -ing, -ion, -ment and a silent -e, and normalises -ize to -ise,
 * so that readers see why one form matched another. Words of different meaning keep different stems, such as community
 * and communication, or care and car.
 */
export function stemOf(word: string): string {
  if (word.length <= 3 || unstemmed.has(word)) return word;
  const single = singularOf(word);
  if (single.length <= 3 || unstemmed.has(single)) return single;
  return withoutE(british(withoutEnding(single)));
}

/**
 * Returns the index term of an exact word form, the same for singular and plural: “planning” and “plan” share a stem,
 * and the form that was typed ranks higher. The term sorts next to that of its stem, so that one chunk holds both.
 */
export function formTerm(stem: string, word: string): string {
  return `${stem}=${singularOf(word)}`;
}

/** Returns the singular of a word, by rules and the list of irregular plurals. */
export function singularOf(word: string): string {
  if (word.length <= 3 || unstemmed.has(word)) return word;
  if (Object.hasOwn(irregular, word)) return irregular[word] ?? word;
  if (/(?:ss|us|[sx]is)$/.test(word)) return word;
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  if (word.endsWith("ment") && word.length >= 7) return word.slice(0, -4);
  if (/[st]ion$/.test(word) && word.length >= 8) return withoutAt(word.slice(0, -3));
  const bare = word.replace(/(?:ing|(?<!e)ed)$/, "");
  if (bare === word || !vowel.test(bare)) return word;
  // End, ask, add: what is left of “king” or “string” is no word.
  if (/^[aeiou][^aeiouy]{2}$/.test(bare)) return bare;
  const double = /([bdfgmnprt])\1$/.test(bare);
  if (bare.length < 4 && !bare.endsWith("y")) return word;
  return withoutAt(double ? bare.slice(0, -1) : bare);
}

/** “consult” for consultat(ion), “valid” for validat(ed); a short rest such as “educ” stays longer. */
function withoutAt(word: string): string {
  return word.endsWith("at") && word.length >= 7 ? word.slice(0, -2) : word;
}

function british(word: string): string {
  return word.replace(/iz(?=e?$)/, "is");
}

function withoutE(word: string): string {
  if (word.length < 5 || !/[^aeou]e$/.test(word)) return word.replace(/(?<=[^aeiou])y$/, "i");
  return withoutAt(word.slice(0, -1));
}
