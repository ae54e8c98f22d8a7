import { Parser } from "htmlparser2";

import type { SearchDocument } from "./document.ts";

/** A page of the built site. */
export interface Page {
  /** Its address from the site’s root. */
  url: string;
  html: string;
}

/** Elements without an end. */
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

/** Elements that stand in a line of text. */
const inLine = new Set(["a", "abbr", "b", "code", "em", "i", "span", "strong"]);

/** Elements whose words are for a program, or for somebody who works with the page and not for one who reads it. */
const noText = new Set(["script", "style", "template", "nav", "search", "form", "button", "select"]);

/**
 * Makes the document of a page that is no entry, such as a guide: its heading, its description and its text. The text is
 * that of the element `data-search-body`, without the elements `data-search-ignore`, the controls and what is hidden; a
 * page without one has no document.
 */
export function pageDocument({ url, html }: Page): SearchDocument | undefined {
  const found = { summary: "", heading: "", text: "" };
  // How deep the parser is in the body, in a part that is left out, and in the heading.
  const depth = { body: 0, ignored: 0, heading: 0 };
  let justClosed = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "meta" && attributes["name"] === "description") found.summary = attributes["content"] ?? "";
      if (voids.has(name)) {
        if (name === "br") found.text += " ";
        return;
      }
      // Words of neighbouring blocks, or of labels side by side, do not run into one.
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
