import { synonyms } from "../../../schemas/vocabularies/synonyms.ts";
import { gapsOf } from "../../number-gaps.ts";
import type { SearchDocument } from "../documents/document.ts";
import { fieldBits, type FieldName, searchFields } from "../fields.ts";
import { formTerm, stemOf } from "../text/stem.ts";
import { isStopWord } from "../text/stop-words.ts";
import { groupTerm, Phrases, readText } from "../text/synonym-phrases.ts";
import { partsOf } from "../text/tokens.ts";
import type { TermPlaces } from "./shapes.ts";

/** Fields in which a joined word counts as its parts as well: FixMyStreet is found by “fix my street”. */
const splitFields: ReadonlySet<FieldName> = new Set(["name", "also", "tags"]);

/** In fields that count less than this, one form of a word is as good as another. */
const leastOfForms = 2;

/** A word that a misspelt one may be compared with. */
const spellable = /^\p{L}{4,}$/u;

/**
 * How many documents that have a term in their text alone are listed with it. Pagefind takes four requests and 70 KB before
 * it answers, so that it is asked for what very many texts have alone: their lists would be long.
 */
const mostListed = 200;

const phrases = new Phrases(synonyms);

/** Where a term occurs, while documents are added. */
interface Places {
  /** Set of fields → documents. */
  sets: Map<number, number[]>;
  /** Entries that have it in their text alone. */
  texts: number[];
  /** Other pages that have it in their text alone. */
  pages: number[];
}

/**
 * Collects where every term occurs. In a text it counts only where no field of the document has it, and where the texts of
 * many entries have it, which these are is for Pagefind’s index to know. Other pages, such as guides, are few and always
 * listed, so that Pagefind’s index depends on the entries alone.
 */
export class TermIndex {
  readonly #terms = new Map<string, Places>();
  /** Stem → the terms of its forms in fields. */
  readonly #forms = new Map<string, Set<string>>();
  readonly #stems = new Map<string, string>();
  /** Word, other than of names → in how many documents it is. */
  readonly words = new Map<string, number>();
  readonly #mostListed: number;

  /** @param most how many documents are listed with a term of texts; tests ask for fewer */
  constructor(most = mostListed) {
    this.#mostListed = most;
  }

  /** Adds a document. Documents come in the order of their numbers. */
  add(number: number, { kind, name, fields, called = [] }: SearchDocument): void {
    const found = new Map<string, number>();
    const words = new Set<string>();
    this.#read("name", name, found, words);
    for (const [field, parts] of Object.entries(fields)) {
      for (const part of parts) this.#read(field as FieldName, part, found, words);
    }
    for (const word of called) this.#addWord("facts", this.#stem(word), word, found);
    for (const word of words) this.words.set(word, (this.words.get(word) ?? 0) + 1);
    const texts = kind === "page" ? "pages" : "texts";
    for (const [term, bits] of found) this.#note(term, bits & ~fieldBits.text, number, texts);
  }

  /** Returns every term in order, with where it occurs. */
  *entries(): Generator<[string, TermPlaces]> {
    // The only form of a stem is where the stem is.
    const alone = new Set([...this.#forms.values()].flatMap((forms) => (forms.size > 1 ? [] : [...forms])));
    for (const term of [...this.#terms.keys()].sort()) {
      if (alone.has(term)) continue;
      const { sets, texts, pages } = this.#placesOf(term);
      const inFields = Array.from(sets, ([bits, documents]) => [bits, ...gapsOf(documents)] as const);
      const isInPagefind = texts.length > this.#mostListed;
      const listed = isInPagefind ? pages : [...texts, ...pages];
      const inTexts = listed.length > 0 ? [[fieldBits.text, ...gapsOf(listed)] as const] : [];
      yield [term, [...inFields, ...inTexts, ...(isInPagefind ? [texts.length] : [])]];
    }
  }

  /** Returns the terms that the texts of many entries have, each with the entries whose text alone has it. */
  texts(): Map<string, readonly number[]> {
    const all = Array.from(this.#terms, ([term, { texts }]) => [term, texts] as const);
    return new Map(all.filter(([, documents]) => documents.length > this.#mostListed));
  }

  #read(field: FieldName, text: string, found: Map<string, number>, words: Set<string>): void {
    // The numbers of users are nothing to be found by, but the number of a licence is: “Open source (MPL-2.0)”.
    if (field === "facts" && /(?<!\S)\d/.test(text)) return;
    const read = readText(text, this.#stem);
    for (const [index, { word, surface }] of read.tokens.entries()) {
      if (isStopWord(word)) continue;
      this.#addWord(field, read.stems[index] ?? word, word, found);
      if (field !== "name" && spellable.test(word)) words.add(word);
      if (splitFields.has(field))
        for (const part of partsOf(surface)) if (!isStopWord(part)) this.#addWord(field, this.#stem(part), part, found);
    }
    for (const { group } of phrases.in(read)) add(found, groupTerm(group), field);
  }

  /** Adds the stem of a word, and where its field counts enough the form. */
  #addWord(field: FieldName, stem: string, word: string, found: Map<string, number>): void {
    add(found, stem, field);
    if (searchFields[field].weight < leastOfForms) return;
    const term = formTerm(stem, word);
    add(found, term, field);
    const forms = this.#forms.get(stem);
    if (forms) forms.add(term);
    else this.#forms.set(stem, new Set([term]));
  }

  /** Notes where a document has a term: in which fields, or in none but its text. */
  #note(term: string, fields: number, number: number, texts: "texts" | "pages"): void {
    const places = this.#placesOf(term);
    const documents = fields === 0 ? places[texts] : places.sets.get(fields);
    if (documents) documents.push(number);
    else places.sets.set(fields, [number]);
  }

  #placesOf(term: string): Places {
    let places = this.#terms.get(term);
    if (!places) this.#terms.set(term, (places = { sets: new Map(), texts: [], pages: [] }));
    return places;
  }

  readonly #stem = (word: string): string => {
    let stem = this.#stems.get(word);
    if (stem === undefined) this.#stems.set(word, (stem = stemOf(word)));
    return stem;
  };
}

/** Notes that a field has a term, in the sets of fields by term. */
function add(found: Map<string, number>, term: string, field: FieldName): void {
  found.set(term, (found.get(term) ?? 0) | fieldBits[field]);
}
