import { describe, expect, test } from "vitest";

import { type Entry, type Kind, inspect, memorySource } from "../../../schemas/index.ts";
import { usersOfProduct } from "../../../site/adoption/adoption.ts";
import type { PeerEntryInContext } from "../../../site/catalogue/make-context.ts";
import { homeView } from "../../../site/home/view.ts";
import { listsOf } from "../../../site/lists/list.ts";
import { usersAtHome } from "../../../site/peers/adoption.ts";
import { elsewhereOf } from "../../../site/peers/elsewhere.ts";
import type { FactText } from "../../../site/peers/field-facts.ts";
import { peerPageView } from "../../../site/peers/page.ts";
import { peerStatuses } from "../../../site/peers/status.ts";
import { documentsOf } from "../../../site/search/documents/index.ts";
import { servicePageView, serviceCards } from "../../../site/service-page/view.ts";
import { serviceStandardsView } from "../../../site/service-standards/view.ts";
import { today } from "../../helpers/catalogues.ts";
import { contextOf, withoutPeers, withPeers } from "./fixture.ts";

const context = contextOf(withPeers);
const peers = context.peers!;

function placed(kind: Kind, slug: string): PeerEntryInContext {
  return peers.entries(kind).find(({ entry }) => entry.slug === slug)!;
}

function own<K extends Kind>(kind: K, slug: string): Entry<K> {
  return context.catalogue[kind].get(slug)!;
}

describe("what two catalogues have is one thing", () => {
  test.each([
    ["by its repository, however its address is written", "product", "chwarae", "open-play"],
    ["by an identifier", "standard", "sesiynau", "sessions"],
    ["by the GSS code of an authority", "authority", "caerdydd", "cardiff"],
  ] as const)("%s", (_, kind, theirs, ours) => {
    expect(peers.canonicalFor(placed(kind, theirs).entry)).toBe(own(kind, ours));
    expect(peers.duplicatesOf(own(kind, ours)).map(({ entry }) => entry.slug)).toEqual([theirs]);
  });

  test("never by its name or slug", () => {
    expect(peers.duplicatesOf(own("product", "tir"))).toEqual([]);
    expect(peers.canonicalFor(placed("product", "tir").entry)).toBe(placed("product", "tir").entry);
  });
});

describe("the page of a thing that another catalogue has too", () => {
  const [view] = elsewhereOf(own("product", "open-play"), context)!;

  test("shows what the two say where they differ, and not where they agree", () => {
    expect(view).toMatchObject({
      catalogue: "Wales Standards Catalogue",
      url: "https://wales.example.org/product/chwarae/",
    });
    expect(view?.differing.map(({ title, here, there }) => [title, textsOf(here), textsOf(there)])).toEqual([
      ["Name", ["Open Play"], ["Chwarae"]],
      ["Stage", ["Live"], ["Beta"]],
      // Their standard is our Open Sessions, and the repository is the same.
      ["Standards", [], ["Open Sessions, Meets"]],
    ]);
  });

  test("counts nobody twice: a council that we have as well is counted by us alone", () => {
    expect(usersOfProduct("open-play", context).inUse).toBe(2);
    expect(view?.adoption).toBe("Used by 1 council");
  });
});

test("the page of a standard names the products of the other catalogue that meet it, but not those of ours", () => {
  const [view] = elsewhereOf(own("standard", "sessions"), context)!;

  expect(view?.meeting).toEqual([{ kind: "product", slug: "tir", name: "Tir", peer: "wales" }]);
});

describe("an entry of another catalogue", () => {
  const { entry, context: there } = placed("product", "tir");
  const view = peerPageView({ entry, context: there });

  test("leads to its home, and names no person or mailbox", () => {
    expect(view).toMatchObject({ url: "https://wales.example.org/product/tir/", read: "15 November 2026" });
    expect(view.head.actions).toEqual([{ text: "Open it in Wales Standards Catalogue", link: view.url }]);
    expect(JSON.stringify(view)).not.toContain("land@powys.gov.uk");
  });

  test("names what we have as well by our name, and leads to our page of it", () => {
    const { texts } = view.facts.find(({ title }) => title === "Standards")!;

    expect(texts).toEqual([
      [
        { text: "Open Sessions", to: { kind: "standard", slug: "sessions", name: "Open Sessions" } },
        { text: "Meets" },
        { text: "tir.example.org", url: "https://tir.example.org/evidence" },
      ],
      [
        { text: "Llwybrau", to: { kind: "standard", slug: "llwybrau", name: "Llwybrau", peer: "wales" } },
        { text: "Partly meets" },
      ],
    ]);
  });
});

describe("lists", () => {
  const { product, authority } = listsOf(context);

  test("have what other catalogues alone have, marked with their home", () => {
    expect(product.rows.map(({ item }) => [item.peer, item.slug])).toEqual([
      [undefined, "open-play"],
      ["nhs", "wards"],
      ["nhs", "powys-map"],
      [undefined, "tir"],
      ["wales", "tir"],
    ]);
    const facts = (index: number): unknown[] => product.rows[index]!.item.facts.map(({ text }) => text);
    expect(facts(0)).toContain("Also in Wales Standards Catalogue");
    expect(facts(4)).toContain("From Wales Standards Catalogue");
    expect(authority.rows.map(({ item }) => item.slug)).not.toContain("caerdydd");
  });

  test("can be narrowed to a catalogue, and what two have is in both", () => {
    const facet = product.facets.find(({ id }) => id === "catalogue")!;

    expect(facet.options.map(({ value, count }) => [value, count])).toEqual(
      expect.arrayContaining([
        ["_ours", 2],
        ["nhs", 2],
        ["wales", 2],
      ]),
    );
  });

  test("name entries of other catalogues by their catalogue, so that slugs of ours are never theirs", () => {
    const facet = product.facets.find(({ id }) => id === "authority")!;

    expect(facet.options.map(({ value, address }) => [value, address])).toEqual(
      expect.arrayContaining([
        ["camden", "/authorities/camden/"],
        ["wales.powys", "/peers/wales/authority/powys/"],
      ]),
    );
    expect(product.facets.find(({ id }) => id === "standard")!.options.map(({ value }) => value)).toEqual([
      "wales.llwybrau",
      "sessions",
    ]);
  });
});

