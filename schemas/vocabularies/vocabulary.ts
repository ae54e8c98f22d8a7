import * as z from "zod";

/** A value of a vocabulary: its displayed title and, if the title is not enough, its meaning. */
export interface Word {
  title: string;
  description?: string;
  /** Whether it applies only to statements by third parties; forms for one’s own statements omit it. */
  byOthers?: true;
}

/** The values of a vocabulary: the value in the file → its title and meaning. */
export type Words<K extends string = string> = Readonly<Record<K, Word>>;

/** A vocabulary (controlled list) and the schema of its values. */
export interface Vocabulary<K extends string = string> {
  /** Every value, in display order. */
  words: Words<K>;
  schema: z.ZodEnum<{ [P in K]: P }>;
  title: (word: K) => string;
}

/** Makes a vocabulary from its values. */
export function vocabulary<const K extends string>(words: Words<K>): Vocabulary<K> {
  const names = Object.keys(words) as K[];
  const expects = names.length > 12 ? "a word from the list" : `one of the words ${names.join(", ")}`;
  return {
    words,
    schema: z.enum(names).meta({ words, expects }),
    title: (word) => words[word].title,
  };
}
