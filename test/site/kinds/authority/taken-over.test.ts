import { describe, expect, test } from "vitest";

import type { Kind } from "../../../../schemas/index.ts";
import { estateOf } from "../../../../site/estates/estate-of.ts";
import { activitiesOf, activityFacts } from "../../../../site/kinds/authority/activity.ts";
import { authorityView } from "../../../../site/kinds/authority/view.ts";
import { maintainerOf } from "../../../../site/kinds/product/maintainer.ts";
import { productView } from "../../../../site/kinds/product/view.ts";
import { standardView } from "../../../../site/kinds/standard/view.ts";
import { itemOf } from "../../../../site/lists/item.ts";
import { entryDocument } from "../../../../site/search/documents/entry.ts";
import { entry } from "../../../helpers/catalogues.ts";
import { contextOf } from "../../../helpers/context.ts";

const ends = (by: string, lastDay: string) => `type: county\nsucceededBy: [${by}]\nlastDay: ${lastDay}\n`;
const files = {
  "ayton/authority.yml": entry("Ayton Council", ends("beeton", "2019-03-31")),
  "beeton/authority.yml": entry("Beeton Council", ends("ceeton", "2027-03-31")),
  "deeton/authority.yml": entry("Deeton Council", ends("ceeton", "2027-03-31")),
  "ceeton/authority.yml": entry("Ceeton Council", "type: county\n"),
  "eeton/authority.yml": entry("Eeton Council", "type: county\n"),
  "split/authority.yml": entry("Split Council", ends("camden, eeton", "2027-03-31")),
  "camden/opportunities/bins-together.yml": entry(
    "Bins together",
    "stage: open\nparticipants: [ayton, beeton, deeton, camden]\n",
  ),
  "camden/case-studies/bins-tried.yml": entry("Bins tried", "authorities: [ayton]\n"),
  "beeton/products/bins.yml": entry("Bins", "maintenance: { type: internal }\n"),
  "beeton/standards/bin-data.yml": entry("Bin data"),
  "split/products/lids.yml": entry("Lids"),
};

describe.each([
  ["2027-03-31", "beeton", "Beeton Council", "3 taking part"],
  ["2027-04-01", "ceeton", "Ceeton Council", "2 taking part"],
])("on %s", (day, slug, name, taking) => {
  const context = contextOf(files, day);
  const find = <K extends Kind>(kind: K, of: string) => context.catalogue[kind].get(of)!;

  test(`what a council took part in is counted for ${name}, after two mergers`, () => {
    expect(activityFacts(find("authority", slug), context).map(({ text }) => text)).toEqual([
      "Shares 1 product",
      "Publishes 1 standard",
      "In 1 case study",
      "In 1 opportunity",
    ]);
    expect(authorityView(find("authority", slug), context).sections.stories?.items.map((item) => item.name)).toEqual([
      "Bins tried",
      "Bins together",
    ]);
    for (const gone of ["ayton", ...(slug === "ceeton" ? ["beeton", "deeton"] : [])])
      expect(activitiesOf(gone, context)).toEqual([]);
  });

  test("an opportunity counts those who take part now", () => {
    expect(itemOf(find("opportunity", "bins-together"), context).facts).toContainEqual({ text: taking });
  });

  test("the search finds what a council published and took part in by its successor", () => {
    const behind = (kind: Kind, of: string) =>
      entryDocument(find(kind, of), context).filters["authority"]?.map(({ title }) => title);
    expect(behind("product", "bins")).toEqual([name]);
    expect(behind("case-study", "bins-tried")).toEqual(["London Borough of Camden", name]);
  });

  test(`${name} offers, publishes and maintains the entries`, () => {
    const product = find("product", "bins");
    expect(productView(product, context).record.owner.name).toBe(name);
    expect(maintainerOf(product, context)).toMatchObject({ slug });
    expect(itemOf(product, context).facts).toContainEqual({ text: name });
    expect(itemOf(find("standard", "bin-data"), context).facts).toContainEqual({ text: name });
    expect(standardView(find("standard", "bin-data"), context).facts.publisher.name).toBe(name);
  });

  test("councils side by side see an open opportunity that they are in", () => {
    const [open] = estateOf(find("authority", slug), context).opportunities;
    expect(open).toMatchObject({ slug: "bins-together" });
    expect(open?.participants).toContain(slug);
  });
});

test.each([
  ["ayton", "2027-03-31", ["Beeton Council"]],
  ["ayton", "2027-04-01", ["Ceeton Council"]],
  ["beeton", "2027-03-31", []],
  ["alone", "2027-04-01", []],
])("the page of %s says on %s for which councils its statements count now", (slug, day, names) => {
  const alone = { "alone/authority.yml": entry("Alone Council", ends("cumberland", "2023-03-31")) };
  const context = contextOf({ ...files, ...alone }, day);
  const { end } = authorityView(context.catalogue.authority.get(slug)!, context).facts;
  expect(end?.countsFor.map((successor) => successor.name)).toEqual(names);
});

test("a product of a council that was split keeps its owner, who has a page that names the successors", () => {
  const context = contextOf(files, "2027-04-01");
  expect(productView(context.catalogue.product.get("lids")!, context).record.owner.name).toBe("Split Council");
});
