import { fromMarkdown } from "mdast-util-from-markdown";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";

import { isPublicHttps } from "../../../schemas/fields/link.ts";
import { describeUnsafeMarkdown } from "../../../schemas/fields/markdown.ts";
import fc from "../../helpers/properties.ts";

describe("safe Markdown", () => {
  test.each([
    ["plain words", "Families can search by age."],
    ["bold, lists, headings and quotations", "# A\n\n**B** and *c*\n\n- d\n  - e\n\n1. f\n\n> g\n\n---\n\nh\n==="],
    ["a link", "[the guide](https://www.example.org/guide)"],
    ["a link with a title", '[the guide](https://www.example.org/guide "All of it")'],
    ["a link to a fragment", "[below](#below)"],
    ["a reference link", "[the guide][g]\n\n[g]: https://www.example.org/guide"],
    ["an address in angle brackets", "<https://www.example.org/>"],
    ["HTML in a code span", "Write `<b>` and `[x](javascript:alert(1))`."],
    ["HTML in a code block", "```html\n<script>alert(1)</script>\n![a](b)\n```"],
    ["HTML in an indented block", "Like this:\n\n    <script>alert(1)</script>"],
    ["comparisons", "if a < b and c > d, or 5<6"],
    ["an arrow", "a <- b, a -> b"],
    ["task list markers", "[ ] not done\n[x] done"],
    ["escaped markup", "\\<b> and \\![a](https://example.org/) is a link"],
    ["several links on a line", "[a](https://a.example.org/) and [b](https://b.example.org/x_y)."],
    ["a link after an unmatched bracket", "![[a](https://a.example.org/)"],
    ["character references", "&lt;b&gt; is bold"],
    [
      "an address as text of a link to it",
      "[https://www.example.org/a](https://example.org/b) and [www.example.org](https://news.example.org/)",
    ],
    ["a name with a dot", "[ASP.NET](https://example.org/) and [README.md](https://example.org/)"],
    ["a thematic break", "- - - - - - - - - - - - - - - - - -"],
    ["lists ten deep", `${"- ".repeat(10)}x`],
    ["lists ten deep over many lines", nestedList(10, "- ")],
    ["a long list with another in each item", "- a\n  - b\n  - c\n".repeat(40)],
    ["a long quotation with a list", "> - a\n>   - b\n>\n> 1. c\n".repeat(30)],
  ])("%s", (_, text) => {
    expect(describeUnsafeMarkdown(text)).toBeUndefined();
  });
});

/** A list with one item a line, each inside the one above. */
function nestedList(depth: number, marks: string): string {
  const inside = marks.replaceAll(/[^>\t]/g, " ");
  return Array.from({ length: depth }, (_, level) => `${inside.repeat(level)}${marks}x`).join("\n");
}

