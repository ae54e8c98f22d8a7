import * as z from "zod";

import { longestSlug, slugForm, slugPattern } from "./slug-text.ts";

/** The name of an entry inside its kind, used in addresses: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .max(longestSlug)
  .regex(slugPattern)
  .meta({ expects: `${slugForm}, such as “open-play”` });
