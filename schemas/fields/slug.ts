import * as z from "zod";

import { longestSlug, slugPattern } from "./slug-text.ts";

/** The name of an entry inside its kind, used in addresses: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .max(longestSlug)
  .regex(slugPattern)
  .meta({ expects: "lower-case letters and digits joined by single hyphens, such as “open-play”" });
