import { readdirSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { inspect, memorySource, parseEntryPath, problemTexts, referencesIn } from "../../../schemas/index.ts";
import { fileProblems } from "../../../schemas/problems/in-file.ts";
import { severityNames } from "../../../schemas/problems/severity.ts";
import { rules } from "../../../schemas/rules/index.ts";
import { authorityWithSlug } from "../../../schemas/vocabularies/local-authorities.ts";
import { base, entry, fixtureFiles, openPlay, problemsIn, problemsOfProduct, today } from "../../helpers/catalogues.ts";
import { allFields } from "../../helpers/fields.ts";

describe("the list of rules", () => {
  test("is in the order of severity", () => {
    const severities = rules.map(({ severity }) => severityNames.indexOf(severity));

    expect(severities).toEqual(severities.toSorted());
  });

  test("has a unique id for each rule", () => {
    expect(problemTexts.size).toBe(rules.length + Object.keys(fileProblems).length);
    expect([...problemTexts.keys()].filter((id) => !/^[a-z\d]+(?:-[a-z\d]+)*$/.test(id))).toEqual([]);
  });
});

test("each rule has the file of its id, and the folder has no other", () => {
  const files = readdirSync("schemas/rules").filter((name) => name.endsWith(".ts"));

  expect(files).toEqual([...rules.map(({ id }) => `${id}.ts`), "index.ts", "rule.ts"].sort());
});

describe("references", () => {
  test("are found at every place where a schema has one", () => {
    const files = fixtureFiles("whole");
    const { catalogue } = inspect(memorySource(files), today);
    const found = Object.keys(files).flatMap((file) => {
      const { kind, slug } = parseEntryPath(file)!;
      const named = referencesIn(catalogue[kind].get(slug)!);
      return named.map(
        (reference) =>
          `${kind}.${reference.path
            .map((step) => (typeof step === "number" ? "[]" : `.${step}`))
            .join("")
            .slice(1)}`,
      );
    });
    const marked = allFields.filter(({ meta }) => meta.references !== undefined).map(({ place }) => place);

    expect([...new Set(found)].toSorted()).toEqual(marked.toSorted());
    expect(marked.length).toBeGreaterThan(15);
  });
});

describe("repeated-item, of systems,", () => {
  const uses = (...systems: string[]): string[] =>
    problemsIn({
      "camden/authority.yml": entry(
        "Camden",
        `claimed: false\nuses:\n${systems.map((system) => `  - { system: ${system}, services: [], status: reported }\n`).join("")}`,
      ),
    }).flatMap(({ rule, message }) => (rule === "repeated-item" ? [message] : []));

  test("reports one in another spelling", () => {
    expect(uses("{ name: Civica Pay }", "{ name: civica-pay }")).toEqual([
      "“civica-pay” is already item 1 of “uses”. Keep one of the two.",
    ]);
  });

  test("takes those of two suppliers for two", () => {
    expect(uses("{ name: Parking, supplier: Civica }", "{ name: Parking, supplier: Conduent }")).toEqual([]);
  });
});

test("a connection over two standards is no repetition", () => {
  const connects = "connects: [{ system: { name: Hub } }, { system: { name: Hub }, standard: tags }]";
  const text = `claimed: false\nuses:\n  - { system: { name: Till }, services: [], status: reported, ${connects} }\n`;
  const problems = problemsIn({ "camden/authority.yml": entry("Camden", text) });
  expect(problems.filter(({ rule }) => rule === "repeated-item")).toEqual([]);
});

describe("look-alike-letters", () => {
  test.each([
    "links: [{ type: website, url: https://xn--cmden-6na.gov.uk/ }]\n",
    "links: [{ type: website, url: https://www.xn--cmden-6na.gov.uk/ }]\n",
    "contacts: [{ role: Team, email: digital@xn--cmden-6na.gov.uk }]\n",
    "description: See [the council](https://xn--cmden-6na.gov.uk/).\n",
    "evidence: [{ url: https://xn--cmden-6na.gov.uk.example.org/, supports: Licence }]\n",
  ])("asks a maintainer to look at a coded host name: %s", (more) => {
    expect(problemsOfProduct(more)).toMatchObject([
      {
        rule: "look-alike-letters",
        severity: "review",
        message: expect.stringContaining("“xn--cmden-6na.gov.uk") as string,
      },
    ]);
  });

  test("does not mind a plain host name with hyphens", () => {
    expect(problemsOfProduct("links: [{ type: website, url: https://foxn--a.example.org/ }]\n")).toEqual([]);
  });
});

describe("personal-contact", () => {
  test.each([
    "jo.bloggs@camden.gov.uk",
    "jo_bloggs@camden.gov.uk",
    "Jo.Bloggs@camden.gov.uk",
    "openplay@gmail.com",
    "camden.digital@hotmail.co.uk",
    "team@icloud.com",
  ])("asks a maintainer to look at %s", (email) => {
    expect(problemsOfProduct(`contacts: [{ role: Team, email: ${email} }]\n`).map(({ rule }) => rule)).toEqual([
      "personal-contact",
    ]);
  });

  test.each([
    "digital@camden.gov.uk",
    "digital.team@camden.gov.uk",
    "web.support@camden.gov.uk",
    "customer_services@camden.gov.uk",
    "play@camden.gov.uk",
    "j@camden.gov.uk",
    "first.second.third@camden.gov.uk",
  ])("accepts %s", (email) => {
    expect(problemsOfProduct(`contacts: [{ role: Team, email: ${email} }]\n`)).toEqual([]);
  });

  test.each(["https://linkedin.com/in/jo", "https://www.linkedin.com/in/jo-bloggs", "https://uk.linkedin.com/in/jo/"])(
    "asks a maintainer to look at %s, the profile of one person",
    (url) => {
      const problems = problemsOfProduct(`contacts: [{ role: Team, url: "${url}" }]\n`);

      expect(problems.map(({ rule, path }) => [rule, path])).toEqual([["personal-contact", ["contacts", 0, "url"]]]);
    },
  );

  test.each([
    "https://www.linkedin.com/company/camden",
    "https://www.camden.gov.uk/in/touch",
    "https://www.camden.gov.uk/leave?to=https://www.linkedin.com/in/",
  ])("accepts %s, the page of a team", (url) => {
    expect(problemsOfProduct(`contacts: [{ role: Team, url: "${url}" }]\n`)).toEqual([]);
  });
});

describe("similar-name", () => {
  const named = (first: string, second: string): string[] =>
    problemsIn({ [openPlay]: entry(first), "camden/products/other.yml": entry(second) }).map(({ rule }) => rule);

  test.each([
    ["the same", "FixMyStreet", "FixMyStreet"],
    ["case and spaces", "FixMyStreet", "Fix my street"],
    ["punctuation", "Open-Play", "Open Play!"],
    ["a letter in the middle", "LocalGov Drupal", "LocalGov Drupel"],
    ["a letter at the start", "Open Referral", "Pen Referral"],
    ["two letters in a long name", "Digital Site Notices", "Digital Site Notes"],
    ["accents", "Gwasanaethau Cymraeg", "Gwasanaethau Cymräeg"],
    ["a 0 for an O", "Open Play", "0pen Play"],
  ])("asks a maintainer when two names differ by %s", (_, first, second) => {
    expect(named(first, second)).toEqual(["similar-name", "similar-name"]);
  });

  test.each([
    ["words", "Parking permits", "Parking fines"],
    ["a number", "Plan 2025", "Plan 2026"],
    ["a version", "WCAG 2.1", "WCAG 2.2"],
    ["two letters in a short name", "Forms", "Farm"],
    ["length", "Open Play", "Open Play for schools"],
  ])("accepts names that differ by %s", (_, first, second) => {
    expect(named(first, second)).toEqual([]);
  });
});

test("similar-name compares a single requested file with all names", () => {
  const files = { [openPlay]: entry("Open Play"), "camden/products/other.yml": entry("Open-Play") };

  for (const only of Object.keys(files)) {
    expect(problemsIn(files, { only }).map(({ file, rule }) => [file, rule])).toContainEqual([only, "similar-name"]);
  }
});

describe("similar-name among many", () => {
  test("finds near names that are far apart in the alphabet", () => {
    const between = Array.from(
      { length: 300 },
      (_, index) => `Open Pl${(index * 37).toString(36)} thing ${(index * 101).toString(26)}`,
    );
    const files = ["Open Play Sessions", "Ppen Play Sessionz", ...between].map((name, index) => [
      `camden/products/p${index}.yml`,
      entry(name),
    ]);

    expect(
      problemsIn(Object.fromEntries(files) as Record<string, string>).map(({ file, rule }) => [file, rule]),
    ).toEqual([
      ["camden/products/p0.yml", "similar-name"],
      ["camden/products/p1.yml", "similar-name"],
    ]);
  });

  test("reports each of 200 equal names once", () => {
    const files = Array.from({ length: 200 }, (_, index) => [`camden/products/p${index}.yml`, entry("Open Play")]);

    expect(problemsIn(Object.fromEntries(files) as Record<string, string>)).toHaveLength(200);
  });

  test.each([
    ["their GSS codes", ["east-sussex", "E10000011"], ["west-sussex", "E10000032"]],
    ["their slugs in the register, before they have codes", ["east-surrey"], ["west-surrey"]],
  ])("accepts councils that are different by %s", (_by, ...councils) => {
    const files = councils.map(([slug = "", gss]) => [
      `${slug}/authority.yml`,
      entry(authorityWithSlug(slug)?.name ?? "", `claimed: false\n${gss === undefined ? "" : `gss: ${gss}\n`}`),
    ]);

    expect(problemsIn(Object.fromEntries(files) as Record<string, string>)).toEqual([]);
  });

  test.each([
    ["a council and an unregistered body", ["east-sussex", "E10000011"], ["sussex-east"]],
    ["an unregistered body and a council", ["about-east-sussex"], ["east-sussex", "E10000011"]],
    ["two unregistered bodies", ["a-sussex"], ["b-sussex"]],
    ["two records of one council", ["east-sussex", "E10000011"], ["sussex-east", "E10000011"]],
  ])("asks a maintainer about %s with one name", (_, ...authorities) => {
    const files = authorities.map(([slug = "", gss]) => [
      `${slug}/authority.yml`,
      entry("East Sussex County Council", `claimed: false\n${gss === undefined ? "" : `gss: ${gss}\n`}`),
    ]);
    const found = problemsIn(Object.fromEntries(files) as Record<string, string>);

    expect(found.filter(({ rule }) => rule === "similar-name")).toHaveLength(2);
  });

  test("asks a maintainer about products with the same name, even with slugs of councils", () => {
    const files = { "camden/products/barnet.yml": entry("Bins"), "camden/products/bexley.yml": entry("Bins") };

    expect(problemsIn(files).map(({ rule }) => rule)).toEqual(["similar-name", "similar-name"]);
  });
});

describe("duplicate-repository", () => {
  const listed = (first: string, second: string): string[] =>
    problemsIn({
      [openPlay]: entry("Open Play", `links: [{ type: repository, url: "${first}" }]\n`),
      "camden/products/sessions.yml": entry("Sessions", `links: [{ type: repository, url: "${second}" }]\n`),
    }).map(({ rule }) => rule);

  test.each([
    "https://github.com/a/b/",
    "https://github.com/a/b//",
    "https://github.com/a/b.git",
    "https://www.github.com/A/B",
    "https://github.com/a/b?tab=readme",
    "https://github.com/a/b.git/#readme",
  ])("recognises https://github.com/a/b in %s", (address) => {
    expect(listed("https://github.com/a/b", address)).toEqual(["duplicate-repository", "duplicate-repository"]);
  });

  const shared = 'links: [{ type: repository, url: "https://github.com/a/b" }]\n';

  test.each([
    [shared, `${shared}dependsOn: [open-play]\n`],
    [`${shared}dependsOn: [sessions]\n`, shared],
  ])("accepts products of which one depends on the other", (first, second) => {
    const files = { [openPlay]: entry("Open Play", first), "camden/products/sessions.yml": entry("Sessions", second) };

    expect(problemsIn(files)).toEqual([]);
    expect(
      problemsIn({ ...files, "camden/products/third.yml": entry("Another", shared) }).map(({ file, message }) => [
        file,
        message.slice(0, message.indexOf(". If")),
      ]),
    ).toEqual([
      [openPlay, "The same source code is named in camden/products/third.yml"],
      ["camden/products/sessions.yml", "The same source code is named in camden/products/third.yml"],
      ["camden/products/third.yml", `The same source code is named in ${openPlay}, camden/products/sessions.yml`],
    ]);
  });

  const links = (...urls: string[]): string =>
    `links: [${urls.map((url) => `{ type: repository, url: "${url}" }`).join(", ")}]\n`;

  test("checks every repository of a product, each once", () => {
    const [first, second] = ["https://github.com/a/b", "https://github.com/a/c"];
    const problems = problemsIn({
      [openPlay]: entry("Open Play", links(first, second, `${second}.git`)),
      "camden/products/sessions.yml": entry("Sessions", links(second)),
    });

    expect(problems.map(({ rule, file, path }) => [rule, file, path])).toEqual([
      ["duplicate-repository", openPlay, ["links", 1, "url"]],
      ["duplicate-repository", "camden/products/sessions.yml", ["links", 0, "url"]],
    ]);
  });

  test("reports a product that depends on itself", () => {
    const problems = problemsIn({
      [openPlay]: entry("Open Play", `${shared}dependsOn: [open-play]\n`),
      "camden/products/sessions.yml": entry("Sessions", shared),
    });

    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      `duplicate-repository ${openPlay}`,
      `self-reference ${openPlay}`,
      "duplicate-repository camden/products/sessions.yml",
    ]);
  });

  test.each([
    "https://github.com/a/b-c",
    "https://gitlab.com/a/b",
    "https://github.com/a",
    "https://github.com/a.git/b",
  ])("accepts %s as another repository", (address) => {
    expect(listed("https://github.com/a/b", address)).toEqual([]);
  });
});

