import { describe, expect, test } from "vitest";

import { entry, openPlay, problemsIn, problemsOfProduct } from "../../../helpers/catalogues.ts";
import { pointedAt } from "../../../helpers/positions.ts";

/** What is said of the description of a product: line, and the text that is pointed at. */
function found(description: string): [line: number, text: string][] {
  const text = entry("Open Play", description);
  return problemsIn({ [openPlay]: text }).map((problem) => {
    expect(problem.rule).toBe("unsafe-markdown");
    return [problem.line, pointedAt(text, problem)];
  });
}

describe("each thing that cannot be shown is told at its place", () => {
  const things =
    "One <b>two</b>\n\n![Logo](https://a.example.org/a.png)\n\n[x](http://a.example.org) [y](javascript:z)\n";
  const indented = things.replace(/^(?=.)/gm, "   ");

  test.each(["|", "|-", ">", "|3"])("in a text in lines, after %s", (mark) => {
    expect(found(`description: ${mark} # as of May\n${indented}`)).toEqual([
      [6, "<b>"],
      [8, "![Logo](https://a.example.org/a.png)"],
      [10, "[x](http://a.example.org)"],
      [10, "[y](javascript:z)"],
    ]);
  });

  test("with the same text in code above it", () => {
    expect(found("description: |\n  `<b>` is\n\n  <b>bold</b>\n")).toEqual([[8, "<b>"]]);
  });

  test("on one line, in quotes", () => {
    expect(found('description: "One <b>two</b> ![x](y)"\n')).toEqual([
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

describe("Markdown that takes long to read is an ordinary problem", () => {
  test.each([
    ["a quotation that goes on", `> <a\n${"a\n".repeat(9000)}`, "more than 500 lines"],
    ["an item that goes on", `* <a\n${"a\n".repeat(9000)}`, "more than 500 lines"],
    ["many items", "* a\n".repeat(400), "more than 250 list items and quoted lines"],
    ["lists in lists", "- - - - - - <\n".repeat(60), "more than 250 list items and quoted lines"],
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

  test("and a long story with lists and code is none", () => {
    const story = `## Why\n\n${"A paragraph with `code`, **bold** words and [a link](https://a.example.org/).\n\n- one\n- two\n\n".repeat(60)}`;

    expect(problemsOfProduct(`description: |\n${story.replace(/^(?=.)/gm, "  ")}`)).toEqual([]);
  });
});
