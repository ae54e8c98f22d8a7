import * as z from "zod";

import { accepts, childOf } from "../../fields/describe.ts";
import { freshInBrackets } from "../../yaml/fresh.ts";
import type { Fault } from "../fault.ts";
import { itemsInText } from "../items-in-text.ts";
import { type Case, exampleOf, placeName, yamlLine } from "./case.ts";
import { exampleWith, fitsPrecisely } from "./group.ts";
import { itemMeant, itemsIn } from "./items.ts";

/** No list has more items than this by far, and to find out what each was meant to be takes time. */
const mostItems = 500;

/** A list that may have been meant is shown with no more items than this. */
const mostGuessed = 100;

/** An example shows no more items than this. */
const mostInExample = 3;

/** A single value where a list belongs: often the list is there, and only not written as one. */
export function notAList(at: Case): Fault {
  const { path, schema, meta, located, value } = at;
  const { items: found, why, certain } = itemsIn(at);
  const items = found.length > mostItems ? [] : found;
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
    ...(certain || list.length <= mostGuessed ? { correction: yamlLine(path.at(-1) ?? "", list) } : {}),
    ...(certain && accepts(schema, list) && (typeof value === "string" || isInBrackets(at))
      ? { fix: { text: freshInBrackets(schema, list, false) } }
      : {}),
  };
}

/** The texts on one line that belong to an item each: the parts where each fits a field precisely, else the whole. */
function textsOf(child: z.core.$ZodType, text: string): string[] {
  const parts = itemsInText(text);
  return parts.length > 0 && parts.every((part) => fitsPrecisely(child, part)) ? parts.slice(0, mostInExample) : [text];
}

function isInBrackets({ located, text }: Case): boolean {
  return /[[{]/.test(text.charAt(located.node.start));
}
