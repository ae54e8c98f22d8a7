import * as z from "zod";

import { unwrap } from "../../schemas/fields/describe.ts";
import { withArticle } from "../../schemas/fields/noun.ts";
import { kinds } from "../../schemas/index.ts";
import { metaOf } from "../field-meta.ts";

/** The type of a field in plain words: “a date”, “a list of web addresses”. */
export function typeInWords(schema: z.core.$ZodType): string {
  return wordsFor(schema).one;
}

interface TypeWords {
  one: string;
  many: string;
}

const textTypes: Record<NonNullable<z.GlobalMeta["text"]>, TypeWords> = {
  line: { one: "text", many: "texts" },
  markdown: { one: "text in Markdown", many: "texts in Markdown" },
  link: { one: "a web address", many: "web addresses" },
  licence: { one: "a licence", many: "licences" },
  email: { one: "an email address", many: "email addresses" },
};

function wordsFor(schema: z.core.$ZodType): TypeWords {
  const { date, text, references, words } = metaOf(schema);
  const bare = unwrap(schema);
  if (text) return textTypes[text];
  if (words) return { one: "one of the words below", many: "the words below" };
  if (references) {
    const { one, many } = kinds[references].label;
    return { one: `the slug of ${withArticle(one)}`, many: `slugs of ${many}` };
  }
  if (bare instanceof z.ZodArray) {
    const { many } = wordsFor(bare.def.element);
    return { one: `a list of ${many}`, many: `lists of ${many}` };
  }
  if (bare instanceof z.ZodObject) return { one: "a group of fields", many: "groups of fields" };
  if (bare instanceof z.ZodUnion) {
    const options = bare.def.options.map(wordsFor);
    return { one: options.map(({ one }) => one).join(" or "), many: options.map(({ many }) => many).join(" or ") };
  }
  if (bare instanceof z.ZodBoolean) return { one: "true or false", many: "true or false" };
  if (bare instanceof z.ZodNumberFormat) return { one: "a whole number", many: "whole numbers" };
  if (bare instanceof z.ZodNumber) return { one: "a number", many: "numbers" };
  if (date === "day") return { one: "a date", many: "dates" };
  return { one: "text", many: "texts" };
}
