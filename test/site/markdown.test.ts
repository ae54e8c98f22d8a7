import { expect, test } from "vitest";

import { renderMarkdown } from "../../site/markdown.ts";

const render = (source: string): string => renderMarkdown(source, { under: 2, prefix: "text" }).trim();

test.each([
  [
    "# One\n\n### Three\n\n## Two",
    '<h3 id="text-one">One</h3>\n<h4 id="text-three">Three</h4>\n<h4 id="text-two">Two</h4>',
  ],
  ["##### Deep\n\n# Top", '<h3 id="text-deep">Deep</h3>\n<h3 id="text-top">Top</h3>'],
  ["# Same\n\n# Same", '<h3 id="text-same">Same</h3>\n<h3 id="text-same-1">Same</h3>'],
  // A heading whose id is the deduplicated id of another.
  [
    "# one\n\n# one\n\n# one-1\n\n# one",
    '<h3 id="text-one">one</h3>\n<h3 id="text-one-1">one</h3>\n<h3 id="text-one-1-1">one-1</h3>\n<h3 id="text-one-2">one</h3>',
  ],
  ["# `code` & “more”", '<h3 id="text-code--more"><code>code</code> &amp; “more”</h3>'],
])("headings are nested below the page’s heading without gaps: %j", (source, html) => {
  expect(render(source)).toBe(html);
});

test.each([
  ["[a](https://example.org/)", '<p><a href="https://example.org/" rel="nofollow ugc">a</a></p>'],
  ["<https://example.org/>", '<p><a href="https://example.org/" rel="nofollow ugc">https://example.org/</a></p>'],
  ["[a](#one)", '<p><a href="#text-one">a</a></p>'],
  ["[a](javascript:alert%281%29)", "<p><span>a</span></p>"],
  ["[a](http://example.org/)", "<p><span>a</span></p>"],
  ["[a](//example.org/)", "<p><span>a</span></p>"],
  ["[a](/products/)", "<p><span>a</span></p>"],
  ["[a]\n\n[a]: data:text/html,x", "<p><span>a</span></p>"],
  ["www.example.org https://example.org", "<p>www.example.org https://example.org</p>"],
])("only https links and fragments stay links: %j", (source, html) => {
  expect(render(source)).toBe(html);
});

test.each([
  ["<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"],
  ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
  ["<div onclick=x>\n\ny\n</div>", "&lt;div onclick=x&gt;\n<p>y</p>\n&lt;/div&gt;"],
  ["![logo](https://example.org/a.png)", "<p>logo</p>"],
  ['![x" onerror="y](https://example.org/a.png)', '<p>x" onerror="y</p>'],
  [
    "[<img src=x>](https://example.org/)",
    '<p><a href="https://example.org/" rel="nofollow ugc">&lt;img src=x&gt;</a></p>',
  ],
  ["`<b>`", "<p><code>&lt;b&gt;</code></p>"],
])("raw HTML and images become text: %j", (source, html) => {
  expect(render(source)).toBe(html);
});
