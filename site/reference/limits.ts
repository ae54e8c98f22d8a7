import * as z from "zod";

import { metaOf } from "../field-meta.ts";
import { numberInWords } from "../format.ts";

/**
 * Formats the limit of a field as a sentence: “At most 20 items”.
 *
 * @param said other text about the field, which may already state the limit
 * @returns undefined if there is no limit worth stating
 */
export function limitOf(schema: z.core.$ZodType, said: string): string | undefined {
  const { text, references } = metaOf(schema);
  // The limits of addresses, licences and slugs only guard against huge files; no valid value reaches them.
  if (text !== undefined || references !== undefined) return undefined;
  const { maxLength, maxItems, minimum, maximum } = z.toJSONSchema(schema, { unrepresentable: "any" });
  const highest = maxItems ?? maxLength ?? (maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum);
  if (highest === undefined || said.includes(numberInWords(highest))) return undefined;
  const least = minimum === undefined ? "At most" : `From ${numberInWords(minimum)} to`;
  const unit = maxItems !== undefined ? " items" : maxLength !== undefined ? " characters" : "";
  return `${least} ${numberInWords(highest)}${unit}`;
}