describe("date-order", () => {
  test.each([
    ["2021", "2021-03", true],
    ["2021-05", "2021", true],
    ["2021-05-31", "2021-05", true],
    ["2021-05-31", "2021-05-30", false],
    ["2021-05", "2021-04-30", false],
    ["2022", "2021-12-31", false],
  ])("compares dates with the precision that both have: from %s until %s", (from, until, isValid) => {
    const problems = problemsIn({
      "camden/case-studies/calls.yml": entry("Calls", `period: { from: "${from}", until: "${until}" }\n`),
    });

    expect(problems.map(({ rule }) => rule)).toEqual(isValid ? [] : ["date-order"]);
  });
});

describe("date-order in every field", () => {
  const authority = "camden/authority.yml";
  const unclaimed = "claimed: false\n";
  const use = (more: string): string => `${unclaimed}uses:\n  - { product: kit, ${more} }\n`;

  test.each([
    [authority, use("status: in-use, since: '2099'"), ["uses", 0, "since"]],
    [authority, use("status: stopped, reason: It ended., until: 2026-12"), ["uses", 0, "until"]],
    [authority, use("status: in-use, until: '2025'"), ["uses", 0, "until"]],
    [authority, use("status: stopped, reason: It ended., since: '2024', until: '2021'"), ["uses", 0, "until"]],
    [
      authority,
      use("status: in-use, papers: [{ type: dpia, url: https://a.uk/, date: 2026-11-22 }]"),
      ["uses", 0, "papers", 0, "date"],
    ],
    [authority, `${unclaimed}adopts: [{ standard: data, status: adopted, since: 2099-12 }]\n`, ["adopts", 0, "since"]],
    [
      authority,
      `${unclaimed}adopts: [{ standard: data, status: planned, confirmed: 2099-12-01 }]\n`,
      ["adopts", 0, "confirmed"],
    ],
    [
      authority,
      `${unclaimed}openData: { title: Open, url: https://a.uk/, from: "2028", until: "2020" }\n`,
      ["openData", "until"],
    ],
    ["camden/products/open-play.yml", "costs: [{ model: free, asOf: 2099-01-01 }]\n", ["costs", 0, "asOf"]],
    ["camden/case-studies/calls.yml", "period: { from: '2030' }\n", ["period", "from"]],
    ["camden/case-studies/calls.yml", "costs: [{ item: Design, pounds: 1, year: '2027' }]\n", ["costs", 0, "year"]],
    ["camden/opportunities/club.yml", "opens: 2027-02-01\ncloses: 2027-01-01\n", ["closes"]],
    ["camden/standards/sessions.yml", "versions: [{ version: '2', date: '2099' }]\n", ["versions", 0, "date"]],
    [
      "camden/standards/sessions.yml",
      "legalBasis: [{ title: An act, url: https://a.uk/, from: '2020', until: '2019' }]\n",
      ["legalBasis", 0, "until"],
    ],
  ])("reports in %s: %s", (file, more, path) => {
    const problems = problemsIn({
      "camden/products/kit.yml": entry("Kit for all"),
      "camden/standards/data.yml": entry("Data for all"),
      [file]: entry("London Borough of Camden", more),
    });

    expect(problems.map((problem) => [problem.rule, problem.path])).toEqual([["date-order", path]]);
    expect(problems[0]?.severity).toBe(path[0] === "versions" ? "review" : "error");
  });

  test.each([
    [authority, use("status: in-use, since: '2026'")],
    [authority, use("status: in-use, since: 2026-11")],
    [authority, `${unclaimed}adopts: [{ standard: data, status: planned, since: "2027" }]\n`],
    [authority, `${unclaimed}strategy: { title: Plan, url: https://a.uk/, from: "2025", until: "2029" }\n`],
    ["camden/products/open-play.yml", "retired: { date: 2027-03-31, reason: It is going to end. }\n"],
    ["camden/products/open-play.yml", "maintenance: { type: contract, until: 2029-03-31 }\n"],
    ["camden/opportunities/club.yml", "opens: 2027-01-01\ncloses: 2027-02-01\n"],
  ])("accepts in %s: %s", (file, more) => {
    const problems = problemsIn({
      "camden/products/kit.yml": entry("Kit for all"),
      "camden/standards/data.yml": entry("Data for all"),
      [file]: entry("London Borough of Camden", more),
    });

    expect(problems).toEqual([]);
  });
});

