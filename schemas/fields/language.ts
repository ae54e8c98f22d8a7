import * as z from "zod";

/** The expected format of a language, for messages. */
export const languageExpected = "a language code, such as en, cy or pa-Guru";

/** The two-letter codes of ISO 639-1, by their first letters. A pattern, so that editors know them as well. */
// cspell:disable
const twoLetters =
  "a[abefkmnrsvyz]|b[aegimnors]|c[aehorsuvy]|d[aevz]|e[elnostu]|f[afijory]|g[adlnuv]|h[aeiortuyz]|i[adegikostu]|j[av]|" +
  "k[agijklmnorsuvwy]|l[abginotuv]|m[ghiklnrsty]|n[abdeglnorvy]|o[cjmrs]|p[ailst]|qu|r[mnouw]|s[acdegiklmnoqrstuvw]|" +
  "t[aeghiklnorstwy]|u[gkrz]|v[eio]|w[ao]|xh|y[io]|z[ahu]";
// cspell:enable

/**
 * A language tag (BCP 47): a language and, where it matters, a script or region. A two-letter code must be of a
 * language: `gb` and `jp` are countries.
 */
export const language = z
  .string()
  .max(35)
  .regex(new RegExp(String.raw`^(?:${twoLetters}|[a-z]{3})(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$`))
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
