import { data, Evaluator, Lexer, Parser } from "@actions/expressions";

/** What a run knows: `github`, `inputs` and `needs`. */
export interface Contexts {
  github?: object;
  inputs?: object;
  needs?: object;
}

/** What GitHub makes of an expression in a run, as text. */
function evaluate(expression: string, contexts: Contexts): string {
  const known = JSON.stringify({ github: {}, inputs: {}, needs: {}, ...contexts });
  const context = JSON.parse(known, data.reviver) as data.Dictionary;
  const parsed = new Parser(new Lexer(expression).lex().tokens, ["github", "inputs", "needs"], []).parse();
  return new Evaluator(parsed, context).evaluate().coerceString();
}

/** Whether a job runs. */
export function runs({ if: condition }: { if?: string }, contexts: Contexts): boolean {
  return condition === undefined || !["", "false", "0"].includes(evaluate(condition, contexts));
}

/** A text with its expressions filled in, such as the name of a group. */
export function filledIn(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => evaluate(expression.trim(), contexts));
}
