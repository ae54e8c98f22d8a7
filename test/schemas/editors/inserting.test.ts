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

/** A place where somebody may ask an editor what can stand there, and the lines up to it. */
interface Place {
  path: Path;
  text: string;
}

/** Every place of a schema where a value can stand: behind a name, below it, behind a hyphen, inside brackets. */
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
    const isSet = unwrap(item) instanceof z.ZodObject;
    if (isSet) yield { path, text: `${before}\n${indent}  ${cursor}` };
    else yield { path: [...path, 0], text: `${before} [${cursor}]` };
    if (isSet) yield* placesIn(item, [...path, 0], `${before}\n${indent}  - `, `${indent}    `);
    else yield { path: [...path, 0], text: `${before}\n${indent}  - ${cursor}` };
  }
}

/** What is wrong with a text at a path or below it; while more is to be filled in there, with what is there already. */
function wrongIn(kind: Kind, text: string, path: Path, isBegun: boolean): string[] {
  const { value, faults } = parse(text);
  const { error } = z.safeParse(kinds[kind].schema, value);
  const issues = (error?.issues ?? []).filter(
    (issue) =>
      path.every((step, index) => issue.path[index] === step) &&
      !(isBegun && (issue.path.length === path.length || valueAt(value, issue.path as Path) === undefined)),
  );
  return [...faults, ...issues].map(({ message }) => message);
}

/** Whether a completion is the name of a field, or those that are needed: there is more to fill in. */
function isBeginning({ kind, label, insertText = "" }: CompletionItem): boolean {
  return kind === CompletionItemKind.Property || (!/^(?:Example: |New )/.test(label) && /^\w+: /.test(insertText));
}

test.each(kindNames)("whatever an editor offers for a %s is right when it is inserted", async (kind) => {
  const file = `catalogue/${pathOf({ kind, slug: "open-play", authority: "camden" })}`;
  const wrong: string[] = [];
  let right = 0;
  for (const { path, text } of placesIn(kinds[kind].schema, [], "", "")) {
    const whole = `${schemaLine(kind)}\n${text}\n`;
    for (const item of await editor.complete(file, whole)) {
      const result = inserted(whole, item);
      if (result === undefined) continue;
      const problems = wrongIn(kind, result, path, isBeginning(item));
      if (problems.length === 0) right++;
      else wrong.push(`${text} → ${item.label} → ${item.insertText ?? ""}: ${problems.join(" ")}`);
    }
  }

  expect(wrong).toEqual([]);
  expect(right).toBeGreaterThan(500);
});

test.each([
  ["product", "services: [", "housing-repairs"],
  ["product", "licences:\n  code: ", "EUPL-1.2"],
  ["product", "licences:\n  code: ", "proprietary"],
  ["authority", "members: [", "camden"],
  ["authority", "succeededBy: [", "cumberland"],
] as const)("a %s is offered, behind %j, %s", async (kind, text, label) => {
  const file = `catalogue/${pathOf({ kind, slug: "open-play", authority: "camden" })}`;
  const items = await editor.complete(file, `${schemaLine(kind)}\n${text}${cursor}`);

  expect(items.map((item) => item.label)).toContain(label);
});
