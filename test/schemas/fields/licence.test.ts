import { describe, expect, test } from "vitest";

import { isLicence } from "../../../schemas/fields/licence.ts";
import { problemsOfProduct } from "../../helpers/catalogues.ts";

describe("a licence is one of the SPDX list, an expression of several, or proprietary", () => {
  test.each([
    "MIT",
    "AGPL-3.0-or-later",
    "GPL-3.0-only",
    "GPL-2.0+",
    "OGL-UK-3.0",
    "MIT OR Apache-2.0",
    "(MIT AND CC-BY-4.0) OR GPL-2.0-only WITH Classpath-exception-2.0",
    "LicenseRef-Camden",
    "proprietary",
  ])("%s", (text) => {
    expect(isLicence(text)).toBe(true);
  });

  test.each([
    "mit",
    "GPL",
    "GPL 3",
    "Apache 2.0",
    "MIT/Apache-2.0",
    "MIT OR",
    "Proprietary",
    "none",
    "https://opensource.org/license/mit",
    "",
    " ",
    "(",
  ])("%j is none", (text) => {
    expect(isLicence(text)).toBe(false);
  });
});

test.each([
  ["PostgreSLQ", "PostgreSQL"],
  ["mit", "MIT"],
  ["apache-2.0", "Apache-2.0"],
])("a slip in its name is certain: %s", (written, right) => {
  expect(problemsOfProduct(`licences:\n  code: ${written}\n`).map(({ fix }) => fix?.text)).toEqual([right]);
});

test.each(["Apache-2.1", "MPL-3.0", "GPL 3", "ODbL-1.1"])("another number is another licence: %s", (written) => {
  expect(problemsOfProduct(`licences:\n  code: ${written}\n`).map(({ rule, fix }) => [rule, fix])).toEqual([
    ["unknown-licence", undefined],
  ]);
});
