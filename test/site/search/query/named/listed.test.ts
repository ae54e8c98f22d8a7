import { describe, expect, test } from "vitest";

import { outcomes } from "../../../../../schemas/vocabularies/case-study.ts";
import { opportunityStages } from "../../../../../schemas/vocabularies/opportunity.ts";
import { stages } from "../../../../../schemas/vocabularies/product.ts";
import { standardStatuses } from "../../../../../schemas/vocabularies/standard.ts";
import { asked } from "../../../../../site/search/query/named/listed.ts";
import { entry } from "../../../../helpers/catalogues.ts";
import { searchIn } from "../../../../helpers/search.ts";

const search = await searchIn({
  "camden/products/planx.yml": entry("PlanX"),
  "camden/standards/feed.yml": entry("Open feed"),
  "camden/case-studies/record.yml": entry("One record", "outcome: stopped\n"),
  "camden/case-studies/homes.yml": entry("Which homes fail next", "outcome: mixed\n"),
  "camden/opportunities/join.yml": entry("Join us"),
});

test.each([
  ["case studies that failed", "/case-studies/?outcome=stopped", "Case studies: stopped"],
  ["case studies that didn’t work", "/case-studies/?outcome=stopped", "Case studies: stopped"],
  ["unsuccessful case studies", "/case-studies/?outcome=stopped", "Case studies: stopped"],
  ["successful case studies", "/case-studies/?outcome=succeeded", "Case studies: succeeded"],
  ["failed projects", "/case-studies/?outcome=stopped", "Case studies: stopped"],
  ["what went wrong?", "/case-studies/?outcome=stopped", "Case studies: stopped"],
  ["what worked", "/case-studies/?outcome=succeeded", "Case studies: succeeded"],
  ["mandatory standards", "/standards/?status=mandated", "Standards: mandated"],
  ["which standards are mandatory?", "/standards/?status=mandated", "Standards: mandated"],
  ["open opportunities", "/opportunities/?stage=open", "Opportunities: open"],
  ["opportunities closing soon", "/opportunities/?stage=open", "Opportunities: open"],
  ["opportunities we can join", "/opportunities/?stage=open", "Opportunities: open"],
  ["products in beta", "/products/?stage=beta", "Products: beta"],
  ["list of suppliers", "/authorities/?type=company", "Authorities: company"],
  ["all vendors", "/authorities/?type=company", "Authorities: company"],
])("“%s” leads to the filtered list %s", async (query, address, title) => {
  expect((await search.find(query)).page).toMatchObject({ address, title });
});

test.each(["open standards for planning", "case studies about failed payments", "live chat products"])(
  "“%s” asks for no value alone, and leads to no filtered list",
  async (query) => {
    expect((await search.find(query)).page?.address ?? "").not.toContain("?");
  },
);

describe("a region", () => {
  const inEngland = (name: string, gss: string): string => entry(name, `type: unitary-authority\ngss: ${gss}\n`);
  const regional = searchIn({
    "herefordshire/authority.yml": inEngland("Herefordshire Council", "E06000019"),
    "west-midlands-ca/authority.yml": entry(
      "West Midlands Combined Authority",
      "type: combined-authority\ngss: E47000007\n",
    ),
    "shropshire/authority.yml": `${inEngland("Shropshire Council", "E06000051")}uses:
  - product: stops
    status: in-use
    evidence: https://example.org/stops
`,
    "york/authority.yml": inEngland("City of York Council", "E06000014"),
    "company/products/west.yml": entry("West Midlands bus times"),
    "company/products/times.yml": entry("Bus arrivals"),
    "company/products/stops.yml": entry("Stops", "description: Shows where a bus stops.\n"),
  });

  test.each(["Yorkshire", "yorkshire and the humber", "councils in Yorkshire", "the Humber", "Yorkshire councils?"])(
    "“%s” finds its councils and leads to their list",
    async (query) => {
      const { addresses, page } = await (await regional).find(query);
      expect(addresses[0]).toBe("/authorities/york/");
      expect(page).toMatchObject({
        address: "/authorities/?region=yorkshire-and-the-humber",
        title: "Authorities: Yorkshire and The Humber",
      });
    },
  );

  test("comes after the council with its name, and before everything else", async () => {
    expect((await (await regional).find("West Midlands")).addresses).toEqual([
      "/authorities/west-midlands-ca/",
      "/authorities/herefordshire/",
      "/authorities/shropshire/",
      "/products/west/",
    ]);
  });

  test("is none where no authority is in a register", async () => {
    const { page } = await (
      await searchIn({ "company/products/west.yml": entry("West") })
    ).find("councils in the West");
    expect(page?.address ?? "").not.toContain("region");
  });

  test.each(["bus in the West Midlands", "bus in west midlands?"])(
    "“%s” finds what its authorities use or have tried before what has its name",
    async (query) => {
      const { addresses, partial } = await (await regional).find(query);
      expect([partial, ...addresses]).toEqual([false, "/products/stops/", "/products/west/"]);
    },
  );

  test("whose authorities have nothing of it leaves the other results", async () => {
    expect((await (await regional).find("bus in Yorkshire")).addresses).toContain("/products/times/");
  });

  test("with other words is no list of councils", async () => {
    expect((await (await regional).find("West Midlands bus times")).addresses[0]).toBe("/products/west/");
  });
});

describe("the values that people ask for", () => {
  test.each([
    ["product", stages.words],
    ["standard", standardStatuses.words],
    ["case-study", outcomes.words],
    ["opportunity", opportunityStages.words],
  ] as const)("of a %s are those of its vocabulary", (kind, words) => {
    expect(Object.keys(asked[kind]?.values ?? {}).sort()).toEqual(Object.keys(words).sort());
  });
});
