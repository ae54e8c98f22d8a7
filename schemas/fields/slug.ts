import * as z from "zod";

/** The name of an entry inside its kind, used in addresses: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .meta({ expects: "lower-case letters and digits joined by single hyphens, such as “open-play”" });

export { slugOf } from "./slug-of.ts";