describe("dependency-cycle", () => {
  const kit = (slug: string, on: string): [string, string] => [
    `camden/products/${slug}.yml`,
    entry(`Kit ${slug} ${slug}`, `dependsOn: [${on}]\n`),
  ];

  test("reports a cycle in each of its entries, but not in entries that lead into it", () => {
    const problems = problemsIn(
      Object.fromEntries([
        kit("ant", "bee"),
        kit("bee", "cat"),
        kit("cat", "bee"),
        kit("dog", "cat"),
        kit("eel", "eel"),
      ]),
    );

    expect(problems.map(({ file, message }) => [file, message])).toEqual([
      ["camden/products/bee.yml", "This closes a circle: bee → cat → bee. Remove one of these from “dependsOn”."],
      ["camden/products/cat.yml", "This closes a circle: cat → bee → cat. Remove one of these from “dependsOn”."],
      [
        "camden/products/eel.yml",
        "This entry names itself in “dependsOn”. Delete that, or name the entry that you mean.",
      ],
    ]);
  });

  test("reports both a cycle and a self-reference of an entry", () => {
    const problems = problemsIn(Object.fromEntries([kit("ant", "ant, bee"), kit("bee", "ant")]));

    expect(problems.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
      "self-reference camden/products/ant.yml",
      "dependency-cycle camden/products/ant.yml",
      "dependency-cycle camden/products/bee.yml",
    ]);
  });

  test("resolves a duplicate slug to its first entry, as references do", () => {
    const second = { "barnet/products/bee.yml": entry("Hive of the north", "dependsOn: [ant]\n") };
    const found = problemsIn({
      ...second,
      "barnet/authority.yml": entry("London Borough of Barnet", "claimed: false\n"),
      ...Object.fromEntries([kit("ant", "bee")]),
      ...Object.fromEntries([kit("bee", "cat")]),
      "camden/products/cat.yml": entry("Purring in baskets"),
    });

    expect(found.filter(({ rule }) => rule === "dependency-cycle").map(({ file }) => file)).toEqual([
      "barnet/products/bee.yml",
      "camden/products/ant.yml",
    ]);
  });

  test("is reported at the reference that leads into the cycle", () => {
    const problems = problemsIn(
      Object.fromEntries([kit("ant", "bee"), kit("bee", "cat, ant"), kit("cat", "dog"), kit("dog", "dog")]),
    );

    expect(problems.filter(({ rule }) => rule === "dependency-cycle").map(({ file, path }) => [file, path])).toEqual([
      ["camden/products/ant.yml", ["dependsOn", 0]],
      ["camden/products/bee.yml", ["dependsOn", 1]],
    ]);
  });

  test("shows the start of a long cycle", () => {
    const slugs = ["ant", "bee", "cat", "dog"];
    const problems = problemsIn(
      Object.fromEntries(slugs.map((slug, index) => kit(slug, slugs[(index + 1) % slugs.length] ?? ""))),
    );

    expect(problems.map(({ message }) => message)).toEqual(
      [
        "ant → bee → cat → … → ant",
        "bee → cat → dog → … → bee",
        "cat → dog → ant → … → cat",
        "dog → ant → bee → … → dog",
      ].map((circle) => `This closes a circle: ${circle}. Remove one of these from “dependsOn”.`),
    );
  });
});

