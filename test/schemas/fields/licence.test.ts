import { describe, expect, test } from "vitest";

import { isLicence, licencesIn } from "../../../schemas/fields/licence.ts";
import { isOpenLicence } from "../../../schemas/fields/open-licence.ts";
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
  ])("%j is none", (text) => {
    expect(isLicence(text)).toBe(false);
  });
});

/** What `--fix`, the form and the editor do about a licence of a product. */
function judged(written: string): { message: string | undefined; fix: string | undefined } {
  const [problem, second] = problemsOfProduct(`licences:\n  code: ${written}\n`);
  expect([problem?.rule, second]).toEqual(["unknown-licence", undefined]);
  return { message: problem?.message, fix: problem?.fix?.text };
}

describe("a licence is corrected where the name is certain", () => {
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
    ["Proprietary", "proprietary"],
    ["All rights reserved", "proprietary"],
    ["mit and apache-2.0", "MIT AND Apache-2.0"],
    ["MIT  OR Apache-2.0", "MIT OR Apache-2.0"],
    ["GPL-2.0-only with classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0"],
    ["licenseref-Camden", "LicenseRef-Camden"],
  ])("%s is %s", (written, licence) => {
    expect(judged(written).fix).toBe(licence);
  });

  test.each(["UNLICENSED", "Unlicensed", "unlicensed"])(
    "%s grants nothing, so it is never the Unlicense",
    (written) => {
      expect(judged(written).fix).toBe("proprietary");
    },
  );
});

describe("a licence that could be several is asked for", () => {
  test.each([
    ["LGPL", ["LGPL-3.0-or-later", "LGPL-3.0-only", "LGPL-2.1-or-later"]],
    ["GPL", ["GPL-3.0-or-later", "GPL-2.0-or-later", "GPL-3.0-only"]],
    ["BSD", ["BSD-3-Clause", "BSD-2-Clause"]],
    ["Creative Commons", ["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0"]],
    ["EUPL", ["EUPL-1.2", "EUPL-1.1", "EUPL-1.0"]],
    ["MIT/Apache-2.0", ["MIT OR Apache-2.0", "MIT AND Apache-2.0"]],
    ["MIT License (modified)", ["MIT"]],
  ])("%s", (written, candidates) => {
    const { message, fix } = judged(written);

    expect(fix).toBeUndefined();
    expect([...(message ?? "").matchAll(/“(.*?)”/g)].map(([, name]) => name)).toEqual([written, ...candidates]);
  });
});

describe("a licence is never decided by likeness", () => {
  test.each(["LGPLL", "PostgreSLQ", "OGLS", "MITT", "Apache-2.1", "MPL-3.0", "ODbL-1.1", "MIT-style", "none", "N/A"])(
    "%s is corrected to nothing, and no near name is offered",
    (written) => {
      const { message, fix } = judged(written);

      expect(fix).toBeUndefined();
      expect(message).toContain("spdx.org/licenses");
    },
  );
});

test("the licences of an expression are those of its parts", () => {
  expect(licencesIn("(MIT AND CC-BY-4.0) OR GPL-2.0-only WITH Classpath-exception-2.0")).toEqual([
    "MIT",
    "CC-BY-4.0",
    "GPL-2.0-only",
  ]);
  expect(licencesIn("proprietary")).toEqual([]);
});

describe("what is open", () => {
  test.each([
    "MIT",
    "GPL-2.0+",
    "EUPL-1.2",
    "OGL-UK-3.0",
    "CC-BY-SA-4.0",
    "CC0-1.0",
    "ODbL-1.0",
    "MIT OR LicenseRef-Ours",
  ])("%s", (expression) => {
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
  ])("not %s", (expression) => {
    expect(isOpenLicence(expression)).toBe(false);
  });
});
