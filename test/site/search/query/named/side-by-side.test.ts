import { describe, expect, test } from "vitest";

import { pageOfId } from "../../../../../site/entry-id.ts";
import { entry, type Files, today } from "../../../../helpers/catalogues.ts";
import { documentsIn, searchIn, searchOf } from "../../../../helpers/search.ts";

const council = (name: string, gss: string, more = ""): string =>
  entry(name, `gss: ${gss}\ntype: non-metropolitan-district\n${more}`);

const files: Files = {
  "adur/authority.yml": council(
    "Adur District Council",
    "E07000223",
    "uses: [{product: localgov-drupal, status: in-use}]\n",
  ),
  "worthing/authority.yml": council("Worthing Borough Council", "E07000229"),
  "hammersmith-and-fulham/authority.yml": entry(
    "London Borough of Hammersmith & Fulham",
    "gss: E09000013\ntype: london-borough\n",
  ),
  "civica/authority.yml": entry("Civica", "type: company\n"),
  "adur/products/forms.yml": entry("Adur forms"),
  "adur/products/bins.yml": entry("Adur bins"),
  "worthing/products/bins.yml": entry("Worthing bins"),
  "granicus/authority.yml": entry("Granicus", "type: company\n"),
  "granicus/products/granicus-forms.yml": entry("Online forms"),
  "adur/products/components.yml": entry("Granicus components"),
  // Its products have neither its name nor its slug, and that of a council has both.
  "gds/authority.yml": entry("Government Digital Service (GDS)", "type: central-government\n"),
  "gds/products/govuk-notify.yml": entry("GOV.UK Notify"),
  "adur/products/gds-components.yml": entry("GDS components"),
  "camden/products/planx.yml": entry("PlanX"),
  "camden/products/bops.yml": entry("Back-office Planning System (BOPS)"),
  "camden/products/localgov-drupal.yml": entry("LocalGov Drupal"),
  "camden/products/drupal-forms.yml": entry("LocalGov Drupal forms"),
  "camden/products/umbraco.yml": entry("LocalGov Umbraco"),
  "ocella/authority.yml": entry("Ocella", "type: company\n"),
  "ocella/products/ocella.yml": entry("Ocella planning"),
  "idox/authority.yml": entry("Idox", "type: company\n"),
  "idox/products/uniform.yml": entry("Idox Uniform"),
  "civica/products/civica-app.yml": entry("Civica APP"),
  "civica/products/civica-pay.yml": entry("Civica income management"),
};
/** Our documents, with those of a peer among them. */
const documents = documentsIn(files).flatMap((document) => {
  if (document.name === "PlanX") return [document, { ...document, url: "/peers/wales/product/tir/", name: "Tir" }];
  if (document.name === "Worthing Borough Council")
    return [document, { ...document, url: "/peers/wales/authority/powys/", name: "Powys County Council" }];
  return document;
});
const search = await searchOf(documents, today);

describe("a query that names several products has them first, with the page that compares them", () => {
  test.each([
    ["planx vs bops", "planx,bops"],
    ["BOPS versus PlanX", "bops,planx"],
    ["PlanX v. BOPS?", "planx,bops"],
    ["compare planx and bops", "planx,bops"],
    ["compare PlanX with BOPS", "planx,bops"],
    ["the difference between PlanX and BOPS", "planx,bops"],
    ["PlanX, BOPS and Civica APP", "planx,bops,civica-app"],
    ["planx & bops", "planx,bops"],
    ["planx vs tir", "planx,wales.tir"],
    // Names of the market, one of which is a supplier’s as well.
    ["uniform or ocella", "uniform,ocella"],
    // Incomplete names, of which the most used product is meant.
    ["drupal vs umbraco", "localgov-drupal,umbraco"],
    // The name of a supplier, whose most used products are meant as far as there is room.
    ["civica vs planx", "civica-app,civica-pay,planx"],
    ["civica vs planx vs bops vs ocella", "civica-app,planx,bops,ocella"],
    ["civica or planx", "civica-app,civica-pay,planx"],
    // The name of a supplier that its product lacks, and that a product of a council has.
    ["granicus or planx", "granicus-forms,planx"],
    ["gds vs planx", "govuk-notify,planx"],
    ["how does PlanX compare with BOPS?", "planx,bops"],
    ["PlanX compared with BOPS", "planx,bops"],
    ["which is better, PlanX or BOPS?", "planx,bops"],
    ["what is the difference between PlanX and BOPS", "planx,bops"],
    ["planx bops", "planx,bops"],
    // One name that is not in the catalogue.
    ["compare PlanX, Zebra and BOPS", "planx,bops"],
  ])("%s", async (query, products) => {
    const { page, addresses, partial } = await search.find(query);
    expect(page?.address).toBe(`/compare/?products=${products}`);
    expect(addresses.slice(0, 2)).toEqual(
      products
        .split(",")
        .slice(0, 2)
        .map((id) => pageOfId(id, "product", "/products/")),
    );
    expect(partial).toBe(false);
  });

  test("titled with their names", async () => {
    expect((await search.find("bops vs planx")).page?.title).toBe(
      "Compare Back-office Planning System (BOPS) and PlanX",
    );
  });

  test("described with the name that nothing has", async () => {
    expect((await search.find("planx vs zebra vs bops")).page?.says).toContain(" Nothing here is called zebra.");
    expect((await search.find("planx vs bops")).page?.says).not.toContain("Nothing");
  });

  test("also in early results, without missing words", async () => {
    // Many texts with the names, so that the search queries the texts.
    const mentions = Array.from({ length: 10 }, (_, number) => [
      `camden/products/guide-${number}.yml`,
      entry(`Guide ${number}`, "description: For PlanX and BOPS.\n"),
    ]);
    const searchWithTexts = await searchIn({ ...files, ...Object.fromEntries(mentions) });
    let early: readonly string[] = [];
    const { numbers, missingIn } = await searchWithTexts.find("planx vs bops", ({ addresses }) => {
      early = addresses;
    });
    expect(early.slice(0, 2)).toEqual(["/products/planx/", "/products/bops/"]);
    expect(numbers.slice(0, 2).flatMap(missingIn)).toEqual([]);
  });
});

