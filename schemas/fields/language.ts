import * as z from "zod";

/** A language tag (BCP 47): a language and, where it matters, a script or region. */
export const language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/)
  .meta({ title: "Language", examples: ["en", "cy"], expects: "a language code, such as en, cy or pa-Guru" });
