/** A key fact: a term and a text. */
export interface PlainFact {
  term: string;
  text: string;
}

/** Makes key facts of the texts that are defined, in their order. */
export function plainFacts(texts: Readonly<Record<string, string | undefined>>): PlainFact[] {
  return Object.entries(texts).flatMap(([term, text]) => (text === undefined ? [] : [{ term, text }]));
}
