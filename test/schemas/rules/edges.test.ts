import { describe, expect, test } from "vitest";

import { entry, type Files, problemsIn } from "../../helpers/catalogues.ts";

const camden = "camden/authority.yml";
const retired = "retired: { date: 2026-01-01, reason: It has ended. }\n";
const contact = "contacts: [{ role: Digital team, email: digital@camden.gov.uk }]\n";
const maintainers = "maintainers: [{ github: camden, id: 1 }]\n";
const claimed = { [camden]: entry("London Borough of Camden", `${maintainers}${contact}`) };

function unclaimed(more: string, name = "London Borough of Camden"): string {
  return entry(name, `claimed: false\n${more}`);
}

/** Returns the file, rule and path of each problem. */
function rulesAndPaths(files: Files): string[] {
  return problemsIn(files).map(({ file, rule, path }) => `${file} ${rule} ${path.join(".")}`.trim());
}

function messages(files: Files): string[] {
  return problemsIn(files).map(({ message }) => message);
}

describe("address-gone", () => {
  const published = [{ kind: "product", slug: "open-play", file: "camden/products/open-play.yml" }] as const;

  test.each<[string, Files, number]>([
    ["accepts an entry at its address", { "camden/products/open-play.yml": entry("Open Play") }, 0],
    ["accepts a slug that is an alias", { "camden/products/kit.yml": entry("Kit", "aliases: [open-play]\n") }, 0],
    ["reports an address that only another kind has", { "camden/standards/open-play.yml": entry("Open Play") }, 1],
    ["reports a deleted entry", {}, 1],
  ])("%s", (_, files, count) => {
    expect(problemsIn(files, { published }).map(({ rule }) => rule)).toEqual(
      Array.from({ length: count }, () => "address-gone"),
    );
  });
});

describe("adoption-unconfirmed", () => {
  const kits = {
    "camden/products/kit.yml": entry("Kit for all", `${contact}licences: { code: MIT }\nmaintenance: { type: none }\n`),
    "camden/standards/data.yml": entry("Data for all", contact),
  };
  const record = (more: string): string[] =>
    rulesAndPaths({ ...kits, [camden]: entry("Camden", maintainers + contact + more) });

  test.each([
    ["uses: [{ product: kit, status: in-use }]\n", "uses.0"],
    ["uses: [{ product: kit, status: in-use, confirmed: 2024-11-20 }]\n", "uses.0.confirmed"],
    ["uses: [{ system: { name: Parking Manager }, services: [parking], status: in-use }]\n", "uses.0"],
    ["adopts: [{ standard: data, status: adopted }]\n", "adopts.0"],
    ["adopts: [{ standard: data, status: adopted, confirmed: 2024-11-20 }]\n", "adopts.0.confirmed"],
  ])("asks for a new confirmation of %s", (more, path) => {
    expect(record(more)).toEqual([`${camden} adoption-unconfirmed ${path}`]);
  });

  test.each([
    "uses: [{ product: kit, status: stopped, reason: It was dear. }]\n",
    "uses: [{ product: kit, status: in-use, confirmed: 2024-11-21 }]\n",
    "uses: [{ system: { name: Parking Manager }, services: [parking], status: in-use, confirmed: 2024-11-21 }]\n",
    "adopts: [{ standard: data, status: stopped }]\n",
    "adopts: [{ standard: data, status: adopted, confirmed: 2024-11-21 }]\n",
  ])("does not ask about %s", (more) => {
    expect(record(more)).toEqual([]);
  });
});

describe("alias-taken", () => {
  test("reports an alias that is the slug of the entry itself, of another, or an alias of another", () => {
    expect(
      messages({
        "camden/products/ant.yml": entry("Ant for all", "aliases: [ant, bee, cow]\n"),
        "camden/products/bee.yml": entry("Bees in towns", "aliases: [cow]\n"),
      }).filter((message) => !message.includes("old links")),
    ).toEqual([
      "“ant” is the slug of this product itself, so it cannot be an earlier slug of this one.",
      "“bee” is the slug of another product, so it cannot be an earlier slug of this one.",
      "“cow” is already given as an earlier slug in camden/products/ant.yml. Keep it in one of them.",
    ]);
  });
});

