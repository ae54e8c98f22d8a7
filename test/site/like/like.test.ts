import { describe, expect, test } from "vitest";

import { authorityWithSlug } from "../../../schemas/vocabularies/local-authorities.ts";
import { registerViews } from "../../../site/kinds/authority/register-view.ts";
import { authorityView } from "../../../site/kinds/authority/view.ts";
import { likeOf } from "../../../site/like/like.ts";
import { textsOf } from "../../../site/like/rows.ts";
import { likePage } from "../../../site/like/view.ts";
import { likeSummary } from "../../../site/like/words.ts";
import { entry, type Files } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";

const camden = authorityWithSlug("camden")!;

const files: Files = {
  "camden/authority.yml": council("London Borough of Camden", "E09000007", ["forms: in-use", "crm: exploring"]),
  "camden/products/forms.yml": entry("Forms"),
  "camden/products/crm.yml": entry("CRM"),
  "camden/products/map.yml": entry("Map"),
  "camden/standards/places.yml": entry("Places"),
  "islington/authority.yml": council(
    "London Borough of Islington",
    "E09000019",
    ["crm: in-use", "map: reported", "forms: in-use"],
    ["places: adopted"],
  ),
  "hackney/authority.yml": council("London Borough of Hackney", "E09000012", [
    "crm: reported",
    "map: reported",
    "forms: piloting",
  ]),
  "lambeth/authority.yml": council("London Borough of Lambeth", "E09000022", [
    "crm: stopped, reason: It cost too much.",
    "map: exploring",
    "forms: in-use",
  ]),
  // Similar to Camden in its economy only.
  "slough/authority.yml": council("Slough Borough Council", "E06000039", ["crm: in-use"]),
  "leeds/authority.yml": council("Leeds City Council", "E08000035", ["map: in-use"]),
};

describe("what similar councils have", () => {
  const context = contextOf(files);
  const page = likePage(camden, context);
  const [everything, economy] = page?.parts ?? [];
  const rows = everything?.groups.flatMap((group) => group.rows) ?? [];

  test("is counted by product and standard, those that the council does not have first", () => {
    expect(page?.heading).toBe("Councils like Camden");
    expect(everything?.total).toBe(20);
    expect(
      everything?.groups.map(({ title, rows }) => [title, rows.map(({ subject, count }) => [subject.name, count])]),
    ).toEqual([
      [
        "Camden is not known to have these",
        [
          ["CRM", 2],
          ["Map", 2],
          ["Places", 1],
        ],
      ],
      ["Camden has these too", [["Forms", 3]]],
    ]);
  });

  test("omits entries for other nations only, unless the council itself has a statement about them", () => {
    const limited = {
      "camden/products/map.yml": `${entry("Map")}nations: [scotland]\n`,
      "camden/standards/places.yml": `${entry("Places")}nations: [scotland, wales]\n`,
      "camden/standards/welsh.yml": `${entry("Welsh")}nations: [wales]\n`,
      "camden/standards/roads.yml": `${entry("Roads")}nations: [england, wales]\n`,
    };
    const adopted = ["places: adopted", "welsh: adopted", "roads: adopted"];
    const context = contextOf({
      ...files,
      ...limited,
      "camden/authority.yml": council("London Borough of Camden", "E09000007", [], ["welsh: planned"]),
      "islington/authority.yml": council("London Borough of Islington", "E09000019", [], adopted),
    });
    const { subjects } = likeOf(camden, "global", context);
    expect(subjects.map(({ entry }) => entry.slug)).toEqual(["forms", "roads", "welsh", "crm"]);
  });

  test("separates stated from reported use, and says who stopped and why", () => {
    expect(rows[0]).toMatchObject({
      notes: ["Product", "Here: exploring"],
      who: [
        { number: "1 in use", names: "Islington" },
        { number: "1 reported", names: "Hackney" },
      ],
      stopped: ["Lambeth: It cost too much."],
    });
    expect(rows[1]?.who).toEqual([
      { number: "1 exploring", names: "Lambeth" },
      { number: "2 reported", names: "Islington, Hackney" },
    ]);
    expect(rows[2]).toMatchObject({ notes: ["Standard"], who: [{ number: "1 adopted", names: "Islington" }] });
  });

  test("differs by the kind of similarity", () => {
    expect(page?.parts.map(({ likeness }) => likeness)).toEqual(["global", "economic", "demographic"]);
    expect(economy?.groups[0]?.rows[0]).toMatchObject({ subject: { name: "CRM" }, count: 3 });
  });

  test("is summarised in sentences on the page of the council", () => {
    const like = authorityView(context.catalogue.authority.get("camden")!, context).sections.like;
    expect(like?.lead).toBe("Of the 20 councils most like Camden:");
    expect(like?.items.map(({ before, subject, after }) => `${before} ${subject.name}${after}`)).toEqual([
      "2 use CRM (1 in use, 1 reported); 1 has stopped: It cost too much. (Lambeth)",
      "2 are reported to use Map (1 exploring, 2 reported)",
      "1 has adopted Places",
      "3 use Forms (2 in use, 1 piloting)",
    ]);
    expect(like?.more).toEqual({
      text: "All 4 products and standards of councils like Camden",
      address: "/authorities/camden/like/",
    });
  });

  test("lists the similar councils and how they are similar", () => {
    const [inEverything, inOneThing] = page?.neighbours ?? [];
    const islington = inEverything?.rows.find(({ council: { slug } }) => slug === "islington");
    expect(islington).toMatchObject({
      what: "London borough council, London, 248,000 people",
      alike: "Everything (3rd), economy (2nd) and population (3rd)",
      same: "Type, region and number of people",
      isNew: false,
    });
    const edinburgh = inEverything?.rows.find(({ council: { slug } }) => slug === "edinburgh");
    expect(edinburgh).toMatchObject({ alike: "Everything (20th)", same: undefined, isNew: true });
    expect(inEverything?.rows).toHaveLength(20);
    const slough = inOneThing?.rows.find(({ council: { slug } }) => slug === "slough");
    expect(slough?.alike).toMatch(/^Economy \(\d+[a-z]{2}\)$/);
  });

  test("is omitted for a council without data", () => {
    expect(likePage(authorityWithSlug("east-surrey")!, context)).toBe(undefined);
    expect(likeSummary(authorityWithSlug("greater-london-authority")!, context)).toBe(undefined);
  });
});

