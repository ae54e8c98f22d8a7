import { describe, expect, test } from "vitest";

import { listsOf } from "../../../site/lists/list.ts";
import { serviceStandardsView } from "../../../site/service-standards/view.ts";
import { entry, entryFor, type Files } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";

const files: Files = {
  "camden/standards/rents.yml": forHousing("Rents", "status: recommended\nprocurement: Meet Rents.\n"),
  "camden/standards/lettings.yml": forHousing(
    "Lettings",
    "status: mandated\nvalidator: https://lettings.example.org/\n",
  ),
  "camden/standards/draft.yml": forHousing("Draft", "status: proposed\n"),
  "camden/standards/old-rents.yml": forHousing("Old rents", "status: superseded\n"),
  "camden/standards/gone.yml": forHousing(
    "Gone",
    "status: mandated\nretired: { date: 2020-01-01, reason: It ended. }\n",
  ),
  "camden/standards/forms.yml": entry(
    "Forms",
    "status: mandated\nrequirements:\n  - { id: labels, title: Each field has a label }\n",
  ),
  "camden/standards/dates.yml": entry("Dates", "status: recommended\n"),
  "camden/standards/bins.yml": entryFor("waste-recycling", "Bins", "status: mandated\n"),
  "camden/products/rent-desk.yml": forHousing(
    "Rent Desk",
    `standards:
  - { standard: rents, level: planned, version: "2" }
  - { standard: rents, level: meets, version: "1", evidence: "https://rent-desk.example.org/rents" }
  - { standard: forms, level: partly }
  - { standard: bins, level: meets }
`,
  ),
  "camden/products/key-book.yml": forHousing("Key Book", "standards:\n  - { standard: lettings, level: planned }\n"),
  "camden/products/form-kit.yml": entry("Form Kit", "standards:\n  - { standard: forms, level: meets }\n"),
  "camden/products/old-desk.yml": forHousing("Old Desk", "retired: { date: 2020-01-01, reason: It ended. }\n"),
  "camden/products/bin-days.yml": entryFor("waste-recycling", "Bin days"),
  "leeds/authority.yml": entry(
    "Leeds",
    `type: metropolitan-district
uses:
  - product: key-book
    status: in-use
    papers:
      - { type: dpia, url: "https://leeds.example.org/dpia", date: 2025-03-01 }
  - product: form-kit
    status: stopped
    reason: It was slow.
    papers:
      - { type: dpia, url: "https://leeds.example.org/old" }
`,
  ),
};

describe("the standards of a service", () => {
  const { matrix, buy, papers } = viewOf(files);

  test("are the columns of a table of its products, its own before those for any service, mandated first", () => {
    expect(matrix?.columns.map(({ any, standards }) => [any, standards.map(({ standard: { name } }) => name)])).toEqual(
      [
        [false, ["Lettings", "Rents"]],
        [true, ["Forms", "Dates"]],
      ],
    );
  });

  test("have in each row the highest level that the product states, with evidence", () => {
    const rows = matrix?.groups.map(({ any, rows }) => [
      any,
      rows.map(({ product, cells }) => [product.name, ...cells.map((cell) => cell?.level.text)]),
    ]);
    expect(rows).toEqual([
      [
        false,
        [
          ["Key Book", "Planned", undefined, undefined, undefined],
          ["Rent Desk", undefined, "Meets", "Partly meets", undefined],
        ],
      ],
      [true, [["Form Kit", undefined, undefined, "Meets", undefined]]],
    ]);
    expect(matrix?.groups[0]?.rows[1]?.cells[1]).toMatchObject({
      version: "1",
      evidence: { url: "https://rent-desk.example.org/rents" },
    });
  });

  test("are listed for tenders with numbers, mandated first, without proposed, superseded and retired ones", () => {
    expect(buy.map(({ number, standard, status, any }) => [number, standard.name, status.text, any])).toEqual([
      [1, "Lettings", "Mandated", false],
      [2, "Forms", "Mandated", true],
      [3, "Rents", "Recommended", false],
      [4, "Dates", "Recommended", true],
    ]);
    expect(buy[0]).toMatchObject({ clause: undefined, test: { url: "https://lettings.example.org/" } });
    expect(buy[1]?.requirements).toMatchObject([{ title: "Each field has a label" }]);
    expect(buy[2]?.clause).toBe("Meet Rents.");
  });

  test("come with the papers of current users of its products", () => {
    expect(papers).toMatchObject([
      {
        title: "Data protection impact assessment",
        url: "https://leeds.example.org/dpia",
        date: "1 March 2025",
        product: { name: "Key Book" },
        authority: { name: "Leeds" },
      },
    ]);
  });
});

describe("a service with more products and standards than a table can show", () => {
  const many = viewOf({
    ...files,
    ...Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`camden/products/p-${index}.yml`, forHousing(`P ${index}`, "")]),
    ),
    ...Object.fromEntries(
      Array.from({ length: 45 }, (_, index) => [
        `camden/standards/s-${index}.yml`,
        forHousing(`S ${index}`, `status: ${index < 25 ? "mandated" : "recommended"}\n`),
      ]),
    ),
  });

  test("shows products with statements about standards, and lists up to thirty others below", () => {
    expect(many.matrix?.products).toEqual({ shown: 3, total: 3 });
    expect(many.matrix?.groups[0]?.rows[0]?.product.name).toBe("Key Book");
    expect(many.matrix?.silent.total).toBe(40);
    expect(many.matrix?.silent.products).toHaveLength(30);
    expect(many.allProducts).toBe("/products/by/service/housing/");
  });

  test("shows the thirty most used products and the total", () => {
    const claim = "standards:\n  - { standard: forms, level: planned }\n";
    const { matrix } = viewOf({
      ...files,
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [`camden/products/p-${index}.yml`, forHousing(`P ${index}`, claim)]),
      ),
    });
    expect(matrix?.products).toEqual({ shown: 30, total: 43 });
    expect(matrix?.groups[0]?.rows[0]?.product.name).toBe("Key Book");
  });

  test("shows every mandated standard, and lists all for tenders", () => {
    // The 26 mandated standards for the service exceed the limit for others.
    expect(many.matrix?.standards).toEqual({ shown: 26 + 2, total: 48 + 2 });
    expect(many.buy).toHaveLength(45 + 4);
    expect(many.buy.map(({ number }) => number)).toEqual(Array.from({ length: 49 }, (_, index) => index + 1));
  });
});

test("a service whose products have no statements about standards has no rows", () => {
  const { matrix } = viewOf({
    "camden/standards/forms.yml": files["camden/standards/forms.yml"]!,
    "camden/products/desk.yml": forHousing("Desk", ""),
  });
  expect(matrix?.groups).toEqual([]);
  expect(matrix?.silent.products.map(({ name }) => name)).toEqual(["Desk"]);
});

test("a service without products has no table, but the list for tenders", () => {
  const { matrix, buy } = viewOf({ "camden/standards/forms.yml": files["camden/standards/forms.yml"]! });
  expect(matrix).toBeUndefined();
  expect(buy.map(({ standard }) => standard.name)).toEqual(["Forms"]);
});

function viewOf(all: Files) {
  const context = contextOf(all);
  return serviceStandardsView("housing", listsOf(context).product, context);
}

function forHousing(name: string, more: string): string {
  return entryFor("housing", name, more);
}
