import * as z from "zod";

import { metaOf } from "../../schemas/fields/describe.ts";
import { numberInWords } from "../format.ts";

/**
 * How much a field can hold, as a sentence such as “At most 20 items”.
 *
 * @param said what is said of the field elsewhere: a limit that stands there already is not said again
 * @returns undefined where there is nothing worth saying
 */
export function limitOf(schema: z.core.$ZodType, said: string): string | undefined {
  const { text, references } = metaOf(schema);
  // Addresses, licences and slugs have a limit so that no file can grow without end; nobody meets it.
  if (text !== undefined || references !== undefined) return undefined;
  const { maxLength, maxItems, minimum, maximum } = z.toJSONSchema(schema, { unrepresentable: "any" });
  const highest = maxItems ?? maxLength ?? (maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum);
  if (highest === undefined || said.includes(numberInWords(highest))) return undefined;
  const least = minimum === undefined ? "At most" : `From ${numberInWords(minimum)} to`;
  const unit = maxItems !== undefined ? " items" : maxLength !== undefined ? " characters" : "";
  return `${least} ${numberInWords(highest)}${unit}`;
}
