import { textOfItem } from "../../../schemas/fields/document-lists.ts";

/**
 * Returns the items of a pasted list: the items of an HTML list, or the lines of a text if each is an address or starts
 * with a bullet or a number. Empty for any other text, and for one item.
 */
export function pastedItems(clipboard: DataTransfer): readonly string[] {
  const lines = clipboard
    .getData("text/plain")
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "");
  const items = lines.flatMap((line) => textOfItem(line) ?? addressIn(line) ?? []);
  if (items.length < lines.length) {
    const html = new DOMParser().parseFromString(clipboard.getData("text/html"), "text/html");
    items.splice(0, Infinity, ...Array.from(html.querySelectorAll("li"), ({ textContent }) => tidy(textContent)));
    // Text beside the list, or a list in the list, has no place among the items.
    if (withoutSpace(items) !== withoutSpace(lines)) return [];
  }
  return items.length > 1 ? items : [];
}

function addressIn(line: string): string | undefined {
  return /^\s*(https?:\/\/\S+)\s*$/.exec(line)?.[1];
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

function withoutSpace(texts: readonly string[]): string {
  return texts.join("").replace(/\s+/g, "");
}
