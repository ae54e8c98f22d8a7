import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import { expect, test } from "vitest";

import type { ShortlistFacts } from "../../../site/shortlist/facts.ts";
import { shortlistMarkdown } from "../../../site/shortlist/markdown.ts";

const noFacts: ShortlistFacts = { entries: [], clauses: [], councils: [], stories: [], gaps: [] };

test("a shortlist has its sections in order, without empty ones", () => {
  const facts: ShortlistFacts = {
    ...noFacts,
    entries: [
      {
        kind: "product",
        slug: "open-play",
        name: "Open Play",
        summary: "Lets families book.",
        note: "Ask them\n\nsoon",
        address: "https://example.org/products/open-play/",
      },
      { kind: "product", slug: "gone", name: "Gone", summary: "", note: "", address: undefined },
    ],
    clauses: [{ standard: "Directory", address: "https://example.org/standards/directory/", lines: ["Shall", "Must"] }],
  };
  expect(shortlistMarkdown(facts)).toBe(`# Shortlist

## What is on it

- [Open Play](https://example.org/products/open-play/): Lets families book.
  > Ask them
  >
  > soon
- Gone (gone): no longer in the catalogue

## Clauses for a tender

1. [Directory](https://example.org/standards/directory/)
   > Shall
   >
   > Must
`);
});

test("many clauses are one numbered list, each with its lines", () => {
  const clauses = Array.from({ length: 12 }, (_, index) => {
    return { standard: `S${index}`, address: `https://example.org/standards/s${index}/`, lines: ["Shall", "Must"] };
  });
  const tree = fromMarkdown(shortlistMarkdown({ ...noFacts, clauses }));
  const lists = tree.children.filter((node) => node.type === "list");
  expect(lists).toHaveLength(1);
  expect(lists[0]?.children.map((item) => toString(item))).toEqual(
    clauses.map(({ standard }) => `${standard}ShallMust`),
  );
});

test.each([
  ["# a heading"],
  ["- a point"],
  ["1. a number"],
  ["<script>alert(1)</script>"],
  ["![x](https://evil.example/x.png)"],
  ["a | b `c` *d* _e_ &amp;"],
  ["two\nlines"],
])("the name %j stays text", (name) => {
  const written = shortlistMarkdown({ ...noFacts, gaps: [{ name, missing: ["Cost"] }] });
  const item = fromMarkdown(written).children.flatMap((node) => (node.type === "list" ? node.children : []))[0];
  expect(item?.children).toMatchObject([
    { type: "paragraph", children: [{ type: "text", value: `${name.replace("\n", " ")}: Cost` }] },
  ]);
  expect(item?.children[0]).toHaveProperty("children.length", 1);
});
