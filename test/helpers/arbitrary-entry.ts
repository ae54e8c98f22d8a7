import * as z from "zod";

import { metaOf, unwrap } from "../../schemas/fields/describe.ts";
import { type FieldsOf, type Kind, kinds } from "../../schemas/index.ts";
import { hiddenIn } from "../../schemas/problems/hidden.ts";
import fc from "./properties.ts";

/** Texts that have broken YAML writers before. */
export const hostileTexts = [
  "yes",
  "no",
  "true",
  "null",
  "~",
  "1.10",
  "0x1F",
  "1e3",
  "2026-01-01",
  "12:30:45",
  "@mention here",
  "`code` first",
  "# not a comment",
  "a: b: c",
  "- a dash",
  "? question",
  "& anchor",
  "* alias",
  "! tag",
  "% percent",
  "| pipe",
  "> fold",
  "{ brace",
  "[ bracket",
  "] end",
  'quote " inside',
  "it's got 'quotes'",
  "back\\slash \\n",
  "trailing colon:",
  "colon: inside",
  "hash #inside",
  "emoji 👩‍👩‍👧‍👦 family",
  "العربية من اليمين",
  "ends with \\",
  "a line ends with \\\n\nand a blank one follows",
  "--- document",
  "<<: merge",
  "=",
] as const;

const text = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.lorem({ maxCount: 12 }),
);

/** Any valid entry of a kind, hostile texts included. */
export function arbitraryEntry<K extends Kind>(kind: K): fc.Arbitrary<FieldsOf[K]> {
  return arbitraryOf(kinds[kind].schema) as fc.Arbitrary<FieldsOf[K]>;
}

function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) return arbitraryObject(bare).filter((value) => accepts(bare, value));
  if (bare instanceof z.ZodArray) return fc.array(arbitraryOf(bare.def.element), { maxLength: 3 });
  if (bare instanceof z.ZodBoolean) return fc.boolean();
  if (bare instanceof z.ZodEnum) return fc.constantFrom(...bare.options);
  const examples = (metaOf(schema).examples ?? []).filter((example) => accepts(schema, example));
  const fromTexts = text.map(
    (one) =>
      [one, one.trim(), `${one.trim()} and more words`].find(
        (candidate) => isReadable(candidate) && accepts(schema, candidate),
      ) ?? examples[0],
  );
  const paragraphs = fc
    .array(text, { minLength: 2, maxLength: 5 })
    .map((lines) => lines.join("\n"))
    .map((one) => (isReadable(one) && accepts(schema, one) ? one : examples[0]));
  const any = examples.length > 0 ? [fc.constantFrom(...examples)] : [];
  // A field without examples may yield undefined.
  return fc.oneof(...any, fromTexts, paragraphs).filter((value) => value !== undefined);
}

function arbitraryObject(schema: z.ZodObject): fc.Arbitrary<object> {
  const fields = Object.entries(schema.shape) as [string, z.core.$ZodType][];
  const required = fields.filter(([, field]) => !(field instanceof z.ZodOptional)).map(([name]) => name);
  const any = fc.record(Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field)])), {
    requiredKeys: required,
    noNullPrototype: true,
  });
  const alternatives = fields.flatMap(([name, field]) => metaOf(field).insteadOf?.concat(` ${name}`) ?? []);
  return any.filter((value) =>
    alternatives.every((pair) => pair.split(" ").filter((name) => Object.hasOwn(value, name)).length === 1),
  );
}

function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

/** Whether a text has only characters that an entry may have. */
function isReadable(value: string): boolean {
  return value.isWellFormed() && hiddenIn(value).length === 0;
}
