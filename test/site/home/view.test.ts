import { describe, expect, test } from "vitest";

import { homeNews } from "../../../site/home/news.ts";
import { homeView } from "../../../site/home/view.ts";
import { entryFor } from "../../helpers/catalogues.ts";
import { addition, changeOf } from "../../helpers/changes.ts";
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
      addition("old", "2026-09-30T10:00:00Z"),
      ...Array.from({ length: 10 }, (_, index) => addition(`p-${index}`, "2026-10-02T10:00:00Z")),
      addition("s", "2026-10-01T10:00:00Z", "standard"),
    ];
    const news = homeNews({ ...context, changes });

    expect(news?.month).toBe("October 2026");
    expect(news?.added).toBe("10 products and 1 standard were added.");
    expect(news?.items.map(({ text }) => text)).toEqual(["New standard: s", "New product: p-9", "New product: p-8"]);
  });

  test("leaves out which fields of an entry were edited", () => {
    const after = { name: "Bins" };
    const edit = changeOf({ time: "2026-10-03T10:00:00Z", kind: "product", slug: "bins", after, fields: ["tags"] });
    const news = homeNews({ ...context, changes: [addition("s", "2026-10-01T10:00:00Z", "standard"), edit] });

    expect(news?.items.map(({ text }) => text)).toEqual(["New standard: s"]);
    expect(homeNews({ ...context, changes: [edit] })).toBe(undefined);
  });

  test("is omitted without a history", () => {
    expect(homeNews({ ...context, changes: [] })).toBe(undefined);
  });
});
