/** Strips Markdown syntax, for the search index. Runs in linear time. */
export function plainText(markdown: string): string {
  const lines = markdown
    .replace(/^[ \t]{0,20}(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gm, "")
    .replace(/^[ \t]{0,20}(?:```.*|~~~.*|[-*_=]{3,})$/gm, "");
  return labelsOfLinks(lines)
    .replace(/<(https:\/\/[^<>\s]{1,2000})>/g, "$1")
    .replace(/(?<![\p{L}\p{N}\\])[*_`]{1,3}(?=\S)|(?<=[^\s\\])[*_`]{1,3}(?![\p{L}\p{N}])/gu, "")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** Replaces links and images by their labels. Finds the end of each address once, so that nested links stay linear. */
function labelsOfLinks(text: string): string {
  const opening = /!?\[([^[\]]{0,500})\]\(/g;
  const addressEnd = /[)\s]|$/g;
  const closing = /(?:\s"[^"]{0,500}")?\)/y;
  let shown = "";
  let from = 0;
  let end = -1;
  let isClosed = false;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const start = opening.lastIndex;
    if (end < start) {
      addressEnd.lastIndex = start;
      end = addressEnd.exec(text)?.index ?? text.length;
      closing.lastIndex = end;
      isClosed = closing.test(text);
    }
    if (!isClosed || end - start > 2000) continue;
    shown += text.slice(from, found.index) + (found[1] ?? "");
    from = opening.lastIndex = closing.lastIndex;
  }
  return shown + text.slice(from);
}