describe("claimed-expectations", () => {
  const product = "camden/products/kit.yml";

  test.each([
    [product, "", "People will ask for a contact, the licence and how it is maintained."],
    [product, `contacts: []\nlicences: { code: MIT }\n`, "People will ask for a contact and how it is maintained."],
    [product, `${contact}licences: { code: MIT }\n`, "People will ask for how it is maintained."],
    ["camden/standards/data.yml", "", "People will ask for a contact."],
    ["camden/opportunities/club.yml", "", "People will ask for a contact."],
  ])("expects what is missing in %s: %s", (file, more, message) => {
    expect(messages({ ...claimed, [file]: entry("Kit for all", more) })).toEqual([`${message} Add it if you know it.`]);
  });

  test.each([
    [product, retired],
    ["camden/case-studies/calls.yml", ""],
  ])("expects nothing in %s: %s", (file, more) => {
    expect(messages({ ...claimed, [file]: entry("Kit for all", more) })).toEqual([]);
  });

  test("expects nothing of an entry with an invalid name", () => {
    const text = entry("Kit for all").replace("name: Kit for all", "name: 7");

    expect(problemsIn({ ...claimed, [product]: text }).map(({ rule }) => rule)).toEqual(["wrong-type"]);
  });

  test("expects a contact and maintainers of a claimed authority", () => {
    expect(messages({ [camden]: entry("London Borough of Camden") })).toEqual([
      "People will ask for a contact and who maintains its entries. Add it if you know it.",
    ]);
    expect(messages({ [camden]: entry("London Borough of Camden", "claimed: maybe\n") })).toHaveLength(1);
  });
});

describe("contract-dates", () => {
  const contract = (fields: string, more = "status: in-use"): string[] =>
    messages({
      "camden/products/kit.yml": entry("Kit for all"),
      [camden]: unclaimed(`uses: [{ product: kit, ${more}, contract: { ${fields} } }]\n`),
    });

  test.each([
    ["until: 2026-11-21", "status: in-use"],
    ["until: 2026-11-20, extendableUntil: 2026-11-21", "status: in-use"],
    ["until: 2026-11-20", "status: piloting"],
    ["until: 2027-03-31, noticeBy: 2027-03-31", "status: in-use"],
    ["until: 2027-03-31, extendableUntil: 2027-03-31", "status: in-use"],
    ["noticeBy: 2027-03-31, extendableUntil: 2020-03-31", "status: in-use"],
    ["until: 2026-12-31", "status: in-use, since: '2026'"],
    ["until: 2026-04-01", "status: stopped, reason: It was dear., since: 2026-04-01"],
  ])("accepts %s, %s", (fields, more) => {
    expect(contract(fields, more)).toEqual([]);
  });

  test.each([
    ["until: 2026-11-20", "The contract ended on 20 November 2026. Say how it is bought now, or when its use stopped."],
    [
      "until: 2026-01-31, extendableUntil: 2026-11-20",
      "The contract ended on 20 November 2026. Say how it is bought now, or when its use stopped.",
    ],
    [
      "until: 2027-03-30, noticeBy: 2027-03-31",
      "Notice by 31 March 2027 is after the contract ends (30 March 2027). Correct one of the two.",
    ],
    [
      "until: 2027-03-31, extendableUntil: 2027-03-30",
      "The extension ends (30 March 2027) before the contract does (31 March 2027). Correct one of the two.",
    ],
  ])("reports %s", (fields, message) => {
    expect(contract(fields)).toEqual([message]);
  });

  test.each([
    ["until: 2026-11-20", "until"],
    ["until: 2026-01-31, extendableUntil: 2026-11-20", "extendableUntil"],
  ])("reports the end of %s at its date", (fields, field) => {
    const use = `uses: [{ product: kit, status: in-use, contract: { ${fields} } }]\n`;

    expect(rulesAndPaths({ "camden/products/kit.yml": entry("Kit for all"), [camden]: unclaimed(use) })).toEqual([
      `${camden} contract-dates uses.0.contract.${field}`,
    ]);
  });
});

