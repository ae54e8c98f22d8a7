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
import { documentsOf, indexContext } from "../../../site/search/documents/index.ts";
import { servicePageView, serviceCards } from "../../../site/service-page/view.ts";
import { serviceStandardsView } from "../../../site/service-standards/view.ts";
import { today } from "../../helpers/catalogues.ts";
import { contextOf, withoutPeers, withPeers } from "./fixture.ts";

const context = contextOf(withPeers);
const peers = context.peers!;

function peerEntry(kind: Kind, slug: string): PeerEntryInContext {
  return peers.entries(kind).find(({ entry }) => entry.slug === slug)!;
}

function own<K extends Kind>(kind: K, slug: string): Entry<K> {
  return context.catalogue[kind].get(slug)!;
}

describe("entries of two catalogues are about the same subject", () => {
  test.each([
    ["by repository, however its address is written", "product", "chwarae", "open-play"],
    ["by identifier", "standard", "sesiynau", "sessions"],
    ["by the GSS code of an authority, whatever its name", "authority", "caerdydd", "cardiff"],
  ] as const)("%s", (_, kind, theirs, ours) => {
    expect(peers.canonicalFor(peerEntry(kind, theirs).entry)).toBe(own(kind, ours));
    expect(peers.duplicatesOf(own(kind, ours)).map(({ entry }) => entry.slug)).toEqual([theirs]);
  });

  test("never by name or slug", () => {
    expect(peers.duplicatesOf(own("product", "tir"))).toEqual([]);
    expect(peers.canonicalFor(peerEntry("product", "tir").entry)).toBe(peerEntry("product", "tir").entry);
  });
});

describe("the page of an entry that a peer has too", () => {
  const [view] = elsewhereOf(own("product", "open-play"), context)!;

  test("shows only the fields that differ", () => {
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

  test("counts a council that both catalogues have only in ours", () => {
    expect(usersOfProduct("open-play", context).inUse).toBe(2);
    expect(view?.adoption).toBe("Used by 1 council");
  });
});

test("the page of a standard names the peer’s products that meet it, without those that we have too", () => {
  const [view] = elsewhereOf(own("standard", "sessions"), context)!;

  expect(view?.meeting).toEqual([{ kind: "product", slug: "tir", name: "Tir", peer: "wales" }]);
});

describe("the page of a peer’s entry", () => {
  const { entry, context: there } = peerEntry("product", "tir");
  const view = peerPageView({ entry, context: there });

  test("links the canonical page, and shows no contacts", () => {
    expect(view).toMatchObject({ url: "https://wales.example.org/product/tir/", read: "15 November 2026" });
    expect(view.head.actions).toEqual([{ text: "Open it in Wales Standards Catalogue", link: view.url }]);
    expect(JSON.stringify(view)).not.toContain("land@powys.gov.uk");
  });

  test("names entries that we have too by our name, and links our page", () => {
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

  test("have entries that only peers have, marked with their catalogue", () => {
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

  test("can be filtered by catalogue, with shared entries in both", () => {
    const facet = product.facets.find(({ id }) => id === "catalogue")!;

    expect(facet.options.map(({ value, count }) => [value, count])).toEqual(
      expect.arrayContaining([
        ["_ours", 2],
        ["nhs", 2],
        ["wales", 2],
      ]),
    );
  });

  test("qualify slugs of peers with their catalogue", () => {
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

  test("have columns and rows of peers, marked with their catalogue, and our own entry if both have one", () => {
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

  test("name the catalogue of products without statements too", () => {
    expect(matrix?.silent.products.map(({ name, home }) => [name, home])).toEqual([
      ["Open Play", undefined],
      ["<img src=x onerror=alert(1)>", "NHS Standards Catalogue"],
      ["Powys map", "NHS Standards Catalogue"],
      ["Tir", undefined],
    ]);
  });
});

describe("the users of a peer’s product", () => {
  test("count in the catalogue that has their record", () => {
    const { context: there } = peerEntry("product", "chwarae");

    // Powys counts there, and Cardiff here, because we have its record too.
    expect(usersOfProduct("chwarae", there).inUse).toBe(2);
    expect(usersAtHome("chwarae", there).inUse).toBe(1);
    expect(usersAtHome("open-play", context).inUse).toBe(2);
  });
});

describe("the page of a service", () => {
  const view = servicePageView("housing", listsOf(context), context);

  test("counts our entries, and those of peers separately", () => {
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

  test("has the same counts on its card and on the home page", () => {
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

  test("mentions no other catalogues without peers", () => {
    expect(homeView(contextOf(withoutPeers)).numbers.map(({ elsewhere }) => elsewhere)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test("the search finds entries that only peers have, and filters by catalogue", () => {
  const documents = documentsOf(indexContext(inspect(memorySource(withPeers), today), today));
  const catalogues = new Map(
    documents.map(({ url, filters }) => [url, filters.catalogue?.map(({ value }) => value)] as const),
  );

  expect(catalogues.get("/peers/wales/product/tir/")).toEqual(["wales"]);
  expect(catalogues.get("/products/open-play/")).toEqual(["_ours", "wales"]);
  expect([...catalogues.keys()]).not.toContain("/peers/wales/product/chwarae/");
});

test("a catalogue without peers has neither the facet nor the filter", () => {
  const alone = contextOf(withoutPeers);

  expect(alone.peers).toBeUndefined();
  expect(listsOf(alone).product.facets.map(({ id }) => id)).not.toContain("catalogue");
  for (const { filters } of documentsOf(indexContext(inspect(memorySource(withoutPeers), today), today))) {
    expect(filters).not.toHaveProperty("catalogue");
  }
});

test("the status page gives age and size of each copy, and why a newer one was refused", () => {
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
