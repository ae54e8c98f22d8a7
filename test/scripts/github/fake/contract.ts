import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

import { fill, type Schema } from "./fill.ts";

interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  schema: Schema;
  $ref?: string;
}

interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, { $ref?: string; content?: Record<string, { schema?: Schema }> }>;
}

interface Description {
  paths: Record<string, Record<string, Operation>>;
}

const require = createRequire(import.meta.url);
const file = require.resolve("@octokit/openapi/generated/api.github.com.json");
const description = JSON.parse(readFileSync(file, "utf8")) as Description;

const options = {
  strict: false,
  validateSchema: false,
  allErrors: true,
  logger: false,
  // Most validators check only a few bodies, so optimising them does not pay.
  code: { optimize: false },
} as const;
const ajv = validator(new Ajv(options));
/** Validates parameters of URLs, which are strings: it coerces types. */
const ajvOfText = validator(new Ajv({ ...options, coerceTypes: true }));
const validators = new Map<string, ValidateFunction>();

/** A request matched to an operation of GitHub’s OpenAPI description, with its path parameters by name. */
export interface Matched {
  id: string;
  parameters: Record<string, string>;
  operation: Operation;
}

/** Operations by method and number of path segments, so that a request is compared with few of them. */
const routes = Map.groupBy(
  Object.entries(description.paths)
    // A deprecated form of /compare/{basehead}.
    .filter(([path]) => !path.includes("..."))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        pattern: new RegExp(
          `^${path.replace(/[.+]/g, "\\$&").replace(/\{(\w+)\}/g, (_, name) => `(?<${String(name)}>[^/]+)`)}$`,
        ),
        // The path with the most literal segments wins.
        words: path.split("/").filter((step) => !step.startsWith("{")).length,
        operation,
        length: lengthOf(method.toUpperCase(), path),
      })),
    ),
  ({ length }) => length,
);

function lengthOf(method: string, path: string): string {
  return `${method} ${path.split("/").length}`;
}

const matches = new Map<string, Matched | undefined>();

/** Returns the operation that a request matches, or undefined if there is none. */
export function match(method: string, path: string): Matched | undefined {
  const name = `${method} ${path}`;
  if (!matches.has(name)) matches.set(name, find(method, path));
  return matches.get(name);
}

function find(method: string, path: string): Matched | undefined {
  const [best] = (routes.get(lengthOf(method, path)) ?? [])
    .flatMap((route) => {
      const found = route.pattern.exec(path);
      return found ? [{ ...route, groups: found.groups ?? {} }] : [];
    })
    .sort((a, b) => b.words - a.words);
  if (!best) return undefined;
  const parameters = Object.fromEntries(Object.entries(best.groups).map(([k, v]) => [k, decodeURIComponent(v)]));
  const { operationId: id } = best.operation;
  return { id, parameters, operation: readOnce(`operation ${id}`, () => best.operation) };
}

/** Returns how a request violates GitHub’s OpenAPI description. */
export function requestFaults({ operation, parameters, id }: Matched, query: URLSearchParams, body: unknown): string[] {
  const known = (operation.parameters ?? []).map((parameter) => resolve(parameter));
  const faults: string[] = [];
  for (const { name, in: where, schema, required } of known) {
    const value = where === "path" ? parameters[name] : where === "query" ? (query.get(name) ?? undefined) : undefined;
    if (value === undefined) {
      if (required && where === "query") faults.push(`${id}: ${name} is missing`);
      continue;
    }
    const holder = { value };
    if (!compiled({ type: "object", properties: { value: schema } }, `${id} ${name}`, ajvOfText)(holder)) {
      faults.push(`${id}: ${name}=${value} is not as described`);
    }
  }
  for (const name of query.keys()) {
    if (!known.some((parameter) => parameter.name === name)) faults.push(`${id}: there is no parameter ${name}`);
  }
  const asked = operation.requestBody?.content["application/json"];
  if (asked) {
    const validate = compiled(asked.schema, `${id} body`);
    if (!validate(body ?? {})) faults.push(`${id}: ${ajv.errorsText(validate.errors)}`);
    const { properties } = asked.schema;
    for (const name of Object.keys(body ?? {})) {
      if (properties && !(name in properties)) faults.push(`${id}: there is no field ${name}`);
    }
  }
  return faults;
}

