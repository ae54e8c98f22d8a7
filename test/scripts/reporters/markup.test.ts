import { remark } from "remark";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";

import { markdown, mention, message, paragraph, ownText, userInput, yaml } from "../../../scripts/reporters/markup.ts";
import fc from "../../helpers/properties.ts";

const nasty = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        ...Array.from("`~<>&@#*_[]()!|\\:-=+.\"'“” \t\n\r\u202e\u200b"),
        "```",
        "@everyone",
        "https://evil.example",
        "www.evil.example",
        "#12",
        "<!--",
        "-->",
        "<details>",
        "![x](y)",
        "[a]: b",
        "::error::",
        "$(id)",
      ),
    )
    .map((parts) => parts.join("")),
);

/** The node types in a Markdown text. */
function nodeTypes(text: string): Set<string> {
  const found = new Set<string>();
  visit(remark().parse(text), ({ type }) => {
    found.add(type);
  });
  return found;
}

test("any user input stays code between our own text", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const written = markdown([paragraph(ownText("Before "), userInput(text), ownText(" after.")), yaml(text)]);
      const tree = remark().parse(written);
      expect(tree.children.map(({ type }) => type)).toEqual(["paragraph", "code"]);
      const [line] = tree.children;
      expect(line?.type === "paragraph" && line.children.map(({ type }) => type)).toEqual([
        "text",
        "inlineCode",
        "text",
      ]);
      expect(written).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/u);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["variation selectors, which can hide a text", "a\u{e0100}\u{e01ef}b\ufe0fc"],
  ["filler characters", "a\u3164\u115fb\u034fc"],
  ["unassigned and noncharacter code points", "a\u{e0400}\u{1bca0}b\ufdd0c"],
])("replaces each invisible character by �: %s", (_, text) => {
  const written = markdown([paragraph(userInput(text), message(`It is “${text}”.`)[1] ?? ownText("")), yaml(text)]);

  expect(written).toBe("`a\ufffd\ufffdb\ufffdc` `a\ufffd\ufffdb\ufffdc`\n\n```yaml\na\ufffd\ufffdb\ufffdc\n```\n");
});

test("replaces carriage returns and tabs in a code block by �, where GitHub would change the one and nobody sees the other", () => {
  expect(markdown([yaml("a\rb\tc")])).toBe("```yaml\na\ufffdb\ufffdc\n```\n");
});

test("any message becomes only text and code", () => {
  fc.assert(
    fc.property(nasty, nasty, (quoted, bare) => {
      const nodes = message(`It says “${quoted}” and ${bare}, which is wrong.`);
      const written = markdown([paragraph(ownText("So: "), ...nodes)]);
      for (const type of nodeTypes(written)) expect(["root", "paragraph", "text", "inlineCode"]).toContain(type);
      for (const node of nodes) {
        // Outside code, GitHub would turn these into links and mentions.
        if (node.type === "text") expect(node.value).not.toMatch(/@|#|:\/\/|www\.|[<>&]|[0-9a-f]{7}/u);
      }
    }),
    { numRuns: 2000 },
  );
});

test.each(["deadbeef", "deadbeef.", "(deadbeef)", "‘deadbeef’,", "dead-deadbeef", "DEADBEEF", "1234567"])(
  "a commit hash in a message does not become a link: %s",
  (name) => {
    const nodes = message(`Use ${name} here.`);
    expect(
      nodes
        .filter(({ type }) => type === "text")
        .map((node) => "value" in node && node.value)
        .join(""),
    ).not.toMatch(/[0-9a-f]{7}/i);
    expect(nodes.some(({ type }) => type === "inlineCode")).toBe(true);
  },
);

test.each(["Use 123456 here.", "Give the facade, in (plain) words: ‘these’ – or those!", "An added bed-bad deed."])(
  "plain words of a message stay text: %s",
  (text) => {
    expect(message(text)).toEqual([ownText(text)]);
  },
);

test("two adjacent pieces of code stay apart", () => {
  expect(nodeTypes(markdown([paragraph(...message("“![x](y)`”“”"))]))).not.toContain("image");
  expect(markdown([paragraph(userInput("a`"), userInput("`b"))])).toBe("`` a` `` `` `b ``\n");
});

test("mentions only valid logins", () => {
  expect(mention("octo-cat")).toEqual(ownText("@octo-cat"));
  for (const login of ["", "a b", "everyone\n", "@x", "<b>", "a/b"]) expect(mention(login).type).toBe("inlineCode");
});

test.each([
  ["opening quotation marks", "“".repeat(1_000_000)],
  ["a word of apostrophes", `('${"'".repeat(20_000)}-${"'".repeat(20_000)}(`],
  ["a word of exclamation marks", `${"!".repeat(1_000_000)}x`],
  ["words that become code", "@a ".repeat(200_000)],
])("parses a message in linear time: %s", (_, text) => {
  expect(message(text)).not.toEqual([]);
});

test("keeps brackets and punctuation outside code", () => {
  const written = markdown([paragraph(...message("It may be “Fix” (camden/products/fix.yml), as (v1.2) says."))]);
  expect(written).toBe("It may be `Fix` (`camden/products/fix.yml`), as (`v1.2`) says.\n");
});
