import { describe, expect, test } from "vitest";

import type { Change } from "../../../site/history/changes.ts";
import { newsIn } from "../../../site/history/items.ts";
import { entry, entryFor } from "../../helpers/catalogues.ts";
import { changeOf } from "../../helpers/changes.ts";
import { outputContext, published } from "../../helpers/outputs.ts";

/** Open Play had the slug play-finder, and Camden camden-council. */
const catalogue = outputContext({
  "camden/authority.yml": entry("London Borough of Camden", "aliases: [camden-council]\n"),
  "leeds/authority.yml": entry("Leeds City Council"),
  "camden/products/open-play.yml": entryFor("parking", "Open Play", "aliases: [play-finder]\n"),
});

const using = (product: string, more: object = {}): Change["after"] => {
  return { name: "Leeds City Council", uses: [{ product, status: "in-use", ...more }], reviewed: "2026-10-01" };
};

function change(parts: Partial<Change>): Change {
  return changeOf({ slug: "leeds", authority: "leeds", fields: ["uses"], ...parts });
}

const newsOf = (...changes: Change[]): unknown =>
  newsIn({ ...catalogue, changes }).map(({ type, news, fields }) => ({ type, news, fields }));

describe("a product that was renamed", () => {
  test("makes no news of its users", () => {
    expect(newsOf(change({ before: using("play-finder"), after: using("open-play") }))).toEqual([]);
  });

  test.each([
    [
      { ...using("open-play"), reviewed: "2026-11-01" },
      { type: "confirmed", news: ["Leeds City Council was confirmed"], fields: ["reviewed"] },
    ],
    [
      using("open-play", { contract: { until: "2028-03-31" } }),
      {
        type: "changed",
        news: ["Contract of Leeds City Council for Open Play ends on 31 March 2028"],
        fields: ["uses"],
      },
    ],
  ])("keeps the other news of its users: %j", (after, news) => {
    expect(newsOf(change({ before: using("play-finder"), after, fields: ["uses", "reviewed"] }))).toEqual([news]);
  });

  test("has its new name, page and services in older news", () => {
    const product = { kind: "product", slug: "play-finder", authority: "camden" } as const;
    const changes = [
      change({ type: "added", after: using("play-finder") }),
      change({ ...product, before: { name: "Open Play", tags: [] }, after: { name: "Open Play" }, fields: ["tags"] }),
    ];

    expect(newsIn({ ...catalogue, changes }).map(({ news, address, slug }) => ({ news, address, slug }))).toEqual([
      { news: ["Open Play was updated: tags"], address: "/products/open-play/", slug: "play-finder" },
      {
        news: ["New authority: Leeds City Council", "Leeds City Council now uses Open Play"],
        address: "/authorities/leeds/",
        slug: "leeds",
      },
    ]);
    const parking = published({ ...catalogue, changes })
      .files.get("/feeds/services/parking.atom")!
      .toString();
    expect(parking).toContain("<title>New authority: Leeds City Council</title>");
  });

  test("is no change of a removed authority, and invalid past values are ignored", () => {
    expect(
      newsOf(
        change({
          before: { name: "Leeds", uses: null, members: "leeds", adopts: [null] },
          after: using("play-finder"),
        }),
        change({ type: "removed", before: using("play-finder"), fields: [] }),
      ),
    ).toEqual([
      { type: "removed", news: ["Authority removed: Leeds City Council"], fields: [] },
      expect.objectContaining({ type: "changed" }),
    ]);
  });
});

test("the feed of a renamed authority keeps its earlier news", () => {
  const product = { kind: "product", slug: "open-play", authority: "camden-council" } as const;
  const changes = [change({ ...product, type: "added", after: { name: "Open Play" } })];
  const { files } = published({ ...catalogue, changes });

  expect(files.get("/feeds/authorities/camden.atom")!.toString()).toContain("New product: Open Play");
});
