import { expect, test } from "vitest";

import { changesViews } from "../../../site/changes/view.ts";
import type { Change } from "../../../site/history/changes.ts";
import { addition, changeOf } from "../../helpers/changes.ts";
import { outputContext } from "../../helpers/outputs.ts";

const context = outputContext({});

test("makes a page for each month, the latest first", () => {
  const changes = [addition("one", "2025-12-31T23:00:00Z"), addition("two", "2026-02-01T08:00:00Z")];
  const views = changesViews({ ...context, changes });

  expect(views.every(({ called, part }) => called.many === "changes" && part === undefined)).toBe(true);
  expect(views.map(({ month, address, rows }) => [month, address, rows.map(({ news }) => news[0])])).toEqual([
    ["February 2026", "/changes/2026-02/", ["New product: two"]],
    ["December 2025", "/changes/2025-12/", ["New product: one"]],
  ]);
});

test("makes one page without a month if nothing has changed or the history is unknown", () => {
  expect(changesViews(context)).toMatchObject([{ month: undefined, rows: [], shallow: false }]);
  expect(changesViews({ ...context, shallow: true })).toMatchObject([{ month: undefined, shallow: true }]);
});

test("lists the latest 500 changes of a month and says how many there were", () => {
  const changes = Array.from({ length: 1500 }, (_, index) => addition(`p-${index}`, "2026-02-01T08:00:00Z"));
  const [view] = changesViews({ ...context, changes });

  expect(view).toMatchObject({
    called: { one: "latest change", many: "latest changes" },
    part: "The latest 500 of 1,500 changes are on this page.",
  });
  expect(view!.rows).toHaveLength(500);
  expect(view!.rows[0]!.news).toEqual(["New product: p-1499"]);
});

test("lists the changes of an entry that read the same on one day once, and those of other days and entries", () => {
  const uses = (time: string, slug = "camden"): Change =>
    changeOf({ time, slug, authority: slug, fields: ["uses"], after: { name: slug } });
  const changes = [
    uses("2026-02-01T08:00:00Z"),
    uses("2026-02-02T08:00:00Z"),
    uses("2026-02-02T09:00:00Z", "leeds"),
    uses("2026-02-02T10:00:00Z"),
    changeOf({ time: "2026-02-02T11:00:00Z", fields: ["contacts"], after: { name: "camden" } }),
  ];
  const [view] = changesViews({ ...context, changes });

  const rows = view!.rows.map(({ news, date }) => `${news.join(", ")}, ${date}`);
  expect(new Set(rows).size).toBe(rows.length);
  expect(rows).toHaveLength(4);
  expect(view!.months).toMatchObject([{ count: 4 }]);
});