describe("contract-ended, opportunity-closed and retired-stage", () => {
  const [product, opportunity] = ["camden/products/kit.yml", "camden/opportunities/club.yml"];
  const ended = "maintenance: { type: contract, until: 2026-11-20 }\n";

  test.each([
    [product, ended, [`${product} contract-ended maintenance.until`]],
    [product, ended + retired, []],
    [product, ended.replace("11-20", "11-21"), []],
    [opportunity, "closes: 2026-11-20\n", [`${opportunity} opportunity-closed closes`]],
    [opportunity, "closes: 2026-11-20\nstage: forming\n", [`${opportunity} opportunity-closed closes`]],
    [opportunity, "closes: 2026-11-21\n", []],
    [opportunity, "stage: open\n", []],
    [opportunity, "opens: 2026-11-21\nstage: forming\n", [`${opportunity} opportunity-closed opens`]],
    [opportunity, "opens: 2026-11-20\nstage: idea\n", [`${opportunity} opportunity-closed opens`]],
    [opportunity, "opens: 2026-11-22\nstage: forming\n", []],
    [opportunity, "opens: 2026-11-20\nstage: open\n", []],
    [opportunity, "closes: 2026-11-20\nstage: closed\n", []],
    [opportunity, "closes: 2026-11-20\nstage: under-way\n", []],
    [opportunity, `closes: 2026-11-20\n${retired}`, []],
    [product, "retired: { date: 2026-11-22, reason: It is going to end. }\nstage: live\n", []],
    [product, "stage: retired\n", [`${product} retired-stage stage`]],
    [product, `stage: retired\n${retired}`, []],
    [product, `stage: live\n${retired}`, [`${product} retired-stage stage`]],
    [product, "retired: { date: 2026-11-22, reason: It is going to end. }\nstage: retired\n", []],
  ])("report a past date only if it still matters, in %s: %s", (file, more, expected) => {
    expect(rulesAndPaths({ [file]: entry("Kit for all", more) })).toEqual(expected);
  });
});

test.each([
  ["2025-03-31", "2020-03-31", ["date-order succeededBy.0"]],
  ["2025-03-31", "2025-03-31", ["date-order succeededBy.0"]],
  ["2019-03-31", "2023-03-31", []],
])("a council that ends on %s can be taken over only by one that ends later, not on %s", (lastDay, end, found) => {
  const record = (name: string, by: string, day: string): string =>
    entry(name, `claimed: false\nsucceededBy: [${by}]\nlastDay: ${day}\n`);
  const files = {
    "west-shire/authority.yml": record("West Shire", "shire", lastDay),
    "shire/authority.yml": record("The Shire", "great-shire", end),
    "great-shire/authority.yml": entry("Great Shire", "claimed: false\n"),
  };

  expect(rulesAndPaths(files)).toEqual(found.map((one) => `west-shire/authority.yml ${one}`));
});

test.each([
  ["{ version: '2', date: 2024-05 }, { version: '1', date: '2023' }", []],
  ["{ version: '2', date: '2024' }, { version: '2.0.1', date: 2024-05 }", []],
  ["{ version: '1', date: '2023' }, { version: '1.5' }, { version: '2', date: 2024-05 }", ["versions.2.date"]],
])("a standard lists its newest version first: %s", (versions, paths) => {
  const standard = "camden/standards/kit.yml";

  expect(rulesAndPaths({ [standard]: entry("Kit for all", `versions: [${versions}]\n`) })).toEqual(
    paths.map((path) => `${standard} date-order ${path}`),
  );
});

