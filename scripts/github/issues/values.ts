import { readDate } from "../../../schemas/fields/read-date.ts";
import { readLicence } from "../../../schemas/fields/read-licence.ts";
import { type Kind, newSlugOf } from "../../../schemas/index.ts";
import { wordMeant } from "../../../schemas/vocabularies/meant.ts";
import type { Words } from "../../../schemas/vocabularies/vocabulary.ts";
import type { Answer } from "./question.ts";

/** Finds the slug of an entry by its name or slug as somebody typed it; undefined when there is none. */
export type Named = (kind: Kind, typed: string) => string | undefined;

/** The value that an answer stands for. What is not understood stays as it was typed, for the validator to complain of. */
export function valueOf(answer: Answer, typed: string, named: Named): unknown {
  const meant = (text: string): string => {
    if ("reference" in answer) return named(answer.reference, text) ?? (newSlugOf(text) || text);
    if ("date" in answer) return dateIn(text, answer.date) ?? text;
    return "licence" in answer ? (readLicence(text).licence ?? text) : text;
  };
  const isNamed = (text: string): boolean => "reference" in answer && named(answer.reference, text) !== undefined;
  switch (answer.type) {
    case "line":
      return linesOf(answer, typed).map(meant)[0];
    case "lines":
      return linesOf(answer, typed, isNamed).map(meant);
    case "text":
      return typed.replace(/(?<![ \t])[ \t]+$/gm, "");
    case "word":
      return wordChosen(answer.words, typed) ?? wordMeant(answer.words, typed) ?? typed;
    case "words":
      return wordsIn(answer, typed);
  }
}

/**
 * The parts of an answer that each stand for a value: one line, or each item of a list without its mark.
 *
 * @param isName whether something is called so: people write several names on one line
 */
export function linesOf({ type }: Answer, typed: string, isName?: (text: string) => boolean): string[] {
  if (type !== "lines") return [unquoted(typed.replace(/(?<!\s)\s*\n\s*/g, " "))];
  return itemsOf(typed).flatMap((line) => (isName ? namesOf(line, isName) : line));
}

/** The names on a line, which commas or semicolons part; the line as it is where it is one name, or none of them is one. */
export function namesOf(line: string, isName: (text: string) => boolean): string[] {
  if (isName(line)) return [line];
  const parts = line.split(/[;,]/).flatMap((part) => part.trim() || []);
  return parts.some(isName) ? parts : [line];
}

/** The lines of an answer without what marks them as items of a list, in Markdown or in a document that was pasted. */
function itemsOf(typed: string): string[] {
  return typed
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[-*+•‣▪◦·–—]|\d{1,3}[.)])\s/, "").trim())
    .filter((line) => line !== "");
}

/** The only day, month or year that a text can mean; undefined where that is not certain. */
function dateIn(text: string, precision: Parameters<typeof readDate>[1]): string | undefined {
  const { certain, readings } = readDate(text, precision);
  return certain ? readings[0]?.date : undefined;
}

/** How a word of a list reads where it is chosen. */
export function choice({ title, description }: Words[string]): string {
  return description === undefined ? title : `${title}: ${description.replace(/\.$/, "")}`;
}

/** People put quotes around a value that they know from a file. */
function unquoted(text: string): string {
  return /^"([^"]*)"$/.exec(text)?.[1]?.trim() ?? text;
}

/** The word that was chosen by its title and description, which may have been another when the form was filled in. */
function wordChosen(words: Words, typed: string): string | undefined {
  const wanted = typed.toLowerCase();
  return Object.entries(words).find(([, { title }]) => wanted.startsWith(`${title.toLowerCase()}: `))?.[0];
}

/** GitHub joins what was chosen with commas, and titles may hold commas themselves: the longest that fits is taken. */
function wordsIn({ words, empty }: Extract<Answer, { type: "words" }>, typed: string): string[] {
  const chosen: string[] = [];
  let rest = itemsOf(typed).join(", ");
  while (rest !== "") {
    const [text, word] = beginning(words, empty, rest) ?? [rest.split(",", 1)[0] ?? rest];
    chosen.push(word ?? text);
    rest = rest.slice(text.length).replace(/^[,\s]+/, "");
  }
  return [...new Set(chosen.filter((one) => one !== ""))];
}

/** The choice that a text begins with and its word, which is empty for the choice that stands for none. */
function beginning(words: Words, empty: string | undefined, text: string): [text: string, word: string] | undefined {
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