describe("dependency-cycle among many entries", () => {
  test("has one problem in each entry, however many cycles there are", () => {
    const slugs = Array.from({ length: 60 }, (_, index) => `kit-${index}`);
    const files = slugs.map((slug, index) => {
      const next = [...slugs.slice(index + 1), ...slugs.slice(0, index)].slice(0, 50);
      return [`camden/products/${slug}.yml`, entry(`${index} thing`, `dependsOn: [${next.join(", ")}]\n`)];
    });
    const problems = problemsIn(Object.fromEntries(files) as Record<string, string>);

    expect(problems).toHaveLength(slugs.length);
    expect(new Set(problems.map(({ file }) => file)).size).toBe(slugs.length);
  });

  test("is reported in replacements of retired entries too", () => {
    const retired = (by: string): string => `retired: { date: 2026-01-01, reason: It has ended., replacedBy: ${by} }\n`;

    expect(
      problemsIn({
        "camden/products/ant.yml": entry("Ant kit", retired("bee")),
        "camden/products/bee.yml": entry("Bees kit", retired("ant")),
      }).map(({ rule, path }) => [rule, path]),
    ).toEqual([
      ["dependency-cycle", ["retired", "replacedBy"]],
      ["dependency-cycle", ["retired", "replacedBy"]],
    ]);
  });
});

