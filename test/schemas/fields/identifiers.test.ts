import { describe, expect, test } from "vitest";

import { identifierPage } from "../../../schemas/fields/identifiers.ts";
import { problemsOfProduct } from "../../helpers/catalogues.ts";

const hash = "0123456789abcdef0123456789abcdef01234567";

describe("accepts an identifier in the form of its register", () => {
  test.each([
    "wikidata: Q42",
    `swhid: swh:1:dir:${hash}`,
    `swhid: swh:1:snp:${hash}`,
    "purl: pkg:npm/govuk-frontend",
    "purl: pkg:npm/%40govuk/frontend",
    "purl: pkg:composer/localgovdrupal/localgov",
    "purl: pkg:nuget/GovUk.Components",
    "purl: pkg:golang/example.org/team/tool",
  ])("%s", (line) => {
    expect(problemsOfProduct(`identifiers:\n  ${line}\n`)).toEqual([]);
  });
});

describe("refuses an identifier in another form", () => {
  test.each([
    ["wikidata: q42", "wikidata: Q42"],
    ["wikidata: https://www.wikidata.org/wiki/Q42", "wikidata: Q42"],
    ["wikidata: http://www.wikidata.org/entity/Q42", "wikidata: Q42"],
    [`swhid: https://archive.softwareheritage.org/swh:1:dir:${hash}/`, `swhid: swh:1:dir:${hash}`],
    ["purl: pkg:npm/@govuk/frontend", "purl: pkg:npm/%40govuk/frontend"],
    ["purl: pkg:pypi/Django", "purl: pkg:pypi/django"],
  ])("%s is corrected to %s", (line, right) => {
    const [problem] = problemsOfProduct(`identifiers:\n  ${line}\n`);

    expect(problem).toMatchObject({ rule: "invalid-value", severity: "error", correction: right });
    expect(problem?.fix).toBeDefined();
  });

  test.each([
    [`swhid: swh:1:dir:${hash};origin=https://github.com/openplay/openplay`, `swhid: swh:1:dir:${hash}`],
    ["purl: pkg:npm/govuk-frontend@5.1.0", "purl: pkg:npm/govuk-frontend"],
    ["purl: pkg:npm/govuk-frontend?download_url=x#src", "purl: pkg:npm/govuk-frontend"],
    ["purl: pkg:npm/a b", "purl: pkg:npm/a%20b"],
  ])("%s is perhaps %s, which is shown but is no fix", (line, near) => {
    const [problem] = problemsOfProduct(`identifiers:\n  ${line}\n`);

    expect(problem).toMatchObject({ rule: "invalid-value", correction: near });
    expect(problem?.fix).toBeUndefined();
  });

  test.each([
    "wikidata: Q0",
    "wikidata: L42",
    "wikidata: https://www.wikidata.org/wiki/Open_Play",
    `swhid: swh:1:ori:${hash}`,
    "swhid: swh:1:dir:0123",
    `swhid: swh:1:dir:${hash}0`,
    `swhid: urn swh:1:dir:${hash}`,
    "purl: govuk-frontend",
    "purl: pkg:npm",
    "purl: pkg:npm/",
    "purl: pkg:npm//x",
    "purl: javascript:alert(1)",
    'purl: "pkg:npm/%3Cscript>"',
  ])("%s gets no correction", (line) => {
    const [problem, second] = problemsOfProduct(`identifiers:\n  ${line}\n`);

    expect([problem?.rule, problem?.correction, problem?.fix, second]).toEqual(["invalid-value", ...Array(3)]);
  });

  test("with a message that shows a valid one", () => {
    expect(problemsOfProduct("identifiers: { wikidata: Open Play }\n")[0]?.message).toBe(
      "“Open Play” cannot be used for “wikidata” in “identifiers”. It must be a Q and a number, such as Q98765432.",
    );
  });
});

describe("an identifier links to its page in its register", () => {
  test.each([
    ["wikidata", "Q42", "https://www.wikidata.org/wiki/Q42"],
    ["swhid", `swh:1:dir:${hash}`, `https://archive.softwareheritage.org/swh:1:dir:${hash}`],
    ["purl", "pkg:npm/%40govuk/frontend", "https://www.npmjs.com/package/@govuk/frontend"],
    ["purl", "pkg:composer/localgovdrupal/localgov", "https://packagist.org/packages/localgovdrupal/localgov"],
    ["purl", "pkg:maven/org.example/play", undefined],
  ] as const)("%s %s", (name, identifier, page) => {
    expect(identifierPage(name, identifier)).toBe(page);
  });
});
