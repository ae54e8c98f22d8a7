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
])("finds a picture: %j", (answer) => {
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
  '<b>one</b> `<img src="https://example.org/park.png">`',
])("finds no picture in code or other text: %j", (answer) => {
  expect(hasPicture(answer)).toBe(false);
});

test.each([
  ["unclosed pictures", "<img ".repeat(200_000)],
  ["pictures without an address", "!<IMG\t=".repeat(150_000)],
  ["runs of backticks that none closes", Array.from({ length: 1000 }, (_, run) => `${"`".repeat(run + 2)}a`).join("")],
  ["backticks in a run", `~\`~\`${"`".repeat(1_000_000)}`],
])("searches in linear time through many %s", (_, answer) => {
  expect(hasPicture(answer)).toBe(false);
});
