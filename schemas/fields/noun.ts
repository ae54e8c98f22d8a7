import { uncapitalised } from "../capitals.ts";

/** Returns the noun phrase after “Enter …” and “Select …”: “a summary”, “the services it is for”. */
export function nounOf(title: string, noun?: string): string {
  if (noun !== undefined) return noun;
  const inside = uncapitalised(title);
  const isClause = /^(?:what|who|how|where|when)\b/.test(inside);
  const isPlural = /[^s]s$/.test(inside);
  return isClause || isPlural ? inside : withArticle(inside);
}

/** Prefixes a noun with the indefinite article of its first sound: “a product”, “an authority”, “an NHS trust”. */
export function withArticle(noun: string): string {
  const isVowel = /^(?:(?:[AE]|[FHI]|[L-O]|[RSX])\p{Lu}|(?:[AEO]|[aeo]|[Ii]|[Uu](?!ni|se))\p{Ll})/u.test(noun);
  return `${isVowel ? "an" : "a"} ${noun}`;
}
