import { globSync } from "node:fs";

import { root } from "../../scripts/lib/root.ts";
import fc from "../helpers/properties.ts";
import { type Change, pick, sourceOf } from "./inputs.ts";

const any = fc.nat({ max: 9999 });

/** A visible word of a template changes. */
export const word = sourceChange("site/**/*.astro", "a word of a template", (text) =>
  replacementsIn(afterFrontmatter(text), /(?<=>\s*)[A-Z][a-z][\w’,. ]+(?=\s*<)/g, (words) => `${words} indeed`),
);

/** A length changes in a style sheet. */
export const style = sourceChange("site/styles/**/*.scss", "a style", (text) =>
  replacementsIn({ text, from: 0 }, /(?<=: )\d+(?=px|rem|em|ch|%)/g, (length) => String(Number(length) + 1)),
);

/** A text of the model about a field, a problem or a rule changes. */
export const model = sourceChange(
  "schemas/{kinds,fields,rules,problems,vocabularies}/**/*.ts",
  "a text of the model",
  (text) =>
    replacementsIn({ text, from: 0 }, /(?<=\b(?:description|why):\s*")[^"\\]+(?=")/g, (words) => `Also: ${words}`),
);

/** A sentence of a guide changes. */
export const guide = sourceChange("site/guides/*.mdx", "a guide", (text) =>
  replacementsIn(afterFrontmatter(text), /^[A-Z][^\n{}<>`[\]*]+\.$/gm, (sentence) => `${sentence} So it is.`),
);

/** A script of the pages gets another statement. */
export const script = sourceChange("site/scripts/*.ts", "a script", (text) => [
  `${text}\ndocument.documentElement.dataset["longer"] = "${text.length}";\n`,
]);

/** A public file changes. */
export const publicFile = sourceChange("site/public/**/*.svg", "a public file", (text) => [`${text}<!-- more -->\n`]);

/** Returns the possible changed texts of a file. */
type Variants = (text: string) => readonly string[];

function sourceChange(files: string, what: string, variants: Variants): fc.Arbitrary<Change> {
  const paths = globSync(files, { cwd: root }).sort();
  return fc.record({ path: any, variant: any }).map(({ path: at, variant }): Change => (inputs) => {
    const possible = paths.filter((path) => variants(sourceOf(inputs, path)).length > 0);
    const path = pick(possible, at);
    const changed = path === undefined ? undefined : pick(variants(sourceOf(inputs, path)), variant);
    if (path === undefined || changed === undefined) return undefined;
    return { words: `${what} in ${path}`, inputs: { ...inputs, sources: { ...inputs.sources, [path]: changed } } };
  });
}

/** A text, and the offset from which it may change. */
interface ChangeableText {
  text: string;
  from: number;
}

function afterFrontmatter(text: string): ChangeableText {
  return { text, from: text.startsWith("---") ? text.indexOf("\n---", 3) + 4 : 0 };
}

/** For each match, the text with only that match replaced. */
function replacementsIn({ text, from }: ChangeableText, pattern: RegExp, replace: (match: string) => string): string[] {
  return Array.from(text.matchAll(pattern))
    .filter(({ index }) => index >= from)
    .map(({ 0: match, index }) => text.slice(0, index) + replace(match) + text.slice(index + match.length));
}
