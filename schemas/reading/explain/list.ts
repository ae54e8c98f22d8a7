import * as z from "zod";

import { accepts, childOf } from "../../fields/describe.ts";
import { freshInBrackets } from "../../yaml/fresh.ts";
import type { Fault } from "../fault.ts";
import { itemsInText } from "../items-in-text.ts";
import { type Case, exampleOf, placeName, yamlLine } from "./case.ts";
import { exampleWith, fitsPrecisely } from "./group.ts";
import { itemMeant, itemsIn } from "./items.ts";

/** Above this number of items none is normalised or shown by itself, because that is slow. Real lists are far shorter. */
const maxItems = 500;

/** The most items of a list that is shown as an uncertain correction. */
const maxGuessed = 100;

/** The most items of an example. */
const maxInExample = 3;

/** Reports a value that is not a list, and corrects it where it is a list in another notation. */
export function notAList(at: Case): Fault {
  const { path, schema, meta, located, value } = at;
  const { items: found, why, certain } = itemsIn(at);
  const items = found.length > maxItems ? [] : found;
  const child = childOf(schema, 0);
  const list = items.map((item) => itemMeant(schema, item));
  const message = `${placeName(path, true)} must be a list${why}`;
  if (list.length === 0) {
    return {
      id: "wrong-type",
      range: located.node,
      path,
      message: `${message}: ${meta.expects ?? "one item or more"}.`,
      ...(child instanceof z.ZodObject && typeof value === "string"
        ? {
            example: yamlLine(
              path.at(-1) ?? "",
              textsOf(child, value).map((part) => exampleWith(child, part)),
            ),
          }
        : exampleOf(path, meta)),
    };
  }
  return {
    id: "wrong-type",
    range: located.node,
    path,
    message: `${message}.`,
    ...(certain || list.length <= maxGuessed ? { correction: yamlLine(path.at(-1) ?? "", list) } : {}),
    ...(certain && accepts(schema, list) && (typeof value === "string" || isInBrackets(at))
      ? { fix: { text: freshInBrackets(schema, list, false) } }
      : {}),
  };
}

/** Splits a text into one part for each item where every part fits a field with a format; else returns it whole. */
function textsOf(child: z.core.$ZodType, text: string): string[] {
  const parts = itemsInText(text);
  return parts.length > 0 && parts.length <= maxItems && parts.every((part) => fitsPrecisely(child, part))
    ? parts.slice(0, maxInExample)
    : [text];
}

function isInBrackets({ located, text }: Case): boolean {
  return /[[{]/.test(text.charAt(located.node.start));
}
