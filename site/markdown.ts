import { defineHastPlugin, type HastNode, type HastVisitorContext, markdownToHtml } from "satteri";

type Element = Extract<HastNode, { type: "element" }>;

/** The context of a rendered text on its page. */
export interface Placing {
  /** The level of the heading above the text; its own headings start one level below, without gaps. */
  under: number;
  /** The prefix of its headings’ ids: unique on the page, also among the page’s own ids. */
  prefix: string;
}

/**
 * Renders untrusted Markdown as HTML that is safe on any page: only the CommonMark that the model allows, raw HTML
 * escaped, no images, and only https links, with `rel="nofollow ugc"`, or fragments.
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

/** Returns the heading id that GitHub generates, so that fragment links inside the text work in both places. */
function uniqueId(text: string, taken: Map<string, number>): string {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
  let times = taken.get(words) ?? 0;
  let id = words;
  while (taken.has(id)) id = `${words}-${++times}`;
  // The next heading with the same text continues the numbering here.
  taken.set(words, times);
  taken.set(id, taken.get(id) ?? 0);
  return id;
}

function textOf(property: unknown): string {
  return typeof property === "string" ? property : "";
}
