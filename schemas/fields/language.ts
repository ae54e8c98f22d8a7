import * as z from "zod";

/** The expected format of a language, for messages. */
export const languageExpected = "a language code, such as en, cy or pa-Guru";

/** A language tag (BCP 47): a language and, where it matters, a script or region. */
export const language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/)
  .meta({ title: "Language", examples: ["en", "cy"], expects: languageExpected });

/** Codes of languages that are used in the UK, from the census. */
const codes =
  "en cy gd ga sco kw pl ro pa ur bn gu ar so fr es pt it de nl el tr zh uk fa ps ti am lt lv hu sk cs bg ru sq vi ta te hi ne si ml yo ku he yi bfi sgn".split(
    " ",
  );

/** Returns the code of one of these languages by its English name, in any case; undefined for others. */
export function languageCalled(name: string): string | undefined {
  const names = new Intl.DisplayNames("en-GB", { type: "language" });
  return codes.find((code) => names.of(code)?.toLowerCase() === name.trim().toLowerCase());
}
