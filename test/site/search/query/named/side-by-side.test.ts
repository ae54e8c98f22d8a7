import { describe, expect, test } from "vitest";

import { pageOfId } from "../../../../../site/entry-id.ts";
import { entry, today } from "../../../../helpers/catalogues.ts";
import { documentsIn, searchOf } from "../../../../helpers/search.ts";

const council = (name: string, gss: string, more = ""): string =>
  entry(name, `gss: ${gss}\ntype: non-metropolitan-district\n${more}`);

const ours = documentsIn({
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
  "camden/products/planx.yml": entry("PlanX"),
  "camden/products/bops.yml": entry("Back-office Planning System (BOPS)"),
  "camden/products/localgov-drupal.yml": entry("LocalGov Drupal"),
  "camden/products/drupal-forms.yml": entry("LocalGov Drupal forms"),
  "camden/products/umbraco.yml": entry("LocalGov Umbraco"),
  "civica/products/civica-app.yml": entry("Civica APP"),
  "civica/products/civica-pay.yml": entry("Civica income management"),
});
/** What a peer has stands among our own of its kind. */
const documents = ours.flatMap((document) => {
  if (document.name === "PlanX") return [document, { ...document, url: "/peers/wales/product/tir/", name: "Tir" }];
  if (document.name === "Worthing Borough Council")
    return [document, { ...document, url: "/peers/wales/authority/powys/", name: "Powys County Council" }];
  return document;
});
const search = await searchOf(documents, today);

describe("products that are named side by side come first, with the page that compares them", () => {
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
    // Who asks for a comparison need not write the whole name: what is used most is meant.
    ["drupal vs umbraco", "localgov-drupal,umbraco"],
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

  test("and are said by their names", async () => {
    expect((await search.find("bops vs planx")).page?.title).toBe(
      "Compare Back-office Planning System (BOPS) and PlanX",
    );
  });

  test("also while the texts are still searched, and none of them lacks a word", async () => {
    let early: readonly string[] = [];
    const { numbers, missingIn } = await search.find("planx vs bops", ({ addresses }) => {
      early = addresses;
    });
    expect(early.slice(0, 2)).toEqual(early.length > 0 ? ["/products/planx/", "/products/bops/"] : []);
    expect(numbers.slice(0, 2).flatMap(missingIn)).toEqual([]);
  });
});

test.each(["Adur and Worthing", "What do Adur and Worthing use?"])(
  "“%s”: councils that are named side by side come first, with the page that shows them so",
  async (query) => {
    const { page, addresses } = await search.find(query);
    expect(page?.address).toBe("/together/?authorities=adur,worthing");
    expect(page?.title).toBe("Adur District Council and Worthing Borough Council side by side");
    expect(addresses.slice(0, 2)).toEqual(["/authorities/adur/", "/authorities/worthing/"]);
  },
);

test.each([
  ["one name with an “and”", "Hammersmith and Fulham"],
  ["parts of names that nobody asks to compare", "drupal and umbraco"],
  ["a name beside something else", "planx and housing"],
  ["things of several kinds", "planx and adur"],
  ["one thing twice", "planx vs planx"],
  ["a council of another catalogue", "Adur and Powys"],
  ["more than can be compared", "compare planx, bops, localgov drupal, localgov umbraco and civica app"],
  ["letters that many names begin with", "compare p and b"],
  ["the supplier of several products", "compare civica and planx"],
  ["nothing between commas", "compare , ,"],
  ["one thing alone", "compare planx"],
])("%s: no page shows that side by side", async (_, query) => {
  expect((await search.find(query)).page).toBeUndefined();
});
