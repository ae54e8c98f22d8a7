import { describe, expect, test } from "vitest";

import { monthsOf } from "../../../site/coalition/growth.ts";
import { coalitionView, wayView } from "../../../site/coalition/page.ts";
import { subjectsOnMap } from "../../../site/coalition/subjects.ts";
import { ways } from "../../../site/coalition/ways.ts";
import { homeView } from "../../../site/home/view.ts";
import { listsOf } from "../../../site/lists/list.ts";
import { entry, entryFor, type Files } from "../../helpers/catalogues.ts";
import { changeOf } from "../../helpers/changes.ts";
import { contextOf } from "../../helpers/context.ts";

/** Four councils in three regions, a county, a company, and a council that has ended. */
const files: Files = {
  "camden/authority.yml": entry(
    "Camden",
    `type: london-borough
gss: E09000007
uses:
  - { product: open-play, status: in-use, since: "2021", confirmed: 2026-10-01 }
adopts:
  - { standard: uprn, status: adopted, since: 2023-05-01 }
  - { standard: iso, status: adopted }
leadership:
  chiefDigitalOfficer: { title: Chief digital officer, evidence: https://www.camden.gov.uk/officers }
strategy: { title: Digital strategy, url: https://www.camden.gov.uk/strategy }
`,
  ),
  "camden/products/open-play.yml": entry("Open Play", "standards:\n  - { standard: uprn, level: meets }\n"),
  "camden/case-studies/play.yml": entry(
    "Play sessions",
    "authorities: [camden]\noutcome: stopped\nproducts: [open-play]\n",
  ),
  "leeds/authority.yml": entry(
    "Leeds",
    "type: metropolitan-district\ngss: E08000035\nuses:\n  - { product: open-play, status: piloting, since: 2024-02-01 }\n",
  ),
  "york/authority.yml": entry(
    "York",
    "type: unitary-authority\ngss: E06000014\nclaimed: false\nuses:\n  - { product: open-play, status: reported }\n",
  ),
  "kent/authority.yml": entry(
    "Kent",
    "type: county\ngss: E10000016\nadopts:\n  - { standard: uprn, status: adopted, since: 2099-01-01 }\n",
  ),
  "allerdale/authority.yml": entry(
    "Allerdale",
    "type: non-metropolitan-district\ngss: E07000026\nuses:\n  - { product: open-play, status: in-use, since: 2019-01-01 }\n",
  ),
  "cumberland/authority.yml": entry("Cumberland", "type: unitary-authority\ngss: E06000063\n"),
  "vendor/authority.yml": entry("Vendor", "type: company\nuses:\n  - { product: open-play, status: in-use }\n"),
  "vendor/standards/uprn.yml": entryFor("housing", "UPRN", "status: mandated\n"),
  "vendor/standards/iso.yml": entry("ISO"),
};
const context = contextOf(files);

describe("who takes part", () => {
  test.each([
    [
      "",
      [
        ["Share a product or a standard", 1],
        ["Use or have adopted something", 3],
        ["Only reported to use something", 1],
      ],
    ],
    ["shares", [["Share a product", 1]]],
    [
      "uses",
      [
        ["Use or pilot a product", 3],
        ["Only reported to use one", 1],
      ],
    ],
    ["adopts", [["Have adopted a standard", 2]]],
    ["leads", [["Lead", 1]]],
    [
      "confirmed",
      [
        ["Confirmed something in the past year", 1],
        ["Confirmed nothing in the past year", 4],
      ],
    ],
  ])("by “%s” counts each council once, without companies and councils that have ended", (id, parts) => {
    const { map } = wayView(
      ways.find((way) => way.id === id)!,
      context,
    );
    expect(map.parts.map(({ text, value }) => [text, value])).toEqual(parts);
    expect(map.rows.length).toBe(map.parts.reduce((sum, { value }) => sum + value, 0));
  });

  test("counts as many councils as the home page and the list of authorities", () => {
    const number = homeView(context).numbers.find(({ words }) => words === "councils")?.value;
    const groups = listsOf(context).authority.facets.find(({ id }) => id === "group")?.options;
    expect(wayView(ways[0], context).lead).toBe(
      "4 of 5 councils that have a record here. Only reported to use something: 1 more.",
    );
    expect(number).toBe(5);
    expect(groups?.find(({ value }) => value === "council")?.count).toBe(5);
  });

  test("shows on the map what each council does, and a successor with the uses of its predecessors", () => {
    const { councils } = wayView(ways[0], context).map;
    const words = (slug: string) => councils.find((council) => council.slug === slug);
    expect(councils).toHaveLength(361);
    expect(words("camden")).toMatchObject({ part: 1, region: "London", address: "/authorities/camden/" });
    expect(words("camden")?.facts).toBe("Shares 1 product, uses 1 product, has adopted 2 standards, in 1 case study");
    expect(words("cumberland")).toMatchObject({ part: 2, facts: "Uses 1 product" });
    expect(words("barnet")).toMatchObject({ part: undefined, facts: "No record yet" });
  });

  test("lists councils above the lowest tier beside the map, with or without a record", () => {
    const { beside } = wayView(ways[0], context).map;
    const counted = beside.map(({ title, councils }) => [
      title,
      councils.filter(({ counts }) => counts).map(({ name }) => name),
      councils.length,
    ]);
    expect(counted).toEqual([
      ["County council", ["Kent"], 21],
      ["Combined authority", [], 15],
      ["Strategic regional authority", [], 1],
    ]);
  });
});