test("omits products and standards that no similar council has, unless one has stopped using it", () => {
  const context = contextOf({
    "camden/products/crm.yml": entry("CRM"),
    "camden/products/map.yml": entry("Map"),
    "camden/standards/places.yml": entry("Places"),
    "islington/authority.yml": council(
      "London Borough of Islington",
      "E09000019",
      ["crm: stopped, reason: It cost too much.", "map: exploring"],
      ["places: planned"],
    ),
  });
  expect(likeOf(camden, "global", context).subjects.map(({ entry, count }) => [entry.slug, count])).toEqual([
    ["crm", 0],
  ]);
  expect(likeSummary(camden, context)).toMatchObject({
    items: [{ before: "none has", subject: { name: "CRM" }, after: "; 1 has stopped: It cost too much. (Islington)" }],
  });
});

test("counts a use once that several successors of a split council inherited", () => {
  const context = contextOf({
    "camden/products/map.yml": entry("Map"),
    "cumbria/authority.yml": `${council("Cumbria County Council", "E10000006", ["map: in-use"])}succeededBy: [cumberland, westmorland]\nlastDay: 2023-03-31\n`,
    "cumberland/authority.yml": council("Cumberland Council", "E06000063"),
    "westmorland/authority.yml": council("Westmorland and Furness Council", "E06000064"),
  });
  const { neighbours, subjects } = likeOf(authorityWithSlug("highland")!, "global", context);
  expect(neighbours.map(({ slug }) => slug)).toEqual(expect.arrayContaining(["cumberland", "westmorland-and-furness"]));
  expect(subjects.map(({ count }) => count)).toEqual([1]);
});

test("replaces a council that has ended by its successors", () => {
  const slugs = (day: string) => likeOf(camden, "economic", contextOf({}, day)).neighbours.map(({ slug }) => slug);
  expect(slugs("2027-03-31")).toContain("elmbridge");
  expect(slugs("2027-04-01")).not.toContain("elmbridge");
  expect(slugs("2027-04-01")).toContain("east-surrey");
});

