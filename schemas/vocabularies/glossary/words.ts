import { adoptionStatuses, useStatuses } from "../adoption.ts";
import { conformanceLevels, stages } from "../product.ts";
import { standardStatuses } from "../standard.ts";
import type { Word, Words } from "../vocabulary.ts";
import type { Lead, Term } from "./term.ts";

/** A controlled list whose words people meet on the pages, what its words are about, and where that is explained. */
interface List {
  about: string;
  /** What “It” is, where the meaning of a word begins with it. */
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

/** A word of a list that says what it means. */
interface Explained extends Word {
  about: string;
  it?: string;
  leads: readonly Lead[];
}

/** The words of the controlled lists, as the lists explain them. A word of several lists has a meaning in each. */
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
