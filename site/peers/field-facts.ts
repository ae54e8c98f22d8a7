import * as z from "zod";

import { childOf, metaOf, unwrap } from "../../schemas/fields/describe.ts";
import { type Entry, isMapping, kinds } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { hostOf } from "../entry/host-owner.ts";
import { dateInWords } from "../format.ts";
import { plainText } from "../text/plain-text.ts";

/** What a field says, or one item of it: a text, which may lead to another entry or out of the site. */
export interface FactText {
  text: string;
  to?: Reference;
  url?: string;
}

/** A field of an entry with what it says. */
export interface FieldFact {
  field: string;
  title: string;
  texts: FactText[];
}

/** The fields that a page shows in other places, and those that name people or mailboxes, which only their home shows. */
const passedOver = new Set([
  ...["name", "summary", "description", "aliases", "retired", "uses", "adopts"],
  ...["contacts", "maintainers", "leadership"],
]);

/** What an entry says in the fields of its kind, in their order. */
export function fieldFacts({ kind, data }: Entry, context: Context): FieldFact[] {
  const { schema } = kinds[kind];
  return partsOf(schema, data).flatMap(({ name, child, part }) => {
    const texts = passedOver.has(name) ? [] : textsOf(child, part, context);
    return texts.length === 0 ? [] : [{ field: name, title: metaOf(child).title ?? name, texts }];
  });
}

/** The texts of a field of the entry: an item each of a list, a field each of a group. */
function textsOf(schema: z.core.$ZodType, value: unknown, context: Context): FactText[] {
  const bare = unwrap(schema);
  if (Array.isArray(value) && bare instanceof z.ZodArray) {
    return value.length === 0
      ? emptyOf(metaOf(schema))
      : value.map((item) => oneText(bare.def.element, item, context)).filter(({ text }) => text !== "");
  }
  if (!isMapping(value)) return [oneText(schema, value, context)];
  return partsOf(bare, value).map(({ child, part }) => {
    const said = oneText(child, part, context);
    return { ...said, text: `${metaOf(child).title ?? ""}: ${said.text}` };
  });
}

/** A value as one text: the parts of a group beside each other, leading where the first of them leads. */
function oneText(schema: z.core.$ZodType, value: unknown, context: Context): FactText {
  const meta = metaOf(schema);
  const bare = unwrap(schema);
  if (Array.isArray(value)) {
    const inner = bare instanceof z.ZodArray ? bare.def.element : bare;
    return together(value.map((item) => oneText(inner, item, context)));
  }
  if (isMapping(value)) return together(partsOf(bare, value).map(({ child, part }) => named(child, part, context)));
  if (typeof value === "boolean") return { text: value ? "Yes" : "No" };
  const text = String(value);
  if (meta.references) {
    const to = referenceTo(meta.references, text, context);
    return { text: to.name, to };
  }
  if (meta.words) return { text: meta.words[text]?.title ?? text };
  if (meta.date) return { text: dateInWords(text) };
  if (meta.text === "link") return { text: hostOf(new URL(text)), url: text };
  return { text: meta.text === "markdown" ? plainText(text) : text };
}

/** A part of a group: what would say nothing alone has its title before it. */
function named(schema: z.core.$ZodType, value: unknown, context: Context): FactText {
  const said = oneText(schema, value, context);
  const { date, title } = metaOf(schema);
  return (date ?? typeof value === "boolean") ? { ...said, text: `${title ?? ""}: ${said.text}` } : said;
}

/** Several texts as one. The address of a page is not said where something else says what is there. */
function together(parts: readonly FactText[]): FactText {
  const said = parts.filter(({ url }) => url === undefined);
  const [url] = parts.flatMap((part) => part.url ?? []);
  const [to] = parts.flatMap((part) => part.to ?? []);
  const text = (said.length > 0 ? said : parts).map((part) => part.text).join(", ");
  return { text, ...(to ? { to } : url === undefined ? {} : { url }) };
}

function partsOf(
  schema: z.core.$ZodType,
  value: Readonly<Record<string, unknown>>,
): { name: string; child: z.core.$ZodType; part: unknown }[] {
  return Object.keys(schema instanceof z.ZodObject ? schema.shape : {}).flatMap((name) => {
    const child = childOf(schema, name);
    return child && value[name] !== undefined ? [{ name, child, part: value[name] }] : [];
  });
}

function emptyOf({ empty }: z.GlobalMeta): FactText[] {
  return empty === undefined ? [] : [{ text: empty }];
}
