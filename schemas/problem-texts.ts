import { fileProblems } from "./problems/in-file.ts";
import type { ProblemText } from "./problems/problem.ts";
import { rules } from "./rules/index.ts";

/** Every problem that can be reported, by its id, with what its page says. */
export const problemTexts: ReadonlyMap<string, ProblemText> = new Map<string, ProblemText>([
  ...Object.entries(fileProblems),
  ...rules.map((rule): [string, ProblemText] => [rule.id, rule]),
]);
