import * as z from "zod";

/** A word of a controlled list: the title people read and, where the title is not enough, what it means. */
export interface Word {
  title: string;
  description?: string;
  /** Whether only others say it of somebody: a form in which people speak for themselves leaves it out. */
  byOthers?: true;
}

/** A controlled list: what is written in the file → what it means. */
export type Words<K extends string = string> = Readonly<Record<K, Word>>;

/** A controlled list with the schema that accepts its words and nothing else. */
export interface Vocabulary<K extends string = string> {
  /** Every word, in the order in which people expect to meet them. */
  words: Words<K>;
  schema: z.ZodEnum<{ [P in K]: P }>;
  title: (word: K) => string;
}

/** Makes a controlled list from its words. */
export function vocabulary<const K extends string>(words: Words<K>): Vocabulary<K> {
  const names = Object.keys(words) as K[];
  const expects = names.length > 12 ? "a word from the list" : `one of the words ${names.join(", ")}`;
  return {
    words,
    schema: z.enum(names).meta({ words, expects }),
    title: (word) => words[word].title,
  };
}