describe("superseded-standard", () => {
  const old = "camden/standards/old.yml";
  const newer = { "camden/standards/new-one.yml": entry("Gazetteers", "supersedes: [old]\n") };
  const superseded = entry("Lists of streets", "status: superseded\n");

  test("reports a superseded standard in adoptions, products and opportunities", () => {
    expect(
      rulesAndPaths({
        ...newer,
        [old]: superseded,
        [camden]: unclaimed("adopts: [{ standard: old, status: adopted }]\n"),
        "camden/products/kit.yml": entry("Kit for all", "standards: [{ standard: old, level: meets }]\n"),
        "camden/opportunities/club.yml": entry("A club", "standards: [old]\n"),
      }),
    ).toEqual([
      `${camden} superseded-standard adopts.0.standard`,
      "camden/opportunities/club.yml superseded-standard standards.0",
      "camden/products/kit.yml superseded-standard standards.0.standard",
    ]);
  });

  test.each<[string, Files]>([
    ["a stopped adoption", { [camden]: unclaimed("adopts: [{ standard: old, status: stopped }]\n") }],
    [
      "a retired product",
      { "camden/products/kit.yml": entry("Kit for all", `standards: [{ standard: old, level: meets }]\n${retired}`) },
    ],
  ])("ignores %s", (_, files) => {
    expect(rulesAndPaths({ ...newer, [old]: superseded, ...files })).toEqual([]);
  });

  test("names the successor, if it is known", () => {
    const use = { "camden/opportunities/club.yml": entry("A club", "standards: [old]\n") };

    expect(messages({ ...newer, [old]: superseded, ...use })).toEqual([
      "The standard “old” is superseded. “new-one” takes its place.",
    ]);
    expect(messages({ [old]: superseded, ...use })).toEqual([
      "The standard “old” is superseded. Check what takes its place.",
    ]);
  });

  test("leaves a retired standard to retired-needed", () => {
    const use = { "camden/opportunities/club.yml": entry("A club", "standards: [old]\n") };

    expect(rulesAndPaths({ [old]: entry("Lists of streets", `status: superseded\n${retired}`), ...use })).toEqual([
      "camden/opportunities/club.yml retired-needed standards.0",
    ]);
  });

  test("expects the status of a superseded standard in its own entry, unless it is retired", () => {
    expect(rulesAndPaths({ ...newer, [old]: entry("Lists of streets", "status: recommended\n") })).toEqual([
      "camden/standards/new-one.yml one-sided-relation supersedes.0",
    ]);
    expect(rulesAndPaths({ ...newer, [old]: entry("Lists of streets", retired) })).toEqual([]);
    expect(rulesAndPaths({ ...newer, [old]: superseded })).toEqual([]);
  });
});

describe("retired-needed", () => {
  const ended = { "camden/products/ended.yml": entry("Old forms", retired) };
  const oldStandard = { "camden/standards/ended.yml": entry("Lists of streets", retired) };
  const oldCouncil = { "hull-city/authority.yml": unclaimed(retired, "Hull City") };

  test.each<[string, string, string, boolean]>([
    ["camden/products/kit.yml", "dependsOn", "dependsOn: [ended]\n", true],
    ["camden/products/kit.yml", "worksWith", "worksWith: [ended]\n", false],
    ["camden/products/kit.yml", "replaces", "replaces: [{ product: ended, fit: full }]\n", false],
    ["camden/products/kit.yml", "an entry that is retired", `dependsOn: [ended]\n${retired}`, false],
    ["camden/opportunities/club.yml", "products", "products: [ended]\n", true],
    ["camden/opportunities/club.yml", "participants", "participants: [hull-city]\n", true],
    ["camden/case-studies/calls.yml", "products", "products: [ended]\n", false],
    [camden, "uses", "claimed: false\nuses: [{ product: ended, status: in-use }]\n", true],
    [camden, "uses stopped", "claimed: false\nuses: [{ product: ended, status: stopped, reason: Dear. }]\n", false],
    [camden, "adopts", "claimed: false\nadopts: [{ standard: ended, status: adopted }]\n", true],
    [camden, "adopts stopped", "claimed: false\nadopts: [{ standard: ended, status: stopped }]\n", false],
    [camden, "members", "claimed: false\nmembers: [hull-city]\n", false],
    [camden, "succeededBy", "claimed: false\nlastDay: 2026-03-31\nsucceededBy: [hull-city]\n", false],
  ])("reports a reference to a retired entry only if it is still needed, in %s: %s", (file, _, more, isReported) => {
    expect(
      rulesAndPaths({ ...ended, ...oldStandard, ...oldCouncil, [file]: entry("Things of the town", more) }),
    ).toEqual(isReported ? [expect.stringContaining(`${file} retired-needed`)] : []);
  });

  test("names the replacement", () => {
    const replaced = entry("Old forms", retired.replace(" }", ", replacedBy: fresh }"));
    const needs = { "camden/products/kit.yml": entry("Kit for all", "dependsOn: [ended]\n") };

    expect(messages({ ...ended, ...needs })).toEqual([
      "The product “ended” is retired. Check whether this is still right.",
    ]);
    expect(
      messages({ "camden/products/ended.yml": replaced, "camden/products/fresh.yml": entry("Newest"), ...needs }),
    ).toEqual(["The product “ended” is retired. “fresh” takes its place."]);
  });
});

