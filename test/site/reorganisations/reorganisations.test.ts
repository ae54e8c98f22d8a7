import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";

import { londonDay } from "../../../schemas/london-day.ts";
import { authorityView } from "../../../site/kinds/authority/view.ts";
import { reorganisationDocuments } from "../../../site/outputs/documents/reorganisations.ts";
import { type ReorganisationView, reorganisationViews } from "../../../site/reorganisations/view.ts";
import { SideBySide } from "../../../site/together/SideBySide.tsx";
import type { SideBySideView } from "../../../site/together/side-by-side.ts";
import { entry, entryFor, type Files, today } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";
import { outputContext } from "../../helpers/outputs.ts";

/** Some councils of Surrey: the county, two districts of East Surrey and one of West Surrey. */
const surrey: Files = {
  "camden/products/pay.yml": entryFor("finance-procurement", "Pay"),
  "camden/products/bins.yml": entryFor("waste-recycling", "Bins"),
  "camden/standards/places.yml": entry("Places"),
  "camden/opportunities/bins-club.yml": entryFor("waste-recycling", "Bins club", "stage: open\n"),
  "camden/opportunities/old-club.yml": entryFor("waste-recycling", "Old club", "stage: closed\n"),
  "surrey/authority.yml": council("Surrey County Council", "E10000030", [
    "product: pay, status: in-use, contract: { until: 2027-03-31, band: 25k-100k }",
    "product: bins, status: stopped, reason: It cost too much.",
  ]),
  "elmbridge/authority.yml": council(
    "Elmbridge Borough Council",
    "E07000207",
    [
      "product: bins, status: in-use, contract: { until: 2027-04-01, noticeBy: 2027-01-31, band: none }, papers: [{ type: dpia, url: 'https://www.elmbridge.gov.uk/dpia' }]",
      "product: pay, status: reported",
    ],
    ["standard: places, status: adopted"],
  ),
  "epsom-and-ewell/authority.yml": council(
    "Epsom and Ewell Borough Council",
    "E07000208",
    [
      "product: bins, status: reported, contract: { until: 2028-01-31, band: 5k-25k }",
      "system: { name: Permit Desk }, services: [parking], status: in-use, contract: { supplier: Desk Ltd }",
    ],
    ["standard: places, status: adopted"],
  ),
  "woking/authority.yml": council("Woking Borough Council", "E07000217", ["product: bins, status: exploring"]),
};