describe("how many take part", () => {
  test.each([
    ["", "4 of 5 councils that have a record here. Only reported to use something: 1 more."],
    ["uses", "3 of 5 councils that have a record here. Only reported to use one: 1 more."],
    ["adopts", "2 of 5 councils that have a record here."],
    ["confirmed", "1 of 5 councils that have a record here. Confirmed nothing in the past year: 4 more."],
  ])("by “%s” does not count reported use", (id, lead) => {
    const way = ways.find((one) => one.id === id)!;
    const view = wayView(way, context);
    expect(view.lead).toBe(lead);
    expect(view.map.rows.filter(({ counts }) => counts)).toHaveLength(Number.parseInt(lead));
  });

  test.each([
    [[true, false, false], "1 council has claimed its record; the others were made from public sources."],
    [[true, true, false], "2 councils have claimed their records; the others were made from public sources."],
    [[false, false], "No council has claimed its record yet: all were made from public sources."],
    [[true, true], undefined],
  ])("says how many councils have claimed their records, of claimed records %s", (claims, sentence) => {
    const councils = claims.map((claimed, index) => [
      `council-${index}/authority.yml`,
      entry(`Council ${index}`, `type: county\nclaimed: ${claimed}\n`),
    ]);
    const { kept, way } = wayView(
      ways[0],
      contextOf({ "camden/authority.yml": entry("Camden", "type: company\n"), ...Object.fromEntries(councils) }),
    );
    expect(way.heading).not.toMatch(/take part/);
    expect(kept).toBe(sentence);
  });

  test("counts current UK councils, without authorities abroad and councils that begin later", () => {
    const more = contextOf({
      ...files,
      "amsterdam/authority.yml": entry(
        "Amsterdam",
        "type: overseas-authority\nuses:\n  - { product: open-play, status: in-use }\n",
      ),
      "east-surrey/authority.yml": entry("East Surrey", "type: unitary-authority\n"),
    });
    expect(wayView(ways[0], more).lead).toBe(wayView(ways[0], context).lead);
    expect(wayView(ways[0], more).map.beside.map(({ title }) => title)).not.toContain("Authority outside the UK");
    const [group] = listsOf(more).authority.facets;
    expect(group?.options.map(({ title, count }) => [title, count])).toEqual([
      ["Councils", 5],
      ["Councils that begin later", 1],
      ["Former councils", 1],
      ["Other organisations", 2],
    ]);
  });
});