describe("repeated-item", () => {
  test.each([
    ["camden/products/open-play.yml", "services: [housing, housing]\n"],
    ["camden/products/open-play.yml", "tags: [play, play]\n"],
    ["camden/products/open-play.yml", "worksWith: [kit, kit]\n"],
    ["camden/products/open-play.yml", "suppliers: [Example Ltd, example ltd]\n"],
    ["camden/products/open-play.yml", "inclusion: { languages: [en, cy, en] }\n"],
    [
      "camden/products/open-play.yml",
      "links: [{ type: website, url: https://a.uk/ }, { type: website, url: https://a.uk/ }]\n",
    ],
    ["camden/opportunities/club.yml", "participants: [camden, camden]\n"],
    ["camden/case-studies/calls.yml", "authorities: [camden, camden]\n"],
    [
      "camden/authority.yml",
      "claimed: false\nuses:\n  - { product: kit, status: in-use }\n  - { status: in-use, product: kit }\n",
    ],
  ])("deletes the second item in %s: %s", (file, more) => {
    const text = more.startsWith("services")
      ? entry("Open Play").replace("services: []\n", more)
      : entry("London Borough of Camden", more);
    const problems = problemsIn({ "camden/products/kit.yml": entry("Kit for all"), [file]: text });

    expect(problems.map(({ rule, fix }) => [rule, fix?.deletes])).toEqual([["repeated-item", true]]);
  });

  test("has no fix for two items that contradict each other", () => {
    const text = entry(
      "London Borough of Camden",
      "claimed: false\nuses:\n  - { product: kit, status: in-use }\n  - { product: kit, status: piloting }\n",
    );
    const problems = problemsIn({ "camden/products/kit.yml": entry("Kit for all"), "camden/authority.yml": text });

    expect(problems.map(({ rule, fix, path, message }) => [rule, fix, path, message])).toEqual([
      ["repeated-item", undefined, ["uses", 1, "product"], "“kit” is already item 1 of “uses”. Keep one of the two."],
    ]);
  });

  test.each([
    ["links: [{ type: website, url: https://a.uk/ }, { url: https://a.uk/, type: website }]\n", "This", "links"],
    ["suppliers: [Example Ltd, example ltd]\n", "“example ltd”", "suppliers"],
    [
      "replaces: [{ system: { name: Forms }, fit: full }, { system: { name: Forms }, fit: full }]\n",
      "“Forms”",
      "replaces",
    ],
  ])("reports %s at the second item", (more, subject, list) => {
    const problems = problemsIn({ "camden/products/kit.yml": entry("Kit for all", more) });

    expect(problems.map(({ path, message }) => [path, message])).toEqual([
      [[list, 1], `${subject} is already item 1 of “${list}”. Delete it here.`],
    ]);
  });
});

