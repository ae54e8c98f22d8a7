/** A title as it stands inside a sentence: names and abbreviations keep their capital letter. */
export function uncapitalised(title: string): string {
  return /^\p{Lu}\p{Ll}*(?!\p{L})/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** What an answer to a field is called in “Enter …” and “Select …”: “a summary”, “the services it is for”. */
export function nounOf(title: string, noun?: string): string {
  if (noun !== undefined) return noun;
  const inside = uncapitalised(title);
  const isClause = /^(?:what|who|how|where|when)\b/.test(inside);
  const isPlural = /[^s]s$/.test(inside);
  return isClause || isPlural ? inside : withArticle(inside);
}

/** A noun with its indefinite article: “a product”, “an authority”. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}
