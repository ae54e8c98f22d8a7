import { describe, expect, test } from "vitest";

import type { Change } from "../../../site/history/changes.ts";
import { homeNews } from "../../../site/home/news.ts";
import { homeView } from "../../../site/home/view.ts";
import { entryFor } from "../../helpers/catalogues.ts";
import { contextOf } from "../../helpers/context.ts";
import { outputContext } from "../../helpers/outputs.ts";

describe("the services of the home page", () => {
  test("are the eight with most entries, in descending order", () => {
    const services = ["housing", "parking", "libraries", "education", "benefits", "waste-recycling", "homelessness"];
    const products = [...services, "staff-hr", "jobs-skills"].flatMap((service, index) =>
      Array.from({ length: 9 - index }, (_, number) => [
        `camden/products/${service}-${number}.yml`,
        entryFor(service, `${service} ${number}`),
      ]),
    );
    const view = homeView(contextOf(Object.fromEntries(products)));

    expect(view.services.map(({ service }) => service)).toEqual([...services, "staff-hr"]);
    expect(view.allServices).toBeGreaterThan(30);
  });
});

describe("what changed this month", () => {
  const context = outputContext({});

  test("counts the added entries and lists the latest, at most two of each kind", () => {
    const changes = [
      change("old", "2026-09-30T10:00:00Z"),
      ...Array.from({ length: 10 }, (_, index) => change(`p-${index}`, "2026-10-02T10:00:00Z")),
      change("s", "2026-10-01T10:00:00Z", "standard"),
    ];
    const news = homeNews({ ...context, changes });

    expect(news?.month).toBe("October 2026");
    expect(news?.added).toBe("10 products and 1 standard were added.");
    expect(news?.items.map(({ text }) => text)).toEqual(["New standard: s", "New product: p-9", "New product: p-8"]);
  });

  test("is omitted without a history", () => {
    expect(homeNews({ ...context, changes: [] })).toBe(undefined);
  });
});

function change(slug: string, time: string, kind: Change["kind"] = "product"): Change {
  return {
    ...{ type: "added", commit: "c", time, kind, slug, authority: "camden" },
    ...{ before: undefined, after: { name: slug }, fields: ["name"] },
  };
}