test.each([
  "features:\n  - Reports # of faults\n  - Reports # of noise\n",
  "features:\n  - Room\n  # the second\n  - Room\n",
])("deletes no repeated item with a comment, which can be the end of its text: %j", (features) => {
  const [problem, ...others] = problemsIn({ [openPlay]: entry("Open Play", features) });

  expect([problem?.rule, others]).toEqual(["repeated-item", []]);
  expect(problem).not.toHaveProperty("fix");
});

describe("a reference by name", () => {
  const uprn = { "camden/standards/uprn.yml": entry("Unique Property Reference Number") };
  const related = (text: string): { rule: string; message: string; fix: string | undefined }[] =>
    problemsIn({ ...uprn, "camden/standards/streets.yml": entry("Streets of the town", `related: [${text}]\n`) }).map(
      ({ rule, message, fix }) => ({ rule, message, fix: fix?.text }),
    );

  test.each([
    ["Unique Property Reference Number", "invalid-value"],
    ["unique property reference number", "invalid-value"],
    ["unique-property-reference-number", "unknown-reference"],
    ["UPRN", "invalid-value"],
    ["u-p-r-n", "unknown-reference"],
  ])("%s is corrected to the slug of the entry with that name", (text, rule) => {
    expect(related(text)).toMatchObject([{ rule, fix: "uprn" }]);
  });

  test.each(["Unique Street Reference Number", "unique-street-reference-number", "UPRNs", "uprm"])(
    "%s is not corrected to a missing or a merely similar slug",
    (text) => {
      expect(related(text)).toMatchObject([{ fix: undefined }]);
    },
  );

  test.each([
    ["UPRN", "“UPRN” is not a slug. The standard that you mean has the slug “uprn”. Write that."],
    ["Uprm", "No standard in the catalogue is called “Uprm”. Did you mean “uprn”?"],
    ["Street Lists", "No standard in the catalogue is called “Street Lists”. Correct it, or add the entry."],
  ])("%s has a message that says what to do", (text, message) => {
    expect(related(text)).toMatchObject([{ message }]);
  });

  test.each(["Camden Council", "LB Camden"])("to a council by a common name is corrected: %s", (name) => {
    const problems = problemsIn({ "camden/opportunities/club.yml": entry("A club", `participants: [${name}]\n`) });
    expect(problems).toMatchObject([{ rule: "invalid-value", fix: { text: "camden" } }]);
  });

  test.each([
    "/standards/uprn/",
    "standards/uprn",
    "uprn.yml",
    "geoplace/standards/uprn.yml",
    "https://catalogue.example.org/standards/uprn/#who-has-adopted-it",
  ])("by an address or a file is corrected: %s", (text) => {
    expect(related(text)).toMatchObject([{ rule: "invalid-value", fix: "uprn" }]);
  });

  test.each(["/products/uprn/", "nowhere/uprn", "https://uprn"])(
    "by an address of something else is not: %s",
    (text) => {
      expect(related(text)).toMatchObject([{ fix: undefined }]);
    },
  );

  test("to an entry of another kind has a message that says so", () => {
    const problems = problemsIn({ "camden/products/open-play.yml": entry("Open Play", "dependsOn: [camden]\n") });
    expect(problems).toMatchObject([
      {
        rule: "unknown-reference",
        message:
          "There is no product “camden” in the catalogue. “camden” is an authority, and only products can be named here.",
      },
    ]);
  });

  test.each([
    ["allerdale", "Allerdale Borough Council ended on 31 March 2023; Cumberland Council took over."],
    ["Cumbria County Council", "Cumberland Council and Westmorland and Furness Council took over."],
    ["lb-camden", "Did you mean “camden”?"],
    ["west-oxfordshire-council", "West Oxfordshire District Council has no record yet."],
  ])("to a council by another name or slug has a message about that council: %s", (name, message) => {
    const problems = problemsIn({ "camden/opportunities/club.yml": entry("A club", `participants: [${name}]\n`) });
    expect(problems).toMatchObject([{ message: expect.stringContaining(message) }]);
  });

  test("to a council without a record has a message that says how to make one", () => {
    const problems = problemsIn({
      "camden/opportunities/club.yml": entry("A club", "participants: [West Oxfordshire]\n"),
    });

    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^No authority in the catalogue is called “West Oxfordshire”\..* has no record yet\. Make it with the form/,
      ),
    ]);
  });

  test("is not corrected if two entries have the name", () => {
    const twice = { "camden/standards/property-number.yml": entry("Unique property reference number") };
    const text = entry("Streets of the town", "related: [Unique Property Reference Number]\n");
    const problems = problemsIn({ ...uprn, ...twice, "camden/standards/streets.yml": text });

    expect(problems.filter(({ file }) => file.endsWith("streets.yml"))).toMatchObject([
      {
        rule: "invalid-value",
        message:
          "More than one standard is called “Unique Property Reference Number”. Write “property-number” or “uprn”.",
      },
    ]);
    expect(problems.filter(({ file, fix }) => file.endsWith("streets.yml") && fix)).toEqual([]);
  });
});

