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

/** Each problem as its file, rule and path. */
function told(files: Files): string[] {
  return problemsIn(files).map(({ file, rule, path }) => `${file} ${rule} ${path.join(".")}`.trim());
}

function messages(files: Files): string[] {
  return problemsIn(files).map(({ message }) => message);
}

describe("an address that was published", () => {
  const published = [{ kind: "product", slug: "open-play", file: "camden/products/open-play.yml" }] as const;

  test.each<[string, Files, number]>([
    ["is still there", { "camden/products/open-play.yml": entry("Open Play") }, 0],
    ["leads on by an earlier slug", { "camden/products/kit.yml": entry("Kit", "aliases: [open-play]\n") }, 0],
    ["is that of another kind", { "camden/standards/open-play.yml": entry("Open Play") }, 1],
    ["is gone", {}, 1],
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
  const record = (more: string): string[] => told({ ...kits, [camden]: entry("Camden", maintainers + contact + more) });

  test.each([
    ["uses: [{ product: kit, status: in-use }]\n", "uses.0"],
    ["uses: [{ product: kit, status: in-use, confirmed: 2024-11-20 }]\n", "uses.0.confirmed"],
    ["uses: [{ system: { name: Parking Manager }, services: [parking], status: in-use }]\n", "uses.0"],
    ["adopts: [{ standard: data, status: adopted }]\n", "adopts.0"],
    ["adopts: [{ standard: data, status: adopted, confirmed: 2024-11-20 }]\n", "adopts.0.confirmed"],
  ])("asks again in %s", (more, path) => {
    expect(record(more)).toEqual([`${camden} adoption-unconfirmed ${path}`]);
  });

  test.each([
    "uses: [{ product: kit, status: stopped, reason: It was dear. }]\n",
    "uses: [{ product: kit, status: in-use, confirmed: 2024-11-21 }]\n",
    "uses: [{ system: { name: Parking Manager }, services: [parking], status: in-use, confirmed: 2024-11-21 }]\n",
    "adopts: [{ standard: data, status: stopped }]\n",
    "adopts: [{ standard: data, status: adopted, confirmed: 2024-11-21 }]\n",
  ])("asks nothing in %s", (more) => {
    expect(record(more)).toEqual([]);
  });
});

describe("alias-taken", () => {
  test("tells the slug of the entry itself, of another and of one that had it before", () => {
    expect(
      messages({
        "camden/products/ant.yml": entry("Ant for all", "aliases: [ant, bee, cow]\n"),
        "camden/products/bee.yml": entry("Bees in towns", "aliases: [cow]\n"),
      }),
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
  ])("of %s: %s", (file, more, message) => {
    expect(messages({ ...claimed, [file]: entry("Kit for all", more) })).toEqual([`${message} Add it if you know it.`]);
  });

  test.each([
    [product, retired],
    ["camden/case-studies/calls.yml", ""],
  ])("expects nothing of %s: %s", (file, more) => {
    expect(messages({ ...claimed, [file]: entry("Kit for all", more) })).toEqual([]);
  });

  test("expects nothing of an entry whose name could not be read", () => {
    const text = entry("Kit for all").replace("name: Kit for all", "name: 7");

    expect(problemsIn({ ...claimed, [product]: text }).map(({ rule }) => rule)).toEqual(["wrong-type"]);
  });

  test("expects who maintains its entries and a contact of an authority that takes part", () => {
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
  ])("%s, %s can be right", (fields, more) => {
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
  ])("%s cannot be right", (fields, message) => {
    expect(contract(fields)).toEqual([message]);
  });

  test.each([
    ["until: 2026-11-20", "until"],
    ["until: 2026-01-31, extendableUntil: 2026-11-20", "extendableUntil"],
  ])("%s has ended where it says so", (fields, field) => {
    const use = `uses: [{ product: kit, status: in-use, contract: { ${fields} } }]\n`;

    expect(told({ "camden/products/kit.yml": entry("Kit for all"), [camden]: unclaimed(use) })).toEqual([
      `${camden} contract-dates uses.0.contract.${field}`,
    ]);
  });
});

describe("dates that have passed", () => {
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
    [opportunity, "closes: 2026-11-20\nstage: closed\n", []],
    [opportunity, "closes: 2026-11-20\nstage: under-way\n", []],
    [opportunity, `closes: 2026-11-20\n${retired}`, []],
    [product, "retired: { date: 2026-11-22, reason: It is going to end. }\nstage: live\n", []],
    [product, "stage: retired\n", [`${product} one-sided-relation stage`]],
    [product, `stage: retired\n${retired}`, []],
  ])("in %s: %s", (file, more, found) => {
    expect(told({ [file]: entry("Kit for all", more) })).toEqual(found);
  });
});

describe("superseded standards", () => {
  const old = "camden/standards/old.yml";
  const newer = { "camden/standards/new-one.yml": entry("Gazetteers", "supersedes: [old]\n") };
  const superseded = entry("Lists of streets", "status: superseded\n");

  test("are told wherever they are adopted, met or asked for", () => {
    expect(
      told({
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
    ["what has been stopped", { [camden]: unclaimed("adopts: [{ standard: old, status: stopped }]\n") }],
    [
      "a retired product",
      { "camden/products/kit.yml": entry("Kit for all", `standards: [{ standard: old, level: meets }]\n${retired}`) },
    ],
  ])("are no concern of %s", (_, files) => {
    expect(told({ ...newer, [old]: superseded, ...files })).toEqual([]);
  });

  test("name what takes their place, where that is known", () => {
    const use = { "camden/opportunities/club.yml": entry("A club", "standards: [old]\n") };

    expect(messages({ ...newer, [old]: superseded, ...use })).toEqual([
      "The standard “old” is superseded. “new-one” takes its place.",
    ]);
    expect(messages({ [old]: superseded, ...use })).toEqual([
      "The standard “old” is superseded. Check what takes its place.",
    ]);
  });

  test("that are retired as well are told as that", () => {
    const use = { "camden/opportunities/club.yml": entry("A club", "standards: [old]\n") };

    expect(told({ [old]: entry("Lists of streets", `status: superseded\n${retired}`), ...use })).toEqual([
      "camden/opportunities/club.yml retired-needed standards.0",
    ]);
  });

  test("say themselves that they are, unless they are retired", () => {
    expect(told({ ...newer, [old]: entry("Lists of streets", "status: recommended\n") })).toEqual([
      "camden/standards/new-one.yml one-sided-relation supersedes.0",
    ]);
    expect(told({ ...newer, [old]: entry("Lists of streets", retired) })).toEqual([]);
    expect(told({ ...newer, [old]: superseded })).toEqual([]);
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
  ])("in %s: %s", (file, _, more, isFound) => {
    expect(told({ ...ended, ...oldStandard, ...oldCouncil, [file]: entry("Things of the town", more) })).toEqual(
      isFound ? [expect.stringContaining(`${file} retired-needed`)] : [],
    );
  });

  test("names what takes its place", () => {
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

describe("a folder without its authority", () => {
  test("is told once, with the folder that may be meant", () => {
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

describe("what shares a slug or a repository", () => {
  test.each([
    [2, "p1/products/kit.yml."],
    [4, "p1/products/kit.yml, p2/products/kit.yml, p3/products/kit.yml."],
    [5, "p1/products/kit.yml, p2/products/kit.yml, p3/products/kit.yml and 1 more."],
    [9, "p1/products/kit.yml, p2/products/kit.yml, p3/products/kit.yml and 5 more."],
  ])("is told with a few of the others, of %i", (count, others) => {
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
});

describe("unknown-requirement", () => {
  const met = (id: string, requirements: string): string[] =>
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
  ])("%s where the standard has %s", (id, requirements, found) => {
    expect(met(id, requirements)).toEqual(found);
  });

  test("looks at the requirements that can be read", () => {
    expect(met("valid-jsn", "requirements: [7, { id: valid-json, title: It is valid }]\n")).toEqual([
      "“valid-jsn” is not a requirement of data. Did you mean “valid-json”?",
      expect.stringContaining("requirements"),
    ]);
  });
});

describe("system-has-entry", () => {
  test.each([
    ["Open Play", 1],
    ["Open Plai", 0],
  ])("of a system called “%s” beside the product Open Play, says %i thing", (name, count) => {
    const use = `uses: [{ system: { name: ${name} }, services: [parking], status: in-use }]\n`;
    const files = { "camden/products/open-play.yml": entry("Open Play"), [camden]: unclaimed(use) };

    expect(problemsIn(files).filter(({ rule }) => rule === "system-has-entry")).toHaveLength(count);
  });
});

describe("the settings of a catalogue", () => {
  const repository = "repository: https://github.com/exampleshire/catalogue\n";
  const settings = (text: string): string[] => messages({ "catalogue.yml": repository + text });
  const peer = (id: string, name: string, host = `${id}.example.org`): string =>
    `{ id: ${id}, name: ${name}, manifest: "https://${host}/api/v1/manifest.json" }`;

  test("name each peer once, and which of them is named twice", () => {
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

  test("are compared as far as they can be read", () => {
    const found = settings(`name: Play\npeers: [7, { id: wales }, ${peer("play", "Play")}, ${peer("two", "Play")}]\n`);

    expect(found).toContain("“Play” is this catalogue itself. Name another catalogue, or delete the peer.");
    expect(found).toContain("“Play” is already the name of peer 3. Keep one of the two.");
  });

  test("may have a homepage that only speaks of GitHub Pages", () => {
    expect(settings("name: Play\nhomepage: https://exampleshire.github.io/other/\n")).toHaveLength(1);
    expect(settings("name: Play\nhomepage: https://example.org/https://exampleshire.github.io/\n")).toEqual([]);
  });

  test("may have a homepage on GitHub Pages while their repository is not known", () => {
    const text = "name: Play\nhomepage: https://exampleshire.github.io/other/\n";
    const elsewhere = "repository: https://gitlab.com/exampleshire/catalogue\n";

    expect(told({ "catalogue.yml": text + elsewhere })).toEqual(["catalogue.yml invalid-value repository"]);
  });
});

test.each([
  ["product: kit", "Say why “kit” was stopped: add a reason."],
  ["system: { name: Kerb Desk }, services: [parking]", "Say why “Kerb Desk” was stopped: add a reason."],
])("what was stopped without a reason is named: %s", (what, message) => {
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
])("the name of a system cannot end the quotation that it stands in: %s", (system) => {
  const files = { "camden/authority.yml": entry("Camden Council", `claimed: false\nuses: [{ system: ${system} }]\n`) };
  expect(messages(files)).toContainEqual(expect.stringContaining("“Desk' [x](https://example.org)”"));
});