describe("outlines", () => {
  const { outlines } = wayView(ways[0], context).map;

  test("show each county and each combined authority, and which of them take part", () => {
    const taking = outlines.map(({ title, councils }) => [
      title,
      councils.length,
      councils.filter(({ counts }) => counts).map(({ slug }) => slug),
    ]);
    expect(taking).toEqual([
      ["Counties", 21, ["kent"]],
      ["Combined authorities and Greater London", 16, []],
    ]);
  });

  test("have their names at distinct places", () => {
    for (const { councils } of outlines) {
      const places = councils.map(({ label: { middle } }) => `${middle.x},${middle.y}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  test("of a county disappear when its councils have been replaced", () => {
    const later = contextOf(files, "2027-04-01");
    const [counties] = wayView(ways[0], later).map.outlines;
    expect(counties?.councils.map(({ slug }) => slug)).not.toContain("surrey");
    expect(counties?.councils).toHaveLength(20);
  });
});

describe("the share of councils", () => {
  const { regions, types } = coalitionView(context);

  test("is a share of all councils of the region in the register", () => {
    expect(regions.find(({ title }) => title === "London")).toEqual({
      title: "London",
      address: "/authorities/by/region/london/",
      ...{ all: 34, shares: 1, uses: 1, adopts: 1, confirmed: 1 },
    });
    expect(regions.find(({ title }) => title === "Wales")).toMatchObject({ address: undefined, all: 22, uses: 0 });
  });

  test("has the same total by region and by type, and does not count reported use", () => {
    for (const rows of [regions, types]) {
      expect(rows.reduce((sum, { uses }) => sum + uses, 0)).toBe(3);
      expect(rows.reduce((sum, { adopts }) => sum + adopts, 0)).toBe(2);
    }
  });
});

test("monthly growth counts the entries added and, once each, the records that authorities updated", () => {
  const openPlay = { kind: "product", slug: "open-play" } as const;
  const changes = [
    // In London, September had begun.
    changeOf({ time: "2026-08-31T23:30:00Z", type: "added" }),
    changeOf({ time: "2026-09-10T09:00:00Z", type: "added", ...openPlay }),
    changeOf({ time: "2026-11-02T09:00:00Z", type: "confirmed" }),
    changeOf({ time: "2026-11-03T09:00:00Z" }),
    changeOf({ time: "2026-11-03T09:00:00Z", ...openPlay }),
  ];
  expect(monthsOf(changes)).toEqual([
    { month: "November 2026", added: 0, authorities: 0, kept: 1 },
    { month: "September 2026", added: 2, authorities: 1, kept: 0 },
  ]);
});

test("yearly growth counts a council from the earliest date of what it still has, and ignores future dates", () => {
  const { years, undated } = coalitionView(context).growth;
  expect([years[0], years.at(-1)]).toEqual([
    { year: 2019, uses: 1, adopts: 0 },
    { year: 2026, uses: 3, adopts: 1 },
  ]);
  expect(years.find(({ year }) => year === 2021)).toEqual({ year: 2021, uses: 2, adopts: 0 });
  expect(undated).toBe(1);
});

describe("councils that lead", () => {
  test("have at least three of four kinds of facts, each stated in one sentence", () => {
    expect(coalitionView(context).leaders).toEqual([
      {
        council: { kind: "authority", slug: "camden", name: "Camden" },
        facts: [
          "Shares Open Play, which 3 others use",
          "Has adopted 2 standards and shares products that meet 1 standard",
          "States its chief digital officer and digital strategy",
          "Tells 1 case study, which was mixed or stopped",
        ],
      },
    ]);
  });

  test("do not lead by a product that nobody else uses", () => {
    const alone = contextOf({
      "camden/authority.yml": entry("Camden", "gss: E09000007\nuses:\n  - { product: open-play, status: in-use }\n"),
      "camden/products/open-play.yml": entry("Open Play"),
    });
    expect(coalitionView(alone).leaders).toEqual([]);
  });
});

test("what most councils agree on for a service names the most adopted standard and how many standards suppliers are asked for", () => {
  const { voice } = coalitionView(context);
  expect(voice.map(({ service, standard, product, asked }) => [service.text, standard?.words, product, asked])).toEqual(
    [["Housing", "Adopted by 2 councils", undefined, { text: "1 standard", address: "/services/housing/standards/" }]],
  );
});

test("the map shows a product or standard with the numbers and words of its page", () => {
  const subjects = subjectsOnMap(context);
  expect(subjects.map(({ kind, slug, words, beside }) => [kind, slug, words, beside])).toEqual([
    ["product", "open-play", "used by 3 organisations, piloted by 1 more, reported in 1 more", "1 has no hexagon"],
    ["standard", "iso", "adopted by 1 council", undefined],
    ["standard", "uprn", "adopted by 2 councils", "1 has no hexagon"],
  ]);
  const { councils } = wayView(ways[0], context).map;
  const shown = subjects[0]?.parts.map(({ text, value, councils: places }) => [
    text,
    value,
    places.map((place) => councils[place]?.slug).sort(),
  ]);
  expect(shown).toEqual([
    ["In use", 3, ["camden", "cumberland"]],
    ["Piloting", 1, ["leeds"]],
    ["Reported", 1, ["york"]],
  ]);
});

test("the map of a standard outlines the counties that have adopted it", () => {
  const uprn = subjectsOnMap(context).find(({ slug }) => slug === "uprn");
  const { councils, outlines } = wayView(ways[0], context).map;
  const onMap = [...councils, ...outlines.flatMap((layer) => layer.councils)];
  expect(uprn?.parts.map(({ councils: places }) => places.map((place) => onMap[place]?.slug).sort())).toEqual([
    ["camden", "kent"],
  ]);
});