describe("the standards of a service", () => {
  const { matrix } = serviceStandardsView("housing", listsOf(context).product, context);

  test("have columns and rows of other catalogues, marked with their home, and what we have as well is ours", () => {
    expect(matrix?.columns.flatMap(({ standards }) => standards).map(({ standard }) => standard)).toEqual([
      { kind: "standard", slug: "llwybrau", name: "Llwybrau", peer: "wales", home: "Wales Standards Catalogue" },
      { kind: "standard", slug: "sessions", name: "Open Sessions" },
    ]);
    const rows = matrix?.groups.flatMap(({ rows }) => rows);
    expect(rows?.map(({ product }) => product)).toEqual([
      { kind: "product", slug: "tir", name: "Tir", peer: "wales", home: "Wales Standards Catalogue" },
    ]);
    expect(rows?.[0]?.cells).toMatchObject([
      { level: { text: "Partly meets" }, evidence: undefined },
      { level: { text: "Meets" }, evidence: { url: "https://tir.example.org/evidence" } },
    ]);
  });

  test("name what says nothing of them with its home too", () => {
    expect(matrix?.silent.products.map(({ name, home }) => [name, home])).toEqual([
      ["Open Play", undefined],
      ["<img src=x onerror=alert(1)>", "NHS Standards Catalogue"],
      ["Powys map", "NHS Standards Catalogue"],
      ["Tir", undefined],
    ]);
  });
});

describe("who uses a product of another catalogue", () => {
  test("is counted by the catalogue that keeps the record of who does", () => {
    const { context: there } = placed("product", "chwarae");

    // Powys is counted there, and Cardiff by us, which have a record of it as well.
    expect(usersOfProduct("chwarae", there).inUse).toBe(2);
    expect(usersAtHome("chwarae", there).inUse).toBe(1);
    expect(usersAtHome("open-play", context).inUse).toBe(2);
  });
});

describe("the page of a service", () => {
  const view = servicePageView("housing", listsOf(context), context);

  test("counts what is ours, and what other catalogues have apart", () => {
    expect(view.sections.map(({ count }) => count)).toEqual([
      "2 products (and 3 in other catalogues)",
      "1 standard (and 1 in Wales Standards Catalogue)",
      "0 case studies",
      "0 opportunities",
    ]);
    expect(view.alsoMet).toEqual([
      {
        standard: { kind: "standard", slug: "llwybrau", name: "Llwybrau", peer: "wales" },
        products: "1 product in Wales Standards Catalogue",
      },
      {
        standard: { kind: "standard", slug: "sessions", name: "Open Sessions" },
        products: "1 product in Wales Standards Catalogue",
      },
    ]);
  });

  test("has the same counts on its card, of which home shows the busiest", () => {
    const card = serviceCards(context).find(({ service }) => service === "housing");

    expect(card?.counts).toEqual([
      "2 products (and 3 in other catalogues)",
      "1 standard (and 1 in Wales Standards Catalogue)",
    ]);
    expect(homeView(context).numbers.map(({ value, words, elsewhere }) => [value, words, elsewhere])).toEqual([
      [2, "products", "and 3 in other catalogues"],
      [1, "standard", "and 1 in Wales Standards Catalogue"],
      [0, "case studies", undefined],
      [1, "council", "and 1 in Wales Standards Catalogue"],
    ]);
  });

  test("says nothing of other catalogues where there are none", () => {
    expect(homeView(contextOf(withoutPeers)).numbers.map(({ elsewhere }) => elsewhere)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test("the search finds what other catalogues alone have, and knows which catalogues have something", () => {
  const documents = documentsOf(inspect(memorySource(withPeers), today), today);
  const catalogues = new Map(
    documents.map(({ url, filters }) => [url, filters.catalogue?.map(({ value }) => value)] as const),
  );

  expect(catalogues.get("/peers/wales/product/tir/")).toEqual(["wales"]);
  expect(catalogues.get("/products/open-play/")).toEqual(["_ours", "wales"]);
  expect([...catalogues.keys()]).not.toContain("/peers/wales/product/chwarae/");
});

test("a catalogue without others has neither the facet nor the filter, and works nothing out", () => {
  const alone = contextOf(withoutPeers);

  expect(alone.peers).toBeUndefined();
  expect(listsOf(alone).product.facets.map(({ id }) => id)).not.toContain("catalogue");
  for (const { filters } of documentsOf(inspect(memorySource(withoutPeers), today), today)) {
    expect(filters).not.toHaveProperty("catalogue");
  }
});

test("the status says how old and how large each copy is, and what was refused", () => {
  expect(peerStatuses(context)).toMatchObject([
    {
      name: "NHS Standards Catalogue",
      refused: "Since 20 November 2026: The sum of product.ndjson is not the one that the manifest gives.",
    },
    {
      holds: expect.stringMatching(/^2 products, 2 standards and 2 authorities, \d\.\d kB$/) as string,
      read: "15 November 2026, 6 days ago",
      made: "14 November 2026",
      refused: undefined,
    },
  ]);
});

function textsOf(texts: readonly FactText[]): string[] {
  return texts.map((parts) => parts.map(({ text }) => text).join(", "));
}
