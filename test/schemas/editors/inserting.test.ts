import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-protocol/node";
import * as z from "zod";

import { unwrap } from "../../../schemas/fields/describe.ts";
import { schemaLine } from "../../../schemas/forms.ts";
import { type Kind, kindNames, kinds, parse, pathOf } from "../../../schemas/index.ts";
import type { Path } from "../../../schemas/problems/problem.ts";
import { valueAt } from "../../../schemas/yaml/value-at.ts";
import { cursor, type Editor, inserted, startEditor } from "../../helpers/yaml-language-server.ts";

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
});
afterAll(() => editor.close());

/** A position where somebody may ask an editor for completions, with the lines up to it. */
interface Place {
  path: Path;
  text: string;
}

/** Yields every position of a value in a schema: after a field’s name, below it, after a hyphen, inside brackets. */
function* placesIn(schema: z.core.$ZodType, path: Path, before: string, indent: string): Generator<Place> {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) {
    yield { path, text: `${before}${cursor}` };
    for (const [name, child] of Object.entries(bare.shape) as [string, z.core.$ZodType][]) {
      const inner = unwrap(child);
      const field = `${before}${name}:`;
      yield { path: [...path, name], text: `${field} ${cursor}` };
      if (inner instanceof z.ZodObject) yield* placesIn(child, [...path, name], `${field}\n${indent}  `, `${indent}  `);
      if (inner instanceof z.ZodArray) yield* placesIn(child, [...path, name], field, indent);
    }
  } else if (bare instanceof z.ZodArray) {
    const item = bare.def.element;
    const isObject = unwrap(item) instanceof z.ZodObject;
    if (isObject) yield { path, text: `${before}\n${indent}  ${cursor}` };
    else yield { path: [...path, 0], text: `${before} [${cursor}]` };
    if (isObject) yield* placesIn(item, [...path, 0], `${before}\n${indent}  - `, `${indent}    `);
    else yield { path: [...path, 0], text: `${before}\n${indent}  - ${cursor}` };
  }
}

/** Returns the messages about a path and below it; in an incomplete value, those about missing fields do not count. */
function messagesAt(kind: Kind, text: string, path: Path, isIncomplete: boolean): string[] {
  const { value, faults } = parse(text);
  const { error } = z.safeParse(kinds[kind].schema, value);
  const issues = (error?.issues ?? []).filter(
    (issue) =>
      path.every((step, index) => issue.path[index] === step) &&
      !(isIncomplete && (issue.path.length === path.length || valueAt(value, issue.path as Path) === undefined)),
  );
  return [...faults, ...issues].map(({ message }) => message);
}

/** Whether a completion inserts the name of a field or the required fields, whose values are then to be filled in. */
function insertsNames({ kind, label, insertText = "" }: CompletionItem): boolean {
  return kind === CompletionItemKind.Property || (!/^(?:Example: |New )/.test(label) && /^\w+: /.test(insertText));
}

test.each(kindNames)("every completion that an editor offers in a %s is valid when inserted", async (kind) => {
  const file = `catalogue/${pathOf({ kind, slug: "open-play", authority: "camden" })}`;
  const invalid: string[] = [];
  let valid = 0;
  for (const { path, text } of placesIn(kinds[kind].schema, [], "", "")) {
    const whole = `${schemaLine(kind)}\n${text}\n`;
    for (const item of await editor.complete(file, whole)) {
      const result = inserted(whole, item);
      if (result === undefined) continue;
      const messages = messagesAt(kind, result, path, insertsNames(item));
      if (messages.length === 0) valid++;
      else invalid.push(`${text} → ${item.label} → ${item.insertText ?? ""}: ${messages.join(" ")}`);
    }
  }

  expect(invalid).toEqual([]);
  expect(valid).toBeGreaterThan(500);
});

test.each([
  ["product", "services: [", "housing-repairs"],
  ["product", "licences:\n  code: ", "EUPL-1.2"],
  ["product", "licences:\n  code: ", "proprietary"],
  ["authority", "members: [", "camden"],
  ["authority", "succeededBy: [", "cumberland"],
] as const)("an editor completes a %s after %j with %s", async (kind, text, label) => {
  const file = `catalogue/${pathOf({ kind, slug: "open-play", authority: "camden" })}`;
  const items = await editor.complete(file, `${schemaLine(kind)}\n${text}${cursor}`);

  expect(items.map((item) => item.label)).toContain(label);
});
