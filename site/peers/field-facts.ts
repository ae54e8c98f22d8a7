import * as z from "zod";

import { childOf, metaOf, unwrap } from "../../schemas/fields/describe.ts";
import { type Entry, isMapping, kinds } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import { type Reference, referenceTo } from "../catalogue/reference.ts";
import { hostOf } from "../entry/host-owner.ts";
import { dateInWords } from "../format.ts";
import { plainText } from "../text/plain-text.ts";

/** A part of a field’s value, which may link to another entry or externally. */
interface FactPart {
  /** A label, if the text needs one: “Audited: ”. Not part of the link. */
  label?: string;
  text: string;
  to?: Reference;
  url?: string;
}

/** A value of a field, or one item of it: inline parts. */
export type FactText = readonly FactPart[];

/** A field of an entry with its values. */
export interface FieldFact {
  field: string;
  title: string;
  texts: FactText[];
}

/** Fields that pages show elsewhere, and those that name people or mailboxes, which only the home catalogue shows. */
const excludedFields = new Set([
  ...["name", "summary", "description", "aliases", "retired", "uses", "adopts"],
  ...["contacts", "maintainers", "leadership"],
]);

/** The field values of an entry, in the order of the schema. */
export function fieldFacts({ kind, data }: Entry, context: Context): FieldFact[] {
  const { schema } = kinds[kind];
  return partsOf(schema, data).flatMap(({ name, child, part }) => {
    const texts = excludedFields.has(name) ? [] : textsOf(child, part, context);
    return texts.length === 0 ? [] : [{ field: name, title: metaOf(child).title ?? name, texts }];
  });
}

/** Formats a field: one text for each item of a list or field of a group. */
function textsOf(schema: z.core.$ZodType, value: unknown, context: Context): FactText[] {
  const bare = unwrap(schema);
  if (Array.isArray(value) && bare instanceof z.ZodArray) {
    return value.length === 0
      ? emptyOf(metaOf(schema))
      : value
          .map((item) => inlineText(bare.def.element, item, context))
          .filter((parts) => parts.some(({ text }) => text !== ""));
  }
  if (!isMapping(value)) return [inlineText(schema, value, context)];
  return partsOf(bare, value).map(({ child, part }) => labelled(child, inlineText(child, part, context)));
}

/** Formats a value as one text: the parts of a group inline. */
function inlineText(schema: z.core.$ZodType, value: unknown, context: Context): FactText {
  const meta = metaOf(schema);
  const bare = unwrap(schema);
  if (Array.isArray(value)) {
    const inner = bare instanceof z.ZodArray ? bare.def.element : bare;
    return joinTexts(value.map((item) => inlineText(inner, item, context)));
  }
  if (isMapping(value)) return joinTexts(partsOf(bare, value).map(({ child, part }) => named(child, part, context)));
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

/** Formats a part of a group, with its title as label if the value needs one. */
function named(schema: z.core.$ZodType, value: unknown, context: Context): FactText {
  const said = inlineText(schema, value, context);
  return (metaOf(schema).date ?? typeof value === "boolean") ? labelled(schema, said) : said;
}

function labelled(schema: z.core.$ZodType, [first, ...others]: FactText): FactText {
  return first ? [{ ...first, label: `${metaOf(schema).title ?? ""}: ${first.label ?? ""}` }, ...others] : [];
}

/**
 * Joins several texts into one. The first external link moves to the first part without one, or to the end if another part
 * links to an entry. Further external links are dropped.
 */
function joinTexts(texts: readonly FactText[]): FactText {
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