/** A response body, and how it violates GitHub’s OpenAPI description. */
interface Answer {
  /** JSON; undefined if there is no body. */
  text: string | undefined;
  faults: string[];
}

/** Cached responses by operation, status and body: most tests ask the same of the same base branch. */
const answers = new Map<string, Answer>();
const mostAnswers = 1000;

/** Fills a response body with the fields that its schema requires, and validates it. */
export function answerOf(matched: Matched, status: number, body: unknown): Answer {
  const text = JSON.stringify(body) as string | undefined;
  const key = `${matched.id} ${status} ${text ?? ""}`;
  const known = answers.get(key);
  if (known) return known;
  const made = completed(matched, status, body, text);
  if (answers.size === mostAnswers) answers.clear();
  answers.set(key, made);
  return made;
}

function completed({ operation, id }: Matched, status: number, body: unknown, text: string | undefined): Answer {
  const described = operation.responses[String(status)];
  // Any operation may answer 403, but the description lists it for some only.
  if (!described) return { text, faults: status === 403 ? [] : [`${id}: GitHub never answers ${status}`] };
  const schema = resolve(described).content?.["application/json"]?.schema;
  if (!schema) return { text, faults: body === undefined ? [] : [`${id}: an answer ${status} has no body`] };
  const full = fill(schema, body, resolve);
  const validate = compiled(schema, `${id} ${status}`);
  return {
    text: JSON.stringify(full),
    faults: validate(full) ? [] : [`${id}: ${ajv.errorsText(validate.errors)}`],
  };
}

function compiled(schema: Schema, name: string, by = ajv): ValidateFunction {
  const known = validators.get(name);
  if (known) return known;
  const made = by.compile(withReferences(schema, by) as object);
  validators.set(name, made);
  return made;
}

/** Rewrites references, and adds only the referenced schemas to the validator: the description has thousands. */
function withReferences(value: unknown, by: Ajv): unknown {
  if (Array.isArray(value)) return value.map((one) => withReferences(one, by));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === "$ref" && typeof child === "string" ? referenceTo(child, by) : withReferences(child, by),
    ]),
  );
}

/** The ids of the schemas that each validator has; set before the schema is added, because schemas are recursive. */
const given = new Map<Ajv, Set<string>>();

function referenceTo(reference: string, by: Ajv): string {
  const name = reference.replace(/^#/, "https://api.github.com");
  const names = given.get(by) ?? new Set<string>();
  given.set(by, names);
  if (names.has(name)) return name;
  names.add(name);
  by.addSchema(withReferences(valueAt(reference), by) as object, name);
  return name;
}

function validator(made: Ajv): Ajv {
  (addFormats as unknown as (ajv: Ajv) => void)(made);
  for (const format of ["repo.nwo", "timestamp", "ignore"]) made.addFormat(format, true);
  return made;
}

/** Converts OpenAPI’s `nullable` to JSON Schema. */
function withNullTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNullTypes);
  if (typeof value !== "object" || value === null) return value;
  const { nullable, ...schema } = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withNullTypes(one)]),
  );
  if (nullable !== true)
    return nullable === undefined || typeof nullable === "boolean" ? schema : { ...schema, nullable };
  return { anyOf: [{ type: "null" }, schema] };
}

/** Resolves references until the value is not one. */
function resolve<T extends { $ref?: string }>(value: T): T {
  return value.$ref === undefined ? value : resolve(valueAt(value.$ref) as T);
}

/** Returns the value at a JSON pointer in the description. */
function valueAt(reference: string): unknown {
  return readOnce(reference, () => {
    const steps = reference.replace(/^#\//, "").split("/");
    return steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], description);
  });
}

/** Cache of parts of the description converted to JSON Schema, by name. */
const read = new Map<string, unknown>();

function readOnce<T>(name: string, find: () => T): T {
  if (!read.has(name)) read.set(name, withNullTypes(find()));
  return read.get(name) as T;
}
