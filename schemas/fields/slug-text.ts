/** The most characters of a slug. */
export const longestSlug = 80;

/** Lower-case words and numbers joined by hyphens; `isSlug` says what else a slug must be. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a slug looks like, in words. */
export const slugForm = "lower-case letters and digits joined by single hyphens";

/** Whether a text can be a slug: the name of an entry in its kind, of its file and of an authority’s folder. */
export function isSlug(text: string): boolean {
  return slugPattern.test(text) && text.length <= longestSlug && !isDeviceName(text);
}

/**
 * Whether Windows keeps a name for a device. No file or folder there can have it, whatever its ending, so that nobody on
 * Windows could clone a repository that has one.
 *
 * @see https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/i.test(name);
}

/** Latin letters that Unicode does not take apart into a plain one and a mark, as they are written without them. */
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

/**
 * The slug of something new, made from its name: as `slugOf` makes it, but without a hyphen where an apostrophe is, and
 * with “o” for “ø”. Empty, so that a person chooses one, where nothing but numbers of a name in another script can
 * be in it. Addresses that are made anew from names in each build keep to `slugOf`, so that they stay as they are.
 */
export function newSlugOf(name: string, longest = longestSlug): string {
  const latin = name
    .replace(/(?<=\p{L})['‘’ʼ`´](?=\p{L})/gu, "")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^ -~]/g, (letter) => plainLetters[letter] ?? letter);
  const slug = slugOf(latin, longest);
  return /\p{L}/u.test(latin) && !/[a-z]/.test(slug) ? "" : slug;
}

/** A slug made from a text; empty when nothing of the text can be in one. */
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
