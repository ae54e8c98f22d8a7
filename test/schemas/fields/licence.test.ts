import { describe, expect, test } from "vitest";

import { isLicence, licencesIn } from "../../../schemas/fields/licence.ts";
import { isOpenLicence } from "../../../schemas/fields/open-licence.ts";
import { problemsOfProduct } from "../../helpers/catalogues.ts";

describe("a licence is an SPDX licence expression or “proprietary”", () => {
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
  ])("accepts %s", (text) => {
    expect(isLicence(text)).toBe(true);
  });

  test.each([
    "mit",
    "GPL",
    "GPL 3",
    "Apache 2.0",
    "MIT/Apache-2.0",
    "MIT OR",
    "MIT and Apache-2.0",
    "MIT or Apache-2.0",
    "GPL-2.0-only with Classpath-exception-2.0",
    "MIT ORApache-2.0",
    " MIT",
    "MIT  OR Apache-2.0",
    "Proprietary",
    "none",
    "https://opensource.org/license/mit",
    "",
    " ",
    "(",
  ])("refuses %j", (text) => {
    expect(isLicence(text)).toBe(false);
  });
});

/** Returns the message and fix of an unknown licence, the only problem of a product. */
function unknownLicence(written: string): { message: string | undefined; fix: string | undefined } {
  const [problem, second] = problemsOfProduct(`licences:\n  code: ${written}\n`);
  expect([problem?.rule, second]).toEqual(["unknown-licence", undefined]);
  return { message: problem?.message, fix: problem?.fix?.text };
}

/** Returns the texts in quotation marks in a message. */
function quotedIn(message = ""): (string | undefined)[] {
  return Array.from(message.matchAll(/“(.*?)”/g), ([, quoted]) => quoted);
}

describe("corrects an unambiguous name of a licence", () => {
  test.each([
    ["mit", "MIT"],
    ["MIT License", "MIT"],
    ["The MIT License (MIT)", "MIT"],
    ["apache-2.0", "Apache-2.0"],
    ["Apache 2", "Apache-2.0"],
    ["Apache License, Version 2.0", "Apache-2.0"],
    ["OGL", "OGL-UK-3.0"],
    ["OGLv2", "OGL-UK-2.0"],
    ["Open Government Licence", "OGL-UK-3.0"],
    ["Open Government Licence v3.0", "OGL-UK-3.0"],
    ["EUPL 1.2", "EUPL-1.2"],
    ["EUPL-1.2-or-later", "EUPL-1.2+"],
    ["GPLv3", "GPL-3.0-only"],
    ["GPL v3+", "GPL-3.0-or-later"],
    ["GNU Lesser General Public License v2.1", "LGPL-2.1-only"],
    ["GNU Affero General Public License v3.0 or later", "AGPL-3.0-or-later"],
    ["3-clause BSD", "BSD-3-Clause"],
    ["Mozilla Public License 2.0", "MPL-2.0"],
    ["CC BY-SA 4.0", "CC-BY-SA-4.0"],
    ["Creative Commons Attribution 4.0 International (CC BY 4.0)", "CC-BY-4.0"],
    ["CC0", "CC0-1.0"],
    ["The Unlicense", "Unlicense"],
    ["https://opensource.org/license/apache-2-0", "Apache-2.0"],
    ["http://www.opensource.org/licenses/mit-license.php", "MIT"],
    ["https://spdx.org/licenses/GPL-3.0-only.html", "GPL-3.0-only"],
    ["https://creativecommons.org/licenses/by-sa/4.0/deed.en", "CC-BY-SA-4.0"],
    ["https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"],
    ["https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", "OGL-UK-3.0"],
    ["CC BY-NC 3.0 IGO", "CC-BY-NC-3.0-IGO"],
    ["https://www.apache.org/licenses/LICENSE-2.0", "Apache-2.0"],
    ["https://www.mozilla.org/en-US/MPL/2.0/", "MPL-2.0"],
    ["Proprietary", "proprietary"],
    ["All rights reserved", "proprietary"],
    ["mit and apache-2.0", "MIT AND Apache-2.0"],
    ["MIT  OR Apache-2.0", "MIT OR Apache-2.0"],
    ["GPL-2.0-only with classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0"],
    ["licenseref-Camden", "LicenseRef-Camden"],
  ])("%s to %s", (written, licence) => {
    expect(unknownLicence(written).fix).toBe(licence);
  });

  test.each(["UNLICENSED", "Unlicensed", "unlicensed"])(
    "%s, which grants nothing, to “proprietary”, never to the Unlicense",
    (written) => {
      expect(unknownLicence(written).fix).toBe("proprietary");
    },
  );
});

