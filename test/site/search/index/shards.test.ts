import { expect, test } from "vitest";

import { ownerOf } from "../../../../schemas/shards/owner.ts";
import type { ShardPlan } from "../../../../schemas/shards/plan.ts";
import type { SearchDocument } from "../../../../site/search/documents/document.ts";
import { IndexBuilder } from "../../../../site/search/index/builder.ts";
import type { ContentsFile } from "../../../../site/search/index/shapes.ts";
import { Search } from "../../../../site/search/query/search.ts";
import { entry, today } from "../../../helpers/catalogues.ts";
import { pagefindOverAll } from "../../../helpers/pagefind.ts";
import { documentsIn, indexed, sourceOf } from "../../../helpers/search.ts";

const plan: ShardPlan = { of: 3, sections: { products: [2, 3], authorities: [1] } };
const mostListed = 8;

/** Products whose texts share words, so that Pagefind is needed. */
const entries = documentsIn(
  Object.fromEntries(
    Array.from({ length: 40 }, (_, number) => [
      `camden/products/rake-${number}.yml`,
      entry(`Rake ${number}`, `description: Lends ${number % 3 === 0 ? "ladders" : "hoes"} to residents.\n`),
    ]),
  ),
);
const guide: SearchDocument = {
  ...{ kind: "page", url: "/guides/ladder/", name: "How to climb", used: 0, retired: false, filters: {} },
  fields: { text: ["Ladders for residents"] },
};
const documents = [...entries, guide];

function builderOf(shard?: number, some = documents): IndexBuilder {
  const builder = new IndexBuilder(mostListed, shard === undefined ? undefined : { number: shard, plan });
  builder.add(some);
  return builder;
}

function contentsOf(builder: IndexBuilder): ContentsFile {
  const files = builder.files({ version: builder.texts().version, files: new Map() }, []);
  return JSON.parse(String(files.get("contents.json"))) as ContentsFile;
}

test("a search over the indexes of all shards has the same results as over one index", async () => {
  const shards = [1, 2, 3].map((number) => builderOf(number).texts());
  const { folders } = contentsOf(builderOf(1)).texts;
  expect(folders, "the first shard has no texts").toEqual(["pagefind-2", "pagefind-3"]);
  const { tab } = await pagefindOverAll(shards.filter(({ sheets }) => sheets.length > 0));
  const merged = await Search.over({ ...sourceOf(documents), pagefind: tab }, today);
  const whole = await Search.over(sourceOf(documents), today);
  for (const query of ["ladders", "lends hoes", "residents", "rake ladders", "climb", "zeppelin"]) {
    const [one, other] = [await merged.find(query), await whole.find(query)];
    expect([one.numbers, one.texts], query).toEqual([other.numbers, other.texts]);
  }
  expect((await merged.find("ladders")).numbers).toContain(documents.length - 1);
});

test("all shards have the same version of the texts, with or without the pages that only the first has", () => {
  expect(builderOf(2, entries).texts()).toEqual(builderOf(2).texts());
  expect(builderOf(1).texts().version).toBe(builderOf(2, entries).texts().version);
});

test("each shard writes its own results, and the first shard the files that exist once", () => {
  const made = [1, 2, 3].map((number) => [...builderOf(number).files({ version: "", files: new Map() }, []).keys()]);
  const whole = [...indexed(documents).keys()].sort();
  expect(made.flat().sort()).toEqual(whole);
  const product = /^results(\/products\/.*)\.json$/;
  for (const [index, paths] of made.entries())
    for (const path of paths)
      expect(ownerOf(plan, `${product.exec(path)?.[1] ?? "/"}/`), path).toBe(product.test(path) ? index + 1 : 1);
});

test("a site without shards has one index of texts, in the folder `pagefind`", () => {
  expect(contentsOf(builderOf()).texts.folders).toEqual(["pagefind"]);
});

test("the index names no folder of Pagefind if no text needs it, with or without shards", () => {
  const withoutPagefind = (shard?: number): ContentsFile => {
    const builder = new IndexBuilder(Infinity, shard === undefined ? undefined : { number: shard, plan });
    builder.add(documents);
    return contentsOf(builder);
  };
  expect(withoutPagefind().texts.folders).toEqual([]);
  expect(withoutPagefind()).toEqual(withoutPagefind(1));
});
