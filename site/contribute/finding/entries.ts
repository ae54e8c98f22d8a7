import type { AuthorityFinder } from "../../../schemas/finding/authority.ts";
import { wordsIn } from "../../../schemas/likeness/words.ts";
import type { Kind } from "../../../schemas/vocabularies/kind-names.ts";
import type { Published, PublishedEntry } from "../checking/published.ts";
import { detailOf } from "./authorities.ts";
import type { ProductFinder } from "./products.ts";

const most = 8;

/** An entry that a text may become. */
interface Suggestion {
  value: string;
  title: string;
  detail: string | undefined;
}

/** What entries are found in and with. */
export interface FindingPlace {
  published: Published;
  authorities: AuthorityFinder;
  products: ProductFinder;
}

/** The entries of a kind that a text may become, likeliest first. */
export function entriesLike(
  { published, authorities, products }: FindingPlace,
  kind: Kind,
  text: string,
): readonly Suggestion[] {
  if (kind === "authority")
    return authorities
      .like(text, most)
      .map((found) => ({ value: found.slug, title: found.name, detail: detailOf(found) }));
  const entries = holding(published, kind, text);
  const called = kind === "product" ? products(text).flatMap(({ slug }) => published.get(kind, slug) ?? []) : [];
  return [...new Set([...entries, ...called])]
    .slice(0, most)
    .map((entry) => ({ value: entry.slug, title: entry.name, detail: ownerOf(published, entry) }));
}

/** The slug of the one entry of a kind that a whole text names; of a council that has ended, nobody’s. */
export function slugMeant(
  { published, authorities, products }: FindingPlace,
  kind: Kind,
  text: string,
): string | undefined {
  if (kind !== "authority") {
    const found = kind === "product" ? products(text).find(({ isCertain }) => isCertain) : undefined;
    return (named(published, kind, text) ?? published.get(kind, found?.slug ?? ""))?.slug;
  }
  const answer = authorities.find(text);
  return answer.type === "one" && answer.authority.listed && answer.authority.former === undefined
    ? answer.authority.slug
    : undefined;
}

/** The entries whose name or slug holds all words of a text; those that begin with it first. */
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
    .slice(0, most)
    .map(({ entry }) => entry);
}

const namesOfEntries = new WeakMap<PublishedEntry, readonly string[]>();

/** What an entry is called, in one spelling. It is looked at with each key press, so it is made once. */
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
