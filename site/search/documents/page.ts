import { Parser } from "htmlparser2";

import type { SearchDocument } from "./document.ts";

/** A page of the built site. */
export interface Page {
  /** Its address from the site’s root. */
  url: string;
  html: string;
}

/** Void elements. */
const voids = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);

/** Inline elements. */
const inLine = new Set(["a", "abbr", "b", "code", "em", "i", "span", "strong"]);

/** Elements whose text is code, or a control. */
const noText = new Set(["script", "style", "template", "nav", "search", "form", "button", "select"]);

/**
 * Makes the document of a page that is no entry, such as a guide: heading, description and text. The text is that of
 * the element `data-search-body`, without `data-search-ignore`, controls and hidden elements. Returns undefined for a
 * page without such an element.
 */
export function pageDocument({ url, html }: Page): SearchDocument | undefined {
  const found = { summary: "", heading: "", text: "" };
  // Depth of the parser in the body, in an ignored element and in the heading.
  const depth = { body: 0, ignored: 0, heading: 0 };
  let justClosed = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "meta" && attributes["name"] === "description") found.summary = attributes["content"] ?? "";
      if (voids.has(name)) {
        if (name === "br") found.text += " ";
        return;
      }
      // Keeps the words of adjacent blocks and labels apart.
      if (justClosed || !inLine.has(name)) found.text += " ";
      if (depth.body > 0 || "data-search-body" in attributes) depth.body++;
      if (depth.body === 0) return;
      const ignored = "data-search-ignore" in attributes || "hidden" in attributes || noText.has(name);
      if (depth.ignored > 0 || ignored) depth.ignored++;
      if (depth.heading > 0 || name === "h1") depth.heading++;
    },
    ontext(text) {
      justClosed = false;
      if (depth.body === 0 || depth.ignored > 0) return;
      if (depth.heading > 0) found.heading += text;
      else found.text += text;
    },
    onclosetag(name) {
      if (voids.has(name)) return;
      justClosed = true;
      for (const part of ["body", "ignored", "heading"] as const) if (depth[part] > 0) depth[part]--;
      if (!inLine.has(name)) found.text += " ";
    },
  });
  parser.end(html);
  const [name, text] = [oneLine(found.heading), oneLine(found.text)];
  if (name === "") return undefined;
  return {
    kind: "page",
    url,
    name,
    used: 0,
    retired: false,
    fields: { summary: [found.summary], text: [text] },
    filters: {},
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
