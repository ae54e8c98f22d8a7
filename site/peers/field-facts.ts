import * as z from "zod";

import { childOf, metaOf, unwrap } from "../../schemas/fields/describe.ts";
import { type Entry, isMapping, kinds } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { hostOf } from "../entry/host-owner.ts";
import { dateInWords } from "../format.ts";
import { plainText } from "../text/plain-text.ts";

/** A part of what a field says, which may lead to another entry or out of the site. */
interface FactPart {
  /** What it is, where it would say nothing alone: “Audited: ”. No part of the link. */
  label?: string;
  text: string;
  to?: Reference;
  url?: string;
}

/** What a field says, or one item of it: its parts, beside each other. */
export type FactText = readonly FactPart[];

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
      : value
          .map((item) => oneText(bare.def.element, item, context))
          .filter((parts) => parts.some(({ text }) => text !== ""));
  }
  if (!isMapping(value)) return [oneText(schema, value, context)];
  return partsOf(bare, value).map(({ child, part }) => labelled(child, oneText(child, part, context)));
}

/** A value as one text: the parts of a group beside each other. */
function oneText(schema: z.core.$ZodType, value: unknown, context: Context): FactText {
  const meta = metaOf(schema);
  const bare = unwrap(schema);
  if (Array.isArray(value)) {
    const inner = bare instanceof z.ZodArray ? bare.def.element : bare;
    return together(value.map((item) => oneText(inner, item, context)));
  }
  if (isMapping(value)) return together(partsOf(bare, value).map(({ child, part }) => named(child, part, context)));
  if (typeof value === "boolean") return [{ text: value ? "Yes" : "No" }];
  const text = String(value);
  if (meta.references) {
    const to = referenceTo(meta.references, text, context);
    return [{ text: to.name, to }];
  }
  if (meta.words) return [{ text: meta.words[text]?.title ?? text }];
  if (meta.date) return [{ text: dateInWords(text) }];
  if (meta.text === "link") return [{ text: hostOf(new URL(text)), url: text }];
  return [{ text: meta.text === "markdown" ? plainText(text) : text }];
}

/** A part of a group: what would say nothing alone has its title before it. */
function named(schema: z.core.$ZodType, value: unknown, context: Context): FactText {
  const said = oneText(schema, value, context);
  return (metaOf(schema).date ?? typeof value === "boolean") ? labelled(schema, said) : said;
}

function labelled(schema: z.core.$ZodType, [first, ...others]: FactText): FactText {
  return first ? [{ ...first, label: `${metaOf(schema).title ?? ""}: ${first.label ?? ""}` }, ...others] : [];
}

/** Several texts as one. The first page among them is led to by the first part, where that says something itself. */
function together(texts: readonly FactText[]): FactText {
  const parts = texts.flat();
  const page = parts.find(({ url }) => url !== undefined);
  const said = parts.filter(({ url }) => url === undefined);
  const [first, ...others] = said;
  if (page?.url === undefined || !first) return page ? [page] : parts;
  return said.some(({ to }) => to) ? [...said, page] : [{ ...first, url: page.url }, ...others];
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
  return empty === undefined ? [] : [[{ text: empty }]];
}
