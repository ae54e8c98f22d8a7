import { describe, expect, test } from "vitest";

import { pageDocument } from "../../../../site/search/documents/page.ts";
import { Search } from "../../../../site/search/query/search.ts";
import { entry, entryFor, type Files, today } from "../../../helpers/catalogues.ts";
import { documentsIn, searchIn, searchOf, sourceOf } from "../../../helpers/search.ts";

const files: Files = {
  "camden/products/localgov-drupal.yml": entry("LocalGov Drupal", "description: A website for councils.\n"),
  "camden/products/drupal-forms.yml": entry("Forms for a website", "tags: [drupal]\n"),
  "camden/products/open311-adapter.yml": entry("Open311 adapter"),
  "camden/products/fix.yml": entryFor("roads-pavements", "FixMyStreet Platform"),
  "camden/products/bin-dates.yml": entry("Collection dates", "description: Says when the refuse is collected.\n"),
  "camden/products/plans.yml": entry("Plan store", "description: Holds an education, health and care plan.\n"),
  "camden/products/letters.yml": entry("Letters", "description: Send letters to residents.\n"),
  "camden/products/form-builder.yml": entry("Form Builder"),
  "camden/standards/open-referral-uk.yml": entry("Open Referral UK"),
  "camden/products/addresses.yml": entry("Addresses", "description: Keeps addresses as in BS 7666.\n"),
  "camden/standards/uprn.yml": entry("'UPRN and USRN: unique property and street references'"),
};
const search = await searchIn(files);
const find = (query: string): ReturnType<typeof search.find> => search.find(query);
const addressesOf = async (query: string): Promise<string[]> => (await find(query)).addresses;

