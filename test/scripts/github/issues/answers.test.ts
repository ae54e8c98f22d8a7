import { describe, expect, it } from "vitest";

import { kindNames } from "../../../../schemas/index.ts";
import { issueFormNames } from "../../../../schemas/kinds/issue-form.ts";
import { readAnswers } from "../../../../scripts/github/issues/answers.ts";
import { formOf, isUnfilled } from "../../../../scripts/github/issues/form.ts";
import { questionsOf } from "../../../../scripts/github/issues/question.ts";
import fc from "../../../helpers/properties.ts";
import { openPark, rendered } from "./rendered.ts";

const labels = ["Name", "Stage", "Features", "Description"];

function body(...answers: string[]): string {
  return labels.map((label, index) => `### ${label}\n\n${answers[index] ?? "_No response_"}`).join("\n\n");
}

function read(text: string): unknown {
  const { answers, unclear } = readAnswers(text, labels);
  return unclear ? { [unclear.type]: unclear.label } : Object.fromEntries(answers);
}

describe("the answers in an issue", () => {
  it("are the texts below their headings, without empty ones", () => {
    expect(read(body("Open Park", "None", "One\nTwo", "_No response_"))).toEqual({
      Name: "Open Park",
      Features: "One\nTwo",
    });
  });

  it.each(["n/a", "N/A", "None", "none", "TBC", "-", "not applicable", "Unknown", "_No response_"])(
    "are empty where somebody writes “%s”",
    (nothing) => {
      expect(read(body("Open Park", nothing, "No", nothing))).toEqual({ Name: "Open Park", Features: "No" });
    },
  );

  it("are found below headings with any spacing, and empty where the text was deleted", () => {
    expect(read("###  Name \t \n\nOpen Park\n\n###\tStage\n\n \n\n### Features\n\nOne")).toEqual({
      Name: "Open Park",
      Features: "One",
    });
  });

  it("are not guessed where the headings are in another order", () => {
    expect(read("### Stage\n\nLive\n\n### Name\n\nOpen Park")).toEqual({ order: "Name" });
    expect(read("### Name\n\nx\n\n### Features\n\ny\n\n### Stage\n\nLive")).toEqual({ order: "Stage" });
  });

  it("are read with any line endings, and without a deleted section", () => {
    for (const end of ["\r\n", "\r"]) {
      expect(read(body("Open Park", "Live").replaceAll("\n", end))).toEqual({ Name: "Open Park", Stage: "Live" });
    }
    expect(read("### Name\n\nOpen Park\n\n### Description\n\nA text")).toEqual({
      Name: "Open Park",
      Description: "A text",
    });
  });

  it.each([
    ["a heading of its own", "### What you need\n\nA map"],
    ["the heading of a question before it", "### Stage\n\nLive"],
    ["the headings of all questions before it", "### Name\n\nx\n\n### Stage\n\nLive\n\n### Features\n\ny"],
    ["a heading of another depth", "#### Description\n\n## Stage"],
    ["code that is not closed", "```\n### Stage"],
    ["a comment that is not closed", "<!-- ### Name"],
    ["HTML", "<details>\n<summary>### Stage</summary>"],
    ["what GitHub writes for nothing", "So: _No response_"],
  ])("keep to their own question when a text holds %s", (_, text) => {
    expect(read(body("Open Park", "Beta", "One", text))).toEqual({
      Name: "Open Park",
      Stage: "Beta",
      Features: "One",
      Description: text,
    });
  });

  it("keep to their own question when code or a comment in an earlier answer is not closed", () => {
    expect(read(body("```", "<!--", "~~~~\n<script>", "A text"))).toEqual({
      Name: "```",
      Stage: "<!--",
      Features: "~~~~\n<script>",
      Description: "A text",
    });
  });

  it("are not guessed when a text holds the heading of a later question", () => {
    expect(read(body("Open Park", "Beta", "One\n\n### Description\n\nmine", "A text"))).toEqual({
      twice: "Description",
    });
  });

  it.each([
    ["was changed", "### Feature list\n\nOne"],
    ["was made smaller", "#### Features\n\nOne"],
    ["was made larger", "# Features\n\nOne"],
    ["was indented", "  ## Features\n\nOne"],
    ["was deleted below an empty answer", "One", "_No response_"],
    ["was deleted above an empty answer", "_No response_", "Beta"],
  ])("are not guessed when the heading between two of them %s", (_, rest, stage = "Beta") => {
    const text = body("Open Park", `${stage}\n\n${rest}`, "", "A text").replace("### Features\n\n\n\n", "");
    expect(read(text)).toEqual({ gone: "Features" });
  });

  it("keep a text with a number sign, although the next heading is missing", () => {
    const text = body("Open Park", "Room # 5, in C# 9", "", "A text").replace("### Features\n\n\n\n", "");
    expect(read(text)).toEqual({ Name: "Open Park", Stage: "Room # 5, in C# 9", Description: "A text" });
  });

  it("omit “_No response_” beside other text", () => {
    expect(read(body("Open Park", "_No response_ \n\nBeta", "One\n_No response_"))).toEqual({
      Name: "Open Park",
      Stage: "Beta",
      Features: "One",
    });
  });

  it("are never taken for the answer to another question, whatever is typed", () => {
    const piece = fc.constantFrom(
      ...labels.map((label) => `### ${label}`),
      "```",
      "<!--",
      "-->",
      "text",
      "",
      "> q",
      "- [ ] x",
      "_No response_",
    );
    const typed = fc.array(piece, { maxLength: 6 }).map((lines) => lines.join("\n").trim() || "text");
    const line = fc.constantFrom("text", "```", "<!--", "### x", "None of it");
    fc.assert(
      fc.property(line, line, typed, typed, (name, stage, features, description) => {
        const own = (answer: string): string => {
          const lines = answer.split("\n").filter((one) => one !== "_No response_");
          return lines.join("\n").trim();
        };
        const answers = { Name: name, Stage: stage, Features: own(features), Description: own(description) };
        const wanted = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ""));
        const found = read(body(name, stage, features, description));
        if (!("twice" in (found as object))) expect(found).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it("are read in linear time from a line with a million tabs", () => {
    expect(read(`### Name${"\t".repeat(1_000_000)}x\n\n### Stage\n\nLive`)).toEqual({ Stage: "Live" });
  });

  it("are read in linear time from half a million headings", () => {
    expect(readAnswers("### Name\n".repeat(500_000), labels).unclear).toEqual({ type: "twice", label: "Name" });
  });
});

describe("the form of an issue", () => {
  it.each(issueFormNames)("is recognised by its headings alone: %s", (kind) => {
    expect(formOf(rendered(kind, {}), [])?.form).toBe(kind);
  });

  it("is recognised by its label, whatever headings are left", () => {
    expect(formOf("### Name\n\nOpen Park", ["new standard", "good first issue"])?.form).toBe("standard");
  });

  it.each([
    ["an issue about something else", "### Name\n\nThe search fails", []],
    ["an issue with two labels of ours", rendered("product", openPark), ["new product", "new standard"]],
    ["an issue with all headings of two forms", rendered("case-study", {}) + rendered("opportunity", {}), []],
    ["an issue without text", "", []],
  ])("is not recognised in %s", (_, text, its) => {
    expect(formOf(text, its)).toBeUndefined();
  });

  it.each(kindNames)("has distinct questions, and those of several lines last: %s", (kind) => {
    const questions = questionsOf(kind);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ label }) => label)).size).toBe(questions.length);
    const long = questions.map(({ answer }) => answer.type === "lines" || answer.type === "text");
    expect(long).toEqual(long.toSorted((a, b) => Number(a) - Number(b)));
  });

  it.each([
    ["<!-- one --> <!-- two\n -->\n", true],
    ["<!-- one --> two <!-- three -->", false],
    ["<!-- one --> <!-- two", false],
    ["<!-->", false],
    ["one -->", false],
    ["<!--".repeat(500_000), false],
    [`${"<!--".repeat(500_000)}-->`, true],
  ])("counts as empty where only comments are written, in linear time: %.40j", (text, isMeant) => {
    expect(isUnfilled("", text)).toBe(isMeant);
  });
});
