import { describe, expect, test } from "vitest";

import type { Change } from "../../../site/history/changes.ts";
import { statusView } from "../../../site/status/view.ts";
import { entry, type Files, today } from "../../helpers/catalogues.ts";
import { changeOf } from "../../helpers/changes.ts";
import { contextOf } from "../../helpers/context.ts";

const camden = "type: london-borough\ngss: E09000007\n";
const leeds = "gss: E08000035\n";

const files: Files = {
  "camden/authority.yml": entry(
    "Camden Council",
    `${camden}aliases: [camden-council]\nuses:\n  - { product: play, status: in-use, confirmed: 2026-05-01 }\n  - { product: forms, status: in-use, confirmed: 2024-06-01 }\n`,
  ),
  "leeds/authority.yml": entry(
    "Leeds City Council",
    `${leeds}uses:\n  - { product: play, status: reported }\n  - { system: { name: Permits }, services: [parking], status: in-use }\nadopts:\n  - { standard: directory, status: adopted, confirmed: 2026-05-20 }\n`,
  ),
  "old-town/authority.yml": entry(
    "Old Town Council",
    "succeededBy: [east-town, west-town]\nlastDay: 2023-03-31\nuses:\n  - { product: play, status: in-use }\n",
  ),
  "east-town/authority.yml": entry("East Town Council"),
  "west-town/authority.yml": entry("West Town Council"),
  "camden/products/play.yml": entry("Play"),
  "camden/products/forms.yml": entry("Forms"),
  "leeds/standards/directory.yml": `${entry("Directory")}type: data\n`,
};

function view(more: { changes?: readonly Change[]; shallow?: boolean } = {}, day = today) {
  return statusView({ ...contextOf(files, day), changes: [], shallow: false, ...more });
}

const numbers = ({ title, total, figures }: ReturnType<typeof view>["kinds"][number]) => [
  title,
  total,
  ...figures.map(({ value }) => value),
];

describe("the certainty of statements", () => {
  test("is counted by kind, with a statement of a split council once", () => {
    expect(view().kinds.map(numbers)).toEqual([
      ["Uses of products", 4, 1, 1, 2],
      ["Uses of other systems", 1, 0, 0, 1],
      ["Adoptions of standards", 1, 1, 0, 0],
    ]);
    expect(view().total).toBe(6);
    expect(view().lead).toBe(
      "Of 6 statements about what authorities use and have adopted, 2 are confirmed by the authority that they are about; 1 was confirmed more than two years ago; 3 come from public sources and nobody has confirmed them.",
    );
  });

  test("is counted by region, with links to the councils", () => {
    const { regions } = view();
    expect(regions.map(numbers)).toEqual([
      ["London", 2, 1, 1, 0],
      ["Yorkshire and The Humber", 3, 1, 0, 2],
      ["In no region of the register", 1, 0, 0, 1],
    ]);
    expect(regions[1]?.address).toBe("/authorities/by/region/yorkshire-and-the-humber/");
    expect(regions[1]?.figures.map(({ address }) => address)).toEqual([
      "/authorities/?region=yorkshire-and-the-humber&said=confirmed",
      undefined,
      "/authorities/?region=yorkshire-and-the-humber&said=reported",
    ]);
  });

  test("changes two years after the confirmation, and “past year” means one year", () => {
    expect(view({}, "2026-06-02").kinds[0]?.figures.map(({ value }) => value)).toEqual([1, 1, 2]);
    expect(view({}, "2026-06-01").kinds[0]?.figures.map(({ value }) => value)).toEqual([2, 0, 2]);
    expect(view().lately).toBe("By their dates, 2 statements were confirmed in the past year.");
    expect(view({}, "2030-01-01").lately).toBe("By their dates, no statement was confirmed in the past year.");
  });
});

describe("the trend", () => {
  const changeAt = (time: string, uses: readonly object[] | undefined, slug = "camden"): Change => {
    const required = { name: "Camden Council", summary: "A council here.", services: [], reviewed: "2026-08-01" };
    return changeOf({ time, commit: time, slug, authority: slug, after: uses && { ...required, uses } });
  };

  test("has the certainty at the end of each month, with a renamed council once", () => {
    const changes = [
      changeAt("2026-08-10T09:00:00Z", [{ product: "play", status: "reported" }], "camden-council"),
      changeAt("2026-08-31T22:59:00Z", [
        { product: "play", status: "reported" },
        { product: "forms", status: "reported" },
      ]),
      changeAt("2026-10-02T09:00:00Z", [{ product: "play", status: "in-use", confirmed: "2026-10-02" }]),
      changeAt("2026-10-03T09:00:00Z", [{ product: "play", status: "reported" }], "leeds"),
      changeAt("2026-11-05T09:00:00Z", undefined, "leeds"),
    ];
    expect(view({ changes }).trend.map(({ title, counts }) => [title, ...Object.values(counts)])).toEqual([
      ["August 2026", 0, 0, 2],
      ["September 2026", 0, 0, 2],
      ["October 2026", 1, 0, 1],
      ["Today", 2, 1, 3],
    ]);
  });

  test("goes back at most two years", () => {
    const changes = [changeAt("2020-01-10T09:00:00Z", [{ product: "play", status: "reported" }])];
    const { trend } = view({ changes });
    expect(trend).toHaveLength(25);
    expect(trend[0]?.title).toBe("November 2024");
  });

  test("is empty without a history, and says why", () => {
    expect(view({ shallow: true })).toMatchObject({
      trend: [],
      noTrend: expect.stringMatching(/^This copy of the site/),
    });
    expect(view()).toMatchObject({ trend: [], noTrend: expect.stringMatching(/^This copy of the site/) });
    const changes = [changeAt("2026-11-10T09:00:00Z", [{ product: "play", status: "reported" }])];
    expect(view({ changes })).toMatchObject({
      trend: [],
      noTrend: expect.stringMatching(/^The history .* begins this month/),
    });
  });
});