describe("a council of the register without a record", () => {
  test("has messages that say how to make its record", () => {
    const files = {
      "west-oxfordshire/products/bins.yml": entry("Bins of the west"),
      "camden/opportunities/club.yml": entry("A club", "participants: [west-oxfordshire]\n"),
    };
    const messages = problemsIn(files).map(({ message }) => message);

    expect(messages).toHaveLength(2);
    for (const message of messages) {
      expect(message).toContain("West Oxfordshire District Council has no record yet.");
      expect(message).toContain("/contribute/authority/");
      expect(message).toContain("npm run new -- authority --authority west-oxfordshire");
      expect(message).not.toContain("Did you mean");
    }
  });
});

describe("a reference to a missing product with the slug of a council", () => {
  test("has no message about the record of the council", () => {
    expect(problemsOfProduct("dependsOn: [west-oxfordshire]\n").map(({ message }) => message)).toEqual([
      "There is no product “west-oxfordshire” in the catalogue. Correct it, or add the entry.",
    ]);
  });
});

describe("self-reference", () => {
  test.each(["worksWith: [open-play]\n", "dependsOn: [open-play]\n"])("deletes %s", (more) => {
    expect(problemsOfProduct(more).map(({ rule, fix }) => [rule, fix?.deletes])).toEqual([["self-reference", true]]);
  });

  test.each(["related", "supersedes"])("deletes a standard’s own slug from %s", (field) => {
    const problems = problemsIn({ "camden/standards/uprn.yml": entry("Property numbers", `${field}: [uprn]\n`) });

    expect(problems.find(({ rule }) => rule === "self-reference")?.fix?.deletes).toBe(true);
  });

  test("has no fix for an entry that names itself as its replacement", () => {
    const retired = "retired: { date: 2026-01-01, reason: It has ended., replacedBy: open-play }\n";

    expect(problemsOfProduct(retired).map(({ rule, fix }) => [rule, fix])).toEqual([["self-reference", undefined]]);
  });

  test("accepts a product that names a standard with the same slug", () => {
    expect(
      problemsIn({
        "camden/standards/open-play.yml": entry("Open Play data"),
        [openPlay]: entry("Open Play", "standards: [{ standard: open-play, level: meets }]\n"),
      }),
    ).toEqual([]);
  });
});

