import { withOrdinarySpaces } from "../problems/hidden.ts";

/** Returns a scalar as text; empty for anything else. */
export function textOf(value: unknown): string {
  return typeof value === "string"
    ? value
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";
}

/** Returns a list unchanged, a missing value as an empty list, and any other value as a list of one. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** Returns a text as it looks on one line: each run of white space becomes a space. */
export function oneLine(text: string): string {
  return normaliseText(text).replace(/\s+/g, " ").trim();
}

/** Removes invisible characters and normalises spaces and line ends. */
export function normaliseText(text: string): string {
  return withOrdinarySpaces(text.replace(/\r\n?/g, "\n").replace(/^\ufeff/, "")).toWellFormed();
}

/** The first sentence of a text, or its first line. */
export function firstSentence(text: string): string {
  return /^[^\n]*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text.split("\n")[0] ?? "";
}

/**
 * Truncates a text to `longest` UTF-16 code units with an ellipsis: at the last space, or in the middle where the second
 * half has no space.
 */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2));
  // Half of a surrogate pair, such as of an emoji, is not kept.
  return `${words.replace(/\p{Surrogate}$/u, "").trimEnd()}…`;
}
