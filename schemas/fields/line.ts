import * as z from "zod";

import { withThousandsSeparators } from "../problems/count.ts";

/** Text of one line, without space at either end. */
export function line(min: number, max: number) {
  return z
    .string()
    .min(min)
    .max(max)
    .regex(/^\S(?:[^\r\n]*\S)?$/)
    .meta({
      text: "line",
      expects: `one line of ${min} to ${withThousandsSeparators(max)} characters, without spaces at either end`,
    });
}
