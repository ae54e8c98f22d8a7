import { expect, test } from "vitest";

import { pictureProblems } from "../../../../scripts/github/issues/pictures.ts";
import { questionsOf } from "../../../../scripts/github/issues/question.ts";

const picture = "![A park](https://example.org/park.png)";

function hasPicture(answer: string): boolean {
  const questions = questionsOf("product").slice(0, 1);
  return pictureProblems(questions, new Map(questions.map(({ label }) => [label, answer]))).length > 0;
}

test.each([
  picture,
  '<img alt="<img" src="https://example.org/park.png">',
  '<img width="1"\n  SRC = "https://example.org/park.png">',
  '<div>\n  <img src="https://example.org/park.png">\n</div>',
  "![A park][1]\n\n[1]: https://example.org/park.png",
  `\`\`\`\none\n\`\`\`\n${picture}`,
  `\`one\` ${picture} \`two\``,
  `\`\`one\` ${picture}`,
  `one \`\`\` two\n${picture} \``,
])("a picture is found: %j", (answer) => {
  expect(hasPicture(answer)).toBe(true);
});

test.each([
  "",
  '<img alt="one"> src="https://example.org/"',
  `\`\`\`\n${picture}\n\`\`\`\none`,
  `~~~\n\`\`\`\n${picture}`,
  `\`${picture}\``,
  `\`\` \` ${picture} \`\` one`,
  `    ${picture}`,
])("code and other text hold no picture: %j", (answer) => {
  expect(hasPicture(answer)).toBe(false);
});

test.each([
  ["pictures that do not end", "<img ".repeat(200_000)],
  ["pictures without an address", "!<IMG\t=".repeat(150_000)],
  [
    "backticks in runs that no other closes",
    Array.from({ length: 1000 }, (_, run) => `${"`".repeat(run + 2)}a`).join(""),
  ],
  ["backticks in one run", `~\`~\`${"`".repeat(1_000_000)}`],
])("an answer is read in one pass, however many there are: %s", (_, answer) => {
  expect(hasPicture(answer)).toBe(false);
});
