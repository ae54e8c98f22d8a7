import type { ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { remark } from "remark";

import { replaceHidden } from "../../schemas/problems/hidden.ts";
import { truncate } from "./truncate.ts";

/** Controls and signs of format: what stands for itself in an entry need not do so among our words. */
const controls = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Trusted text: our own words, never user input. */
export function say(value: string): PhrasingContent {
  return { type: "text", value };
}

/** Our own words, in bold. */
export function strong(value: string): PhrasingContent {
  return { type: "strong", children: [say(value)] };
}

/**
 * Escapes user input as inline code: on GitHub nothing in code becomes a mention, a link, an image, HTML or a reference.
 * Shows hidden characters as �.
 */
export function typed(value: string, most = 300): PhrasingContent {
  const shown = visible(value, most);
  return { type: "inlineCode", value: shown === "" ? "(nothing)" : shown };
}

/** Escapes user input as plain text, for places that are not Markdown. */
export function visible(value: string, most: number): string {
  return truncate(withoutHidden(value.replace(/\s+/gu, " ")).trim(), most);
}

/** A text with a sign for whatever cannot be seen, or changes the direction of what follows. */
function withoutHidden(value: string): string {
  return replaceHidden(value, () => "\ufffd").replace(controls, "\ufffd");
}

/** A block of YAML that may hold what somebody typed. */
export function yaml(value: string): RootContent {
  const lines = value.split("\n").map(withoutHidden);
  return { type: "code", lang: "yaml", value: lines.join("\n") };
}

/**
 * A message of the validator. What it quotes is code, and so is every word that is not plain letters and punctuation,
 * because GitHub makes links and mentions of bare addresses, names and numbers.
 */
export function message(value: string): PhrasingContent[] {
  // No quotation ends behind the last closing mark, so none is looked for from the opening marks there.
  const end = value.lastIndexOf("”") + 1;
  // oxlint-disable-next-line regexp/no-super-linear-move -- see above
  const parts = value.slice(0, end).split(/“([^”]*)”/u);
  const last = parts.pop() ?? "";
  return [...parts, last + value.slice(end)].flatMap((part, index) =>
    index % 2 === 1 ? [typed(part)] : phrasing(part),
  );
}

/** Each of the three runs takes all that it can, so that there is only one way to divide a word into them. */
const plainWord = /^[(‘'"]*(?![(‘'"])[\p{L}’'–—-]*(?![\p{L}’'–—-])[.,;:!?)’'"]*$|^\d{1,6}[.,;:]?$|^[…–—]$/u;

/** A possible commit hash, which GitHub links, whatever the punctuation around it. */
const commitLike = /\b[0-9a-f]{7,}\b/iu;

function phrasing(value: string): PhrasingContent[] {
  return value.split(/(\s+)/u).reduce<PhrasingContent[]>((nodes, word) => {
    const last = nodes.at(-1);
    if (/^\s*$/u.test(word) || (plainWord.test(word) && !commitLike.test(word))) {
      const text = word.replace(/\s+/gu, " ");
      if (last?.type === "text") last.value += text;
      else if (text !== "") nodes.push(say(text));
      return nodes;
    }
    const opening = /^\(*/u.exec(word)?.[0] ?? "";
    const core = word.slice(opening.length).replace(/(?<![.,;:!?)])[.,;:!?)]+$/u, "");
    const closing = word.slice(opening.length + core.length);
    if (core === "") nodes.push(typed(word));
    else nodes.push(...spoken(opening), typed(core), ...spoken(closing));
    return nodes;
  }, []);
}

function spoken(punctuation: string): PhrasingContent[] {
  return punctuation === "" ? [] : [say(punctuation)];
}

/** Somebody addressed by the login that the account has today; anything that is no login is only shown. */
export function mention(login: string): PhrasingContent {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(login) ? say(`@${login}`) : typed(login);
}

/** A link of our own making, to the site or to this repository. */
export function link(title: string, url: string): PhrasingContent {
  return { type: "link", url, children: [say(title)] };
}

/** Pieces in a row, with commas and “and”. */
export function listed(pieces: readonly PhrasingContent[]): PhrasingContent[] {
  return pieces.flatMap((piece, index) => {
    if (index === 0) return [piece];
    return [say(index === pieces.length - 1 ? " and " : ", "), piece];
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
    return touches ? [say(" "), child] : [child];
  });
}

/** Returns a Markdown heading of the third level. */
export function heading(value: string): RootContent {
  return { type: "heading", depth: 3, children: [say(value)] };
}

/** A list. Items that are done or not yet have a box. */
export function list(items: readonly { done?: boolean; content: PhrasingContent[] }[]): RootContent {
  const children = items.map(({ done, content }): ListItem => {
    const box = done === undefined ? [] : [say(done ? "✅ " : "⬜ ")];
    return { type: "listItem", spread: false, children: [paragraph(...box, ...content)] };
  });
  return { type: "list", ordered: false, spread: false, children };
}

/** Returns a hidden marker by which we recognise our own texts. */
export function marker(name: string): RootContent {
  return { type: "html", value: `<!-- ${name} -->` };
}

/** Markdown as GitHub takes it. */
export function markdown(children: RootContent[]): string {
  return remark().data("settings", { bullet: "-", rule: "-" }).stringify({ type: "root", children });
}
