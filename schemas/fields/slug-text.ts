/** The most characters of a slug. */
export const longestSlug = 80;

/** Lower-case words and numbers joined by hyphens. `isSlug` also limits the length and excludes device names. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a slug looks like, in words. */
export const slugForm = "lower-case letters and digits joined by single hyphens";

/** Whether a text can be a slug: the name of an entry in its kind, of its file and of an authority’s folder. */
export function isSlug(text: string): boolean {
  return slugFault(text) === undefined;
}

/** Returns why a text cannot be a slug, as a sentence; undefined for a slug. */
export function slugFault(text: string): string | undefined {
  if (!slugPattern.test(text)) return `It must be ${slugForm}, such as open-play.`;
  if (text.length > longestSlug) return `It has ${text.length} characters, and can have ${longestSlug} at most.`;
  return isDeviceName(text) ? `Windows keeps the name ${text} for a device.` : undefined;
}

/**
 * Whether Windows reserves a name, without its extension, for a device. No file or folder there can have it, so nobody
 * could check out a repository that has one on Windows.
 *
 * @see https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/i.test(name);
}

/** ASCII spellings of Latin letters that Unicode does not decompose into a base letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  æ: "ae",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  ŋ: "ng",
  ø: "o",
  œ: "oe",
  ß: "ss",
  ŧ: "t",
  þ: "th",
};

/** A plain letter beside one of another script. */
const mixedWord = /[a-z](?![a-z])\p{L}|(?![a-z])\p{L}[a-z]/u;

/**
 * Makes the slug of a new entry from its name. Unlike `slugOf`, it drops apostrophes inside words and transliterates
 * letters such as “ø”. Empty where nothing can be in a slug, only the numbers of a name in another script, or only a part
 * of a word, because other letters of it are of another script: a person has to choose one.
 */
export function newSlugOf(name: string, longest = longestSlug): string {
  const latin = name
    .replace(/(?<=\p{L})['‘’ʼ`´](?=\p{L})/gu, "")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^ -~]/g, (letter) => plainLetters[letter] ?? letter);
  const slug = slugOf(latin, longest);
  const isLost = (/\p{L}/u.test(latin) && !/[a-z]/.test(slug)) || mixedWord.test(latin.normalize("NFKD"));
  return isLost ? "" : slug;
}

/**
 * Makes a slug of at most `longest` characters from a text; empty when nothing of the text can be in one. Each build
 * derives the catalogue’s id with it from the name, so its results must not change.
 */
export function slugOf(text: string, longest = longestSlug): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-|-$/g, "");
  return isDeviceName(slug) ? `${slug}-1` : slug;
}
