import { plainWords } from "../facets/words.ts";

/**
 * Whether a word of a text is what somebody looked for, the beginning of it, or another form of it. The engine compares
 * stems; this comes near enough to show people what it found.
 */
export function isAlike(word: string, wanted: string): boolean {
  if (word.startsWith(stem(wanted))) return true;
  let same = 0;
  while (same < wanted.length && word[same] === wanted[same]) same++;
  return same >= 4 && same >= wanted.length * 0.6 && same >= word.length * 0.6;
}

/** “park” for “parking” and “parks”, “librar” for “libraries”, “plan” for “planning”. */
function stem(word: string): string {
  const bare = word.replace(/(?:ations?|ings?|ies|es|ed|ers?|s|y)$/, "");
  return bare.length < 3 ? word : bare.replace(/([bdgmnprt])\1$/, "$1");
}

/** The words of what somebody typed, as they are compared. */
export function wantedWords(query: string): string[] {
  return plainWords(query).split(" ").filter(Boolean);
}

/** Whether a text has a word like the wanted one. */
export function mentions(text: string, wanted: string): boolean {
  return plainWords(text)
    .split(" ")
    .some((word) => isAlike(word, wanted));
}

/** A text as nodes, with the words that somebody looked for marked. */
export function highlighted(text: string, wanted: readonly string[]): Node[] {
  return text.split(/([\p{L}\p{N}][\p{L}\p{N}\p{Mn}'’]*)/u).map((part) => {
    const word = plainWords(part).trim();
    return word !== "" && wanted.some((some) => isAlike(word, some)) ? marked(part) : new Text(part);
  });
}

/** An excerpt as the search engine gives it, in which `<mark>` is the only element and `<` and `>` are written as such. */
export function excerptNodes(excerpt: string): Node[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/).map((part, index) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return index % 2 === 1 ? marked(text) : new Text(text);
  });
}

function marked(text: string): HTMLElement {
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}
