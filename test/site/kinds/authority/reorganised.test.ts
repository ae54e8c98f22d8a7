import { describe, expect, test } from "vitest";

import { authorityWithSlug } from "../../../../schemas/vocabularies/local-authorities.ts";
import { compareView } from "../../../../site/compare/view.ts";
import { pathsOfEnded } from "../../../../site/councils/ended.ts";
import { authorityRow } from "../../../../site/kinds/authority/row.ts";
import { authorityView } from "../../../../site/kinds/authority/view.ts";
import { opportunityView } from "../../../../site/kinds/opportunity/view.ts";
import { productView } from "../../../../site/kinds/product/view.ts";
import { standardView } from "../../../../site/kinds/standard/view.ts";
import { likeOf } from "../../../../site/like/like.ts";
import { likeRow } from "../../../../site/like/words.ts";
import { regionsOf } from "../../../../site/lists/facets/regions.ts";
import { otherNamesOf } from "../../../../site/search/documents/other-names.ts";
import { entry } from "../../../helpers/catalogues.ts";
import { contextOf } from "../../../helpers/context.ts";

const ends = "type: county\nsucceededBy: [ceeton]\nlastDay: 2027-03-31\n";
const files = {
  "camden/products/bins.yml": entry("Bins"),
  "ayton/authority.yml": entry("Ayton Council", `${ends}uses: [{ product: bins, status: in-use }]\n`),
  "beeton/authority.yml": entry(
    "Beeton Council",
    `${ends}uses: [{ product: bins, status: stopped, until: 2025-05, reason: It cost too much. }]\n`,
  ),
  "ceeton/authority.yml": entry("Ceeton Council", "type: county\n"),
  "east-surrey/authority.yml": entry("East Surrey Council", "type: unitary-authority\n"),
};

const [dayBefore, dayAfter] = ["2027-03-31", "2027-04-01"];

describe("the page of a successor", () => {
  test.each([
    [dayBefore, ["Ayton Council", "Beeton Council"], []],
    [dayAfter, [], ["Ayton Council", "Beeton Council"]],
  ])("names its predecessors on %s, on the day before the takeover and after it", (day, before, after) => {
    const { facts } = pageOf("ceeton", day);
    expect(facts.takesOverFrom.map(({ name }) => name)).toEqual(before);
    expect(facts.tookOverFrom.map(({ name }) => name)).toEqual(after);
  });

  test.each([
    [dayBefore, "1 April 2027"],
    [dayAfter, undefined],
  ])("says on %s when it begins, from the register, until it has begun", (day, begins) => {
    expect(pageOf("east-surrey", day).facts.begins).toBe(begins);
  });

  test("names its region before it has a GSS code, as lists, tables and the search do", () => {
    const context = contextOf(files, dayBefore);
    const council = context.catalogue.authority.get("east-surrey")!;
    expect(pageOf("east-surrey", dayBefore).facts.region).toBe("South East");
    expect(authorityRow(council, context).facts).toContain("South East");
    expect(regionsOf([council])).toEqual([{ value: "south-east", title: "South East" }]);
    expect(context.relations.inRegion.get("South East")).toContain(council);
    expect(otherNamesOf(council, context)).toContain("Elmbridge Borough Council");
  });
});

test.each([
  [dayBefore, "/contribute/landscape/?authority=ayton"],
  [dayAfter, undefined],
])("on %s the page of a council asks what it runs only until it has ended", (day, address) => {
  expect(pageOf("ayton", day).record.landscapeAddress).toBe(address);
});

test.each([
  [dayBefore, []],
  [dayAfter, ["ayton", "beeton"]],
])("on %s the sub-pages of a council redirect to its page only once it has ended", (day, slugs) => {
  const paths = pathsOfEnded(["camden"], contextOf(files, day));
  expect(paths.map(({ params, props }) => [params.slug, props.to.slug])).toEqual(slugs.map((slug) => [slug, slug]));
  expect(pathsOfEnded(slugs, contextOf(files, day))).toEqual([]);
});

