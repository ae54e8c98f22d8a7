import type { ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { remark } from "remark";

import { replaceHidden } from "../../schemas/problems/hidden.ts";
import { truncate } from "./truncate.ts";

/** Control and format characters and line separators, some of which are valid in an entry but could disturb our text. */
const controls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Returns trusted text: our own words, never user input. */
export function ownText(value: string): PhrasingContent {
  return { type: "text", value };
}

/** Returns trusted text in bold. */
export function strong(value: string): PhrasingContent {
  return { type: "strong", children: [ownText(value)] };
}

/**
 * Escapes user input as inline code: on GitHub nothing in code becomes a mention, a link, an image, HTML or a reference.
 * Shows hidden characters as �.
 *
 * @param most UTF-16 code units
 */
export function userInput(value: string, most = 300): PhrasingContent {
  const shown = escapedText(value, most);
  return { type: "inlineCode", value: shown === "" ? "(nothing)" : shown };
}

/**
 * Returns user input on one line, truncated, with hidden characters as �, for places that are not Markdown.
 *
 * @param most UTF-16 code units
 */
export function escapedText(value: string, most: number): string {
  return truncate(withoutHidden(value.replace(/\s+/gu, " ")).trim(), most);
}

/** Replaces invisible and bidirectional characters by �. */
function withoutHidden(value: string): string {
  return replaceHidden(value, () => "\ufffd").replace(controls, "\ufffd");
}

/** Returns a code block of YAML, which may contain user input. */
export function yaml(value: string): RootContent {
  const lines = value.split("\n").map(withoutHidden);
  return { type: "code", lang: "yaml", value: lines.join("\n") };
}

/**
 * Formats a message of the validator. Quotations become code, and so does every word that is not plain letters and
 * punctuation or a short number, because GitHub makes links and mentions of bare addresses, names and commit hashes.
 */
export function message(value: string): PhrasingContent[] {
  // Splits only up to the last closing mark: further opening marks would each search to the end, in quadratic time.
  const end = value.lastIndexOf("”") + 1;
  // oxlint-disable-next-line regexp/no-super-linear-move -- see above
  const parts = value.slice(0, end).split(/“([^”]*)”/u);
  const last = parts.pop() ?? "";
  return [...parts, last + value.slice(end)].flatMap((part, index) =>
    index % 2 === 1 ? [userInput(part)] : phrasing(part),
  );
}

/** The negative assertions make the three runs possessive, so that there is only one way to match a word (linear time). */
const plainWord = /^[(‘'"]*(?![(‘'"])[\p{L}’'–—-]*(?![\p{L}’'–—-])[.,;:!?)’'"]*$|^\d{1,6}[.,;:]?$|^[…–—]$/u;

/** A possible commit hash, which GitHub links, whatever the punctuation around it. */
const commitLike = /\b[0-9a-f]{7,}\b/iu;

function phrasing(value: string): PhrasingContent[] {
  return value.split(/(\s+)/u).reduce<PhrasingContent[]>((nodes, word) => {
    const last = nodes.at(-1);
    if (/^\s*$/u.test(word) || (plainWord.test(word) && !commitLike.test(word))) {
      const text = word.replace(/\s+/gu, " ");
      if (last?.type === "text") last.value += text;
      else if (text !== "") nodes.push(ownText(text));
      return nodes;
    }
    const opening = /^\(*/u.exec(word)?.[0] ?? "";
    const core = word.slice(opening.length).replace(/(?<![.,;:!?)])[.,;:!?)]+$/u, "");
    const closing = word.slice(opening.length + core.length);
    if (core === "") nodes.push(userInput(word));
    else nodes.push(...textNodes(opening), userInput(core), ...textNodes(closing));
    return nodes;
  }, []);
}

function textNodes(punctuation: string): PhrasingContent[] {
  return punctuation === "" ? [] : [ownText(punctuation)];
}

/** Returns a mention of an account, which notifies it; inline code for a text that cannot be a login. */
export function mention(login: string): PhrasingContent {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(login) ? ownText(`@${login}`) : userInput(login);
}

/** Returns a link to a trusted address, such as a page of the site or of this repository. */
export function link(title: string, url: string): PhrasingContent {
  return { type: "link", url, children: [ownText(title)] };
}

/** Joins pieces with commas and, before the last, a word. */
export function joinedList(pieces: readonly PhrasingContent[], word: "and" | "or" = "and"): PhrasingContent[] {
  return pieces.flatMap((piece, index) => {
    if (index === 0) return [piece];
    return [ownText(index === pieces.length - 1 ? ` ${word} ` : ", "), piece];
  });
}

/** Returns a Markdown paragraph. A space keeps two pieces of code beside each other apart. */
export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: "paragraph", children: apart(children) };
}

/** Separates adjacent inline code by a space: without it, they would merge, and user input could end the code. */
function apart(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child, index) => {
    const touches = child.type === "inlineCode" && children[index - 1]?.type === "inlineCode";
    return touches ? [ownText(" "), child] : [child];
  });
}

/** Returns a Markdown heading of the third level. */
export function heading(value: string): RootContent {
  return { type: "heading", depth: 3, children: [ownText(value)] };
}

/** Returns a Markdown list. Items with `done` start with a ticked or empty box. */
export function list(items: readonly { done?: boolean; content: PhrasingContent[] }[]): RootContent {
  const children = items.map(({ done, content }): ListItem => {
    const box = done === undefined ? [] : [ownText(done ? "✅ " : "⬜ ")];
    return { type: "listItem", spread: false, children: [paragraph(...box, ...content)] };
  });
  return { type: "list", ordered: false, spread: false, children };
}

/** Returns a hidden marker by which we recognise our own texts. */
export function marker(name: string): RootContent {
  return { type: "html", value: markerText(name) };
}

/** Returns the Markdown of a marker. */
export function markerText(name: string): string {
  return `<!-- ${name} -->`;
}

/** Writes Markdown from its syntax tree. */
export function markdown(children: RootContent[]): string {
  return remark().data("settings", { bullet: "-", rule: "-" }).stringify({ type: "root", children });
}
