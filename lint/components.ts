import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import process from "node:process";

import { convertToTsx, type ConvertToTsxResult, ExtractedScriptType } from "@astrojs/astro2tsx";

import { oxlint } from "./oxlint.ts";

const root = join(import.meta.dirname, "..");

/** A lint error in a component. */
interface Fault {
  file: string;
  line: number;
  column: number;
  rule: string;
  message: string;
}

/** TypeScript errors that are none in Astro. Its language server ignores the same ones. */
const noFaults = [
  // Frontmatter may return a response outside a function.
  "typescript(TS1108)",
  "typescript(TS1208)",
  // Attributes may be repeated.
  "typescript(TS17001)",
];

/** Directives that disable linters. */
const directives = /\b(?:ox|es)lint-(?:disable|enable)|(?:\/\*|<!--)\s*eslint\s/g;

/** The one allowed directive: for markup, on one line, with a reason. */
const allowedDirective = /^eslint-disable-next-line astro\/\S+ -- \S/;

interface Component {
  /** Relative to the root of the project. */
  path: string;
  text: string;
}

/** The TypeScript generated from a component, with its source mappings. */
interface Made {
  component: Component;
  code: string;
  mappings: ConvertToTsxResult["mappings"];
}

/**
 * Type-checks and lints components: path relative to the project’s root → text.
 *
 * Oxlint cannot parse Astro, so it lints the TypeScript that Astro generates from components for editors, in a folder
 * below `.cache`. Only errors in the component’s own code are returned.
 */
export async function faultsOf(components: ReadonlyMap<string, string>, folder: string): Promise<Fault[]> {
  const made = new Map<string, Made>();
  const faults: Fault[] = [];
  for (const [path, text] of components) {
    const { code, mappings, scripts, diagnostics } = convertToTsx(text, { filename: join(root, path) });
    const component = { path, text };
    made.set(`${path}.tsx`, { component, code: withoutDirectives(code), mappings });
    for (const [index, { content, position, type }] of scripts.entries())
      if (type === ExtractedScriptType.ProcessedModule) {
        const { length } = content;
        made.set(`${path}.${index}.ts`, {
          component,
          code: withoutDirectives(content),
          mappings: [[0, length, position.start, length, 0]],
        });
      } else if (type !== ExtractedScriptType.Json && content.trim() !== "")
        faults.push(faultAt(component, position.start, "catalogue(script)", unreadScript));
    for (const { index } of text.matchAll(directives))
      if (!allowedDirective.test(text.slice(index)))
        faults.push(faultAt(component, index, "catalogue(directive)", forbiddenDirective));
    for (const { message, position } of diagnostics) faults.push(faultAt(component, position.start, "astro", message));
  }
  writeProject(folder, made);
  const config = join(root, "lint/components.config.ts");
  // Files are listed explicitly, because git ignores their folder.
  const { number_of_files, diagnostics } = await oxlint(folder, ["--config", config, ...made.keys()]);
  if (number_of_files !== made.size) throw new Error(`Oxlint read ${number_of_files} of ${made.size} files.`);
  for (const { code: rule, message, help, filename, labels } of diagnostics) {
    const file = made.get(filename);
    if (!file) throw new Error(`Oxlint found a fault in ${filename}, which it was not given.`);
    const { offset, source } = codeAt(file.code, labels[0]?.span);
    const mapping = file.mappings.find(
      ([start, length, , original]) => start <= offset && offset < start + Math.min(length, original),
    );
    if (!mapping || noFaults.includes(rule) || isMarkup(rule, source)) continue;
    const place = mapping[2] + offset - mapping[0];
    if (!isReturn(rule, file.component.text.slice(0, place)))
      faults.push(faultAt(file.component, place, rule, `${message} ${help}`.trim()));
  }
  return faults.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.rule.localeCompare(b.rule));
}

const unreadScript =
  "No linter reads this script: write it between <script> and </script> without attributes, or in a file that src names.";

const forbiddenDirective =
  "A component may only allow a fault of its markup, in one line and with a reason: eslint-disable-next-line astro/rule -- reason.";

/** Neutralises the directives in code. */
function withoutDirectives(code: string): string {
  return code.replaceAll(directives, (text) => text.replace("-", "_"));
}

/** The start of a span in characters, and its text. Oxlint counts bytes. */
function codeAt(code: string, span = { offset: 0, length: 0 }): { offset: number; source: string } {
  const bytes = Buffer.from(code);
  return {
    offset: bytes.toString("utf8", 0, span.offset).length,
    source: bytes.toString("utf8", span.offset, span.offset + span.length),
  };
}

/** Whether an error is about markup, whose type is `any` in Astro. */
function isMarkup(rule: string, source: string): boolean {
  return rule === "typescript(no-unsafe-return)" && /<[A-Za-z>]/.test(source);
}

/** Whether an error is about a `return` in frontmatter, which becomes `throw` in the generated TypeScript. */
function isReturn(rule: string, before: string): boolean {
  return rule === "typescript(only-throw-error)" && /\breturn\s+$/.test(before);
}

function faultAt({ path, text }: Component, place: number, rule: string, message: string): Fault {
  const before = text.slice(0, place).split("\n");
  return { file: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, rule, message };
}

/** Writes the files with a tsconfig that resolves their imports against the project. */
function writeProject(folder: string, made: ReadonlyMap<string, Made>): void {
  rmSync(folder, { recursive: true, force: true });
  const up = relative(folder, root).replaceAll("\\", "/");
  const settings = {
    extends: `${up}/tsconfig.json`,
    compilerOptions: { rootDirs: [up, "."], jsx: "preserve" },
    include: ["**/*.ts", "**/*.tsx", `${up}/.astro/types.d.ts`, `${up}/site/**/*.d.ts`, `${up}/schemas/fields/meta.ts`],
    files: [`${up}/node_modules/astro/env.d.ts`, `${up}/node_modules/astro/astro-jsx.d.ts`],
    exclude: [],
  };
  const texts = Array.from(made, ([file, { code }]) => [file, code] as const);
  for (const [file, text] of [...texts, ["tsconfig.json", JSON.stringify(settings)] as const]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

if (import.meta.main) {
  const paths = globSync("site/**/*.astro", { cwd: root }).map((path) => path.replaceAll("\\", "/"));
  const components = new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), "utf8")]));
  const faults = await faultsOf(components, join(root, ".cache/components"));
  for (const { file, line, column, rule, message } of faults)
    console.log(`${file}:${line}:${column} ${rule} ${message}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
