import type { AuthorityFinder } from "../../../schemas/finding/authority.ts";
import { wordsIn } from "../../../schemas/likeness/words.ts";
import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";
import type { Published, PublishedEntry } from "../checking/published.ts";
import { detailOf } from "./authorities.ts";
import type { ProductFinder } from "./products.ts";

const maxSuggestions = 8;

/** A suggested entry for the combobox. */
interface Suggestion {
  value: string;
  title: string;
  detail: string | undefined;
}

/** The index and the finders that a search for entries uses. */
export interface FindingPlace {
  published: Published;
  authorities: AuthorityFinder;
  products: ProductFinder;
}

/** Returns up to eight entries of a kind that match a text, best first. */
export function entriesLike(
  { published, authorities, products }: FindingPlace,
  kind: Kind,
  text: string,
): readonly Suggestion[] {
  if (kind === "authority")
    return authorities
      .like(text, maxSuggestions)
      .map((found) => ({ value: found.slug, title: found.name, detail: detailOf(found) }));
  const entries = holding(published, kind, text);
  const called = kind === "product" ? products(text).flatMap(({ slug }) => published.get(kind, slug) ?? []) : [];
  return [...new Set([...entries, ...called])]
    .slice(0, maxSuggestions)
    .map((entry) => ({ value: entry.slug, title: entry.name, detail: ownerOf(published, entry) }));
}

/**
 * Returns the slug of the only entry of a kind that the whole text names; undefined if there is none or several. A slug or
 * a current name comes before another name. The name of a council that has ended does not select its successor.
 */
export function slugMeant(
  { published, authorities, products }: FindingPlace,
  kind: Kind,
  text: string,
): string | undefined {
  if (kind !== "authority") {
    const certain = kind === "product" ? products(text).filter(({ isCertain }) => isCertain) : [];
    const [only, second] = certain.flatMap(({ slug }) => published.get(kind, slug) ?? []);
    return (named(published, kind, text) ?? (second ? undefined : only))?.slug;
  }
  const answer = authorities.find(text);
  return answer.type === "one" && answer.authority.listed && answer.authority.former === undefined
    ? answer.authority.slug
    : undefined;
}

/**
 * Returns up to eight entries whose name, slug or aliases together contain every word of the text: prefix matches first,
 * then shorter names.
 */
function holding(published: Published, kind: Kind, text: string): PublishedEntry[] {
  const words = wordsIn(text);
  const wanted = words.join(" ");
  const found: { entry: PublishedEntry; rank: number }[] = [];
  for (const entry of published.of(kind)) {
    const names = namesOf(entry);
    if (!words.every((word) => names.some((name) => name.includes(word)))) continue;
    found.push({ entry, rank: names.some((name) => name.startsWith(wanted)) ? 0 : 1 });
  }
  return found
    .sort((a, b) => a.rank - b.rank || a.entry.name.length - b.entry.name.length)
    .slice(0, maxSuggestions)
    .map(({ entry }) => entry);
}

const namesOfEntries = new WeakMap<PublishedEntry, readonly string[]>();

/** Returns the normalised names of an entry. Cached, because each key press compares them. */
function namesOf(entry: PublishedEntry): readonly string[] {
  const known = namesOfEntries.get(entry);
  if (known) return known;
  const names = [entry.name, entry.slug, ...(entry.more.aliases ?? [])].map((name) => wordsIn(name).join(" "));
  namesOfEntries.set(entry, names);
  return names;
}

function named(published: Published, kind: Kind, text: string): PublishedEntry | undefined {
  const key = keyOf(text);
  const bySlug = published.get(kind, text.trim().toLowerCase());
  if (bySlug || key === "") return bySlug;
  const [only, second] = Array.from(published.of(kind)).filter(({ name }) => keyOf(name) === key);
  return second ? undefined : only;
}

function keyOf(name: string): string {
  return wordsIn(name).join("");
}

function ownerOf(published: Published, { authority }: PublishedEntry): string {
  return published.get("authority", authority)?.name ?? authority;
}
