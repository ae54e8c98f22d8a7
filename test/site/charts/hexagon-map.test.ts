import { describe, expect, test } from "vitest";

import type { Context } from "../../../site/catalogue/context.ts";
import { hexagonMap, type Mark } from "../../../site/charts/hexagon-map.ts";
import type { PartView } from "../../../site/charts/part.ts";
import { statementMap } from "../../../site/charts/statement-map.ts";
import { takingPartMap } from "../../../site/coalition/ways.ts";
import { entry, type Files, today } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";

const council = (name: string, gss: string, more = ""): string => entry(name, `gss: ${gss}\n${more}`);
const files: Files = {
  "barnsley/authority.yml": council("Barnsley", "E08000016"),
  "elmbridge/authority.yml": council("Elmbridge", "E07000207"),
  "epsom-ewell/authority.yml": council("Epsom and Ewell", "E07000208"),
  "east-surrey/authority.yml": entry("East Surrey", "type: unitary-authority\n"),
  "kent/authority.yml": council("Kent", "E10000016"),
  "vendor/authority.yml": entry("Vendor", "type: company\n"),
};
const parts: readonly PartView[] = [
  { text: "In use", value: 3, part: 1 },
  { text: "Piloting", value: 0, part: 2 },
  { text: "Stopped", value: 1, part: 5 },
];

describe("a map of councils", () => {
  test("marks each council once, with its first mark, and describes itself with the numbers of the page", () => {
    const context = contextOf(files, today);
    const map = hexagonMap(marks(context, { barnsley: 1, elmbridge: 1 }, { elmbridge: 5 }), parts, context);
    expect(map.words).toBe("In use 3, Stopped 1");
    expect(map.parts.map(({ part, path }) => [part, hexagonsIn(path)])).toEqual([
      [1, 2],
      [5, 0],
    ]);
  });

  test("finds a council by its former GSS code", () => {
    const context = contextOf(files, today);
    expect(hexagonsIn(hexagonMap(marks(context, { barnsley: 1 }), parts, context).parts[0]?.path)).toBe(1);
  });

  test("outlines a county, which has no hexagon, and dashes the outline of a reported use", () => {
    const context = contextOf(files, today);
    const outlines = (part: 1 | 4): unknown => statementMap(marks(context, { kent: part }), parts, context)?.outlines;
    expect(outlines(1)).toEqual([{ path: expect.stringMatching(/^M[\d.]+ [\d.]+l.*z$/) as string, isDashed: false }]);
    expect(outlines(4)).toMatchObject([{ isDashed: true }]);
    expect(statementMap(marks(context, { barnsley: 1, vendor: 1 }), parts, context)?.outlines).toEqual([]);
  });

  test("gives a successor the hexagons of its predecessors from its first day", () => {
    const [before, after] = ["2027-03-31", "2027-04-01"].map((day) => {
      const context = contextOf(files, day);
      return hexagonsIn(hexagonMap(marks(context, { "east-surrey": 1 }), parts, context).parts[0]?.path);
    });
    expect(before).toBe(0);
    expect(after).toBeGreaterThanOrEqual(5);
  });
});

test("the map of participation counts each council once, in the highest line that fits", () => {
  const context = contextOf(
    {
      "barnsley/authority.yml": council("Barnsley", "E08000038", "uses:\n  - { product: open-play, status: in-use }\n"),
      "barnsley/products/open-play.yml": entry("Open Play"),
      "elmbridge/authority.yml": council(
        "Elmbridge",
        "E07000207",
        "uses:\n  - { product: open-play, status: reported }\n",
      ),
      "epsom-ewell/authority.yml": council("Epsom", "E07000208", "uses:\n  - { product: open-play, status: in-use }\n"),
      "kent/authority.yml": council("Kent", "E10000016", "adopts:\n  - { standard: uprn, status: adopted }\n"),
      "vendor/authority.yml": entry("Vendor", "type: company\nuses:\n  - { product: open-play, status: in-use }\n"),
      "vendor/standards/uprn.yml": entry("UPRN"),
    },
    today,
  );
  const map = takingPartMap(context);
  expect(map.parts.map(({ part, value, path }) => [part, value, hexagonsIn(path)])).toEqual([
    [1, 1, 1],
    [2, 2, 1],
    [4, 1, 1],
  ]);
});

function marks(context: Context, ...partsBySlug: Readonly<Record<string, Mark["part"]>>[]): Mark[] {
  return partsBySlug.flatMap((one) =>
    Object.entries(one).map(([slug, part]) => ({ authority: context.catalogue.authority.get(slug)!, part })),
  );
}

function hexagonsIn(path: string | undefined): number {
  return path?.match(/M/g)?.length ?? 0;
}
