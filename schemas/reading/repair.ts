import type * as z from "zod";

import { accepts } from "../fields/describe.ts";
import { withLowerCaseHost } from "../fields/link.ts";
import { gitHubAddressOf } from "../fields/repository-address.ts";
import { withoutSafeLink } from "../fields/safe-link.ts";
import { newSlugOf } from "../fields/slug-text.ts";

/** Lossless normalisations of a value, the first that fits wins. */
const repairs: readonly ((text: string) => string)[] = [
  (text) => text.trim(),
  (text) => text.trim().replace(/\s+/g, " "),
  (text) => text.replace(/^(?:[^<>]*(?=<[^<>\s]+@))?<(\S+)>[;,]?$/, "$1").replace(/^mailto:/i, ""),
  (text) => (isWord(text) ? text.trim().toLowerCase() : text),
  (text) => (isWord(text) ? text.trim().toUpperCase() : text),
  (text) => text.replace(/^https?:\/\/www\.wikidata\.org\/(?:wiki|entity)\/(?=Q\d+$)/, ""),
  (text) => text.replace(/^https:\/\/archive\.softwareheritage\.org\/(?=swh:1:[^;]+$)/, "").replace(/\/$/, ""),
  (text) => (/^pkg:/i.test(text) ? text.toLowerCase().replace("/@", "/%40") : text),
  withLowerCaseHost,
  withoutSafeLink,
  // The homepage of a catalogue ends in a slash.
  (text) => text.replace(/^https:.*[^/]$/, "$&/"),
];

/** Normalises a value so that a schema accepts it, without changing its meaning; undefined where that is impossible. */
export function repair(schema: z.core.$ZodType, text: string): string | undefined {
  const hyphenated = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  // Hyphens may replace spaces in slugs only, and a schema that refuses capitals is one of slugs.
  const isSlug = /^[a-z0-9-]+$/.test(hyphenated) && !accepts(schema, hyphenated.toUpperCase());
  const candidates = [...repairs.map((change) => change(text)), ...(isSlug ? [hyphenated] : [])];
  return candidates.find((candidate) => candidate !== text && accepts(schema, candidate));
}

/** Lossy transformations of a value, which may change its meaning. */
const guesses: readonly ((text: string) => string)[] = [
  (text) => text.replace(/^.*\]\(\s*([^()\s]+)\s*\)$/, "$1"),
  (text) => text.replace(/^.*<([^<>\s]+)>$/, "$1"),
  (text) => text.replace(/^(?:https?:\/\/)?(?=[\w-]+(?:\.[\w-]+)+(?:[/?#]|$))/i, "https://"),
  (text) => (/^\S*\s[^]*https?:/i.test(text) ? text : text.trim().replace(/\s+/g, "%20")),
  (text) => text.replace(/(?<![.,;:])[.,;:]+$/, ""),
  (text) => text.replace(/^@/, ""),
  (text) => text.replace(/^(?:https:\/\/archive\.softwareheritage\.org\/)?(swh:1:[^;]+);.*$/, "$1"),
  (text) => text.replace(/^(pkg:[^@?#]+)[@?#].*$/, "$1"),
  (text) => text.replace(/(?<!\s)\s*@\s*/, "@"),
  (text) => text.replace(/^(?:https:\/\/)?github\.com\/([\w-]+)\/?$/i, "$1"),
];

/** Returns a similar value that a schema accepts. It is a suggestion to show, never an automatic fix. */
export function similarValue(schema: z.core.$ZodType, text: string): string | undefined {
  // “owner/name” is a GitHub shorthand where the schema accepts no address outside GitHub.
  const onGitHub = /^[\w-]+\/[\w.-]+$/.test(text) && !accepts(schema, `https://example.org/${text}`);
  const slug = newSlugOf(text);
  // A schema that accepts capitals is of names that others give, such as accounts: none is made up for it.
  const isSlug = slug !== "" && !accepts(schema, slug.toUpperCase());
  const candidates = [
    ...guesses.map((change) => change(text)),
    ...(isSlug ? [slug] : []),
    ...(onGitHub ? [gitHubAddressOf(text)] : []),
  ];
  return candidates.find((candidate) => candidate !== text && accepts(schema, candidate));
}

/** Whether a text is a code or a slug, whose letter case can be changed safely, unlike that of an address or a sentence. */
function isWord(text: string): boolean {
  return /^[A-Za-z0-9_-]+$/.test(text.trim());
}
