import { adoptionStatuses, useStatuses } from "../adoption.ts";
import { conformanceLevels, stages } from "../product.ts";
import { standardStatuses } from "../standard.ts";
import type { Word, Words } from "../vocabulary.ts";
import type { Lead, Term } from "./term.ts";

/** A vocabulary shown on pages, with the subject of its values and links to explanations. */
interface List {
  about: string;
  /** The noun to replace a leading “It” in meanings. */
  it?: string;
  words: Words;
  leads: readonly Lead[];
}

const lists: readonly List[] = [
  { about: "stage of a product", words: stages.words, leads: ["guide/read-an-entry"] },
  { about: "use of a product", words: useStatuses.words, leads: ["guide/adoption-and-conformance"] },
  {
    about: "adoption of a standard",
    it: "The standard",
    words: adoptionStatuses.words,
    leads: ["guide/adoption-and-conformance"],
  },
  {
    about: "conformance of a product",
    it: "The product",
    words: conformanceLevels.words,
    leads: ["guide/adoption-and-conformance"],
  },
  { about: "status of a standard", words: standardStatuses.words, leads: ["guide/read-an-entry"] },
];

/** A value with a meaning, and the context from its list. */
interface Explained extends Word {
  about: string;
  it?: string;
  leads: readonly Lead[];
}

/** The terms for values of vocabularies. A value of several vocabularies has one meaning for each. */
export const wordTerms: readonly Term[] = Array.from(
  Map.groupBy(lists.flatMap(explainedIn), ({ title }) => title),
  ([name, words]) => ({
    name,
    meaning: words
      .map(({ about, it = "It", description = "" }) => {
        return `${description.replace(/^It\b/, it).replace(/\.$/, "")} (${about}).`;
      })
      .join(" "),
    leads: [...new Set(words.flatMap(({ leads }) => leads))],
  }),
);

function explainedIn({ words, ...list }: List): Explained[] {
  return Object.values(words).flatMap((word) => (word.description === undefined ? [] : [{ ...word, ...list }]));
}
