import { describe, expect, test } from "vitest";

import { entry, type Files, openPlay, problemsIn, problemsOfProduct } from "../../helpers/catalogues.ts";

/** Returns the rule and path of each problem. */
function rulesAndPaths(files: Files): string[] {
  return problemsIn(files).map(({ rule, path }) => `${rule} ${path.join(".")}`);
}

describe("personal-details", () => {
  const described = (description: string): string[] =>
    problemsOfProduct(`description: "${description}"\n`).map(({ message }) => message.replace(/\. .*/, ""));

  test.each([
    ["Write to jane.smith@camden.gov.uk for a key.", "“jane.smith@camden.gov.uk” looks like the address of one person"],
    ["Ask JANE.SMITH@CAMDEN.GOV.UK", "“JANE.SMITH@CAMDEN.GOV.UK” looks like the address of one person"],
    ["Ask jane.o'brien+play@x-1.co.uk, please", "“jane.o'brien+play@x-1.co.uk” looks like the address of one person"],
    [
      "Ask digital@camden.gov.uk or jane.smith@camden.gov.uk",
      "“jane.smith@camden.gov.uk” looks like the address of one person",
    ],
    ["Ring 07700 900123 for a key.", "“07700 900123” looks like a telephone number"],
    ["Ask Jane Smith for a key.", "“Jane Smith” looks like the name of a person"],
  ])("asks a maintainer to look at: %s", (description, message) => {
    expect(described(description)).toEqual([message]);
  });

  test("reports an address, a number and a name each", () => {
    const description = "Ask Jane Smith on 07700 900123 or by jane.smith@camden.gov.uk";

    expect(problemsOfProduct(`description: ${description}\n`).map(({ message }) => message)).toEqual([
      "“jane.smith@camden.gov.uk” looks like the address of one person. Put a shared mailbox in “contacts”.",
      "“07700 900123” looks like a telephone number. Delete it, and put a contact page in “contacts”.",
      "“Jane Smith” looks like the name of a person. Write the role or the team.",
    ]);
  });

  test.each([
    "Write to digital@camden.gov.uk for a key.",
    "Say jane.smith@ in the subject, or @jane.smith",
    "Version 2.1 of 2026-10-01, used by 1,204 people.",
  ])("accepts: %s", (description) => {
    expect(described(description)).toEqual([]);
  });

  test("checks every line and every Markdown text", () => {
    expect(
      rulesAndPaths({
        [openPlay]: entry("Open Play").replace("A thing that is here to be looked at", "Jane Smith keeps it going"),
        "camden/case-studies/calls.yml": entry(
          "Calls",
          "lessons: [Ask Jane Smith first.]\ndescription: By Jane Smith\n",
        ),
      }),
    ).toEqual(["personal-details lessons.0", "personal-details description", "personal-details summary"]);
  });

  test("leaves the role of a contact to personal-contact", () => {
    expect(problemsOfProduct("contacts: [{ role: Jane Smith, email: play@camden.gov.uk }]\n")).toMatchObject([
      { rule: "personal-contact", path: ["contacts", 0, "role"] },
    ]);
  });
});

describe("look-alike-letters", () => {
  const [cyrillic, wide] = ["\u041epen", "\uff2fpen"];

  test.each([
    ["the name", openPlay, entry(`${cyrillic} Play`), "name"],
    ["a supplier", openPlay, entry("Play", `suppliers: [Example Ltd, ${cyrillic} Ltd]\n`), "suppliers.1"],
    [
      "a contractor",
      openPlay,
      entry("Play", `maintenance: { type: contract, contractor: ${cyrillic} Ltd }\n`),
      "maintenance.contractor",
    ],
    [
      "a role",
      openPlay,
      entry("Play", `contacts: [{ role: ${cyrillic} data team, email: play@camden.gov.uk }]\n`),
      "contacts.0.role",
    ],
    [
      "the title of a link",
      openPlay,
      entry("Play", `links: [{ type: website, url: https://a.uk/, title: ${cyrillic} Play }]\n`),
      "links.0.title",
    ],
    [
      "a system and its supplier",
      "camden/authority.yml",
      entry(
        "London Borough of Camden",
        `claimed: false\nuses: [{ system: { name: ${cyrillic} Play, supplier: ${cyrillic} Ltd }, services: [], status: in-use }]\n`,
      ),
      "uses.0.system.name look-alike-letters uses.0.system.supplier",
    ],
  ])("asks a maintainer to look at %s", (_, file, text, paths) => {
    expect(rulesAndPaths({ [file]: text }).join(" ")).toBe(`look-alike-letters ${paths}`);
  });

  test("names the letter and, if it is certain, the right word", () => {
    const named = (name: string): string[] => problemsIn({ [openPlay]: entry(name) }).map(({ message }) => message);

    expect(named(`${cyrillic} Play`)).toEqual([
      `In “${cyrillic}”, “\u041e” is a Cyrillic letter that looks like a plain one. Type the word again.`,
    ]);
    expect(named(`${wide} Play`)).toEqual([
      `In “${wide}”, “\uff2f” is another form of a letter that looks like a plain one. Write “Open”.`,
    ]);
  });

  test("accepts other texts than names, and names with plain letters", () => {
    expect(
      problemsOfProduct(`description: ${cyrillic} Play\ntags: [play]\nsuppliers: [Example Ltd, Canolfan Iâ]\n`),
    ).toEqual([]);
  });
});
