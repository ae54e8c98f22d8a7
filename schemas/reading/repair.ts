import type * as z from "zod";

import { accepts } from "../fields/describe.ts";
import { withLowerCaseHost } from "../fields/link.ts";
import { gitHubAddressOf } from "../fields/repository-address.ts";
import { newSlugOf } from "../fields/slug-text.ts";

/** Ways of writing a value better without changing what it says. */
const repairs: readonly ((text: string) => string)[] = [
  (text) => text.trim(),
  (text) => text.trim().replace(/\s+/g, " "),
  (text) => text.replace(/^<(\S+)>$/, "$1").replace(/^mailto:/i, ""),
  (text) => (isWord(text) ? text.trim().toLowerCase() : text),
  (text) => (isWord(text) ? text.trim().toUpperCase() : text),
  (text) => text.replace(/^https?:\/\/www\.wikidata\.org\/(?:wiki|entity)\/(?=Q\d+$)/, ""),
  (text) => text.replace(/^https:\/\/archive\.softwareheritage\.org\/(?=swh:1:[^;]+$)/, "").replace(/\/$/, ""),
  (text) => (/^pkg:/i.test(text) ? text.toLowerCase().replace("/@", "/%40") : text),
  withLowerCaseHost,
];

/** The value in the form that a schema accepts, when only the way of writing it was wrong. */
export function repair(schema: z.core.$ZodType, text: string): string | undefined {
  const hyphenated = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  // Only slugs refuse capitals; in anything else a space may mean something.
  const isSlug = /^[a-z0-9-]+$/.test(hyphenated) && !accepts(schema, hyphenated.toUpperCase());
  const candidates = [...repairs.map((change) => change(text)), ...(isSlug ? [hyphenated] : [])];
  return candidates.find((candidate) => candidate !== text && accepts(schema, candidate));
}

/** Ways of writing a value as a form wants it that may lose something, or turn it into something else. */
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
  (text) => newSlugOf(text),
];

/** The value in a form that a schema accepts, which may be what was meant: to be shown, never to be put in its place. */
export function nearby(schema: z.core.$ZodType, text: string): string | undefined {
  // Where only addresses of GitHub are taken, “owner/name” is one.
  const onGitHub = /^[\w-]+\/[\w.-]+$/.test(text) && !accepts(schema, `https://example.org/${text}`);
  const candidates = [...guesses.map((change) => change(text)), ...(onGitHub ? [gitHubAddressOf(text)] : [])];
  return candidates.find((candidate) => candidate !== text && accepts(schema, candidate));
}

/** Case says nothing in a code or a slug; in an address or a sentence it does. */
function isWord(text: string): boolean {
  return /^[A-Za-z0-9_-]+$/.test(text.trim());
}