test("uses the synonyms and systems of the index, whatever the version of the scripts", async () => {
  const source = sourceOf(documentsIn(files));
  const contents = await source.contents();
  const play = { phrases: ["play", "refuse"] };
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

describe("a result contains every word of the query", () => {
  test.each(["zeppelin", "drupal zeppelin forest", "qwertyuiop", "x", "%%%", "🙂", "toString", "<script>"])(
    "so “%s” has none with all words",
    async (query) => {
      const { numbers, partial, missingIn } = await find(query);
      if (partial) for (const number of numbers) expect(missingIn(number).length).toBeGreaterThan(0);
      else expect(numbers).toEqual([]);
    },
  );

  test("in another form or as a prefix", async () => {
    expect(await addressesOf("builders form")).toContain("/products/form-builder/");
    expect(await addressesOf("drup")).toContain("/products/localgov-drupal/");
    expect(await addressesOf("buildin")).toEqual(await addressesOf("building"));
  });

  test.each(["version 2.1", "v2.1", "2.1", "10,000", "10000", "e-books", "ebooks", "e books"])(
    "and “%s” is one word",
    async (query) => {
      const other = await searchIn({
        "camden/products/one.yml": entry("One", "description: Has version 2.1 and 10,000 e-books.\n"),
        "camden/products/two.yml": entry("Two", "description: In 2 or 1 of 10 places with 000 or more books.\n"),
      });
      const { partial, addresses } = await other.find(query);
      expect(partial).toBe(false);
      expect(addresses.filter((address) => address.startsWith("/products/"))).toEqual(["/products/one/"]);
    },
  );

  test.each(["Zebra England", "zebra 7666", "H&F", "zebra v 2.0"])(
    "and “%s” has none with a country, number or letter alone",
    async (query) => {
      const other = await searchIn({
        ...files,
        "camden/products/other.yml": entry("System F", "description: For England, 2.0.\n"),
      });
      expect((await other.find(query)).addresses).toEqual([]);
    },
  );

  test("independently of earlier searches", async () => {
    const other = await searchIn(files);
    await other.find("d");
    await other.find("form");
    expect((await other.find("drupal")).addresses).toEqual(await addressesOf("drupal"));
    expect((await (await searchIn(files)).find("CRM")).addresses).toEqual(await addressesOf("CRM"));
  });
});

describe("stop words of questions", () => {
  test.each([
    ["what does UPRN mean", "/standards/uprn/"],
    ["compare form builders", "/products/form-builder/"],
    ["which one is best for a form builder?", "/products/form-builder/"],
    ["is there a small and cheap form builder", "/products/form-builder/"],
    ["form builders near me", "/products/form-builder/"],
    ["what went wrong with the form builder", "/products/form-builder/"],
    ["what happened to the form builder", "/products/form-builder/"],
  ])("do not count in “%s”", async (query, address) => {
    const found = await find(query);
    expect(found.partial).toBe(false);
    expect(found.addresses[0]).toBe(address);
  });

  test("find nothing alone", async () => {
    expect(await addressesOf("and could or")).toEqual([]);
  });
});

describe("an entry that the query names comes first", () => {
  test("if others have all words only in their texts", async () => {
    const other = await searchIn({
      ...files,
      "camden/products/site.yml": entry("Site", "description: Built with OpenAPI 3.1.\n"),
      "camden/standards/openapi.yml": entry("OpenAPI"),
    });
    const { addresses, partial } = await other.find("openapi 3.1");
    expect({ addresses, partial }).toEqual({
      addresses: ["/standards/openapi/", "/products/site/"],
      partial: false,
    });
  });

  test("but “do I” does not name DOI", async () => {
    const other = await searchIn({
      ...files,
      "camden/standards/doi.yml": entry("DOI"),
      "camden/products/guide.yml": entry("Guide", "description: Rent an allotment.\n"),
    });
    expect((await other.find("how do I rent an allotment")).addresses).not.toContain("/standards/doi/");
  });
});

test.each(["Eclipse OLM", "Eclipse social care system", "the Eclipse software"])(
  "“%s” names the system, with words that say what it is or who makes it",
  async (query) => {
    expect((await find(query)).systems.map(({ name }) => name)).toEqual(["Eclipse"]);
  },
);

test("a question that a page answers is not said to have no results, if it names a system as well", async () => {
  const other = await searchIn({ ...files, "camden/products/spydus.yml": entry("Spydus") });
  expect(await other.find("spydus cost")).toMatchObject({ typed: undefined, addresses: ["/products/spydus/"] });
});

test("a word of a phrase alone is no match, if the others are stop words", async () => {
  const other = await searchIn({
    ...files,
    "camden/products/rights.yml": entry("Welfare rights", "description: Rights.\n"),
    "camden/products/paths.yml": entry("Public footpath map"),
  });
  const { addresses } = await other.find("rights of way");
  expect(addresses).toContain("/products/paths/");
  expect(addresses).not.toContain("/products/rights/");
});

test("partial results with the phrase of a query come before those with one of its words", async () => {
  const schemes = ["Travel", "Parking", "Energy", "Garden"].map((name) => [
    `camden/products/${name.toLowerCase()}.yml`,
    entry(`${name} scheme`),
  ]);
  const other = await searchIn({ ...files, ...Object.fromEntries(schemes) });
  const { addresses, partial } = await other.find("council tax reduction scheme");
  expect({ partial, first: addresses[0] }).toEqual({ partial: true, first: "/services/benefits/" });
});

test.each(["what does 7666 stand for", "BS7666 v. refuse"])("“%s” asks for no stands and no “v”", async (query) => {
  expect((await find(query)).addresses).toContain("/products/addresses/");
});

test("partial results say which words they lack, if no result has all words", async () => {
  const { numbers, partial, missingIn, addresses } = await find("zeppelin form builder");
  expect(partial).toBe(true);
  expect(addresses[0]).toBe("/products/form-builder/");
  expect(missingIn(numbers[0] ?? -1).map(({ text }) => text)).toEqual(["zeppelin"]);
});

describe("a correction", () => {
  test("of a long word is applied and reported", async () => {
    const { query, typed, suggestions, addresses } = await find("drupel");
    expect({ query, typed, suggestions }).toEqual({ query: "drupal", typed: "drupel", suggestions: ["drupal"] });
    expect(addresses).toEqual(await addressesOf("drupal"));
  });

  test.each([
    ["openrefferal", "openreferral"],
    ["libarys", "library"],
    ["gravyard", "graveyard"],
  ])("of “%s” is “%s”: of words joined, of plurals, and of synonyms that no entry has", async (query, correction) => {
    const other = await searchIn({
      ...files,
      "camden/products/books.yml": entry("Library books"),
      "camden/products/graves.yml": entry("Cemetery map"),
    });
    expect((await other.find(query)).suggestions).toEqual([correction]);
  });

  test("of a word with “e-” is the word without it", async () => {
    const { query, typed, addresses } = await find("e-collections");
    expect({ query, typed }).toEqual({ query: "collections", typed: "e-collections" });
    expect(addresses).toContain("/products/bin-dates/");
  });

  test("of words that a name joins is suggested once", async () => {
    const suggestions = [...(await find("fixmystret")).suggestions];
    expect(suggestions).toEqual([...new Set(suggestions)]);
    expect(suggestions).toContain("fixmystreet");
  });

  test.each(["beaches", "easter", "comino"])("of “%s”, a word like one of a text, is only suggested", async (query) => {
    const other = await searchIn({
      "camden/products/a.yml": entry("Ladder", "description: Breaches are easier. Coming soon.\n"),
      "camden/products/b.yml": entry("Saw", "description: Breaches are easier. Coming soon.\n"),
    });
    const { typed, numbers, suggestions } = await other.find(query);
    expect({ typed, numbers, count: suggestions.length }).toEqual({ typed: undefined, numbers: [], count: 1 });
  });

  test.each([
    ["hotels", "hostels"],
    ["tribal", "trial"],
    ["tourist", "tourism"],
    ["healthy", "health"],
    ["erection", "election"],
    ["waking", "woking"],
  ])("of “%s”, an English word that may be meant, is only suggested: “%s”", async (query, suggested) => {
    const other = await searchIn({
      "camden/products/a.yml": entry("Hostels of Woking"),
      "camden/products/b.yml": entry("Trial election for tourism and health"),
    });
    const { typed, addresses, suggestions } = await other.find(query);
    expect({ typed, addresses, first: suggestions[0] }).toEqual({ typed: undefined, addresses: [], first: suggested });
  });

  test.each([
    ["hostles", "hostels"],
    ["regulatry", "regulatory"],
    ["regullatory", "regulatory"],
    ["regulatery", "regulatory"],
    ["regulstory", "regulatory"],
    ["elecction", "election"],
    ["elecshun day", undefined],
  ])("of the misspelling “%s” is “%s”", async (query, correction) => {
    const other = await searchIn({
      "camden/products/a.yml": entry("Hostels of Woking"),
      "camden/products/b.yml": entry("Regulatory election"),
    });
    const { query: corrected, typed } = await other.find(query);
    expect(typed && corrected).toBe(correction);
  });

  test("splits the number from the letters before it", async () => {
    const other = await searchIn({
      "camden/standards/access.yml": entry("Access", "description: On accessibility. Follows XCAG 2.2.\n"),
    });
    expect(await other.find("EN301549")).toMatchObject({ addresses: ["/standards/access/"], typed: "EN301549" });
    expect(await other.find("xcag22")).toMatchObject({ addresses: [], suggestions: ["xcag 2.2"] });
    expect((await other.find("EN99999")).suggestions).toEqual([]);
  });

  test("splits two words that are written as one", async () => {
    const other = await searchIn({
      "camden/products/maps.yml": entry("Tri map of a borough"),
    });
    expect(await other.find("triborough")).toMatchObject({ addresses: [], suggestions: ["tri borough"] });
  });

  test("of a word of four letters is a likely typo of it", async () => {
    const other = await searchIn({
      "camden/products/a.yml": entry("Thin client", "description: Runs on thin clients. Digital.\n"),
    });
    expect((await other.find("digital twin")).suggestions).toEqual([]);
    expect((await other.find("digital thni")).suggestions).toEqual(["digital thin"]);
  });

  test("of initials is not suggested, and they are no beginning of a word", async () => {
    const { suggestions, addresses } = await find("DRUP");
    expect({ suggestions, addresses }).toEqual({ suggestions: [], addresses: [] });
    expect((await find("FROM D")).suggestions).toEqual([]);
  });

  test("of a short word is only suggested", async () => {
    const { suggestions, numbers } = await find("fomr");
    expect({ suggestions, numbers }).toEqual({ suggestions: ["form"], numbers: [] });
  });

  test("is not suggested if a page of the site answers the query", async () => {
    const other = await searchIn({
      "camden/products/letters.yml": entry("Sending letters"),
      "camden/products/contracts.yml": entry("Sending contracts"),
    });
    expect((await other.find("letters ending")).suggestions).toEqual(["letters sending"]);
    expect((await other.find("contracts ending")).suggestions).toEqual([]);
    expect((await other.find("compare letters ending")).suggestions).toEqual(["compare letters sending"]);
  });

  test("of the first letter is suggested for words of names, and for texts only with one typo", async () => {
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
    "is not suggested for “%s”",
    async (query) => {
      expect((await find(query)).suggestions).toEqual([]);
    },
  );
});

describe("synonyms and spellings", () => {
  test.each([
    ["EHCP", "/products/plans/"],
    ["rubbish", "/products/bin-dates/"],
    ["rubbish", "/services/waste-recycling/"],
    ["cemetery", "/services/births-deaths-ceremonies/"],
    ["potholes", "/services/roads-pavements/"],
    ["pot hole", "/services/roads-pavements/"],
    ["report fly tipping", "/services/street-cleaning/"],
    ["wheelie bin", "/services/waste-recycling/"],
    ["dog poo", "/services/street-cleaning/"],
    ["noisy neighbours", "/services/environmental-health/"],
    ["barking dog", "/services/environmental-health/"],
    ["wasps nest", "/services/environmental-health/"],
    ["japanese knotweed", "/services/street-cleaning/"],
    ["grass cutting", "/services/leisure-culture/"],
    ["skip permit", "/services/roads-pavements/"],
    ["traffic wardens", "/services/parking/"],
    ["electric car charging points", "/services/transport-travel/"],
    ["mutual exchange", "/services/housing/"],
    ["home help", "/services/adult-social-care/"],
    ["child abuse", "/services/childrens-social-care/"],
    ["30 hours childcare", "/services/early-years-families/"],
    ["admission appeals", "/services/education/"],
    ["council tax rebate", "/services/benefits/"],
    ["winter fuel payment", "/services/benefits/"],
    ["payslip", "/services/staff-hr/"],
    ["getting married", "/services/births-deaths-ceremonies/"],
    ["crematoria", "/services/births-deaths-ceremonies/"],
    ["scam", "/services/business-licensing/"],
    ["document management", "/services/data-information/"],
    ["phishing", "/services/digital-technology/"],
    ["chat gpt", "/services/digital-technology/"],
    ["dangerous dogs", "/services/environmental-health/"],
    ["drainage", "/services/roads-pavements/"],
    ["storms", "/services/emergency-planning/"],
    ["sickness", "/services/staff-hr/"],
    ["livestream", "/services/democracy-elections/"],
    ["child minder", "/services/early-years-families/"],
    ["trade waste", "/services/waste-recycling/"],
    ["foot path", "/services/transport-travel/"],
    ["resident portal", "/services/customer-contact/"],
    ["telecare digital switchover", "/services/adult-social-care/"],
  ])("find for “%s” the page %s", async (query, address) => {
    expect(await addressesOf(query)).toContain(address);
  });

  test("tell SEND from the verb", async () => {
    expect(await addressesOf("SEND")).not.toContain("/products/letters/");
    expect(await addressesOf("send letters")).toContain("/products/letters/");
    expect((await find("SEND for residents")).partial).toBe(true);
    expect((await find("SEND LETTERS")).addresses).toContain("/products/letters/");
  });

  test.each([
    ["OpenReferral", "open-referral", "open referral"],
    ["open 311", "open311", "Open-311"],
    ["fix my street", "fixmystreet", "FixMyStreet", "fix-my-street"],
    ["localgovdrupal", "LocalGov Drupal"],
    ["time sheet", "timesheet", "time-sheets"],
    ["BS 7666", "BS7666"],
  ])("find the same for “%s”, joined or not", async (...queries) => {
    const found = await Promise.all(queries.map(addressesOf));
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
    "kensington/authority.yml": entry(
      "Royal Borough of Kensington and Chelsea",
      "gss: E09000020\ntype: london-borough\n",
    ),
    "lincs/authority.yml": entry("North East Lincolnshire Council", "gss: E06000012\ntype: unitary-authority\n"),
    "wirral/authority.yml": entry("Wirral Council", "gss: E08000015\ntype: metropolitan-district\n"),
    "gateshead/authority.yml": entry("Gateshead Council", "gss: E08000037\ntype: metropolitan-district\n"),
    "slough/authority.yml": entry("Slough Borough Council", "gss: E06000039\ntype: unitary-authority\n"),
    "bury/authority.yml": entry("Bury Metropolitan Borough Council", "gss: E08000002\ntype: metropolitan-district\n"),
    "ynys/authority.yml": entry("Isle of Anglesey County Council", "gss: W06000001\ntype: welsh-unitary\n"),
  };
  test.each([
    ["its GSS code", "E09000007", "camden"],
    ["a predecessor’s GSS code", "E07000026", "cumberland"],
    ["a predecessor’s name", "Allerdale", "cumberland"],
    ["its former county", "Cumbria", "cumberland"],
    ["its county", "Kent", "ashford"],
    ["a county without a council", "Merseyside", "wirral"],
    ["a county without a council, of a kind", "councils in Tyne and Wear", "gateshead"],
    ["an abbreviation of such a county", "Berks", "slough"],
    ["its combined authority", "Greater Manchester", "bury"],
    ["its name in Welsh", "Ynys Môn", "ynys"],
    ["its place", "camden", "camden"],
    ["its place, if it is a city", "westminster", "city"],
    ["an abbreviation", "lb camden", "camden"],
    ["an abbreviation with dots", "L.B. of Camden", "camden"],
    ["initials of two places", "K&C", "kensington"],
    ["points of the compass", "NE Lincs", "lincs"],
    ["a point of the compass", "E Hants", "east"],
    ["a point of the compass with a dot", "e. hants", "east"],
    ["an abbreviation of its county", "East Hants", "east"],
  ])("%s", async (_, query, slug) => {
    const found = await (await searchIn(councils)).find(query);
    expect(found.addresses[0]).toBe(`/authorities/${slug}/`);
  });

  test.each(["Hampshire", "Hants", "Hampshire County Council", "Hants CC"])(
    "the name of its county, “%s”, after the county",
    async (query) => {
      const { addresses } = await (await searchIn(councils)).find(query);
      expect(addresses).toEqual(["/authorities/hants/", "/authorities/east/", "/authorities/hart/"]);
    },
  );
});

test.each([
  ["HMLR", "HM Land Registry"],
  ["cdps", "Centre for Digital Public Services"],
  ["CfDPS", "Centre for Digital Public Services"],
  ["GRO", "General Register Office (England and Wales)"],
])("initials of an authority are its name: “%s”", async (query, name) => {
  const other = await searchIn({
    "hmlr/authority.yml": entry("HM Land Registry", "type: central-government\n"),
    "centre/authority.yml": entry("Centre for Digital Public Services", "type: central-government\n"),
    "office/authority.yml": entry("General Register Office (England and Wales)", "type: central-government\n"),
  });
  const { query: asked, addresses, acronyms } = await other.find(query);
  expect(addresses).toHaveLength(1);
  expect([asked, acronyms[0]?.words]).toContain(name);
});

test.each([
  ["treth y cyngor", "council tax", "/services/council-tax-business-rates/"],
  ["Ailgylchu gwastraff", "recycling waste", "/services/waste-recycling/"],
  ["digartrefedd", "homelessness", "/services/homelessness/"],
])("a Welsh query is read in English, and that is said: “%s”", async (typed, query, address) => {
  const found = await find(typed);
  expect({ typed: found.typed, query: found.query }).toEqual({ typed, query });
  expect(found.addresses).toContain(address);
});

test.each(["SW1A 1AA", "council for ls1 4ap", "B11BB"])(
  "a postcode leads to the list of councils, by name: “%s”",
  async (query) => {
    const { page, addresses } = await find(query);
    expect({ address: page?.address, addresses }).toEqual({ address: "/authorities/", addresses: [] });
  },
);

test.each([
  ["form -drupal", ["/products/form-builder/"]],
  ["form -drupal -builder", []],
  ["form -zeppelin", ["/products/drupal-forms/", "/products/form-builder/"]],
  ["form - drupal", ["/products/drupal-forms/"]],
])("a word after a minus is excluded: “%s”", async (query, products) => {
  const found = await find(query);
  expect(found.query).toBe(query);
  const addresses = found.addresses.filter((address) => address.startsWith("/products/"));
  expect(addresses.toSorted()).toEqual(products);
});

test("initials of several councils suggest those with a record, and name the others", async () => {
  const { find: findHere } = await searchIn({
    "leeds/authority.yml": entry("Leeds City Council", "gss: E08000035\n"),
    "liverpool/authority.yml": entry("Liverpool City Council", "gss: E08000012\n"),
  });
  const { numbers, typed, suggestions, councils } = await findHere("LCC");
  expect({ numbers, typed, suggestions }).toEqual({
    numbers: [],
    typed: undefined,
    suggestions: ["Leeds City Council", "Liverpool City Council"],
  });
  expect(councils).toContain("Lincolnshire County Council");
});

test("a council of the register without a record is named", async () => {
  expect((await find("Ynys Môn")).councils).toEqual(["Isle of Anglesey County Council"]);
  // Another name, one of whose words is in entries too.
  const { find: findHere } = await searchIn({ "camden/products/ring.yml": entry("Outer ring") });
  expect((await findHere("Outer Hebrides")).councils).toEqual(["Comhairle nan Eilean Siar"]);
});

describe("a system without an entry", () => {
  test.each([
    ["MOSAIC", "Mosaic"],
    ["alternatives to Liquidlogic", "Liquidlogic"],
    ["modern.gov", "Modern.gov"],
    ["capita one", "Capita One"],
    ["instead of capita one", "Capita One"],
    ["replace capita one", "Capita One"],
    ["capita", "Capita"],
    ["qgis", "QGIS"],
    ["kirona", "Totalmobile"],
    ["booking bug", "JRNI"],
  ])("is named for “%s”", async (query, name) => {
    const { systems, numbers } = await find(query);
    expect(systems.map((system) => system.name)).toEqual([name]);
    expect(numbers).toEqual([]);
  });

  test("is not named once it has an entry", async () => {
    const other = await searchIn({ "camden/products/mosaic.yml": entry("Mosaic") });
    const { systems, addresses } = await other.find("Mosaic");
    expect(systems).toEqual([]);
    expect(addresses[0]).toBe("/products/mosaic/");
  });
});

describe("a word for software or a kind", () => {
  const pay = {
    "camden/products/pay.yml": entry("Zeta", "type: application\ndescription: Runs the payroll.\n"),
    "camden/products/pay-data.yml": entry("Payroll figures", "type: dataset\n"),
    "camden/products/pay-system.yml": entry("Payroll system", "type: platform\n"),
    "camden/standards/pay.yml": entry("Payroll returns"),
  };

  test.each(["payroll software", "payroll systems", "an app for payroll", "payroll management tool"])(
    "matches every product that is software: “%s”",
    async (query) => {
      const { addresses, partial } = await (await searchIn(pay)).find(query);
      expect(partial).toBe(false);
      expect(addresses).toEqual(expect.arrayContaining(["/products/pay/", "/products/pay-system/"]));
      expect(addresses).not.toContain("/products/pay-data/");
      expect(addresses).not.toContain("/standards/pay/");
    },
  );

  test("matches every standard: “payroll standard”", async () => {
    const { addresses } = await (await searchIn(pay)).find("payroll standard");
    expect(addresses).toContain("/standards/pay/");
    expect(addresses).not.toContain("/products/pay/");
  });

  test("matches the service that the software is for", async () => {
    const { addresses } = await (await searchIn(pay)).find("finance system");
    expect(addresses[0]).toBe("/services/finance-procurement/");
  });

  test("ranks a product with that name first", async () => {
    expect((await (await searchIn(pay)).find("payroll system")).addresses[0]).toBe("/products/pay-system/");
  });
});

test("synonyms of outcomes and statuses find case studies and standards", async () => {
  const found = await searchIn({
    "camden/case-studies/ended.yml": entry("One record", "outcome: stopped\n"),
    "camden/case-studies/went-well.yml": entry("Two records", "outcome: succeeded\n"),
    "camden/standards/law.yml": entry("Return of records", "status: mandated\n"),
    "camden/standards/advice.yml": entry("Names of records", "status: recommended\n"),
  });
  expect((await found.find("failed case studies")).addresses).toEqual(["/case-studies/ended/"]);
  expect((await found.find("successful case studies")).addresses).toEqual(["/case-studies/went-well/"]);
  expect((await found.find("mandatory standards")).addresses).toEqual(["/standards/law/"]);
});

test("ranks an entry before a service with the query as part of a topic, if it is the whole topic of another service", async () => {
  const { addresses } = await searchIn({ "camden/products/trees.yml": entry("Trees in parks") }).then((some) =>
    some.find("parks"),
  );
  expect(addresses.slice(0, 3)).toEqual(["/services/leisure-culture/", "/products/trees/", "/services/parking/"]);
});

test("ranks opportunities that can be joined before those under way and closed", async () => {
  const { addresses } = await searchIn({
    "camden/opportunities/a-fund.yml": entry("Fund for forms", "type: joint-investment\nstage: closed\n"),
    "camden/opportunities/b-fund.yml": entry("Fund for forms", "type: joint-investment\nstage: under-way\n"),
    "camden/opportunities/c-fund.yml": entry("Fund for forms", "type: joint-investment\nstage: open\n"),
  }).then((some) => some.find("fund for forms"));
  expect(addresses[0]).toBe("/opportunities/c-fund/");
});

describe("the exact form of a word", async () => {
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
  ])("ranks before other forms for “%s”: %s", async (query, first) => {
    const products = (await found(query)).filter((address) => /^.products.meet/.test(address));
    expect(products).toHaveLength(2);
    expect(products[0]).toBe(`/products/${first}/`);
  });

  test("counts like other forms if nothing has it", async () => {
    expect((await found("organized"))[0]).toBe("/standards/organisation/");
    expect((await found("organizations"))[0]).toBe("/standards/organisation/");
  });
});

test.each(["open source planning", "planning with open code"])(
  "“%s” finds products with an open source licence, whatever the version",
  async (query) => {
    const found = await searchIn({
      "camden/products/plans.yml": entry("Planning map", "licences: { code: MPL-2.0 }\n"),
      "camden/products/closed.yml": entry(
        "Planning register",
        "licences: { code: proprietary }\ndescription: Works with open code.\n",
      ),
    });
    expect((await found.find(query)).addresses[0]).toBe("/products/plans/");
    expect((await found.find("open source planning")).addresses).toEqual(["/products/plans/"]);
  },
);

describe("the name of a kind", async () => {
  const byKind = await searchIn({
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
  const found = async (query: string): Promise<readonly string[]> => (await byKind.find(query)).addresses;

  test.each([
    ["parking products", ["/products/parking/", "/products/other/"]],
    ["standards for parking", ["/standards/parking-places/"]],
    ["parking standard", ["/standards/parking-places/"]],
    ["parking case studies", ["/case-studies/parking-online/", "/case-studies/permits/"]],
    ["case study parking", ["/case-studies/parking-online/", "/case-studies/permits/"]],
    ["parking casestudies", ["/case-studies/parking-online/", "/case-studies/permits/"]],
    ["lessons from parking", ["/case-studies/parking-online/", "/case-studies/permits/"]],
    ["parking lessons learned", ["/case-studies/parking-online/", "/case-studies/permits/"]],
    ["lessons learnt parking", ["/case-studies/parking-online/", "/case-studies/permits/"]],
    ["Opportunities: penalty", ["/opportunities/notices/"]],
    ["scottish councils", ["/authorities/aberdeen/"]],
    ["scottish authorities", ["/authorities/roads/", "/authorities/aberdeen/"]],
  ])("restricts “%s” to entries of that kind, and services", async (query, expected) => {
    expect((await found(query)).filter((address) => !address.startsWith("/services/"))).toEqual(expected);
  });

  test("does not make up for the words of what no entry of that kind has", async () => {
    const { addresses, partial } = await byKind.find("case study letters");
    expect({ addresses, partial }).toEqual({ addresses: ["/standards/letters/"], partial: true });
  });

  test("finds the boroughs of London before what is named after one", async () => {
    const other = await searchIn({
      "hackney/authority.yml": entry("London Borough of Hackney", "gss: E09000012\ntype: london-borough\n"),
      "hackney/products/site.yml": entry("London Borough of Hackney front end"),
      "westminster/authority.yml": entry("Westminster City Council", "gss: E09000033\ntype: london-borough\n"),
      "roads/authority.yml": entry("Borough Roads of London", "type: company\n"),
    });
    const boroughs = ["/authorities/camden/", "/authorities/hackney/", "/authorities/westminster/"];
    expect((await other.find("London boroughs")).addresses.toSorted()).toEqual(boroughs);
    // “London council” names no single one.
    expect((await other.find("London council")).addresses.slice(0, 3).toSorted()).toEqual(boroughs);
  });

  test("in the singular, with the name of one, finds the council and what it has", async () => {
    const other = await searchIn({
      "hackney/authority.yml": entry("London Borough of Hackney", "gss: E09000012\ntype: london-borough\n"),
      "hackney/case-studies/story.yml": entry("A story from Hackney council"),
      "hackney/products/site.yml": entry("Hackney council’s website"),
    });
    expect((await other.find("Hackney council")).addresses).toEqual([
      "/authorities/hackney/",
      "/products/site/",
      "/case-studies/story/",
    ]);
    expect((await other.find("case studies about Hackney council")).addresses).toEqual(["/case-studies/story/"]);
  });

  test("ranks entries with the other words in their fields before services", async () => {
    const [first, ...others] = await found("parking products");
    expect([first, others.at(-1)]).toEqual(["/products/parking/", "/products/other/"]);
    expect(others.slice(0, -1).every((address) => address.startsWith("/services/"))).toBe(true);
  });

  test("counts in a misspelt query too", async () => {
    const { typed, addresses } = await byKind.find("parkng case studies");
    expect(typed).toBe("parkng case studies");
    expect(addresses).toEqual(await found("parking case studies"));
  });

  test.each([
    ["case studies", "/case-studies/", "Case studies", 2],
    ["all products", "/products/", "Products", 2],
    ["councils", "/authorities/", "Authorities", 2],
  ])("alone, as in “%s”, finds all and links their list", async (query, address, title, count) => {
    const { page, numbers, partial } = await byKind.find(query);
    expect(page).toMatchObject({ address, title });
    expect({ partial, count: numbers.length }).toEqual({ partial: false, count });
  });

  test.each([
    ["latest case studies", "case-study", 2],
    ["the most recent case studies", "case-study", 2],
    ["new products", "product", 2],
    ["products added recently", "product", 2],
  ])("in “%s” finds all and links the page of changes", async (query, kind, count) => {
    const { page, numbers } = await byKind.find(query);
    expect(page).toMatchObject({ address: `/changes/?kind=${kind}`, title: expect.stringMatching(/^Latest \w/) });
    expect(numbers).toHaveLength(count);
  });

  test("with “latest” and a subject finds all about the subject", async () => {
    expect(await found("latest parking case studies")).toEqual(await found("parking case studies"));
  });

  test("counts once in “standards for councils”, and “English councils” are those of all regions of England", async () => {
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

  test("does not restrict if it is part of a name, an attribute of the next word, or in a how-to question", async () => {
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
    expect((await byKind.find("write a case study")).addresses).not.toContain("/case-studies/parking-online/");
  });

  test("does not restrict “councils with …” to councils", async () => {
    expect(await found("councils with parking permits")).toEqual(
      expect.arrayContaining(["/products/parking/", "/authorities/aberdeen/"]),
    );
  });

  test("does not restrict if no entry of that kind has the other words", async () => {
    const { partial, addresses } = await byKind.find("parking opportunities");
    expect({ partial, addresses }).toMatchObject({
      partial: true,
      addresses: expect.arrayContaining(["/products/parking/"]),
    });
  });
});

test("ranks guides and rules, which are for contributors, after entries with the word in the same field", async () => {
  const documents = documentsIn({ ...files, "camden/case-studies/taxis.yml": entry("One licence for taxis") });
  const rule = pageDocument({
    url: "/rules/unknown-licence/",
    html: "<div data-search-body><h1>Unknown licence</h1></div>",
  });
  const { find: findHere } = await searchOf([...documents, ...(rule ? [rule] : [])], today);
  const { addresses } = await findHere("licencing");
  const places = ["/case-studies/taxis/", "/rules/unknown-licence/"].map((address) => addresses.indexOf(address));
  expect(places[0]).toBeGreaterThanOrEqual(0);
  expect(places[1]).toBeGreaterThan(places[0] ?? 0);
});

test("an acronym is explained", async () => {
  expect((await find("what does UPRN mean")).acronyms).toEqual([
    { acronym: "UPRN", words: "unique property reference number" },
  ]);
  expect((await find("send letters")).acronyms).toEqual([]);
});

test("ranks names before tags and texts, and among names the most used entry first", async () => {
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

test("loads the words for corrections and prefixes only when needed, and once", async () => {
  const source = sourceOf(documentsIn({ "camden/products/a.yml": entry("Shed", "description: Of telescopes.\n") }));
  const loaded: string[] = [];
  const words = (file: string): ReturnType<typeof source.words> => {
    loaded.push(file);
    return source.words(file);
  };
  const some = await Search.over({ ...source, words }, today);
  await some.find("shed");
  await some.find("telescope");
  expect(loaded).toEqual([]);
  await some.find("telesc");
  await some.find("telescpoe");
  expect(loaded).toHaveLength(1);
});

describe("terms of texts", () => {
  const texts = {
    "camden/products/a.yml": entry("Ladder Shed"),
    "camden/products/b.yml": entry("Saw Shed", "description: Lends ladders too.\n"),
    "camden/products/c.yml": entry("Hammer Shed", "description: Lends no such thing.\n"),
    ...productsWithText("Lends ladders."),
  };

  /** The documents with “ladder” and “shed” in their fields: the product, and the council that shares it. */
  const earlyResults = ["/products/a/", "/authorities/camden/"];

  test("add results after those with all words in their fields, which are early results", async () => {
    const early: string[][] = [];
    const { addresses, texts: state } = await (
      await searchIn(texts)
    ).find("ladder shed", ({ addresses, texts }) => early.push([...addresses, texts]));
    expect(early).toEqual([[...earlyResults, "pending"]]);
    expect(addresses).toEqual([...earlyResults, "/products/b/"]);
    expect(state).toBe("searched");
  });

  test("are distinguished from terms of fields", async () => {
    const { numbers, inTextOf } = await (await searchIn(texts)).find("ladder shed");
    expect(numbers.map((number) => inTextOf(number).map(({ text }) => text))).toEqual([[], [], ["ladder"]]);
  });

  test("are not queried if no text has them", async () => {
    const queried: string[] = [];
    const { find } = await searchIn(texts, (placesOf) => (word) => {
      queried.push(word);
      return placesOf(word);
    });
    await find("shed");
    await find("zeppelin");
    expect(queried).toEqual([]);
    await find("ladders");
    expect(queried).toEqual([expect.stringMatching(/^ladder/)]);
  });

  test("are found without Pagefind if few texts have them", async () => {
    const rare = { "camden/products/d.yml": entry("Rake Shed", "description: Lends ladders and telescopes.\n") };
    const { find } = await searchIn({ ...texts, ...rare }, () => () => Promise.reject(new Error("not there")));
    const { addresses, texts: state, inTextOf, numbers } = await find("telescope shed");
    expect([addresses, state]).toEqual([["/products/d/"], "searched"]);
    expect(numbers.flatMap((number) => inTextOf(number).map(({ text }) => text))).toEqual(["telescope"]);
    const both = await find("telescope ladder");
    expect([both.texts, both.partial]).toEqual(["failed", true]);
  });

  test.each<[string, (numbers: readonly number[]) => readonly number[]]>([
    ["too many places", (numbers) => [...numbers, 0]],
    ["none, because a file did not load", () => []],
    ["the same place twice", ([first = 0]) => [first, first]],
  ])("are reported as failed if Pagefind returns %s", async (_, change) => {
    const { find } = await searchIn(texts, (placesOf) => async (word) => change(await placesOf(word)));
    const { addresses, texts: state } = await find("ladder shed");
    expect(addresses).toEqual(earlyResults);
    expect(state).toBe("failed");
    expect(await find("lends")).toMatchObject({ addresses: [], texts: "failed" });
  });
});

test.each([
  ["blue badge", "/services/parking/"],
  ["blue badges", "/services/parking/"],
  ["elections", "/services/democracy-elections/"],
])("ranks the service for “%s” before products with that name", async (query, service) => {
  const { find } = await searchIn({
    "camden/products/badge.yml": entry("Blue Badge service"),
    "camden/products/park.yml": entry("Elections map"),
  });
  expect((await find(query)).addresses[0]).toBe(service);
});

test("queries no texts for a misspelt word, which a browser would have to fetch", async () => {
  const documents = {
    "camden/products/digital.yml": entry("Government digital service", "description: Advice on letters.\n"),
    "camden/products/other.yml": entry("Other", "description: The digital service of letters.\n"),
    ...productsWithText("The government’s digital letters."),
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

/** Returns so many products with the same text that its terms need Pagefind. */
function productsWithText(text: string): Files {
  const numbers = Array.from({ length: 10 }, (_, number) => number);
  return Object.fromEntries(
    numbers.map((number) => [`camden/products/many-${number}.yml`, entry(`Rake ${number}`, `description: ${text}\n`)]),
  );
}