describe("a future reorganisation", () => {
  const view = viewOf("surrey-2027", surrey);
  const [east, west] = view.groups;

  test("says which councils become which and when, with evidence", () => {
    expect(view.title).toBe("Surrey: 12 councils become 2");
    expect(view.lead).toBe("On 1 April 2027 12 councils in Surrey become 2.");
    expect(view.becomes.map(({ successor, predecessors }) => [successor.name, predecessors.length])).toEqual([
      ["East Surrey Council", 6],
      ["West Surrey Council", 7],
    ]);
    expect(view.evidence[0]?.url).toMatch(/^https:\/\/www\.surreylgrhub\.org\//);
  });

  test("has links that make sense out of context", () => {
    const proven = (address: string): string =>
      `product: pay, status: reported, evidence: 'https://www.example.org/metadata.json?of=${address}'`;
    const { groups } = viewOf("surrey-2027", {
      ...surrey,
      "elmbridge/authority.yml": council("Elmbridge Borough Council", "E07000207", [proven("elmbridge")]),
      "woking/authority.yml": council("Woking Borough Council", "E07000217", [proven("woking")]),
      "guildford/authority.yml": council("Guildford Borough Council", "E07000209", [proven("guildford")]),
    });
    const names = groups.flatMap(({ name, prefix, view: shown }) => linkNames(shown, prefix, name));

    expect(names.filter((name) => name.startsWith("Start something together"))).toEqual([
      "Start something together in East Surrey Council",
      "Start something together for Finance and procurement in East Surrey Council",
      "Start something together in West Surrey Council",
      "Start something together for Finance and procurement in West Surrey Council",
    ]);
    expect(names.flatMap((name) => /^Evidence about (.+): /.exec(name)?.[1] ?? [])).toEqual([
      "Pay at Elmbridge Borough Council",
      "Pay at Guildford Borough Council",
      "Pay at Woking Borough Council",
    ]);
  });

  test("counts once what both new councils take over", () => {
    // Both inherit the county’s “pay”. Stopped and explored products do not count.
    expect(view.totals).toEqual([
      "3 products and systems in 3 services.",
      "3 uses are stated by the councils or in public lists that are kept up to date.",
      "2 uses are reported and not confirmed by the council.",
      "4 contracts are known.",
    ]);
    expect(east?.view.totals[0]).toBe("3 products and systems in 3 services.");
    expect(west?.view.totals[0]).toBe("1 product or system in 1 service.");
  });

  test("compares what the councils run, by service, with reported use marked", () => {
    expect(east?.view.councils.map(({ slug }) => slug)).toEqual(["surrey", "elmbridge", "epsom-and-ewell"]);
    expect(east?.view.withoutRecord.map(({ name }) => name)).toEqual([
      "Mole Valley District Council",
      "Reigate and Banstead Borough Council",
      "Tandridge District Council",
    ]);
    expect(
      east?.view.services.map(({ title, agreement, cells }) => [
        title,
        agreement,
        cells.map((items) => items.map(({ name, status }) => `${name}: ${status.text}`).join()),
      ]),
    ).toEqual([
      ["Finance and procurement", "2 of 3 run Pay (1 reported)", ["Pay: In use", "Pay: Reported", ""]],
      ["Parking", "Known of Epsom and Ewell alone", ["", "", "Permit Desk: In use"]],
      ["Waste and recycling", "2 of 3 run Bins (1 reported)", ["Bins: Stopped", "Bins: In use", "Bins: Reported"]],
    ]);
  });

  test("says since when a product is used, and when the council confirmed it", () => {
    const { groups } = viewOf("surrey-2027", {
      ...surrey,
      "surrey/authority.yml": council("Surrey County Council", "E10000030", [
        "product: pay, status: in-use, since: 2019-04, confirmed: 2026-05-06",
        "product: bins, status: stopped, until: 2024-03",
      ]),
    });
    const notes = groups[0]?.view.services.flatMap(
      ({ cells }) => cells[0]?.map((item) => [item.name, item.notes]) ?? [],
    );
    expect(notes).toEqual([
      ["Pay", ["Since April 2019", "Confirmed 6 May 2026"]],
      ["Bins", ["Until March 2024"]],
    ]);
  });

  test("lists the services for which nothing is known, and compares only councils about which something is known", () => {
    const { groups } = viewOf("surrey-2027", {
      ...surrey,
      "elmbridge/authority.yml": council("Elmbridge Borough Council", "E07000207", []),
      "epsom-and-ewell/authority.yml": council("Epsom and Ewell Borough Council", "E07000208", [
        "system: { name: Cash Desk }, services: [finance-procurement], status: reported",
      ]),
    });
    const { services, silent } = groups[0]!.view;
    expect(services.map(({ title, agreement }) => [title, agreement])).toContainEqual([
      "Finance and procurement",
      "Known of 2 of 3, no two of which run the same",
    ]);
    expect(silent).toMatch(
      /^Nothing is known for 30 services: Adult social care; .*Council tax and business rates; .*\.$/,
    );
    expect(silent).not.toMatch(/Finance and procurement|Waste and recycling/);
  });

  test("lists what several councils run, and what only one runs", () => {
    expect(east?.view.common.map(({ name, who }) => [name, who.map(({ place }) => place)])).toEqual([
      ["Bins", ["Elmbridge", "Epsom and Ewell"]],
      ["Pay", ["Surrey", "Elmbridge"]],
    ]);
    expect(east?.view.only.map(({ council: { slug }, items }) => [slug, items.map(({ name }) => name)])).toEqual([
      ["epsom-and-ewell", ["Permit Desk"]],
    ]);
  });

  test("separates contracts that end before the day from later ones", () => {
    expect(
      east?.view.contracts.groups.map(({ title, rows }) => [
        title,
        rows.map(({ who, name, ends }) => [who, name, ends]),
      ]),
    ).toEqual([
      ["End before 1 April 2027", [["Surrey", "Pay", "31 March 2027"]]],
      [
        "End on or after 1 April 2027",
        [
          ["Elmbridge", "Bins", "1 April 2027"],
          ["Epsom and Ewell", "Bins", "31 January 2028"],
        ],
      ],
      ["End not stated", [["Epsom and Ewell", "Permit Desk", "Not stated"]]],
    ]);
  });

  test("lists common standards, papers to reuse and open opportunities", () => {
    expect(east?.view.standards).toMatchObject([{ name: "Places", count: 2 }]);
    expect(east?.view.papers).toMatchObject([{ about: "Bins", paper: { by: "Elmbridge Borough Council" } }]);
    expect(east?.view.opportunities.map(({ name }) => name)).toEqual(["Bins club"]);
  });

  test("links the form for an opportunity, with councils, closing date and budget if certain", () => {
    const [finance, parking, waste] = east?.view.services ?? [];
    expect(waste?.start).toBe(
      "/contribute/opportunity/?type=joint-procurement&service=waste-recycling&authorities=elmbridge,epsom-and-ewell&closes=2027-01-31&budget=5k-25k",
    );
    expect(waste?.cost).toBe("£5,000 to £25,000");
    // One of the two states no contract, so the total is unknown.
    expect(finance?.start).toBe(
      "/contribute/opportunity/?type=investigation&service=finance-procurement&authorities=surrey,elmbridge&closes=2027-03-31",
    );
    expect(parking?.start).toBe(undefined);
  });

  test("is linked from the pages of its councils", () => {
    const context = contextOf(surrey);
    const { facts } = authorityView(context.catalogue.authority.get("elmbridge")!, context);
    expect(facts.reorganisations).toEqual([{ text: "Surrey, 1 April 2027", address: "/reorganisations/surrey-2027/" }]);
  });

  test("has a document with evidence and with the services for which nothing is known", () => {
    const files = [
      ...reorganisationDocuments.files(
        outputContext({
          ...surrey,
          "elmbridge/authority.yml": council("Elmbridge Borough Council", "E07000207", [
            "product: pay, status: reported, evidence: 'https://www.example.org/list'",
            "product: bins, status: in-use, since: 2019-04",
          ]),
        }),
      ),
    ];
    const { content } = files.find(({ address }) => address === "/reorganisations/surrey-2027.md")!;
    expect(content).toContain(
      "- **Elmbridge Borough Council**: Pay (Reported; [evidence](https://www.example.org/list))\n",
    );
    expect(content).toContain("- **Elmbridge Borough Council**: Bins (In use; Since April 2019)\n");
    expect(content).toMatch(/\n\nNothing is known for 29 services: Adult social care; [^\n]*\n\n### Where they agree/);
  });

  test("has a document with the same facts, with Markdown in names escaped", () => {
    const hostile = {
      ...surrey,
      "camden/products/bins.yml": surrey["camden/products/bins.yml"]!.toString().replace(
        "name: Bins",
        "name: 'Bins](javascript:alert(1)) <b> #'",
      ),
    };
    const files = [...reorganisationDocuments.files(outputContext(hostile))];
    const { content } = files.find(({ address }) => address === "/reorganisations/surrey-2027.md")!;
    expect(content).toContain("# Surrey: 12 councils become 2\n");
    expect(content).toContain("## East Surrey Council\n");
    expect(content).toContain("#### End before 1 April 2027\n\n- **Pay**: Surrey; ends: 31 March 2027");
    expect(content).not.toContain("](javascript:alert(1))");
    expect(content).not.toMatch(/(?<!\\)<b>/);
  });
});

describe("on the day of a reorganisation", () => {
  const successors: Files = {
    ...surrey,
    "east-surrey/authority.yml": entry("East Surrey Council", "type: unitary-authority\n"),
    "west-surrey/authority.yml": entry("West Surrey Council", "type: unitary-authority\n"),
  };

  test.each([
    ["2027-03-31T22:59:59Z", false],
    // Midnight in London, in summer time.
    ["2027-03-31T23:00:00Z", true],
  ])("whether it is over at %s: %s", (moment, isOver) => {
    const view = viewOf("surrey-2027", successors, londonDay(new Date(moment)));
    expect(view.isOver).toBe(isOver);
    expect(view.title).toBe(`Surrey: 12 councils ${isOver ? "became" : "become"} 2`);
  });

  test("the new councils appear beside their predecessors, and inherited uses count once", () => {
    const view = viewOf("surrey-2027", successors, "2027-04-01");
    const [east] = view.groups;
    expect(east?.view.councils.map(({ slug }) => slug)).toEqual([
      "surrey",
      "elmbridge",
      "epsom-and-ewell",
      "east-surrey",
    ]);
    expect(view.totals.slice(0, 3)).toEqual(viewOf("surrey-2027", surrey).totals.slice(0, 3));
    expect(east?.view.totals).toEqual(viewOf("surrey-2027", surrey).groups[0]?.view.totals);
    expect(east?.view.services[0]?.cells[3]).toMatchObject([
      { name: "Pay", notes: ["Inherited from Surrey County Council"] },
    ]);
    // An opportunity needs current councils.
    expect(east?.view.start).toBe(undefined);
  });

  test("the agreement between councils stays the same, and so does what only one runs", () => {
    const [before] = viewOf("surrey-2027", successors, "2027-03-31").groups;
    const [after] = viewOf("surrey-2027", successors, "2027-04-01").groups;
    expect(after?.view.services.map(({ agreement }) => agreement)).toEqual(
      before?.view.services.map(({ agreement }) => agreement),
    );
    expect(after?.view.common).toEqual(before?.view.common);
    expect(after?.view.only).toEqual(before?.view.only);
    expect(after?.view.standards).toEqual(before?.view.standards);
    expect([before?.view.counting, after?.view.counting]).toEqual([3, 3]);
  });

  test("a new council’s own statements count beside its predecessors’", () => {
    const files = {
      ...successors,
      "east-surrey/authority.yml": entry(
        "East Surrey Council",
        "type: unitary-authority\nuses: [{ product: bins, status: in-use }]\nadopts: [{ standard: places, status: adopted }]\n",
      ),
    };
    const [east] = viewOf("surrey-2027", files, "2027-04-01").groups;
    expect(east?.view.common.find(({ product }) => product === "bins")?.who.map(({ place }) => place)).toEqual([
      "Elmbridge",
      "Epsom and Ewell",
      "East Surrey",
    ]);
    expect(east?.view.standards.map(({ count }) => count)).toEqual([3]);
    expect(east?.view.counting).toBe(4);
  });
});

describe("reorganisations", () => {
  test("come from the register, future ones first, then the latest", () => {
    expect(reorganisationViews(contextOf({})).map(({ id }) => id)).toEqual([
      "surrey-2027",
      "cumbria-2023",
      "north-yorkshire-2023",
      "somerset-2023",
      "northamptonshire-2021",
      "buckinghamshire-2020",
      "bournemouth-christchurch-and-poole-2019",
      "dorset-2019",
      "east-suffolk-2019",
      "somerset-west-and-taunton-2019",
      "west-suffolk-2019",
    ]);
  });

  test("combine a split and a merger of the same councils on the same day", () => {
    const view = viewOf("cumbria-2023", {});
    expect(
      view.becomes.map(({ successor, predecessors }) => [successor.name, predecessors.map(({ name }) => name)]),
    ).toEqual([
      [
        "Cumberland Council",
        ["Cumbria County Council", "Allerdale Borough Council", "Carlisle City Council", "Copeland Borough Council"],
      ],
      [
        "Westmorland and Furness Council",
        [
          "Cumbria County Council",
          "Barrow-in-Furness Borough Council",
          "Eden District Council",
          "South Lakeland District Council",
        ],
      ],
    ]);
  });

  test("come from records for councils outside the register, also without a day or in a cycle", () => {
    const files = {
      "ayton/authority.yml": entry("Ayton Council", "type: county\nsucceededBy: [beeton]\nlastDay: 2028-03-31\n"),
      "beeton/authority.yml": entry("Beeton Council", "type: county\n"),
      "ceeton/authority.yml": entry("Ceeton Council", "type: county\nsucceededBy: [deeton]\n"),
      "deeton/authority.yml": entry("Deeton Council", "type: county\nsucceededBy: [ceeton]\n"),
    };
    const views = reorganisationViews(contextOf(files));
    expect(views.find(({ id }) => id === "ayton-2028")?.lead).toBe("On 1 April 2028 1 council in Ayton becomes 1.");
    expect(views.filter(({ firstDay }) => firstDay === undefined).map(({ id }) => id)).toEqual(["ceeton", "deeton"]);
  });

  test("without a day show what the predecessor runs, and suggest no opportunity with it", () => {
    const files = {
      "camden/products/bins.yml": entry("Bins"),
      "ayton/authority.yml": entry(
        "Ayton Council",
        "type: county\nsucceededBy: [beeton]\nuses: [{ product: bins, status: in-use }]\n",
      ),
      "beeton/authority.yml": entry("Beeton Council", "type: county\n"),
    };
    const [group] = viewOf("ayton", files).groups;
    expect(group?.view.services[0]?.cells.map((items) => items.map(({ notes }) => notes))).toEqual([
      [[]],
      [["Inherited from Ayton Council"]],
    ]);
    expect(group?.view.totals.slice(0, 2)).toEqual([
      "1 product or system.",
      "1 use is stated by the councils or in public lists that are kept up to date.",
    ]);
    expect(group?.view.start).toBe(undefined);
  });

  test("suggest no opportunity with councils that have ended, also without a record of a successor", () => {
    const [east] = viewOf("surrey-2027", surrey, "2027-04-01").groups;
    expect(east?.view.start).toBe(undefined);
    expect(east?.view.services.map(({ start }) => start)).toEqual([undefined, undefined, undefined]);
  });

  test("follow a chain of successors", () => {
    const files = {
      "camden/products/bins.yml": entry("Bins"),
      "taunton-deane/authority.yml": council("Taunton Deane Borough Council", "E07000190", [
        "product: bins, status: in-use",
      ]),
      "somerset-west-and-taunton/authority.yml": council("Somerset West and Taunton Council", "E07000246", []),
      "somerset/authority.yml": council("Somerset Council", "E06000066", []),
    };
    const { view } = viewOf("somerset-2023", files).groups[0]!;
    expect(view.councils.map(({ slug }) => slug)).toEqual(["somerset-west-and-taunton", "somerset"]);
    expect(view.services[0]?.cells.map((items) => items.map(({ notes }) => notes))).toEqual([
      [["Inherited from Taunton Deane Borough Council"]],
      [["Inherited from Taunton Deane Borough Council"]],
    ]);
    expect(view.totals[0]).toBe("1 product or system.");
    expect(view.common).toEqual([]);
    const first = viewOf("somerset-west-and-taunton-2019", files).groups[0]!;
    expect(first.view.councils.map(({ slug }) => slug)).toEqual(["taunton-deane", "somerset-west-and-taunton"]);
    expect(first.view.common).toEqual([]);
  });

  test("list case studies and products of councils formed by earlier ones", () => {
    const files = {
      "dorset/authority.yml": council("Dorset Council", "E06000059", []),
      "dorset/products/tree-map.yml": entry("Tree map"),
      "camden/case-studies/one-website.yml": entry("One website", "outcome: mixed\nauthorities: [dorset]\n"),
    };
    expect(viewOf("surrey-2027", files).earlier).toMatchObject([
      {
        reorganisation: { text: "Dorset", address: "/reorganisations/dorset-2019/" },
        councils: [
          {
            council: { name: "Dorset Council" },
            stories: [{ entry: { name: "One website" }, tag: { text: "Mixed" } }],
            products: [{ entry: { name: "Tree map" } }],
          },
        ],
      },
    ]);
    expect(viewOf("dorset-2019", files).earlier).toEqual([]);
  });
});

/** Returns the record of a council; uses and adoptions are given as YAML without braces. */
function council(name: string, gss: string, uses: readonly string[], adopts: readonly string[] = []): string {
  const list = (field: string, items: readonly string[]): string =>
    items.length === 0 ? "" : `${field}:\n${items.map((item) => `  - { ${item} }\n`).join("")}`;
  return entry(name, `gss: ${gss}\n${list("uses", uses)}${list("adopts", adopts)}`);
}

function viewOf(id: string, files: Files, day = today): ReorganisationView {
  const view = reorganisationViews(contextOf(files, day)).find((one) => one.id === id);
  if (!view)
    throw new Error(
      `There is no ${id}: ${reorganisationViews(contextOf(files, day))
        .map((one) => one.id)
        .join()}`,
    );
  return view;
}

/** Returns the text of each link in a comparison of councils, as a screen reader lists them. */
function linkNames(view: SideBySideView, prefix: string, about: string): string[] {
  const html = renderToString(h(SideBySide, { view, prefix, level: 3, about }));
  return Array.from(html.matchAll(/<a\b[^>]*>([^]*?)<\/a>/g), ([, content = ""]) => content.replace(/<[^>]*>/g, ""));
}
