import { fileProblems } from "./problems/in-file.ts";
import type { ProblemText } from "./problems/problem.ts";
import { rules } from "./rules/index.ts";

/** The texts of every problem’s page, by problem id. */
export const problemTexts: ReadonlyMap<string, ProblemText> = new Map<string, ProblemText>([
  ...Object.entries(fileProblems),
  ...rules.map((rule): [string, ProblemText] => [rule.id, rule]),
]);