test.each([
  ["what is the difference between LGSL and LGIL?", "lgsl,lgil"],
  ["lgsl vs lgil", "lgsl,lgil"],
  ["LGIL and open referral", "lgil,open-referral-uk"],
])("“%s” has the named standards first, which no page compares", async (query, standards) => {
  const { find } = await searchIn({
    ...files,
    "camden/standards/lgsl.yml": entry("Local Government Service List (LGSL)"),
    "camden/standards/lgil.yml": entry("Local Government Interaction List (LGIL)"),
    "camden/standards/open-referral-uk.yml": entry("Open Referral UK"),
    "camden/products/links.yml": entry("Links", "description: LGSL and LGIL, or Open Referral.\n"),
  });
  const { page, addresses } = await find(query);
  expect(page).toBeUndefined();
  expect(addresses.slice(0, 2)).toEqual(standards.split(",").map((slug) => `/standards/${slug}/`));
});

test("a name of several systems of the market stands for its products in a list", async () => {
  const { find } = await searchIn({ ...files, "camden/products/capita-one.yml": entry("Capita One") });
  expect((await find("civica or capita")).page?.address).toBe("/compare/?products=civica-app,civica-pay,capita-one");
});

test.each([
  "Adur and Worthing",
  "What do Adur and Worthing use?",
  "adur worthing",
  "Adur District Council Worthing",
  "adur worthing reorganisation",
  "Adur and Worthing merger",
  "adur council worthing council",
  "how does Adur compare to Worthing?",
  // Each has a product of its name.
  "adur vs worthing",
])("“%s” has the named councils first, with the page that compares them", async (query) => {
  const { page, addresses } = await search.find(query);
  expect(page?.address).toBe("/together/?authorities=adur,worthing");
  expect(page?.title).toBe("Adur District Council and Worthing Borough Council side by side");
  expect(addresses.slice(0, 2)).toEqual(["/authorities/adur/", "/authorities/worthing/"]);
});

test.each([
  ["a single name with “and” in it", "Hammersmith and Fulham"],
  ["incomplete names without a word of comparison", "drupal and umbraco"],
  ["incomplete names without any word", "drupal umbraco"],
  ["a product and another word", "planx online"],
  ["a product and a service", "planx and housing"],
  ["a product and a council", "planx and adur"],
  ["the same product twice", "planx vs planx"],
  ["a peer’s council", "Adur and Powys"],
  ["too many products", "compare planx, bops, localgov drupal, localgov umbraco and civica app"],
  ["prefixes of many names", "compare p and b"],
  ["a council with several products", "compare adur and planx"],
  ["only commas", "compare , ,"],
  ["a council and the kind of another", "adur council"],
  ["the same council twice", "adur adur"],
  ["a council beside another word", "adur worthing housing"],
  ["a single product", "compare planx"],
])("no page compares %s: “%s”", async (_, query) => {
  expect((await search.find(query)).page).toBeUndefined();
});
