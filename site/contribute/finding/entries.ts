import type { Kind } from "../../../schemas/kinds/names.ts";
import type { Published, PublishedEntry } from "../checking/published.ts";

const most = 8;

/** The entries of a kind whose name or slug holds all words of a text; those that begin with it first. */
export function entriesLike(
  published: Published,
  kind: Kind,
  text: string,
): { value: string; title: string; detail: string | undefined }[] {
  const wanted = text.toLowerCase().trim();
  const words = wanted.split(/[\s-]+/).filter(Boolean);
  const found: { entry: PublishedEntry; rank: number }[] = [];
  for (const entry of published.of(kind)) {
    const text = `${entry.name.toLowerCase()} ${entry.slug} ${entry.more.aliases?.join(" ") ?? ""}`;
    if (!words.every((word) => text.includes(word))) continue;
    const starts = text.startsWith(wanted) || entry.slug.startsWith(wanted);
    found.push({ entry, rank: starts ? 0 : 1 });
  }
  return found
    .sort((a, b) => a.rank - b.rank || a.entry.name.length - b.entry.name.length)
    .slice(0, most)
    .map(({ entry }) => ({ value: entry.slug, title: entry.name, detail: ownerOf(published, entry) }));
}

/** The one entry of a kind that has a name or slug, in whatever case. */
export function entryNamed(published: Published, kind: Kind, text: string): PublishedEntry | undefined {
  const wanted = text.trim().toLowerCase();
  const bySlug = published.get(kind, wanted);
  if (bySlug) return bySlug;
  const [only, second] = Array.from(published.of(kind)).filter(({ name }) => name.toLowerCase() === wanted);
  return second ? undefined : only;
}

function ownerOf(published: Published, { kind, authority }: PublishedEntry): string | undefined {
  return kind === "authority" ? undefined : (published.get("authority", authority)?.name ?? authority);
}
