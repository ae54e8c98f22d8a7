import { defineHastPlugin, type HastNode, type HastVisitorContext, markdownToHtml } from "satteri";

type Element = Extract<HastNode, { type: "element" }>;

/** Where a text stands on its page. */
export interface Placing {
  /** The level of the heading that the text stands under; its own headings come below, without gaps. */
  under: number;
  /** What its headings’ ids begin with: different for each text of a page, and from the ids of the page itself. */
  prefix: string;
}

/**
 * Renders Markdown that anybody may have written as HTML that is safe on any page: the CommonMark that the model checks
 * and nothing beyond it, raw HTML shown as text, no images, links to https only and marked as somebody else’s.
 */
export function renderMarkdown(source: string, { under, prefix }: Placing): string {
  return markdownToHtml(source, {
    features: { gfm: false, frontmatter: false },
    hastPlugins: [safeText, safeLinks(prefix), shiftedHeadings(under, prefix)],
  }).html;
}

const safeText = defineHastPlugin({
  name: "safe-text",
  raw: ({ value }) => ({ type: "text", value }),
  element: { filter: ["img"], visit: ({ properties }) => ({ type: "text", value: textOf(properties.alt) }) },
});

function safeLinks(prefix: string) {
  return defineHastPlugin({
    name: "safe-links",
    element: {
      filter: ["a"],
      visit(link, context: HastVisitorContext): Element | undefined {
        const address = textOf(link.properties.href);
        if (address.startsWith("https://")) context.setProperty(link, "rel", ["nofollow", "ugc"]);
        else if (address.startsWith("#")) context.setProperty(link, "href", `#${prefix}-${address.slice(1)}`);
        else return { ...link, tagName: "span", properties: {} };
        return undefined;
      },
    },
  });
}

function shiftedHeadings(under: number, prefix: string) {
  const open: number[] = [];
  const taken = new Map<string, number>();
  return defineHastPlugin({
    name: "shifted-headings",
    element: {
      filter: ["h1", "h2", "h3", "h4", "h5", "h6"],
      visit(heading, context): Element {
        const depth = Number(heading.tagName.slice(1));
        while ((open.at(-1) ?? 0) >= depth) open.pop();
        open.push(depth);
        const id = `${prefix}-${uniqueId(context.textContent(heading), taken)}`;
        return { ...heading, tagName: `h${Math.min(6, under + open.length)}`, properties: { id } };
      },
    },
  });
}

/** The id that GitHub would give the heading, so that links inside the text work in both places. */
function uniqueId(text: string, taken: Map<string, number>): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
  let times = taken.get(words) ?? 0;
  let id = words;
  while (taken.has(id)) id = `${words}-${++times}`;
  // What follows with the same words is counted on from here.
  taken.set(words, times);
  taken.set(id, taken.get(id) ?? 0);
  return id;
}

function textOf(property: unknown): string {
  return typeof property === "string" ? property : "";
}
