import { describe, expect, test } from "vitest";

import { makeContext } from "../../../../site/catalogue/make-context.ts";
import { dependencyGraph, reachOf } from "../../../../site/kinds/product/dependencies.ts";
import { drawingOf } from "../../../../site/kinds/product/graph-layout.ts";
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

describe("if a product changes", () => {
  test("it says which products depend on it, directly and through others", () => {
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

  test("it says what councils have connected it with, and which councils", () => {
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

  test("a circle is followed once, which can only be while developing", () => {
    const { catalogue } = context;
    const maps = product("maps");
    const circle = { ...maps, data: { ...maps.data, dependsOn: ["permits"] } };
    const changed = { ...catalogue, product: new Map([...catalogue.product, ["maps", circle]]) };
    const around = makeContext(changed, today);
    expect(dependencyGraph("maps", around)?.products).toHaveLength(4);
  });

  test("nothing is drawn where nothing depends on anything", () => {
    expect(dependencyGraph("pay", context)).toBeUndefined();
  });
});

describe("the drawing", () => {
  const drawing = drawingOf(dependencyGraph("addresses", context)!);

  test("has what it depends on to its left and what depends on it to its right, and nothing on top of another", () => {
    const [addresses, maps, forms, permits] = drawing.boxes;
    expect(addresses?.isThis).toBe(true);
    expect(maps!.x).toBeLessThan(addresses!.x);
    expect(addresses!.x).toBeLessThan(forms!.x);
    expect(forms!.x).toBeLessThan(permits!.x);
    expect(drawing.arrows).toHaveLength(4);
    const { view } = drawing;
    const { x: left, y: top } = view;
    for (const { x, y, width, height } of drawing.boxes) {
      expect(x > left && y > top && x + width < left + view.width && y + height < top + view.height).toBe(true);
    }
    // So has every point of an arrow.
    for (const [, x, y] of drawing.arrows.join("").matchAll(/[ML](-?\d+) (-?\d+)/g)) {
      expect(Number(x) > left && Number(x) < left + view.width).toBe(true);
      expect(Number(y) > top && Number(y) < top + view.height).toBe(true);
    }
  });

  test("breaks long names into two lines, and cuts what is longer still", () => {
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

function product(slug: string) {
  return context.catalogue.product.get(slug)!;
}
