import { rmSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { IndexBuilder } from "../../../../site/search/index/builder.ts";
import { sheetsOf, versionOf } from "../../../../site/search/index/texts.ts";
import { Search } from "../../../../site/search/query/search.ts";
import { askedWord } from "../../../../site/search/text/pagefind-word.ts";
import { stemOf } from "../../../../site/search/text/stem.ts";
import { wordsOf } from "../../../../site/search/text/tokens.ts";
import { entry, today } from "../../../helpers/catalogues.ts";
import { pagefindOver, pagefindOverAll } from "../../../helpers/pagefind.ts";
import { documentsIn, sourceOf } from "../../../helpers/search.ts";

/** The terms of texts with words that Pagefind alone would split, join or read as its own markup. */
const texts = [
  "Built with PlanX and Open311, exported as PDFs with 2FA for MoJ and iPhones.",
  "An open-referral directory of health/care, at GOV.UK, of 1,200 A/B tests.",
  "Council’s libraries don't keep snake_case, ___PAGEFIND_WEIGHT___10 or <b>bold</b> & “quotes”.",
  "The library of cafés in Ynys Môn – careers, caring and careful · C#, C++ and R.",
  "Universities universe university universal. e.g. office ½ x²",
  "ẞtraße İstanbul naïve Ærø 東京 Ελλάδα",
].map((text) => new Set([...wordsOf(text).map(stemOf), "=care-plan"]));
const terms = new Map(
  [...new Set(texts.flatMap((some) => [...some]))].map((term) => [
    term,
    texts.flatMap((some, number) => (some.has(term) ? [number] : [])),
  ]),
);
const sheets = sheetsOf(terms, texts.length);

describe("Pagefind", () => {
  test("finds each term in exactly the texts that have it", async () => {
    const engine = await (await pagefindOver(sheets)).tab();
    for (const [term, numbers] of terms) {
      const found = await engine.placesOf(askedWord(term, sheets.version));
      expect(found.map((place) => place % texts.length).sort(), term).toEqual(numbers);
    }
  });

  test("finds nothing for parts of terms, or for terms joined", async () => {
    const engine = await (await pagefindOver(sheets)).tab();
    const words =
      "librar plan open31 open 311 fa healthcar openreferral govuk snakecas univers cem pagefind = =care care 12";
    for (const word of words.split(" ").filter((some) => !terms.has(some)))
      expect(await engine.placesOf(askedWord(word, sheets.version)), word).toEqual([]);
  });

  test("finds nothing for a term in another version of its index", async () => {
    const other = sheetsOf(new Map([...terms, ["ladder", [0]]]), texts.length);
    const engine = await (await pagefindOver(sheets)).tab();
    for (const term of terms.keys()) expect(await engine.placesOf(askedWord(term, other.version)), term).toEqual([]);
  });
});

describe("Pagefind’s indexes of several shards", () => {
  /** The texts dealt out to three shards in turn. */
  const shards = [0, 1, 2].map((shard) =>
    sheetsOf(
      new Map(
        Array.from(
          terms,
          ([term, numbers]) => [term, numbers.filter((number) => number % 3 === shard)] as const,
        ).filter(([, numbers]) => numbers.length > 0),
      ),
      texts.length,
      versionOf(terms),
    ),
  );

  test("find together each term in exactly the texts that have it", async () => {
    const engine = await (await pagefindOverAll(shards)).tab();
    for (const [term, numbers] of terms) {
      const found = await engine.placesOf(askedWord(term, sheets.version));
      expect(found.map((place) => place % texts.length).sort(), term).toEqual(numbers);
    }
  });

  test("do not open if one is missing", async () => {
    const { folders, tab } = await pagefindOverAll(shards);
    rmSync(`${folders[1] ?? ""}/pagefind-entry.json`);
    await expect(tab()).rejects.toThrow();
  });
});

describe("a search over Pagefind", () => {
  // Nine of each, because Pagefind is not needed for terms in few texts.
  const named = (name: string, text: string): [string, string][] =>
    Array.from({ length: 9 }, (_, number) => [
      `camden/products/${name.toLowerCase()}-${number}.yml`,
      entry(`${name} ${number}`, `description: ${text}\n`),
    ]);
  const rakes = named("Rake", "Lends ladders in PlanX.");
  const hoes = named("Hoe", "Planning and ladders of a library.");
  const documents = documentsIn({
    ...Object.fromEntries([...rakes, ...hoes]),
    "camden/products/a.yml": entry("Green", "description: Lends ladders in PlanX.\n"),
    "camden/products/b.yml": entry("Ladder Library", "description: Lends ladders.\n"),
    "camden/products/c.yml": entry("Blue", "description: Planning and ladders of a library.\n"),
  });

  test("finds the same in a fresh tab as after other searches", async () => {
    const builder = new IndexBuilder(8);
    builder.add(documents);
    const pagefind = await pagefindOver(builder.texts());
    const open = async (): Promise<Search> => {
      const engine = await pagefind.tab();
      const source = sourceOf(documents, builder.files(pagefind, []));
      return Search.over({ ...source, pagefind: () => Promise.resolve(engine) }, today);
    };
    const used = await open();
    for (const before of ["l", "lad", "library", "plan", "zzz"]) await used.find(before);
    for (const query of ["ladders", "lend", "plan", "planx", "library ladders", "ladd", "green library"]) {
      const [fresh, after] = [await (await open()).find(query), await used.find(query)];
      expect(fresh.numbers, query).toEqual(after.numbers);
    }
  });

  test("finds a word of a text, but not by a prefix", async () => {
    const builder = new IndexBuilder(8);
    builder.add(documents);
    const pagefind = await pagefindOver(builder.texts());
    const source = { ...sourceOf(documents, builder.files(pagefind, [])), pagefind: pagefind.tab };
    const search = await Search.over(source, today);
    const products = async (query: string): Promise<string[]> => {
      const { numbers } = await search.find(query);
      return numbers
        .filter((number) => search.catalogue.kindOf(number) === "product")
        .map((n) => search.catalogue.nameOf(n).replace(/\d/, "#"));
    };
    expect(new Set(await products("lends"))).toEqual(new Set(["Green", "Ladder Library", "Rake #"]));
    expect(new Set(await products("plan"))).toEqual(new Set(["Blue", "Hoe #"]));
    expect(new Set(await products("planx"))).toEqual(new Set(["Green", "Rake #"]));
  });
});