describe("missing-authority", () => {
  test("reports each folder once, with a similar folder", () => {
    expect(
      messages({
        "camdn/products/kit.yml": entry("Kit for all"),
        "camdn/products/bus.yml": entry("Bus of data"),
        "london-borough-of-camden/products/map.yml": entry("Maps and plans"),
        "nowhere/products/tram.yml": entry("Trams and trains"),
      }),
    ).toEqual([
      "The folder “camdn” has no authority.yml, so nobody is known to own this entry. Did you mean “camden”? Add camdn/authority.yml, or move the entry.",
      "The folder “london-borough-of-camden” has no authority.yml, so nobody is known to own this entry. Did you mean “camden”? Add london-borough-of-camden/authority.yml, or move the entry.",
      "The folder “nowhere” has no authority.yml, so nobody is known to own this entry. Add nowhere/authority.yml, or move the entry.",
    ]);
  });
});

describe("duplicate-slug", () => {
  test.each([
    [2, "p1/products/kit.yml."],
    [4, "p1/products/kit.yml, p2/products/kit.yml, p3/products/kit.yml."],
    [5, "p1/products/kit.yml, p2/products/kit.yml, p3/products/kit.yml and 1 more."],
    [9, "p1/products/kit.yml, p2/products/kit.yml, p3/products/kit.yml and 5 more."],
  ])("lists at most three other files of %i", (count, others) => {
    const names = [
      "Ant hill",
      "Bee hive",
      "Crow nest",
      "Dog house",
      "Eel trap",
      "Fox hole",
      "Goat shed",
      "Hen coop",
      "Ibex rock",
    ];
    const files = Object.fromEntries(
      names.slice(0, count).flatMap((name, index) => [
        [`p${index}/products/kit.yml`, entry(name)],
        [`p${index}/authority.yml`, unclaimed("", `${name} council`)],
      ]),
    );
    const [first] = problemsIn(files).filter(({ file }) => file === "p0/products/kit.yml");

    expect(first?.message).toContain(`Another product is called “kit” too: ${others} Rename`);
  });

  test("reports an entry that takes an earlier slug of another, and not one that gives its own slug as an earlier one", () => {
    const files = {
      "camden/products/ant.yml": entry("Ant for all", "aliases: [ant, bee]\n"),
      "camden/products/bee.yml": entry("Bees in towns"),
    };
    const found = problemsIn(files).filter(({ rule }) => rule === "duplicate-slug");
    expect(found.map(({ file, message }) => [file, message])).toEqual([
      [
        "camden/products/bee.yml",
        "“bee” was the slug of camden/products/ant.yml before, and old links lead there. Choose another one.",
      ],
    ]);
  });
});

describe("unknown-requirement", () => {
  const messagesOn = (id: string, requirements: string): string[] =>
    messages({
      "camden/standards/data.yml": entry("Data for all", requirements),
      "camden/products/kit.yml": entry(
        "Kit for all",
        `standards: [{ standard: data, level: partly, requirements: [${id}] }]\n`,
      ),
    });
  const two = "requirements: [{ id: valid-json, title: It is valid }, { id: open-licence, title: It is open }]\n";

  test.each([
    ["valid-json", two, []],
    ["valid-jsn", two, ["“valid-jsn” is not a requirement of data. Did you mean “valid-json”?"]],
    ["updated-weekly", two, ["“updated-weekly” is not a requirement of data. It has: valid-json, open-licence."]],
    ["valid-json", "", ["“valid-json” is not a requirement of data. Its entry lists none yet."]],
  ])("explains %s where the standard has %s", (id, requirements, expected) => {
    expect(messagesOn(id, requirements)).toEqual(expected);
  });

  test("reads the valid requirements of a standard with invalid ones", () => {
    expect(messagesOn("valid-jsn", "requirements: [7, { id: valid-json, title: It is valid }]\n")).toEqual([
      "“valid-jsn” is not a requirement of data. Did you mean “valid-json”?",
      expect.stringContaining("requirements"),
    ]);
  });
});

