import { bullet } from "../../../schemas/fields/bullet.ts";
import { readDate } from "../../../schemas/fields/read-date.ts";
import { readLicence } from "../../../schemas/fields/read-licence.ts";
import { type Kind, newSlugOf } from "../../../schemas/index.ts";
import { wordMeant } from "../../../schemas/vocabularies/meant.ts";
import type { Words } from "../../../schemas/vocabularies/vocabulary.ts";
import type { Answer } from "./question.ts";

/** Finds the slug of an entry by its name or slug as typed; undefined when there is none. */
export type FindSlug = (kind: Kind, typed: string) => string | undefined;

/**
 * Parses an answer to a value. What it cannot parse, the validator reports: it is returned unchanged, or as the slug made
 * of it where a name refers to no entry.
 */
export function valueOf(answer: Answer, typed: string, findSlug: FindSlug): unknown {
  const parse = (text: string): string => {
    if ("reference" in answer) return findSlug(answer.reference, text) ?? (newSlugOf(text) || text);
    if ("date" in answer) return dateIn(text, answer.date) ?? text;
    return "licence" in answer ? (readLicence(text).licence ?? text) : text;
  };
  const isNamed = (text: string): boolean => "reference" in answer && findSlug(answer.reference, text) !== undefined;
  switch (answer.type) {
    case "line":
      return linesOf(answer, typed).map(parse)[0];
    case "lines":
      return linesOf(answer, typed, isNamed).map(parse);
    case "text":
      return typed.replace(/(?<![ \t])[ \t]+$/gm, "");
    case "word":
      return wordChosen(answer.words, typed) ?? wordMeant(answer.words, typed) ?? typed;
    case "words":
      return wordsIn(answer, typed);
  }
}

/**
 * The values in an answer: for `lines`, each list item without its marker; otherwise the whole answer in one line,
 * without quotes around it.
 *
 * @param isName whether a text is a known name, to split lines of several names
 */
export function linesOf({ type }: Answer, typed: string, isName?: (text: string) => boolean): string[] {
  if (type !== "lines") return [unquoted(typed.replace(/(?<!\s)\s*\n\s*/g, " "))];
  return itemsOf(typed).flatMap((line) => (isName ? namesOf(line, isName) : line));
}

/**
 * Splits a line at commas and semicolons if any part is a known name, and a part at “and” if all of it are; otherwise, or
 * where the whole line is one, returns the line.
 */
export function namesOf(line: string, isName: (text: string) => boolean): string[] {
  if (isName(line)) return [line];
  const parts = line.split(/[;,]/).flatMap((part) => {
    const joined = part.trim().replace(/^(?:and|&)\s+/i, "");
    const names = joined.split(/\s(?:and|&)\s/i).map((name) => name.trim());
    return !isName(joined) && names.every(isName) ? names : joined || [];
  });
  return parts.some(isName) ? parts : [line];
}

const listMark = new RegExp(String.raw`^\s*(?:${bullet.source}|[-*+·–—]|[o§](?=\t)|\d{1,3}[.)])\s`);

/** The non-empty lines of an answer, without list markers of Markdown or of pasted documents. */
function itemsOf(typed: string): string[] {
  return typed
    .split("\n")
    .map((line) => line.replace(listMark, "").trim())
    .filter((line) => line !== "");
}

/** Parses a day, month or year; undefined where it is ambiguous. */
function dateIn(text: string, precision: Parameters<typeof readDate>[1]): string | undefined {
  const { certain, readings } = readDate(text, precision);
  return certain ? readings[0]?.date : undefined;
}

/** The label of a dropdown option. */
export function choice({ title, description }: Words[string]): string {
  return description === undefined ? title : `${title}: ${description.replace(/\.$/, "")}`;
}

/** Removes the quotes that people copy from files. */
function unquoted(text: string): string {
  return /^"([^"]*)"$/.exec(text)?.[1]?.trim() ?? text;
}

/** The option chosen in a dropdown, by its title; its description may have changed since. */
function wordChosen(words: Words, typed: string): string | undefined {
  const wanted = typed.toLowerCase();
  return Object.entries(words).find(([, { title }]) => wanted.startsWith(`${title.toLowerCase()}: `))?.[0];
}

/**
 * Splits GitHub’s comma-separated list of chosen options. Titles may contain commas, so the longest matching option is
 * taken first.
 */
function wordsIn({ words, empty }: Extract<Answer, { type: "words" }>, typed: string): string[] {
  const chosen: string[] = [];
  let rest = itemsOf(typed).join(", ");
  while (rest !== "") {
    const [text, word] = leadingOption(words, empty, rest) ?? [rest.split(",", 1)[0] ?? rest];
    chosen.push(word ?? text);
    rest = rest.slice(text.length).replace(/^[,\s]+/, "");
  }
  return [...new Set(chosen.filter((one) => one !== ""))];
}

/** The longest option that a text begins with and its value, which is empty for “none”; undefined for no option. */
function leadingOption(
  words: Words,
  empty: string | undefined,
  text: string,
): [text: string, word: string] | undefined {
  const options = [
    ...(empty === undefined ? [] : [[empty, ""] as const]),
    ...Object.entries(words).flatMap(([word, { title }]) => [[title, word] as const, [word, word] as const]),
  ];
  const fits = options.filter(([option]) => {
    const after = text.charAt(option.length);
    return text.slice(0, option.length).toLowerCase() === option.toLowerCase() && (after === "" || after === ",");
  });
  const [option, word] = fits.sort(([a], [b]) => b.length - a.length)[0] ?? [];
  return option === undefined || word === undefined ? undefined : [text.slice(0, option.length), word];
}
