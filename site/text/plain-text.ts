/** The words of a Markdown text, without its marks, for the search index. The time it takes grows with the length alone. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^[ \t]{0,20}(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gm, "")
    .replace(/^[ \t]{0,20}(?:```.*|~~~.*|[-*_=]{3,})$/gm, "")
    .replace(/!?\[([^[\]]{0,500})\]\([^)\s]{0,2000}(?:\s"[^"]{0,500}")?\)/g, "$1")
    .replace(/<(https:\/\/[^<>\s]{1,2000})>/g, "$1")
    .replace(/(?<![\p{L}\p{N}\\])[*_`]{1,3}(?=\S)|(?<=[^\s\\])[*_`]{1,3}(?![\p{L}\p{N}])/gu, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}
