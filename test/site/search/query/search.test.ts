import { describe, expect, test } from "vitest";

import { Search } from "../../../../site/search/query/search.ts";
import { entry, type Files, today } from "../../../helpers/catalogues.ts";
import { documentsIn, searchIn, sourceOf } from "../../../helpers/search.ts";

const products = {
  "camden/products/localgov-drupal.yml": entry("LocalGov Drupal", "description: A website for councils.\n"),
  "camden/products/drupal-forms.yml": entry("Forms for a website", "tags: [drupal]\n"),
  "camden/products/open311-adapter.yml": entry("Open311 adapter"),
  "camden/products/fix.yml": entry("FixMyStreet Platform", "services: [roads-pavements]\n"),
  "camden/products/bin-dates.yml": entry("Collection dates", "description: Says when the refuse is collected.\n"),
  "camden/products/plans.yml": entry("Plan store", "description: Holds an education, health and care plan.\n"),
  "camden/products/letters.yml": entry("Letters", "description: Send letters to residents.\n"),
  "camden/products/form-builder.yml": entry("Form Builder"),
  "camden/standards/open-referral-uk.yml": entry("Open Referral UK"),
  "camden/standards/uprn.yml": entry("'UPRN and USRN: unique property and street references'"),
};
const files = Object.fromEntries(
  Object.entries(products).map(([path, text]) => [path, text.replace(/services: \[\]\n(?=[^]*services: \[)/, "")]),
);
const search = await searchIn(files);
const find = (query: string): ReturnType<typeof search.find> => search.find(query);
const names = async (query: string): Promise<string[]> => (await find(query)).addresses;

test("a query is read by the words with which the index was written, also where the scripts are older or newer", async () => {
  const source = sourceOf(documentsIn(files));
  const contents = await source.contents();
  const play = { id: "play", phrases: ["play", "refuse"] };
  const playDesk = { name: "Play Desk", is: "a system for play", services: ["housing" as const] };
  const other = await Search.over(
    { ...source, contents: () => Promise.resolve({ ...contents, synonyms: [play], systems: [playDesk] }) },
    today,
  );
  const products = ({ numbers }: { numbers: readonly number[] }): string[] =>
    numbers.map((number) => other.catalogue.addressOf(number)).filter((address) => address.startsWith("/products/"));
  expect(products(await find("rubbish"))).toEqual(["/products/bin-dates/"]);
  expect(products(await other.find("rubbish"))).toEqual([]);
  expect((await other.find("Play Desk")).systems).toEqual([playDesk]);
});

describe("a result has every word that was typed", () => {
  test.each(["zeppelin", "drupal zeppelin forest", "qwertyuiop", "x", "%%%", "🙂", "toString", "<script>"])(
    "%s finds nothing whole",
    async (query) => {
      const { numbers, partial, missingIn } = await find(query);
      if (partial) for (const number of numbers) expect(missingIn(number).length).toBeGreaterThan(0);
      else expect(numbers).toEqual([]);
    },
  );

  test("in another form or as a beginning", async () => {
    expect(await names("builders form")).toContain("/products/form-builder/");
    expect(await names("drup")).toContain("/products/localgov-drupal/");
    expect(await names("buildin")).toEqual(await names("building"));
  });

  test("whatever was looked for before", async () => {
    const other = await searchIn(files);
    await other.find("d");
    await other.find("form");
    expect((await other.find("drupal")).addresses).toEqual(await names("drupal"));
    expect((await (await searchIn(files)).find("CRM")).addresses).toEqual(await names("CRM"));
  });
});

describe("words of questions do not count", () => {
  test.each([
    ["what does UPRN mean", "/standards/uprn/"],
    ["compare form builders", "/products/form-builder/"],
    ["which one is best for a form builder?", "/products/form-builder/"],
  ])("%s", async (query, address) => {
    const found = await find(query);
    expect(found.partial).toBe(false);
    expect(found.addresses[0]).toBe(address);
  });

  test("and find nothing alone", async () => {
    expect(await names("and could or")).toEqual([]);
  });
});

test("where nothing has all words, results say which they lack", async () => {
  const { numbers, partial, missingIn, addresses } = await find("zeppelin form builder");
  expect(partial).toBe(true);
  expect(addresses[0]).toBe("/products/form-builder/");
  expect(missingIn(numbers[0] ?? -1).map(({ text }) => text)).toEqual(["zeppelin"]);
});

describe("a correction", () => {
  test("of a long word is looked for, and said", async () => {
    const { query, typed, suggestions, addresses } = await find("drupel");
    expect({ query, typed, suggestions }).toEqual({ query: "drupal", typed: "drupel", suggestions: ["drupal"] });
    expect(addresses).toEqual(await names("drupal"));
  });

  test("of a short word is only offered", async () => {
    const { suggestions, numbers } = await find("fomr");
    expect({ suggestions, numbers }).toEqual({ suggestions: ["form"], numbers: [] });
  });

  test("of what a page of the site answers is not offered", async () => {
    const other = await searchIn({
      "camden/products/letters.yml": entry("Sending letters"),
      "camden/products/contracts.yml": entry("Sending contracts"),
    });
    expect((await other.find("letters ending")).suggestions).toEqual(["letters sending"]);
    expect((await other.find("contracts ending")).suggestions).toEqual([]);
    expect((await other.find("compare letters ending")).suggestions).toEqual(["compare letters sending"]);
  });

  test("of the first letter is offered for words of names, and for one slip", async () => {
    const other = await searchIn({
      "camden/products/prevention.yml": entry("Prevention planner", "description: It solves what people want.\n"),
      "camden/products/again.yml": entry("Second planner", "description: It solves it too.\n"),
    });
    expect((await other.find("orevention")).suggestions).toEqual(["prevention"]);
    expect((await other.find("retention")).suggestions).toEqual([]);
    expect((await other.find("wolves")).suggestions).toEqual([]);
    expect((await other.find("sloves")).suggestions).toEqual(["solves"]);
  });

  test.each(["what uprn dean", "and could or found", "drupal", "uprnn zeppelin", "CRM", "Mosaic", "Powys"])(
    "is not offered for %s",
    async (query) => {
      expect((await find(query)).suggestions).toEqual([]);
    },
  );
});

describe("words that mean the same find the same", () => {
  test.each([
    ["EHCP", "/products/plans/"],
    ["rubbish", "/products/bin-dates/"],
    ["rubbish", "/services/waste-recycling/"],
    ["cemetery", "/services/births-deaths-ceremonies/"],
    ["potholes", "/services/roads-pavements/"],
  ])("%s finds %s", async (query, address) => {
    expect(await names(query)).toContain(address);
  });

  test("but SEND is not the verb", async () => {
    expect(await names("SEND")).not.toContain("/products/letters/");
    expect(await names("send letters")).toContain("/products/letters/");
    expect((await find("SEND for residents")).partial).toBe(true);
    expect((await find("SEND LETTERS")).addresses).toContain("/products/letters/");
  });

  test.each([
    ["OpenReferral", "open-referral", "open referral"],
    ["open 311", "open311", "Open-311"],
    ["fix my street", "fixmystreet", "FixMyStreet", "fix-my-street"],
    ["localgovdrupal", "LocalGov Drupal"],
  ])("%s, joined or not", async (...queries) => {
    const found = await Promise.all(queries.map(names));
    expect(found[0]).not.toEqual([]);
    for (const other of found) expect(new Set(other)).toEqual(new Set(found[0]));
  });
});

describe("a council is found by", () => {
  const councils = {
    "cumberland/authority.yml": entry("Cumberland Council", "gss: E06000063\ntype: unitary-authority\n"),
    "camden/authority.yml": entry("London Borough of Camden", "gss: E09000007\ntype: london-borough\n"),
    "ashford/authority.yml": entry("Ashford Borough Council", "gss: E07000105\ntype: non-metropolitan-district\n"),
    "hants/authority.yml": entry("Hampshire County Council", "gss: E10000014\ntype: county\n"),
    "east/authority.yml": entry("East Hampshire District Council", "gss: E07000085\ntype: non-metropolitan-district\n"),
    "hart/authority.yml": entry("Hart District Council", "gss: E07000089\ntype: non-metropolitan-district\n"),
    "city/authority.yml": entry("City of Westminster", "gss: E09000033\ntype: london-borough\n"),
    "city/products/photo.yml": entry("Westminster in photos"),
    "ynys/authority.yml": entry("Isle of Anglesey County Council", "gss: W06000001\ntype: welsh-unitary\n"),
  };
  test.each([
    ["its code", "E09000007", "camden"],
    ["a code of before", "E07000026", "cumberland"],
    ["a council that it took over from", "Allerdale", "cumberland"],
    ["the county that it was part of", "Cumbria", "cumberland"],
    ["its county", "Kent", "ashford"],
    ["its name in Welsh", "Ynys Môn", "ynys"],
    ["its place", "camden", "camden"],
    ["its place, also where it is a city", "westminster", "city"],
    ["a short form", "lb camden", "camden"],
    ["a short form of its county", "East Hants", "east"],
  ])("%s", async (_, query, slug) => {
    const found = await (await searchIn(councils)).find(query);
    expect(found.addresses[0]).toBe(`/authorities/${slug}/`);
  });

  test.each(["Hampshire", "Hants", "Hampshire County Council", "Hants CC"])(
    "the name of a county, “%s”, which comes before its districts",
    async (query) => {
      const { addresses } = await (await searchIn(councils)).find(query);
      expect(addresses).toEqual(["/authorities/hants/", "/authorities/east/", "/authorities/hart/"]);
    },
  );

  test("or is said to have no record yet", async () => {
    expect((await find("Ynys Môn")).councils).toEqual(["Isle of Anglesey County Council"]);
  });
});

describe("what the catalogue does not have", () => {
  test.each([
    ["MOSAIC", "Mosaic"],
    ["alternatives to Liquidlogic", "Liquidlogic"],
    ["modern.gov", "Modern.gov"],
    ["capita one", "Capita One"],
    ["instead of capita one", "Capita One"],
    ["replace capita one", "Capita One"],
    ["capita", "Capita"],
  ])("is known: %s", async (query, name) => {
    const { systems, numbers } = await find(query);
    expect(systems.map((system) => system.name)).toEqual([name]);
    expect(numbers).toEqual([]);
  });

  test("but not once it has an entry of that name", async () => {
    const other = await searchIn({ "camden/products/mosaic.yml": entry("Mosaic") });
    const { systems, addresses } = await other.find("Mosaic");
    expect(systems).toEqual([]);
    expect(addresses[0]).toBe("/products/mosaic/");
  });
});

describe("what somebody calls software is a word of every product that is some", () => {
  const pay = {
    "camden/products/pay.yml": entry("Zeta", "type: application\ndescription: Runs the payroll.\n"),
    "camden/products/pay-data.yml": entry("Payroll figures", "type: dataset\n"),
    "camden/products/pay-system.yml": entry("Payroll system", "type: platform\n"),
    "camden/standards/pay.yml": entry("Payroll returns"),
  };

  test.each(["payroll software", "payroll systems", "an app for payroll", "payroll management tool"])(
    "%s",
    async (query) => {
      const { addresses, partial } = await (await searchIn(pay)).find(query);
      expect(partial).toBe(false);
      expect(addresses).toEqual(expect.arrayContaining(["/products/pay/", "/products/pay-system/"]));
      expect(addresses).not.toContain("/products/pay-data/");
      expect(addresses).not.toContain("/standards/pay/");
    },
  );

  test("as “standard” is of every standard", async () => {
    const { addresses } = await (await searchIn(pay)).find("payroll standard");
    expect(addresses).toContain("/standards/pay/");
    expect(addresses).not.toContain("/products/pay/");
  });

  test("and of the service that it is for", async () => {
    const { addresses } = await (await searchIn(pay)).find("finance system");
    expect(addresses[0]).toBe("/services/finance-procurement/");
  });

  test("and what is named so still comes first", async () => {
    expect((await (await searchIn(pay)).find("payroll system")).addresses[0]).toBe("/products/pay-system/");
  });
});

test("how a case study went and whether a standard is mandated is found by what people call it", async () => {
  const found = await searchIn({
    "camden/case-studies/ended.yml": entry("One record", "outcome: stopped\n"),
    "camden/case-studies/went-well.yml": entry("Two records", "outcome: succeeded\n"),
    "camden/standards/law.yml": entry("Return of records", "status: mandated\n"),
    "camden/standards/advice.yml": entry("Names of records", "status: recommended\n"),
  });
  const addresses = async (query: string): Promise<readonly string[]> => (await found.find(query)).addresses;
  expect(await addresses("failed case studies")).toEqual(["/case-studies/ended/"]);
  expect(await addresses("successful case studies")).toEqual(["/case-studies/went-well/"]);
  expect(await addresses("mandatory standards")).toEqual(["/standards/law/"]);
});

test("a service with a topic of several words comes behind an entry, where the words are the topic of another", async () => {
  const { addresses } = await searchIn({ "camden/products/trees.yml": entry("Trees in parks") }).then((some) =>
    some.find("parks"),
  );
  expect(addresses.slice(0, 3)).toEqual(["/services/leisure-culture/", "/products/trees/", "/services/parking/"]);
});

describe("a word in the form that was typed comes before its other forms", async () => {
  const forms = await searchIn({
    "camden/products/meeting.yml": entry("Meeting rooms"),
    "camden/products/meets.yml": entry("Where a club meets"),
    "camden/standards/organisation.yml": entry("Organisation register"),
  });
  const found = async (query: string): Promise<readonly string[]> => (await forms.find(query)).addresses;

  test.each([
    ["meeting", "meeting"],
    ["meets", "meets"],
    ["meet", "meets"],
  ])("%s", async (query, meant) => {
    const products = (await found(query)).filter((address) => /^.products.meet/.test(address));
    expect(products).toHaveLength(2);
    expect(products[0]).toBe(`/products/${meant}/`);
  });

  test("and where nothing has that form, others count as much", async () => {
    expect((await found("organized"))[0]).toBe("/standards/organisation/");
    expect((await found("organizations"))[0]).toBe("/standards/organisation/");
  });
});

test("what is open source is found so, whatever number its licence has", async () => {
  const found = await searchIn({
    "camden/products/plans.yml": entry("Planning map", "licences: { code: MPL-2.0 }\n"),
    "camden/products/closed.yml": entry("Planning register", "licences: { code: proprietary }\n"),
  });
  expect((await found.find("open source planning")).addresses).toEqual(["/products/plans/"]);
});

describe("the name of a kind asks for entries of it", async () => {
  const asked = await searchIn({
    "camden/products/parking.yml": entry("Parking permits"),
    "camden/products/other.yml": entry("Other", "description: A case study of parking.\n"),
    "camden/standards/parking-places.yml": entry("Parking places"),
    "camden/standards/letters.yml": entry("Letters of trading"),
    "camden/standards/public-code.yml": entry("Standard for Public Code"),
    "camden/case-studies/parking-online.yml": entry("Parking online"),
    "camden/case-studies/permits.yml": entry("Residents’ permits", "description: Parking in a borough.\n"),
    "camden/opportunities/notices.yml": entry("Penalty notices"),
    "aberdeen/authority.yml": entry(
      "Aberdeen City Council",
      "gss: S12000033\ntype: scottish-unitary\nuses:\n  - product: parking\n    status: in-use\n",
    ),
    "roads/authority.yml": entry("Scottish Road Works Commissioner", "type: company\n"),
  });
  const found = async (query: string): Promise<readonly string[]> => (await asked.find(query)).addresses;

  test.each([
    ["parking products", ["/products/parking/", "/products/other/"]],
    ["standards for parking", ["/standards/parking-places/"]],
    ["parking standard", ["/standards/parking-places/"]],
    ["parking case studies", ["/case-studies/parking-online/", "/case-studies/permits/"]],
    ["case study parking", ["/case-studies/parking-online/", "/case-studies/permits/"]],
    ["parking casestudies", ["/case-studies/parking-online/", "/case-studies/permits/"]],
    ["Opportunities: penalty", ["/opportunities/notices/"]],
    ["scottish councils", ["/authorities/aberdeen/"]],
    ["scottish authorities", ["/authorities/roads/", "/authorities/aberdeen/"]],
  ])("%s: these alone, beside services", async (query, addresses) => {
    expect((await found(query)).filter((address) => !address.startsWith("/services/"))).toEqual(addresses);
  });

  test("and what has the other words in its fields comes before the services", async () => {
    const [first, ...others] = await found("parking products");
    expect([first, others.at(-1)]).toEqual(["/products/parking/", "/products/other/"]);
    expect(others.slice(0, -1).every((address) => address.startsWith("/services/"))).toBe(true);
  });

  test("in a misspelt query too", async () => {
    const { typed, addresses } = await asked.find("parkng case studies");
    expect(typed).toBe("parkng case studies");
    expect(addresses).toEqual(await found("parking case studies"));
  });

  test.each([
    ["case studies", "/case-studies/", "Case studies", 2],
    ["all products", "/products/", "Products", 2],
    ["councils", "/authorities/", "Authorities", 2],
  ])("alone, %s finds all, and leads to their page", async (query, address, title, count) => {
    const { page, numbers, partial } = await asked.find(query);
    expect(page).toMatchObject({ address, title });
    expect({ partial, count: numbers.length }).toEqual({ partial: false, count });
  });

  test.each([
    ["latest case studies", "case-study", 2],
    ["the most recent case studies", "case-study", 2],
    ["new products", "product", 2],
    ["products added recently", "product", 2],
  ])("%s are all of them, and what is new of them is on the page of changes", async (query, kind, count) => {
    const { page, numbers } = await asked.find(query);
    expect(page).toMatchObject({ address: `/changes/?kind=${kind}`, title: "Changes" });
    expect(numbers).toHaveLength(count);
  });

  test("the latest about something are all about it", async () => {
    expect(await found("latest parking case studies")).toEqual(await found("parking case studies"));
  });

  test("standards for councils are standards, and English councils those of all regions of England", async () => {
    const both = await searchIn({
      "kent/authority.yml": entry("Kent County Council", "gss: E10000016\ntype: county\n"),
      "aberdeen/authority.yml": entry("Aberdeen City Council", "gss: S12000033\ntype: scottish-unitary\n"),
      "camden/standards/letters.yml": entry("Letters", "description: For councils.\n"),
      "camden/products/standard.yml": entry("Councils’ letters of a standard"),
    });
    expect((await both.find("standards for councils")).addresses[0]).toBe("/standards/letters/");
    const english = ["/authorities/camden/", "/authorities/kent/"];
    expect((await both.find("councils in England")).addresses).toEqual(english);
    expect((await both.find("English councils")).addresses).toEqual(english);
  });

  test("but not where it is part of a name, says something of the next word, or asks how", async () => {
    expect((await found("standard for public code"))[0]).toBe("/standards/public-code/");
    expect((await found("trading standards"))[0]).toBe("/services/business-licensing/");
    const ofData = await searchIn({
      "camden/standards/product-data.yml": entry("Product data"),
      "camden/products/tool.yml": entry("Data tool"),
    });
    const one = async (query: string): Promise<unknown> =>
      (await ofData.find(query)).addresses.filter((address) => /tool|data\/$/.test(address));
    expect(await one("product data")).toEqual(["/standards/product-data/", "/products/tool/"]);
    expect(await one("data product")).toEqual(["/products/tool/"]);
    expect(await found("a parking standard")).toEqual(await found("parking standard"));
    expect((await asked.find("write a case study")).addresses).not.toContain("/case-studies/parking-online/");
  });

  test("nor are councils found by what they use, in place of it", async () => {
    expect(await found("councils with parking permits")).toEqual(
      expect.arrayContaining(["/products/parking/", "/authorities/aberdeen/"]),
    );
  });

  test("nor where nothing of the kind has the other words", async () => {
    const { partial, addresses } = await asked.find("parking opportunities");
    expect({ partial, addresses }).toMatchObject({
      partial: true,
      addresses: expect.arrayContaining(["/products/parking/"]),
    });
  });
});

test("an acronym is explained", async () => {
  expect((await find("what does UPRN mean")).acronyms).toEqual([
    { acronym: "UPRN", words: "unique property reference number" },
  ]);
  expect((await find("send letters")).acronyms).toEqual([]);
});

test("names come before tags and texts, and among them the one that is used most", async () => {
  const uses = "uses: [{product: second, status: in-use}]\n";
  const many = await searchIn({
    "camden/authority.yml": entry("Camden", uses),
    "camden/products/first.yml": entry("Library loans"),
    "camden/products/second.yml": entry("Library visits"),
    "camden/products/third.yml": entry("Loans", "description: For a library.\ntags: [library]\n"),
  });
  const { addresses } = await many.find("library");
  expect(addresses.filter((address) => address.startsWith("/products/"))).toEqual([
    "/products/second/",
    "/products/first/",
    "/products/third/",
  ]);
});

test("what a misspelt or unfinished word may be meant for is read for these alone, and once", async () => {
  const source = sourceOf(documentsIn({ "camden/products/a.yml": entry("Shed", "description: Of telescopes.\n") }));
  const asked: string[] = [];
  const words = (file: string): ReturnType<typeof source.words> => {
    asked.push(file);
    return source.words(file);
  };
  const some = await Search.over({ ...source, words }, today);
  await some.find("shed");
  await some.find("telescope");
  expect(asked).toEqual([]);
  await some.find("telesc");
  await some.find("telescpoe");
  expect(asked).toHaveLength(1);
});

describe("words of texts", () => {
  const texts = {
    "camden/products/a.yml": entry("Ladder Shed"),
    "camden/products/b.yml": entry("Saw Shed", "description: Lends ladders too.\n"),
    "camden/products/c.yml": entry("Hammer Shed", "description: Lends no such thing.\n"),
    ...saidByMany("Lends ladders."),
  };

  /** What has “ladder” and “shed” in its fields: the product, and the council that shares it. */
  const ahead = ["/products/a/", "/authorities/camden/"];

  test("find what comes after all that has them in its fields, which does not wait for it", async () => {
    const early: string[][] = [];
    const { addresses, texts: state } = await (
      await searchIn(texts)
    ).find("ladder shed", ({ addresses, texts }) => early.push([...addresses, texts]));
    expect(early).toEqual([[...ahead, "pending"]]);
    expect(addresses).toEqual([...ahead, "/products/b/"]);
    expect(state).toBe("searched");
  });

  test("are told from words of fields", async () => {
    const { numbers, inTextOf } = await (await searchIn(texts)).find("ladder shed");
    expect(numbers.map((number) => inTextOf(number).map(({ text }) => text))).toEqual([[], [], ["ladder"]]);
  });

  test("are not asked for where no text has them", async () => {
    const asked: string[] = [];
    const { find } = await searchIn(texts, (placesOf) => (word) => {
      asked.push(word);
      return placesOf(word);
    });
    await find("shed");
    await find("zeppelin");
    expect(asked).toEqual([]);
    await find("ladders");
    expect(asked).toEqual([expect.stringMatching(/^ladder/)]);
  });

  test("are found without Pagefind where few texts have them", async () => {
    const rare = { "camden/products/d.yml": entry("Rake Shed", "description: Lends ladders and telescopes.\n") };
    const { find } = await searchIn({ ...texts, ...rare }, () => () => Promise.reject(new Error("not there")));
    const { addresses, texts: state, inTextOf, numbers } = await find("telescope shed");
    expect([addresses, state]).toEqual([["/products/d/"], "searched"]);
    expect(numbers.flatMap((number) => inTextOf(number).map(({ text }) => text))).toEqual(["telescope"]);
    const both = await find("telescope ladder");
    expect([both.texts, both.partial]).toEqual(["failed", true]);
  });

  test.each<[string, (numbers: readonly number[]) => readonly number[]]>([
    ["too many", (numbers) => [...numbers, 0]],
    ["none, because a file could not be loaded", () => []],
    ["the same twice", ([first = 0]) => [first, first]],
  ])("do not count where Pagefind answers with %s", async (_, change) => {
    const { find } = await searchIn(texts, (placesOf) => async (word) => change(await placesOf(word)));
    const { addresses, texts: state } = await find("ladder shed");
    expect(addresses).toEqual(ahead);
    expect(state).toBe("failed");
    expect(await find("lends")).toMatchObject({ addresses: [], texts: "failed" });
  });
});

test.each([
  ["blue badge", "/services/parking/"],
  ["blue badges", "/services/parking/"],
  ["elections", "/services/democracy-elections/"],
])("what a service is for leads to it before what is named after it: %s", async (query, service) => {
  const { find } = await searchIn({
    "camden/products/badge.yml": entry("Blue Badge service"),
    "camden/products/park.yml": entry("Elections map"),
  });
  expect((await find(query)).addresses[0]).toBe(service);
});

test("no text is read for a query with a misspelt word, which a browser would have to fetch", async () => {
  const documents = {
    "camden/products/digital.yml": entry("Government digital service", "description: Advice on letters.\n"),
    "camden/products/other.yml": entry("Other", "description: The digital service of letters.\n"),
    ...saidByMany("The government’s digital letters."),
  };
  const read: string[] = [];
  const noting = await searchIn(documents, (placesOf) => (word) => {
    read.push(word);
    return placesOf(word);
  });
  const seen: string[][] = [];
  const found = noting.find("goverment digital service", ({ addresses }) => {
    seen.push([...read, ...addresses]);
  });
  expect((await found).addresses).toContain("/products/digital/");
  expect(seen).toEqual([["/products/digital/", "/authorities/camden/"]]);
  expect((await noting.find("zeppelin letters")).partial).toBe(true);
});

/** More products than a term of texts is listed for, which all say the same in their text. */
function saidByMany(text: string): Files {
  const numbers = Array.from({ length: 10 }, (_, number) => number);
  return Object.fromEntries(
    numbers.map((number) => [`camden/products/many-${number}.yml`, entry(`Rake ${number}`, `description: ${text}\n`)]),
  );
}
