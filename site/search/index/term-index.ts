import { synonyms } from "../../../schemas/vocabularies/synonyms.ts";
import type { SearchDocument } from "../documents/document.ts";
import { fieldBits, type FieldName, searchFields } from "../fields.ts";
import { formTerm, stemOf } from "../text/stem.ts";
import { isStopWord } from "../text/stop-words.ts";
import { groupTerm, Phrases, readText } from "../text/synonym-phrases.ts";
import { isElectronic, partsOf } from "../text/tokens.ts";
import { encodePlaces } from "./term-places.ts";

/** Fields in which a joined word counts as its parts as well: FixMyStreet is found by “fix my street”. */
const splitFields: ReadonlySet<FieldName> = new Set(["name", "also", "tags"]);

/** The least weight of a field in which the exact form of a word counts. */
const leastOfForms = 2;

/** Matches words that corrections may be chosen from. */
const spellable = /^\p{L}{4,}$/u;

/**
 * The longest posting list of documents that contain a term in their text alone. Pagefind costs four requests and 70 KB
 * before its first answer, so it holds only the terms of very many texts, whose posting lists would be long.
 */
const mostListed = 200;

const phrases = new Phrases(synonyms);

/** The posting lists of a term, while documents are added. */
interface Places {
  /** Bitmask of fields → documents. */
  sets: Map<number, number[]>;
  /** Entries that contain it in their text alone. */
  texts: number[];
  /** Other pages that contain it in their text alone. */
  pages: number[];
}

/**
 * Inverted index: term → posting lists. A text counts only if no field of the document contains the term. Long posting
 * lists of texts are left to Pagefind’s index. Other pages, such as guides, are few and always listed, so that
 * Pagefind’s index depends on the entries alone.
 */
export class TermIndex {
  readonly #terms = new Map<string, Places>();
  /** Stem → the terms of its forms in fields. */
  readonly #forms = new Map<string, Set<string>>();
  readonly #stems = new Map<string, string>();
  /** Word of the fields other than names → document frequency. */
  readonly words = new Map<string, number>();
  readonly #mostListed: number;

  /** @param most the longest posting list of texts; tests ask for less */
  constructor(most = mostListed) {
    this.#mostListed = most;
  }

  /** Adds a document, in the order of numbers. */
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

  /** Yields every term in order, with its encoded posting lists. */
  *entries(): Generator<[term: string, places: string]> {
    // A stem with a single form has the same posting lists as that form.
    const alone = new Set([...this.#forms.values()].flatMap((forms) => (forms.size > 1 ? [] : [...forms])));
    for (const term of [...this.#terms.keys()].sort()) {
      if (alone.has(term)) continue;
      const { sets, texts, pages } = this.#placesOf(term);
      const inFields = Array.from(sets, ([bits, documents]) => [bits, ...documents] as const);
      const isInPagefind = texts.length > this.#mostListed;
      const listed = isInPagefind ? pages : [...texts, ...pages];
      const inTexts = listed.length > 0 ? [[fieldBits.text, ...listed] as const] : [];
      yield [term, encodePlaces([...inFields, ...inTexts, ...(isInPagefind ? [texts.length] : [])])];
    }
  }

  /** Returns the terms left to Pagefind, each with the entries that contain it in their text alone. */
  texts(): Map<string, readonly number[]> {
    const all = Array.from(this.#terms, ([term, { texts }]) => [term, texts] as const);
    return new Map(all.filter(([, documents]) => documents.length > this.#mostListed));
  }

  #read(field: FieldName, text: string, found: Map<string, number>, words: Set<string>): void {
    // Numbers of users are not searchable, but the number of a licence is: “Open source (MPL-2.0)”.
    if (field === "facts" && /(?<!\S)\d/.test(text)) return;
    const read = readText(text, this.#stem);
    for (const [index, { word, surface }] of read.tokens.entries()) {
      if (isStopWord(word)) continue;
      this.#addWord(field, read.stems[index] ?? word, word, found);
      if (field !== "name" && spellable.test(word)) words.add(word);
      if (splitFields.has(field) || isElectronic(surface))
        for (const part of partsOf(surface)) if (!isStopWord(part)) this.#addWord(field, this.#stem(part), part, found);
    }
    for (const { group } of phrases.in(read)) add(found, groupTerm(group), field);
  }

  /** Adds the stem of a word and, for fields of enough weight, the term of its form. */
  #addWord(field: FieldName, stem: string, word: string, found: Map<string, number>): void {
    add(found, stem, field);
    if (searchFields[field].weight < leastOfForms) return;
    const term = formTerm(stem, word);
    add(found, term, field);
    const forms = this.#forms.get(stem);
    if (forms) forms.add(term);
    else this.#forms.set(stem, new Set([term]));
  }

  /** Adds a document to a posting list of a term: that of its fields, or of texts. */
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

/** Sets the bit of a field for a term. */
function add(found: Map<string, number>, term: string, field: FieldName): void {
  found.set(term, (found.get(term) ?? 0) | fieldBits[field]);
}
