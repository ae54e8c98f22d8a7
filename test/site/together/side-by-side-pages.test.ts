import { describe, expect, test } from "vitest";

import type { Estate } from "../../../site/estates/estate.ts";
import { authorityView } from "../../../site/kinds/authority/view.ts";
import { estates } from "../../../site/outputs/tables/estates.ts";
import { Estates } from "../../../site/together/loading.ts";
import { membersViews } from "../../../site/together/side-by-side-pages.ts";
import { entry, entryFor, type Files } from "../../helpers/catalogues.ts";
import { outputContext } from "../../helpers/outputs.ts";

const files: Files = {
  "camden/products/bins.yml": entryFor("waste-recycling", "Bins"),
  "devon/authority.yml": entry("Devon County Council", "type: county\ngss: E10000008\n"),
  "exeter/authority.yml": entry(
    "Exeter City Council",
    "type: non-metropolitan-district\ngss: E07000041\naliases: [exeter-city]\nuses: [{ product: bins, status: in-use }]\n",
  ),
  "strata/authority.yml": entry(
    "Strata Service Solutions",
    "type: company\nmembers: [exeter, teignbridge]\nuses: [{ system: { name: Ledger }, services: [finance-procurement], status: in-use, contract: { until: 2027-06-30 } }]\n",
  ),
  "teignbridge/authority.yml": entry(
    "Teignbridge District Council",
    "type: non-metropolitan-district\ngss: E07000045\n",
  ),
};

describe("the comparison of an authority with its districts or members", () => {
  const views = membersViews(outputContext(files));
  const of = (slug: string) => views.find((view) => view.of.slug === slug);

  test("shows a county with its districts, those without a record listed separately", () => {
    const view = of("devon");
    expect(view?.title).toBe("Devon and its 8 districts");
    expect(view?.view.councils.map(({ slug }) => slug)).toEqual(["devon", "exeter", "teignbridge"]);
    expect(view?.view.withoutRecord).toHaveLength(6);
    expect(view?.change).toMatch(/^\/together\/\?authorities=devon,east-devon,exeter,/);
  });

  test("shows a shared service with its members, and counts what they use through it once", () => {
    const view = of("strata");
    expect(view?.title).toBe("Strata Service Solutions and its 2 members");
    expect(view?.view.totals[0]).toBe("2 products and systems in 2 services.");
    expect(view?.view.contracts.groups).toMatchObject([
      {
        title: "Still to end",
        rows: [{ name: "Ledger", who: expect.stringContaining("Exeter, Teignbridge") as string }],
      },
    ]);
    const ledger = view?.view.services.find(({ title }) => title === "Finance and procurement");
    expect(ledger?.cells.map((items) => items.flatMap(({ notes }) => notes))).toEqual([
      [],
      ["Through Strata Service Solutions"],
      ["Through Strata Service Solutions"],
    ]);
  });

  test("shows a combined authority with its members in the register, with or without a record", () => {
    expect(of("west-midlands-ca")?.view.withoutRecord.map(({ slug }) => slug)).toContain("birmingham");
    expect(of("north-east-ca")?.title).toBe("North East and its 7 members");
  });

  test("is linked from the page of the authority", () => {
    const context = outputContext(files);
    expect(authorityView(context.catalogue.authority.get("devon")!, context).facts.members).toMatchObject({
      term: "Districts",
      more: { address: "/authorities/devon/together/" },
    });
    expect(authorityView(context.catalogue.authority.get("exeter")!, context).facts.members).toBe(undefined);
  });
});

describe("the published estates", () => {
  const published = new Map(
    [...estates.files(outputContext(files))].map(({ address, content }) => [
      address,
      JSON.parse(String(content)) as Estate,
    ]),
  );
  const slugs = [...published.keys()].flatMap((address) => address.split("/").at(-2) ?? []);
  const loader = new Estates(
    () => Promise.resolve(slugs),
    (slug) => Promise.resolve(published.get(`/authorities/${slug}/estate.json`)!),
  );

  test("exist for every council of the register, with or without a record", async () => {
    const { estates: found, unknown } = await loader.load(["exeter", "leeds", "atlantis", "camden"]);
    expect(found.map(({ slug, hasRecord }) => [slug, hasRecord])).toEqual([
      ["exeter", true],
      ["leeds", false],
      ["camden", true],
    ]);
    expect(unknown).toEqual(["atlantis"]);
  });

  test("are found by an earlier slug", async () => {
    const { estates: found } = await loader.load(["exeter-city", "exeter"]);
    expect(found.map(({ slug }) => slug)).toEqual(["exeter"]);
  });

  test("are those of the current successors for a council that has ended, through a chain of successors", async () => {
    const { estates: found, ended } = await loader.load(["taunton-deane", "cumbria"]);
    expect(found.map(({ name }) => name)).toEqual([
      "Somerset Council",
      "Cumberland Council",
      "Westmorland and Furness Council",
    ]);
    expect(ended).toEqual([
      "Taunton Deane Borough Council ended on 31 March 2019. Somerset Council answers for it now.",
      "Cumbria County Council ended on 31 March 2023. Cumberland Council, and Westmorland and Furness Council answer for it now.",
    ]);
  });
});
