import { expect, test } from "vitest";

import { language } from "../../../schemas/fields/language.ts";

test.each(["en", "cy", "pa-Guru", "zh-Hant-HK", "en-GB", "bfi", "es-419"])("“%s” is a language", (tag) => {
  expect(language.safeParse(tag).success).toBe(true);
});

test.each(["gb", "jp", "cz", "zz-GB", "english", "EN"])("“%s” is no language", (tag) => {
  expect(language.safeParse(tag).success).toBe(false);
});
