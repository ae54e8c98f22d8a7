import * as z from "zod";

import { withThousandsSeparators } from "../problems/count.ts";
import { bullet } from "./bullet.ts";

// A tab after a bullet is left to the warning about lists of documents, which shows how to write them.
const bulletTab = `${bullet.source}\\t`;
const pattern = new RegExp(`^(?:(?:\\S|${bulletTab})[^\\r\\n\\t]*(?:${bulletTab}[^\\r\\n\\t]*)*)?\\S$`);

/** Text of one line, without tabs, and without space at either end. */
export function line(min: number, max: number) {
  return z
    .string()
    .min(min)
    .max(max)
    .regex(pattern)
    .meta({
      text: "line",
      expects: `one line of ${min} to ${withThousandsSeparators(max)} characters, without spaces at either end`,
    });
}