describe("unsafe Markdown", () => {
  test.each([
    ["a tag", "<b>New</b>", "the HTML “<b>”"],
    ["a script", "<script>alert(1)</script>", "the HTML “<script>alert(1)</script>”"],
    ["a tag within a line", "a <img src=x onerror=alert(1)> b", "the HTML “<img src=x onerror=alert(1)>”"],
    ["an unclosed tag, which is text", "a <a href='x'", undefined],
    ["a closing tag", "</main>", "the HTML “</main>”"],
    ["a comment", "<!-- hidden -->", "the HTML “<!-- hidden -->”"],
    ["a declaration", "<!DOCTYPE html>", "the HTML “<!DOCTYPE html>”"],
    ["a tag in a list in a quotation", "> - <b>x</b>", "the HTML “<b>”"],
    ["a tag in a heading", "# <b>x</b>", "the HTML “<b>”"],
    ["a tag in a link", "[<b>x</b>](https://example.org/)", "the HTML “<b>”"],
    ["an image", "![the map](https://example.org/map.png)", "the image “the map”"],
    ["an image with an escaped bracket", "![a \\[b](https://a.example.org/)", "the image “a [b”"],
    ["an image after a link", "[a](https://a.example.org/) ![b](https://b.example.org/)", "the image “b”"],
    ["a reference image", "![the map][m]\n\n[m]: https://example.org/map.png", "the image “the map”"],
    ["an image in a link", "[![map](https://example.org/m.png)](https://example.org/)", "the image “map”"],
    ["a script in a link", "[press](javascript:alert(1))", "the link to “javascript:alert(1)”"],
    ["a script in capitals", "[press](JaVaScRiPt:alert(1))", "the link to “JaVaScRiPt:alert(1)”"],
    ["a script with a character reference", "[press](javascript&colon;alert(1))", "the link to “javascript:alert(1)”"],
    ["a script in a reference link", "[press][p]\n\n[p]: javascript:alert(1)", "the link to “javascript:alert(1)”"],
    ["a script in angle brackets", "<javascript:alert(1)>", "the link to “javascript:alert(1)”"],
    ...[
      "https://www.camden.gov.uk/",
      "www.camden.gov.uk",
      "**https://camden.gov.uk**",
      "Camden (http://camden.gov.uk/a)",
    ].map((label): [string, string, string] => [
      `a link with the address of another site as text: ${label}`,
      `[${label}](https://evil.example.org/)`,
      `the link “${label}” that leads to “https://evil.example.org/”`,
    ]),
    [
      "a reference link with the address of another site as text",
      "[www.camden.gov.uk][x]\n\n[x]: https://evil.example.org/\n[x]: https://camden.gov.uk/",
      "the link “www.camden.gov.uk” that leads to “https://evil.example.org/”",
    ],
    ["data in a link", "[a](data:text/html;base64,PHNjcmlwdD4=)", "the link to “data:text/html;base64,PHNjcmlwdD4=”"],
    ["a link over http", "[a](http://example.org/)", "the link to “http://example.org/”"],
    ["an http address in angle brackets", "<http://example.org/>", "the link to “http://example.org/”"],
    ["an email address in angle brackets", "<jo@example.org>", "the link to “mailto:jo@example.org”"],
    ["an empty link", "[a]()", "the link to “”"],
    ["a relative link", "[a](/products/)", "the link to “/products/”"],
    ["a protocol-relative link", "[a](//example.org/)", "the link to “//example.org/”"],
    ["a link to localhost", "[a](https://localhost/)", "the link to “https://localhost/”"],
    ["lists more than ten deep", `${"- ".repeat(11)}x`, "lists or quotations nested more than 10 deep"],
    ...["- ", "1. ", "-\t", "> - ", "- > "].map((marks): [string, string, string] => [
      `lists more than ten deep over many lines, each with “${marks}”`,
      nestedList(11, marks),
      "lists or quotations nested more than 10 deep",
    ]),
    ["quotations more than ten deep", `a\n${">".repeat(11)}x`, "lists or quotations nested more than 10 deep"],
    ["too many brackets", "[".repeat(501), "more than 500 opening brackets"],
    ["too many setext underlines", "a\n-\n".repeat(101), "more than 100 lines of dashes or equals signs"],
  ])("%s", (_, text, found) => {
    expect(describeUnsafeMarkdown(text)).toBe(found);
  });
});

test.each([">", "> ", "> - ", "- ", "1. "])("refuses 60,000 characters of “%s” on one line without delay", (mark) => {
  const start = performance.now();

  expect(describeUnsafeMarkdown(mark.repeat(60_000 / mark.length))).toContain("more than");
  expect(performance.now() - start).toBeLessThan(1000);
});

/** Whether the reference parser of CommonMark finds an unsafe construct in a text. */
function isUnsafe(text: string): boolean {
  let found = false;
  visit(fromMarkdown(text), (node) => {
    const isLink = node.type === "link" || node.type === "definition";
    found ||= ["html", "image", "imageReference"].includes(node.type);
    found ||= isLink && !isPublicHttps(node.url) && !node.url.startsWith("#");
  });
  return found;
}

test("finds unsafe Markdown exactly where a CommonMark parser does, in any combination of markup", () => {
  const piece = fc.constantFrom(
    ...["[", "]", "](", "(", ")", "!", "![", "\\", "`", "<", ">", "&#93;", "*", "a", " ", "\n", "\n\n", "[a]", "[a]: "],
    ...["https://a.example.org/", "https://localhost/", "javascript:alert(1)", "[b](https://b.example.org/)", "<b>"],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      expect(describeUnsafeMarkdown(text) !== undefined).toBe(isUnsafe(text));
    }),
    { numRuns: 5000 },
  );
});
