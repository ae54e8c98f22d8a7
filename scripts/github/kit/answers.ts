import type { Octokit } from "octokit";
import type * as z from "zod";

import { quoted } from "../../../schemas/problems/quoted.ts";
import { CommandError } from "../../lib/stop.ts";
import { graphql, shapes } from "./answer-shapes.ts";

/** The repository in a URL path. Pagination links give its number instead of owner and name. */
const anyRepository = String.raw`/(?:repos/[^/]+/[^/]+|repositories/\d+)`;

/**
 * Validates every response of GitHub and strips the fields that we do not read. A request throws `CommandError` where the
 * response is a web page or has another shape.
 */
export function checkAnswers(octokit: Octokit): void {
  const { baseUrl } = octokit.request.endpoint.DEFAULTS;
  const asked = (verb: string, path: string, shape: z.ZodType) => ({ verb, path: new RegExp(`^${path}$`), shape });
  const methods: Methods = octokit.rest;
  const known = Object.entries(shapes).flatMap(([scope, named]) =>
    Object.entries(named).flatMap(([name, shape]) => {
      const { method, url } = methods[scope]?.[name]?.endpoint.DEFAULTS ?? {};
      if (method === undefined || url === undefined) return [];
      const steps = url.replace("/repos/{owner}/{repo}", anyRepository).replace(/\{\w+\}/g, "[^/]+");
      return asked(method, steps, shape);
    }),
  );
  known.push(asked("POST", ".*/graphql", graphql));
  octokit.hook.after("request", (response, { method, url }) => {
    const { headers } = response;
    const data: unknown = response.data;
    if (typeof data === "string" && headers["content-type"]?.startsWith("text/html") === true)
      throw new CommandError(
        `A web page came in place of GitHub’s answer (${response.url}). Something on the way sends it, such as a proxy or the sign-in page of a network.`,
      );
    const [path = ""] = url.replace(baseUrl, "").split("?");
    const row = known.find(({ verb, path: pattern }) => verb === method && pattern.test(path));
    if (row) response.data = answerOf(row.shape, data, `${method} ${response.url}`);
  });
  octokit.hook.error("request", (error, { method, url }) => {
    // Octokit’s plugins read the errors of a GraphQL response before this hook, even where the response is null.
    if (error instanceof TypeError && url.endsWith("/graphql")) answerOf(graphql, null, `${method} ${url}`);
    throw error;
  });
}

/** Octokit’s endpoint methods by scope and name. */
type Methods = Record<string, Record<string, { endpoint: { DEFAULTS: { method: string; url: string } } }>>;

/**
 * Validates a response of GitHub.
 *
 * @param asked the request, as in `GET https://api.github.com/users/x`
 * @throws CommandError that names the field and what was expected there
 */
export function answerOf<T>(shape: z.ZodType<T>, answer: unknown, asked: string): T {
  const { data, error } = shape.safeParse(answer);
  if (!error) return data;
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  const expected = issue?.code === "invalid_type" ? (names[issue.expected] ?? issue.expected) : (issue?.message ?? "");
  const found = path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown>)[step], answer);
  const place = path.length === 0 ? "" : ` at ${quoted(path.map(String).join(" › "))}`;
  throw new CommandError(
    `GitHub’s answer to ${asked} has ${nameOf(found)}${place} where ${expected} was expected. Try again later. If it stays so, something on the way, such as a proxy, changes the answer, or GITHUB_API_URL does not lead to GitHub.`,
  );
}

/** The names of JSON types in messages. */
const names: Readonly<Record<string, string>> = {
  object: "an object",
  record: "an object",
  array: "a list",
  string: "a text",
  number: "a number",
  boolean: "true or false",
  null: "null",
  undefined: "nothing",
};

function nameOf(value: unknown): string {
  if (value === "") return "an empty text";
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  return names[type] ?? type;
}
