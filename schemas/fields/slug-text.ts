/** The most characters of a slug. */
export const longestSlug = 80;

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text can be a slug: the name of an entry in its kind, of its file and of an authority’s folder. */
export function isSlug(text: string): boolean {
  return slugPattern.test(text) && text.length <= longestSlug;
}

/** A slug made from a text; empty when nothing of the text can be in one. */
export function slugOf(text: string, longest = longestSlug): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-|-$/g, "");
}
