import Parser from "rss-parser";
import { describe, expect, test } from "vitest";

import type { Change } from "../../../site/history/changes.ts";
import { identity } from "../../../site/identity.ts";
import { entryFor } from "../../helpers/catalogues.ts";
import { changeOf } from "../../helpers/changes.ts";
import { outputContext, published } from "../../helpers/outputs.ts";

const play = { name: "Open Play", services: ["parking"] };

function change(parts: Partial<Change>): Change {
  const camden = { name: "London Borough of Camden" };
  return changeOf({ before: camden, after: camden, fields: ["uses"], ...parts });
}

const context = {
  ...outputContext({
    "camden/products/open-play.yml": entryFor("parking", "Open Play"),
  }),
  changes: [
    change({
      type: "added",
      kind: "product",
      slug: "open-play",
      before: undefined,
      after: play,
      time: "2026-11-19T09:00:00Z",
    }),
    change({
      commit: "b".repeat(40),
      after: { name: "London Borough of Camden", uses: [{ product: "open-play", status: "in-use" }] },
    }),
    change({
      commit: "c".repeat(40),
      type: "removed",
      kind: "product",
      slug: "gone",
      before: { name: "<b>Gone</b> & forgotten" },
      after: undefined,
    }),
  ],
};
const { files } = published(context);

async function read(address: string): Promise<Parser.Output<object>> {
  return new Parser().parseString(files.get(address)!.toString());
}

describe("a feed", () => {
  test("has the changes in words, the latest first, with links", async () => {
    const { title, items } = await read("/feeds/all.atom");

    expect(title).toBe(identity.name);
    expect(items.map((item) => [item.title?.trim(), item.link])).toEqual([
      ["Product removed: <b>Gone</b> & forgotten", "https://example.org/base/products/"],
      ["London Borough of Camden now uses Open Play", "https://example.org/base/authorities/camden/"],
      ["New product: Open Play", "https://example.org/base/products/open-play/"],
    ]);
  });

  test("exists for a service, with new users of its products", async () => {
    const { items } = await read("/feeds/services/parking.atom");

    expect(items.map((item) => item.title)).toEqual([
      "London Borough of Camden now uses Open Play",
      "New product: Open Play",
    ]);
  });

  test("exists for each kind and authority, and is empty without changes", async () => {
    expect((await read("/feeds/standard.atom")).items).toEqual([]);
    expect((await read("/feeds/product.atom")).items).toHaveLength(2);
    expect((await read("/feeds/authorities/camden.atom")).items).toHaveLength(3);
  });

  test.each([
    ["/feeds/all.atom", "changes/"],
    ["/feeds/case-study.atom", "case-studies/"],
    ["/feeds/services/parking.atom", "services/parking/"],
    ["/feeds/authorities/camden.atom", "authorities/camden/"],
  ])("at %s links the page of the same subject", async (address, page) => {
    expect((await read(address)).link).toBe(`https://example.org/base/${page}`);
  });

  test("has stable tag URIs as ids", () => {
    const ids = [
      ...files
        .get("/feeds/all.atom")!
        .toString()
        .matchAll(/<id>(.*?)<\/id>/g),
    ].map(([, id]) => id);

    expect(ids).toEqual([
      "tag:example.org,2026:base/feeds/all.atom",
      `tag:example.org,2026:base/changes/${"c".repeat(40)}/product/gone`,
      `tag:example.org,2026:base/changes/${"b".repeat(40)}/authority/camden`,
      `tag:example.org,2026:base/changes/${"a".repeat(40)}/product/open-play`,
    ]);
  });

  test("would be rejected with an unclosed element", async () => {
    await expect(
      new Parser().parseString(files.get("/feeds/all.atom")!.toString().replace("</entry>", "")),
    ).rejects.toThrow();
  });
});

test("the API’s list of changes says which fields changed, and whether the history is complete", () => {
  const list = JSON.parse(files.get("/api/v1/changes.json")!.toString()) as { complete: boolean; changes: unknown[] };

  expect(list.complete).toBe(true);
  expect(list.changes[1]).toMatchObject({ type: "changed", kind: "authority", slug: "camden", fields: ["uses"] });
  expect(
    JSON.parse(
      published({ ...context, changes: [], shallow: true })
        .files.get("/api/v1/changes.json")!
        .toString(),
    ),
  ).toEqual({
    complete: false,
    total: 0,
    next: null,
    changes: [],
  });
});

test("a long list of changes is split into linked pages, the latest first", () => {
  const fields = ["x".repeat(450_000)];
  const past = Array.from({ length: 5 }, (_, index) => change({ commit: String(index).repeat(40), fields }));
  const { files: long } = published({ ...context, changes: past });
  const pages = ["/api/v1/changes.json", "/api/v1/changes/page/2.json"].map(
    (address) =>
      JSON.parse(long.get(address)!.toString()) as { total: number; next: string; changes: { commit: string }[] },
  );

  expect(pages.map(({ total, next }) => ({ total, next }))).toEqual([
    { total: 5, next: "https://example.org/base/api/v1/changes/page/2.json" },
    { total: 5, next: null },
  ]);
  expect(pages.flatMap(({ changes }) => changes.map(({ commit }) => commit[0]))).toEqual(["4", "3", "2", "1", "0"]);
});