describe("asks which licence an ambiguous name means", () => {
  test.each([
    ["LGPL", ["LGPL-3.0-or-later", "LGPL-3.0-only", "LGPL-2.1-or-later"]],
    ["GPL", ["GPL-3.0-or-later", "GPL-2.0-or-later", "GPL-3.0-only"]],
    ["BSD", ["BSD-3-Clause", "BSD-2-Clause"]],
    ["Creative Commons", ["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0"]],
    ["EUPL", ["EUPL-1.2", "EUPL-1.1", "EUPL-1.0"]],
    ["MIT/Apache-2.0", ["MIT OR Apache-2.0", "MIT AND Apache-2.0"]],
    ["MIT/Apache", ["MIT OR Apache-2.0", "MIT AND Apache-2.0"]],
    ["MIT License (modified)", ["MIT"]],
    ["https://www.gnu.org/licenses/agpl-3.0.en.html", ["AGPL-3.0-or-later", "AGPL-3.0-only"]],
  ])("%s", (written, candidates) => {
    const { message, fix } = unknownLicence(written);

    expect(fix).toBeUndefined();
    expect(quotedIn(message)).toEqual([written, ...candidates]);
  });
});

test("asks whether all licences of a list apply or any one of them", () => {
  const [problem] = problemsOfProduct("licences: { code: [MIT, Apache 2] }\n");

  expect(problem?.message).toBe(
    "“code” in “licences” is a list. It could be “MIT OR Apache-2.0” or “MIT AND Apache-2.0”. Write the one that the licence file names.",
  );
  expect(problem).not.toHaveProperty("fix");
});

test("never suggests a text that is no licence", () => {
  expect(quotedIn(unknownLicence("MIT OR proprietary").message)).toEqual(["MIT OR proprietary"]);
});

describe("never guesses a licence by edit distance", () => {
  test.each(["LGPLL", "PostgreSLQ", "OGLS", "MITT", "Apache-2.1", "MPL-3.0", "ODbL-1.1", "MIT-style", "none", "N/A"])(
    "%s gets no correction and no suggestion",
    (written) => {
      const { message, fix } = unknownLicence(written);

      expect(fix).toBeUndefined();
      expect(message).toContain("spdx.org/licenses");
      expect(quotedIn(message)).toEqual([written]);
    },
  );
});

test("lists the licences in an expression, without operators and exceptions", () => {
  expect(licencesIn("(MIT AND CC-BY-4.0) OR GPL-2.0-only WITH Classpath-exception-2.0")).toEqual([
    "MIT",
    "CC-BY-4.0",
    "GPL-2.0-only",
  ]);
  expect(licencesIn("proprietary")).toEqual([]);
});

describe("an open licence", () => {
  test.each([
    "MIT",
    "GPL-2.0+",
    "EUPL-1.2",
    "OGL-UK-3.0",
    "CC-BY-SA-4.0",
    "CC0-1.0",
    "ODbL-1.0",
    "MIT OR LicenseRef-Ours",
  ])("is %s", (expression) => {
    expect(isOpenLicence(expression)).toBe(true);
  });

  test.each([
    "proprietary",
    "LicenseRef-Camden",
    "DocumentRef-ours:LicenseRef-Camden",
    "MIT AND LicenseRef-Camden",
    "CC-BY-NC-4.0",
    "CC-BY-ND-4.0",
    "BUSL-1.1",
    "nonsense",
  ])("is not %s", (expression) => {
    expect(isOpenLicence(expression)).toBe(false);
  });
});
