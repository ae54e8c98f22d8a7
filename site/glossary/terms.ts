import { glossary } from "../../schemas/vocabularies/glossary/index.ts";
import { termCutter, type TermNames } from "./term-pieces.ts";
import { glossaryAddress, isField, namesOf, termId } from "./view.ts";

/** The address of a term of the glossary, from the site’s root. */
export function termAddress(id: string): string {
  return `${glossaryAddress}#${id}`;
}

const all: readonly TermNames[] = glossary.map((term) => [termId(term), ...namesOf(term)]);

const byWholeName = new Map(all.flatMap(([id, ...names]) => names.map((name) => [name.toLowerCase(), id])));

/** The id of the term with a heading as its name; undefined if there is none. */
export function termNamed(text: string): string | undefined {
  return byWholeName.get(text.toLowerCase());
}

/**
 * The terms that texts link to. Fields are left out, because forms explain them, and so are single everyday words,
 * which would link every other word.
 */
const linked: readonly TermNames[] = glossary
  .filter((term) => !isField(term))
  .map((term): TermNames => [termId(term), ...namesOf(term).filter(isTelling)]);

/** Splits a text at glossary terms. */
export const piecesOf = termCutter(linked);

/** The terms that occur in texts, for scripts that split the same texts. */
export function termsIn(texts: readonly string[]): TermNames[] {
  const found = new Set(texts.flatMap(piecesOf).map(({ term }) => term));
  return linked.filter(([id]) => found.has(id));
}

function isTelling(name: string): boolean {
  return /[\s-]/.test(name) || /\p{Lu}.*\p{Lu}/u.test(name);
}