describe("gss-code", () => {
  const council = (more: string): { rule: string; fix: string | undefined }[] =>
    problemsIn({ "camden/authority.yml": entry("London Borough of Camden", `claimed: false\n${more}`) }).map(
      ({ rule, fix }) => ({ rule, fix: fix?.text }),
    );

  test("corrects a code by the folder, if the register has it", () => {
    expect(council("gss: E09000008\n")).toEqual([{ rule: "gss-code", fix: "E09000007" }]);
    expect(council("gss: E09999999\n")).toEqual([{ rule: "gss-code", fix: "E09000007" }]);
  });

  test("corrects a type by the code", () => {
    expect(council("gss: E09000007\ntype: county\n")).toEqual([{ rule: "gss-code", fix: "london-borough" }]);
  });

  test("does not correct a type where the code may be wrong", () => {
    const text = entry("Friends of the parks", "claimed: false\ntype: charity\ngss: E09000003\n");
    const problems = problemsIn({ "parks/authority.yml": text });

    expect(problems.map(({ rule, fix }) => ({ rule, fix }))).toEqual([{ rule: "gss-code", fix: undefined }]);
  });

  const cumbria = (more: string): [string, string][] =>
    problemsIn({
      "cumberland/authority.yml": entry("Cumberland Council", "claimed: false\n"),
      "westmorland-and-furness/authority.yml": entry("Westmorland and Furness Council", "claimed: false\n"),
      "other-place/authority.yml": entry("Another council", "claimed: false\n"),
      "cumbria/authority.yml": entry("Cumbria County Council", `claimed: false\ngss: E10000006\n${more}`),
    }).map(({ path, message }) => [path.join("."), message]);
  const fact =
    "Cumbria County Council ended on 31 March 2023; Cumberland Council and Westmorland and Furness Council took over.";

  test("accepts the right successors and last day of an abolished council", () => {
    const right = "succeededBy: [westmorland-and-furness, cumberland]\n";

    expect(cumbria(right)).toEqual([]);
    expect(cumbria(`${right}lastDay: 2023-03-31\n`)).toEqual([]);
    expect(cumbria(`${right}lastDay: 2023-03-30\n`)).toEqual([["lastDay", fact]]);
  });

  test("names a successor that has been abolished too", () => {
    const record = entry("West Somerset District Council", "claimed: false\ngss: E07000191\n");

    expect(problemsIn({ "west-somerset/authority.yml": record }).map(({ rule, message }) => [rule, message])).toEqual([
      ["gss-code", expect.stringContaining("ended on 31 March 2019; somerset-west-and-taunton took over.")],
    ]);
  });

  test.each([
    ["cumberland"],
    ["cumberland, other-place"],
    ["other-place"],
    ["cumberland, westmorland-and-furness, other-place"],
  ])("names the right successors where a record has %s", (successors) => {
    expect(cumbria(`succeededBy: [${successors}]\n`)).toEqual([
      ["succeededBy", `${fact} Name all of them and nobody else.`],
    ]);
  });

  test("accepts the same code in a chain of successions", () => {
    const record = (slug: string, more: string): [string, string] => [
      `${slug}/authority.yml`,
      entry(`${slug} and all its people`, `claimed: false\n${more}`),
    ];
    const chain = [
      record("northern", "gss: E06000010\nsucceededBy: [middle-of-it]\nlastDay: 2020-03-31\n"),
      record("middle-of-it", "succeededBy: [northern, hull]\nlastDay: 2021-03-31\n"),
      record("hull", "gss: E06000010\n"),
    ];
    const found = (files: [string, string][]): string[] =>
      problemsIn(Object.fromEntries(files))
        .filter(({ rule }) => rule === "gss-code")
        .map(({ file }) => file);

    expect(found(chain)).toEqual([]);
    const withInvalidItem = record("middle-of-it", "succeededBy: [7, hull]\nlastDay: 2021-03-31\n");
    expect(found(chain.with(1, withInvalidItem))).toEqual([]);
    expect(found([...chain, record("rival", "gss: E06000010\nsucceededBy: [nobody-at-all]\n")])).toEqual([
      "hull/authority.yml",
      "northern/authority.yml",
      "rival/authority.yml",
    ]);
  });

  test("expects no code of a body that is not a council", () => {
    expect(council("type: charity\n")).toEqual([]);
  });
});

describe("claimed-expectations", () => {
  test("expects nothing of unclaimed records", () => {
    expect(problemsIn({ [openPlay]: entry("Open Play") })).toEqual([]);
  });

  test("does not expect a field that is there but invalid", () => {
    const rest = "maintenance:\n  type: internal\ncontacts: [nobody]\nlicences:\n\tcode: MIT\n";

    expect(problemsIn({ ...base, [openPlay]: entry("Open Play", rest) }).map(({ rule }) => rule)).toEqual([
      "wrong-type",
      "yaml-syntax",
    ]);
  });

  test("expects nothing of an authority that cannot be parsed", () => {
    expect(
      problemsIn({ ...base, "camden/authority.yml": "name: [", [openPlay]: entry("Open Play") }).map(
        ({ rule }) => rule,
      ),
    ).toEqual(["yaml-syntax"]);
  });
});
