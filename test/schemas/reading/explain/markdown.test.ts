import { describe, expect, test } from "vitest";

import { entry, openPlay, problemsIn, problemsOfProduct } from "../../../helpers/catalogues.ts";
import { pointedAt } from "../../../helpers/positions.ts";

/** Returns the line and text range of each problem of a description, which must be unsafe Markdown. */
function unsafeParts(description: string): [line: number, text: string][] {
  const text = entry("Open Play", description);
  return problemsIn({ [openPlay]: text }).map((problem) => {
    expect(problem.rule).toBe("unsafe-markdown");
    return [problem.line, pointedAt(text, problem)];
  });
}

describe("reports each unsafe part of Markdown at its place", () => {
  const markdown =
    "One <b>two</b>\n\n![Logo](https://a.example.org/a.png)\n\n[x](http://a.example.org) [y](javascript:z)\n";
  const indented = markdown.replace(/^(?=.)/gm, "   ");

  test.each(["|", "|-", ">", "|3"])("in a block text after %s", (indicator) => {
    expect(unsafeParts(`description: ${indicator} # as of May\n${indented}`)).toEqual([
      [6, "<b>"],
      [8, "![Logo](https://a.example.org/a.png)"],
      [10, "[x](http://a.example.org)"],
      [10, "[y](javascript:z)"],
    ]);
  });

  test("with the same text in a code span above it", () => {
    expect(unsafeParts("description: |\n  `<b>` is\n\n  <b>bold</b>\n")).toEqual([[8, "<b>"]]);
  });

  test("on one line, in quotes", () => {
    expect(unsafeParts('description: "One <b>two</b> ![x](y)"\n')).toEqual([
      [5, "<b>"],
      [5, "![x](y)"],
    ]);
  });

  test("with advice of its own", () => {
    expect(problemsOfProduct(`description: |\n${indented}`).map(({ message }) => message.split(". ")[1])).toEqual([
      "Write Markdown instead, such as **bold** or a list, and put code in backticks.",
      "Link to the picture instead: without the exclamation mark it is a link.",
      "It must start with https://",
      "Give the full address of a public page, such as https://www.example.org/page.",
    ]);
  });
});

describe("reports Markdown that would take long to parse", () => {
  test.each([
    ["a very long quotation", `> <a\n${"a\n".repeat(9000)}`, "more than 500 lines"],
    ["a very long item", `* <a\n${"a\n".repeat(9000)}`, "more than 500 lines"],
    ["many items", "* a\n".repeat(400), "more than 250 list items and quoted lines"],
    ["nested lists", "- - - - - - <\n".repeat(60), "more than 250 list items and quoted lines"],
    ["many quoted lines", "> a\n".repeat(400), "more than 250 list items and quoted lines"],
    ["hyphens", "- -\n".repeat(400), "more than 250 list items and quoted lines"],
    ["angle brackets", "<".repeat(9000), "more than 1,000 “<”"],
    ["backticks", "` ".repeat(5000), "more than 2,000 backticks"],
  ])("%s", (_, markdown, phrase) => {
    const problems = problemsOfProduct(`description: |\n${markdown.trimEnd().replace(/^/gm, " ")}\n`);

    expect(problems.map(({ message }) => message)).toEqual([
      `“description” holds ${phrase}, which cannot be shown. Shorten the text, or link to a longer one.`,
    ]);
  });

  test("in all texts of an entry together", () => {
    const items = Array.from({ length: 14 }, (__, index) => {
      const lines = `      ${"word ".repeat(2)}<\n`.repeat(90);
      return `  - id: r${index}\n    title: Requirement ${index}\n    description: |\n${lines}`;
    });
    const text = entry("Sessions", `requirements:\n${items.join("")}`);
    const problems = problemsIn({ "camden/standards/sessions.yml": text });

    expect(text.length).toBeGreaterThan(16_384);
    expect(problems.map(({ rule, path, message }) => [rule, path, message])).toEqual([
      [
        "unsafe-markdown",
        ["requirements", 11, "description"],
        "The texts in Markdown have more than 1,000 lines together. Shorten them, or link to longer ones.",
      ],
    ]);
  });

  test("but not a long story with lists and code", () => {
    const story = `## Why\n\n${"A paragraph with `code`, **bold** words and [a link](https://a.example.org/).\n\n- one\n- two\n\n".repeat(60)}`;

    expect(problemsOfProduct(`description: |\n${story.replace(/^(?=.)/gm, "  ")}`)).toEqual([]);
  });
});
