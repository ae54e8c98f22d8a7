import { CommandError } from "../lib/stop.ts";

/** The new files and the edits of a scaffold. Paths are relative to the project. */
export interface Plan {
  creates: Readonly<Record<string, string>>;
  edits: Readonly<Record<string, (text: string) => string>>;
  /** The remaining steps for a person, each in a sentence. */
  then: readonly string[];
}

/** Reads a file of the project; undefined if it does not exist. */
export type ReadFile = (path: string) => string | undefined;

/**
 * Applies a plan in memory: path → text of new and changed files.
 *
 * @throws CommandError where a new file exists, one to change does not, or a name in code is taken
 */
export function filesOf({ creates, edits }: Plan, read: ReadFile): Map<string, string> {
  const taken = Object.keys(creates).find((path) => read(path) !== undefined);
  if (taken !== undefined) throw new CommandError(`${taken} exists. Choose another name.`);
  const changed = Object.entries(edits).map(([path, edit]): [string, string] => {
    const text = read(path);
    if (text === undefined) throw new CommandError(`${path} does not exist, so there is nowhere to add a row.`);
    return [path, edit(text)];
  });
  const files = [...Object.entries(creates), ...changed];
  for (const [path, text] of files.filter(([file]) => file.endsWith(".ts"))) {
    const twice = namesIn(text).find((name, index, all) => all.indexOf(name) !== index);
    if (twice !== undefined)
      throw new CommandError(`“${twice}” would mean two things in ${path}. Choose another name.`);
  }
  return new Map(files);
}

/**
 * Inserts an import, sorted by path as the linter requires.
 *
 * @param line the whole statement
 */
export function withImport(text: string, line: string): string {
  const own = specifierOf(line);
  const imports = [...text.matchAll(/^import [^;]+;\n/gm)].map(([statement], index, all) => ({
    statement,
    at: text.indexOf(statement),
    specifier: specifierOf(statement),
    isLast: index === all.length - 1,
  }));
  const next = imports.find(({ specifier }) => byPath(own, specifier) < 0);
  if (next) return `${text.slice(0, next.at)}${line}\n${text.slice(next.at)}`;
  const last = imports.at(-1);
  if (!last) return `${line}\n\n${text}`;
  const end = last.at + last.statement.length;
  return `${text.slice(0, end)}${line}\n${text.slice(end)}`;
}

/**
 * Appends a row to a list or an object.
 *
 * @param opening the start of the line that opens it
 * @throws CommandError where no line starts with it
 */
export function withRow(text: string, opening: string, row: string): string {
  const start = `\n${text}`.indexOf(`\n${opening}`);
  const indent = /^ */.exec(opening)?.[0] ?? "";
  const end = start < 0 ? undefined : new RegExp(`\n${indent}[\\]}]`).exec(text.slice(start))?.index;
  if (end === undefined) throw noPlace(opening);
  return `${text.slice(0, start + end + 1)}${row}\n${text.slice(start + end + 1)}`;
}

/** The names of a file’s imports and declarations, without types, which may share a name with a value. */
function namesIn(text: string): string[] {
  const imported = [...text.matchAll(/^import (?!type\b)([^;]*?) from /gm)].flatMap(([, names = ""]) =>
    names
      .replace(/[{}]/g, ",")
      .split(",")
      .filter((name) => !/^\s*type\b/.test(name))
      .map((name) => name.trim().split(" as ").at(-1) ?? ""),
  );
  const declared = [...text.matchAll(/^(?:export )?(?:async )?(?:const|function|class) (\w+)/gm)];
  return [...imported, ...declared.map(([, name = ""]) => name)].filter((name) => name !== "");
}

function noPlace(opening: string): CommandError {
  return new CommandError(`No line begins with “${opening.trim()}”, so the scaffold does not fit the code any more.`);
}

/** The module specifier of an import statement. */
export function specifierOf(statement: string): string {
  return /["']([^"']+)["'];?\s*$/.exec(statement)?.[1] ?? "";
}

/** Compares module specifiers in the order that the linter requires. */
export function byPath(a: string, b: string): number {
  const [depth, other] = [depthOf(a), depthOf(b)];
  if (depth !== other) return depth > other ? -1 : 1;
  return a < b ? -1 : 1;
}

/** The sort rank of a specifier: packages first, then relative paths by how far up they lead, files beside it last. */
function depthOf(specifier: string): number {
  return specifier.startsWith(".") ? specifier.split("../").length - 1 : Infinity;
}