test.each([
  [dayBefore, undefined, "County council"],
  [dayAfter, "Ended on 31 March 2027", "County council, ended on 31 March 2027"],
])("on %s lists say whether a council has ended", (day, fact, cell) => {
  const context = contextOf(files, day);
  const row = authorityRow(context.catalogue.authority.get("beeton")!, context);
  expect(row.facts[2]).toBe(fact);
  expect(row.authorityCells?.type).toBe(cell);
});

test.each([
  [dayBefore, undefined],
  [dayAfter, "Ended on 31 March 2027; Ceeton Council took over"],
])("on %s an opportunity says which participant has ended and who took over", (day, note) => {
  const opportunity = entry("Bins together", "stage: open\nparticipants: [ayton, camden]\n");
  const context = contextOf({ ...files, "camden/opportunities/bins-together.yml": opportunity }, day);
  const { participants } = opportunityView(context.catalogue.opportunity.get("bins-together")!, context).sections;
  expect(participants?.map((participant) => [participant.name, participant.note])).toEqual([
    ["Ayton Council", note],
    ["London Borough of Camden", undefined],
  ]);
});

test("the pages of what a council offered that was split say who took over", () => {
  const split = {
    "cumbria/authority.yml": entry("Cumbria County Council", "gss: E10000006\ntype: county\n"),
    "cumberland/authority.yml": entry("Cumberland Council", "gss: E06000063\n"),
    "westmorland-and-furness/authority.yml": entry("Westmorland and Furness Council", "gss: E06000064\n"),
    "cumbria/products/lakes.yml": entry("Lakes"),
    "cumbria/standards/fells.yml": entry("Fells"),
  };
  const context = contextOf(split, dayAfter);
  const owner = {
    name: "Cumbria County Council",
    note: "Ended on 31 March 2023; Cumberland Council, and Westmorland and Furness Council took over",
  };
  expect(productView(context.catalogue.product.get("lakes")!, context).record.owner).toMatchObject(owner);
  expect(standardView(context.catalogue.standard.get("fells")!, context).facts.publisher).toMatchObject(owner);
  expect(authorityView(context.catalogue.authority.get("cumbria")!, context).record.owner.note).toBeUndefined();
});

describe("a product that one predecessor used and another had stopped using", () => {
  test("has both statements in a comparison", () => {
    const context = contextOf(files, dayAfter);
    const { groups } = compareView([context.catalogue.product.get("bins")!], context);
    const cell = (id: string) => groups.flatMap(({ rows }) => rows).find((row) => row.id === id)?.cells[0];
    expect(cell("current")).toMatchObject([{ text: "In use: 1", note: "Ceeton Council" }]);
    expect(cell("stopped")).toMatchObject([
      { text: "Ceeton Council", note: "It cost too much. Until May 2025. Inherited from Beeton Council." },
    ]);
  });

  test("has the stopped use, inherited, among similar councils", () => {
    const cumbria = {
      "camden/products/bins.yml": entry("Bins"),
      "cumbria/authority.yml": entry(
        "Cumbria County Council",
        "gss: E10000006\nuses: [{ product: bins, status: in-use }]\n",
      ),
      "carlisle/authority.yml": entry(
        "Carlisle City Council",
        "gss: E07000028\nuses: [{ product: bins, status: stopped, reason: It cost too much. }]\n",
      ),
      "cumberland/authority.yml": entry("Cumberland Council", "gss: E06000063\n"),
    };
    const context = contextOf(cumbria, dayAfter);
    const like = likeOf(authorityWithSlug("northumberland")!, "global", context);
    expect(like.subjects.map((subject) => likeRow(subject, context).stopped)).toEqual([
      ["Cumberland, inherited from Carlisle City Council: It cost too much."],
    ]);
  });
});

function pageOf(slug: string, day: string) {
  const context = contextOf(files, day);
  return authorityView(context.catalogue.authority.get(slug)!, context);
}
