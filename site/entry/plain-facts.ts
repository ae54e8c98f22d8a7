/** A key fact that is a term and a text. */
export interface PlainFact {
  term: string;
  text: string;
}

/** The key facts that an entry states, in the order of their terms here. */
export function plainFacts(texts: Readonly<Record<string, string | undefined>>): PlainFact[] {
  return Object.entries(texts).flatMap(([term, text]) => (text === undefined ? [] : [{ term, text }]));
}