test("a page shows the first 150 rows, and says how many more are in the table for download", () => {
  const slugs = Array.from({ length: 160 }, (_, index) => `product-${index}`);
  const context = contextOf({
    ...Object.fromEntries(slugs.map((slug) => [`camden/products/${slug}.yml`, entry(`The ${slug}`)])),
    "islington/authority.yml": council(
      "London Borough of Islington",
      "E09000019",
      slugs.map((slug) => `${slug}: in-use`),
    ),
  });
  const [everything] = likePage(camden, context)?.parts ?? [];
  expect(everything?.groups.map(({ rows }) => rows.length)).toEqual([150]);
  expect(everything?.left).toBe(10);
});

test("the table of a long group shows its first 15 rows and folds the others", () => {
  const slugs = Array.from({ length: 26 }, (_, index) => `product-${index}`);
  const filesWith = (some: readonly string[]): Files => ({
    ...Object.fromEntries(slugs.map((slug) => [`camden/products/${slug}.yml`, entry(`The ${slug}`)])),
    "islington/authority.yml": council(
      "London Borough of Islington",
      "E09000019",
      some.map((slug) => `${slug}: in-use`),
    ),
  });
  const parts = (some: readonly string[]): string[] =>
    textsOf(likePage(camden, contextOf(filesWith(some)))!).tables[0]!.split("<details");
  const rows = (html = ""): number => html.split('<th scope="row">').length - 1;
  expect(parts(slugs).map(rows)).toEqual([15, 11]);
  expect(parts(slugs)[1]).toContain("Show 11 more");
  expect(parts(slugs.slice(1)).map(rows)).toEqual([25]);
});

test("a council that has ended has no page about similar councils", () => {
  const page = (day: string) => likePage(authorityWithSlug("woking")!, contextOf(neighbour, day));
  // Solihull is one of the councils most similar to Woking.
  const neighbour = {
    "camden/products/map.yml": entry("Map"),
    "solihull/authority.yml": council("Solihull Metropolitan Borough Council", "E08000029", ["map: in-use"]),
  };
  expect(page("2027-03-31")).not.toBe(undefined);
  expect(page("2027-04-01")).toBe(undefined);
});

test("a record with a former GSS code belongs to its council of the register", () => {
  const context = contextOf({ "barnsley/authority.yml": council("Barnsley Council", "E08000016") });
  expect(registerViews(context).map(({ slug }) => slug)).not.toContain("barnsley");
});

describe("a council of the register without a record", () => {
  const context = contextOf(files);

  test("has a page with what similar councils use, and a link to start its record", () => {
    const view = registerViews(context).find(({ slug }) => slug === "southwark");
    expect(view).toMatchObject({
      type: "London borough council",
      region: "London",
      gss: "E09000028",
      population: "320,000 people",
      begin: "/contribute/authority/?council=southwark",
      like: { more: { address: "/authorities/southwark/like/" } },
    });
  });

  test("says when it begins or ends", () => {
    const views = registerViews(context);
    expect(views.find(({ slug }) => slug === "west-surrey")?.begins).toBe("1 April 2027");
    expect(views.find(({ slug }) => slug === "woking")?.end).toMatchObject({
      lastDay: "31 March 2027",
      successors: [{ slug: "west-surrey" }],
    });
    expect(registerViews(contextOf({}, "2027-04-01")).map(({ slug }) => slug)).not.toContain("woking");
  });
});

/** Returns the record of a council with its uses and adoptions, each as `slug: status`. */
function council(name: string, gss: string, uses: readonly string[] = [], adopts: readonly string[] = []): string {
  const items = (field: string, of: string, some: readonly string[]): string =>
    some.length === 0
      ? ""
      : `${field}:\n${some.map((text) => `  - { ${of}: ${text.replace(": ", ", status: ")} }\n`).join("")}`;
  return entry(name, `gss: ${gss}\n${items("uses", "product", uses)}${items("adopts", "standard", adopts)}`);
}
