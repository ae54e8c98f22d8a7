import { data, Evaluator, Lexer, Parser } from "@actions/expressions";

/** The contexts of a run. */
export interface Contexts {
  github?: object;
  inputs?: object;
  needs?: object;
}

/** Returns the value of an expression in a run, as text. */
function evaluate(expression: string, contexts: Contexts): string {
  const known = JSON.stringify({ github: {}, inputs: {}, needs: {}, ...contexts });
  const context = JSON.parse(known, data.reviver) as data.Dictionary;
  const parsed = new Parser(new Lexer(expression).lex().tokens, ["github", "inputs", "needs"], []).parse();
  return new Evaluator(parsed, context).evaluate().coerceString();
}

/** Returns whether a job runs. */
export function runs({ if: condition }: { if?: string }, contexts: Contexts): boolean {
  return condition === undefined || !["", "false", "0"].includes(evaluate(condition, contexts));
}

/** Replaces the expressions in a text, such as the name of a concurrency group. */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => evaluate(expression.trim(), contexts));
}
