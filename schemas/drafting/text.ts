import { withOrdinarySpaces } from "../problems/hidden.ts";

/** Any scalar as text; empty for anything else. */
export function textOf(value: unknown): string {
  return typeof value === "string"
    ? value
    : typeof value === "number" || typeof value === "boolean"
      ? String(value)
      : "";
}

/** A list as it is, nothing as an empty list, and anything else as a list of one. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** Returns a text as it looks on one line: each run of white space becomes a space. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, " ").trim();
}

/** Text as it looks: without what cannot be seen, and with ordinary spaces and line ends. */
export function visible(text: string): string {
  return withOrdinarySpaces(text.replace(/\r\n?/g, "\n").replace(/^\ufeff/, "")).toWellFormed();
}

/** The first sentence of a text, or its first line. */
export function firstSentence(text: string): string {
  return /^[^\n]*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text.split("\n")[0] ?? "";
}

/** A text of at most so many characters, cut between words. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).trimEnd()}…`;
}
