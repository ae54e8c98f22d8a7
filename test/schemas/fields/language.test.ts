import { expect, test } from "vitest";

import { language } from "../../../schemas/fields/language.ts";

test("every two-letter language that Node knows in English is accepted, except codes that were withdrawn", () => {
  const names = new Intl.DisplayNames("en-GB", { type: "language", fallback: "none" });
  const letters = "abcdefghijklmnopqrstuvwxyz".split("");
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const refused = codes.filter((code) => !language.safeParse(code).success);
  expect(refused.filter((code) => names.of(code) !== undefined)).toEqual(["bh", "in", "iw", "ji", "jw", "mo", "sh"]);
  expect(codes.length - refused.length).toBe(183);
});

test.each(["pa-Guru", "zh-Hant-HK", "en-GB", "bfi", "es-419", "gv"])("“%s” is a language", (tag) => {
  expect(language.safeParse(tag).success).toBe(true);
});

test.each(["gb", "jp", "cz", "zz-GB", "ene-", "english", "EN"])("“%s” is no language", (tag) => {
  expect(language.safeParse(tag).success).toBe(false);
});
