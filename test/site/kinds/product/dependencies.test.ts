import { describe, expect, test } from "vitest";

import { makeContext } from "../../../../site/catalogue/make-context.ts";
import { dependencyGraph, reachOf } from "../../../../site/kinds/product/dependencies.ts";
import { type Drawing, drawingOf } from "../../../../site/kinds/product/graph-layout.ts";
import { productView } from "../../../../site/kinds/product/view.ts";
import { entry, today } from "../../../helpers/catalogues.ts";
import { contextOf } from "../../../helpers/context.ts";

const context = contextOf({
  "camden/products/maps.yml": entry("Maps"),
  "camden/products/addresses.yml": entry("Addresses", "dependsOn: [maps]\n"),
  "camden/products/forms.yml": entry("Forms", "dependsOn: [addresses]\n"),
  "camden/products/permits.yml": entry(
    "Permits for residents and visitors of the borough",
    "dependsOn: [forms, addresses]\n",
  ),
  "camden/products/pay.yml": entry("Pay", "worksWith: [forms]\n"),
  "camden/authority.yml": entry(
    "Camden",
    `gss: E09000007
uses:
  - product: forms
    status: in-use
    connects:
      - product: pay
      - system: { name: Case Desk }
  - { product: pay, status: in-use }
`,
  ),
  "bolton/authority.yml": entry(
    "Bolton",
    "uses:\n  - product: pay\n    status: in-use\n    connects:\n      - { product: forms }\n  - { product: forms, status: in-use }\n",
  ),
});

describe("the page of a product", () => {
  test("lists its dependents and dependencies, direct and transitive", () => {
    expect(groups("addresses")).toEqual([
      ["Used in", ["Forms", "Permits for residents and visitors of the borough"]],
      ["Depends on", ["Maps"]],
    ]);
    expect(groups("maps")).toEqual([
      ["Used in", ["Addresses"]],
      [
        "Used in, through others",
        ["Forms (through Addresses)", "Permits for residents and visitors of the borough (through Addresses)"],
      ],
    ]);
    expect(groups("permits")).toEqual([
      ["Depends on", ["Forms", "Addresses"]],
      ["Depends on, through others", ["Maps (through Addresses)"]],
    ]);
    expect(reachOf("maps", context)).toBe("1 product depends on it. Through them it reaches 2 more.");
    expect(reachOf("permits", context)).toBeUndefined();
  });

  test("lists what councils have connected it with, and which councils", () => {
    const { connected } = productView(product("forms"), context).sections.related!;
    expect(
      connected.map(({ side, councils }) => [
        typeof side === "string" ? side : side.name,
        councils.map(({ name }) => name),
      ]),
    ).toEqual([
      ["Pay", ["Bolton", "Camden"]],
      ["Case Desk", ["Camden"]],
    ]);
  });

  test("draws each product of a cycle once", () => {
    const { catalogue } = context;
    const maps = product("maps");
    const dependent = { ...maps, data: { ...maps.data, dependsOn: ["permits"] } };
    const withCycle = { ...catalogue, product: new Map([...catalogue.product, ["maps", dependent]]) };
    expect(dependencyGraph("maps", makeContext(withCycle, today))?.products).toHaveLength(4);
  });

  test("has no graph without dependencies", () => {
    expect(dependencyGraph("pay", context)).toBeUndefined();
  });
});

describe("the dependency graph", () => {
  const drawing = drawingOf(dependencyGraph("addresses", context)!);

  test("has dependencies to the left and dependents to the right of the product, inside the view and without overlap", () => {
    const [addresses, maps, forms, permits] = drawing.boxes;
    expect(addresses?.isThis).toBe(true);
    expect(maps!.x).toBeLessThan(addresses!.x);
    expect(addresses!.x).toBeLessThan(forms!.x);
    expect(forms!.x).toBeLessThan(permits!.x);
    expect(drawing.arrows).toHaveLength(4);
    const { view } = drawing;
    const { x: left, y: top } = view;
    for (const [index, box] of drawing.boxes.entries()) {
      const { x, y, width, height } = box;
      expect(x > left && y > top && x + width < left + view.width && y + height < top + view.height).toBe(true);
      expect(drawing.boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
    }
    for (const [, x, y] of drawing.arrows.join("").matchAll(/[ML](-?\d+) (-?\d+)/g)) {
      expect(Number(x) > left && Number(x) < left + view.width).toBe(true);
      expect(Number(y) > top && Number(y) < top + view.height).toBe(true);
    }
  });

  test("breaks long names into two lines, and truncates longer ones", () => {
    expect(drawing.boxes.at(-1)?.lines).toEqual(["Permits for", "residents and…"]);
  });
});

function groups(slug: string): [string, string[]][] {
  const { related } = productView(product(slug), context).sections;
  return (related?.groups ?? []).map(({ title, references }) => [
    title,
    references.map(({ name, note }) => (note === undefined ? name : `${name} (${note})`)),
  ]);
}

function overlap(one: Drawing["boxes"][number], other: Drawing["boxes"][number]): boolean {
  return (
    Math.abs(one.x + one.width / 2 - other.x - other.width / 2) < (one.width + other.width) / 2 &&
    Math.abs(one.y + one.height / 2 - other.y - other.height / 2) < (one.height + other.height) / 2
  );
}

function product(slug: string) {
  return context.catalogue.product.get(slug)!;
}