describe("system-has-entry", () => {
  test.each([
    ["Open Play", 1],
    ["Open Plai", 0],
  ])("reports a system called “%s” beside the product Open Play %i times", (name, count) => {
    const use = `uses: [{ system: { name: ${name} }, services: [parking], status: in-use }]\n`;
    const files = { "camden/products/open-play.yml": entry("Open Play"), [camden]: unclaimed(use) };

    expect(problemsIn(files).filter(({ rule }) => rule === "system-has-entry")).toHaveLength(count);
  });
});

describe("peer-identity and homepage-repository", () => {
  const repository = "repository: https://github.com/exampleshire/catalogue\n";
  const settings = (text: string): string[] => messages({ "catalogue.yml": repository + text });
  const peer = (id: string, name: string, host = `${id}.example.org`): string =>
    `{ id: ${id}, name: ${name}, manifest: "https://${host}/api/v1/manifest.json" }`;

  test("report a peer that is listed twice, by name or manifest", () => {
    expect(settings(`name: Play\npeers: [${peer("wales", "Wales")}, ${peer("cymru", "WALES")}]\n`)).toEqual([
      "“WALES” is already the name of peer 1. Keep one of the two.",
    ]);
    expect(
      settings(`name: Play\npeers: [${peer("wales", "Wales")}, ${peer("cymru", "Cymru", "www.wales.example.org")}]\n`),
    ).toEqual([expect.stringContaining("is already the manifest of peer 1.")]);
    const archived = (host: string): string => `archive.example.org/https://${host}`;
    const copies = [
      peer("wales", "Wales", archived("wales.example.org")),
      peer("cymru", "Cymru", archived("www.wales.example.org")),
    ];
    expect(settings(`name: Play\npeers: [${copies.join(", ")}]\n`)).toEqual([]);
  });

  test("compare the valid peers of a list with invalid ones", () => {
    const found = settings(`name: Play\npeers: [7, { id: wales }, ${peer("play", "Play")}, ${peer("two", "Play")}]\n`);

    expect(found).toContain("“Play” is this catalogue itself. Name another catalogue, or delete the peer.");
    expect(found).toContain("“Play” is already the name of peer 3. Keep one of the two.");
  });

  test("accept a homepage that has a GitHub Pages address only in its path", () => {
    expect(settings("name: Play\nhomepage: https://exampleshire.github.io/other/\n")).toHaveLength(1);
    expect(settings("name: Play\nhomepage: https://example.org/exampleshire.github.io/\n")).toEqual([]);
  });

  test("accept a homepage on GitHub Pages while the repository is unknown", () => {
    const text = "name: Play\nhomepage: https://exampleshire.github.io/other/\n";
    const elsewhere = "repository: https://gitlab.com/exampleshire/catalogue\n";

    expect(rulesAndPaths({ "catalogue.yml": text + elsewhere })).toEqual(["catalogue.yml invalid-value repository"]);
  });
});

test.each([
  ["product: kit", "Say why “kit” was stopped: add a reason."],
  ["system: { name: Kerb Desk }, services: [parking]", "Say why “Kerb Desk” was stopped: add a reason."],
])("stopped-without-reason names what was stopped: %s", (what, message) => {
  const problems = problemsIn({
    "camden/products/kit.yml": entry("Kit"),
    "camden/authority.yml": entry("Camden Council", `uses: [{ ${what}, status: stopped }]\n`),
  });
  expect(problems.filter(({ rule }) => rule === "stopped-without-reason").map((problem) => problem.message)).toEqual([
    message,
  ]);
});

test.each([
  "{ name: 'Desk” [x](https://example.org)', supplier: Kerb Ltd }, status: stopped, services: [parking]",
  "{ name: 'Desk” [x](https://example.org)' }, status: in-use",
])("escapes quotation marks in the name of a system: %s", (system) => {
  const files = { "camden/authority.yml": entry("Camden Council", `claimed: false\nuses: [{ system: ${system} }]\n`) };
  expect(messages(files)).toContainEqual(expect.stringContaining("“Desk' [x](https://example.org)”"));
});
