import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { type FormName, formNames } from "../../schemas/forms.ts";
import { inspect, memorySource, parse, pathOf, type Problem } from "../../schemas/index.ts";
import { fileProblems } from "../../schemas/problems/in-file.ts";
import { settingsFile } from "../../schemas/settings.ts";
import { toYaml } from "../../schemas/yaml/dump.ts";
import { minimalExample } from "../../site/reference/example.ts";

const folder = join(import.meta.dirname, "../../site/guides");

/** A part of a file in a guide: some fields of an entry or of the settings. */
interface Snippet {
  guide: string;
  text: string;
  fields: Record<string, unknown>;
}

const snippets = readdirSync(folder)
  .filter((file) => file.endsWith(".mdx"))
  .flatMap((guide) => {
    const texts = readFileSync(join(folder, guide), "utf8").matchAll(/export const \w+ = `((?:#.*\n)?[a-z]+:[^`]*)`/gi);
    return Array.from(texts, ([, text = ""]): Snippet => ({ guide, text, fields: fieldsOf(text) }));
  });

test("the entries that the guides tell people to copy are accepted", () => {
  const example = (file: string): string => readFileSync(join(folder, "examples", file), "utf8");
  const { problems, counts } = inspect(
    memorySource({
      "example/authority.yml": example("authority.yml"),
      "example/products/open-play.yml": example("open-play.yml"),
    }),
    "2026-04-01",
  );
  expect(counts.entries).toBe(2);
  expect(problems.filter(({ severity }) => severity !== "hint")).toEqual([]);
});

test.each(snippets)("$guide shows fields that are accepted in a file: $text", (snippet) => {
  const problems = formNames.map((form) => problemsOf(snippet, form));
  const [fewest] = problems.toSorted((a, b) => a.length - b.length);
  expect(fewest).toEqual([]);
});

/** Returns the problems of the smallest file of a form that has the fields of a snippet. */
function problemsOf({ text, fields }: Snippet, form: FormName): Problem[] {
  const others = Object.entries(fieldsOf(minimalExample(form))).filter(([field]) => !Object.hasOwn(fields, field));
  const path = form === "catalogue" ? settingsFile : pathOf({ kind: form, slug: "example", authority: "example" });
  const file = [...others.map(([field, value]) => toYaml({ [field]: value })), text].join("\n");
  const { problems } = inspect(memorySource({ [path]: file }), "2026-11-21");
  return problems.filter(({ rule }) => Object.hasOwn(fileProblems, rule));
}

function fieldsOf(text: string): Record<string, unknown> {
  return parse(text).value as Record<string, unknown>;
}
