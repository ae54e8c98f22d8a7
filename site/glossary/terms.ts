import { glossary } from "../../schemas/vocabularies/glossary/index.ts";
import { termCutter, type TermNames } from "./term-pieces.ts";
import { glossaryAddress, isField, namesOf, termId } from "./view.ts";

/** The address of a term of the glossary, from the site’s root. */
export function termAddress(id: string): string {
  return `${glossaryAddress}#${id}`;
}

const all: readonly TermNames[] = glossary.map((term) => [termId(term), ...namesOf(term)]);

const byWholeName = new Map(all.flatMap(([id, ...names]) => names.map((name) => [name.toLowerCase(), id])));

/** The id of the term that a heading or the name of a fact is; nothing where it is none. */
export function termCalled(text: string): string | undefined {
  return byWholeName.get(text.toLowerCase());
}

/**
 * The terms that texts lead to. Fields are left out, as their own help explains them, and so are single everyday words,
 * which would make a link of every other word.
 */
const linked: readonly TermNames[] = glossary
  .filter((term) => !isField(term))
  .map((term): TermNames => [termId(term), ...namesOf(term).filter(isTelling)]);

/** Cuts a text where it names terms of the glossary. */
export const piecesOf = termCutter(linked);

/** The terms that some texts name, for scripts that cut the same texts. */
export function termsIn(texts: readonly string[]): TermNames[] {
  const found = new Set(texts.flatMap(piecesOf).map(({ term }) => term));
  return linked.filter(([id]) => found.has(id));
}

function isTelling(name: string): boolean {
  return /[\s-]/.test(name) || /\p{Lu}.*\p{Lu}/u.test(name);
}
