import { data, Evaluator, Lexer, Parser } from "@actions/expressions";

/** The contexts of a run. */
export interface Contexts {
  github?: object;
  inputs?: object;
  needs?: Record<string, { result?: "success" | "failure"; outputs?: object }>;
}

/** The functions about the jobs that a job needs. No run here is cancelled. */
function statusFunctions({ needs = {} }: Contexts): NonNullable<ConstructorParameters<typeof Evaluator>[2]> {
  const failed = Object.values(needs).some(({ result }) => result === "failure");
  const answers = { always: true, cancelled: false, failure: failed, success: !failed };
  const functions = Object.entries(answers).map(([name, answer]) => {
    return { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer) };
  });
  return new Map(functions.map((one) => [one.name, one]));
}

/** Returns the value of an expression in a run, as text. */
function evaluate(expression: string, contexts: Contexts): string {
  const known = JSON.stringify({ github: {}, inputs: {}, needs: {}, ...contexts });
  const context = JSON.parse(known, data.reviver) as data.Dictionary;
  const functions = statusFunctions(contexts);
  const { tokens } = new Lexer(expression).lex();
  const parsed = new Parser(tokens, ["github", "inputs", "needs"], [...functions.values()]).parse();
  return new Evaluator(parsed, context, functions).evaluate().coerceString();
}

/** Returns whether a job runs. GitHub adds `success()` to a condition without a function about other jobs. */
export function runs({ if: condition = "success()" }: { if?: string }, contexts: Contexts): boolean {
  const expression = condition.replace(/^\$\{\{(.*)\}\}$/, "$1");
  const whole = /\b(?:always|cancelled|failure|success)\(/.test(expression)
    ? expression
    : `success() && (${expression})`;
  return !["", "false", "0"].includes(evaluate(whole, contexts));
}

/** Replaces the expressions in a text, such as the name of a concurrency group. */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => evaluate(expression.trim(), contexts));
}
