import { describe, expect, test } from "vitest";

import { inspect, memorySource } from "../../../schemas/index.ts";
import { everyUse } from "../../../schemas/statements/every.ts";
import { type Statements, statementsIn } from "../../../schemas/statements/statements.ts";
import { base, entry, type Files, today } from "../../helpers/catalogues.ts";

function statements(records: Record<string, string>, day = today): Statements {
  const files: Files = {
    ...base,
    "camden/products/open-play.yml": entry("Open Play"),
    ...Object.fromEntries(
      Object.entries(records).map(([slug, more]) => [`${slug}/authority.yml`, entry(`Council of ${slug}`, more)]),
    ),
  };
  return statementsIn(inspect(memorySource(files), day).catalogue.authority, day);
}

const uses = (more: string): string => `uses:\n  - { product: open-play, ${more} }\n`;

function users({ uses }: Statements): string[] {
  return (uses.get("open-play") ?? []).map(({ authority, status, inheritedFrom, sharedWith }) =>
    [
      authority.slug,
      status,
      inheritedFrom && `from ${inheritedFrom.slug}`,
      sharedWith && `with ${sharedWith.map(({ slug }) => slug).join()}`,
    ]
      .filter(Boolean)
      .join(" "),
  );
}

describe("a use of a council that was split", () => {
  const split = {
    cumbria: `succeededBy: [cumberland, westmorland]\n${uses("status: in-use")}`,
    cumberland: "",
    westmorland: "",
  };

  test("counts once, at all of its successors", () => {
    const found = statements(split);

    expect(users(found)).toEqual(["cumberland in-use from cumbria with westmorland"]);
    expect(found.usesOf.get("cumberland")).toHaveLength(1);
    expect(found.usesOf.get("westmorland")).toHaveLength(1);
    expect(found.usesOf.get("cumbria")).toBeUndefined();
  });

  test("counts once for a system too", () => {
    const systems = ["Kerbside", "Streetwise"].map(
      (name) => `  - { system: { name: ${name} }, services: [parking], status: in-use }\n`,
    );
    const found = statements({
      ...split,
      cumbria: `succeededBy: [cumberland, westmorland]\nuses:\n${systems.join("")}`,
    });

    expect(
      [...everyUse(found)].map(({ system, authority, sharedWith = [] }) => [
        system?.name,
        authority.slug,
        ...sharedWith.map(({ slug }) => slug),
      ]),
    ).toEqual([
      ["Kerbside", "cumberland", "westmorland"],
      ["Streetwise", "cumberland", "westmorland"],
    ]);
  });

  test("belongs to the other successor where one has a statement of its own", () => {
    expect(users(statements({ ...split, cumberland: uses("status: stopped, reason: It was dear.") }))).toEqual([
      "cumberland stopped",
      "westmorland in-use from cumbria",
    ]);
  });
});

describe("a use of several predecessors", () => {
  test("counts once, with the furthest status, and keeps why another stopped", () => {
    const found = statements({
      allerdale: `succeededBy: [cumberland]\n${uses("status: stopped, reason: It could not be joined to our system.")}`,
      copeland: `succeededBy: [cumberland]\n${uses("status: piloting")}`,
      carlisle: `succeededBy: [cumberland]\n${uses("status: in-use")}`,
      cumberland: "",
    });

    expect(users(found)).toEqual(["cumberland in-use from carlisle", "cumberland stopped from allerdale"]);
    expect(found.uses.get("open-play")?.[1]?.reason).toBe("It could not be joined to our system.");
  });

  test("is dropped where the successor has stopped too", () => {
    const found = statements({
      allerdale: `succeededBy: [cumberland]\n${uses("status: stopped, reason: It was dear.")}`,
      cumberland: uses("status: stopped, reason: It was slow."),
    });

    expect(users(found)).toEqual(["cumberland stopped"]);
  });
});

test("a council keeps its statements until after its last day", () => {
  const records = { old: `succeededBy: [new]\nlastDay: 2027-03-31\n${uses("status: in-use")}`, new: "" };

  expect(users(statements(records, "2027-03-31"))).toEqual(["old in-use"]);
  expect(users(statements(records, "2027-04-01"))).toEqual(["new in-use from old"]);
});

describe("a use of a shared service", () => {
  const shared = `members: [adur, worthing]\n${uses("status: in-use")}`;

  test("counts for each member instead of for the service", () => {
    const found = statements({ "adur-and-worthing": shared, adur: "", worthing: "" });

    expect(users(found)).toEqual(["adur in-use", "worthing in-use"]);
    expect(found.uses.get("open-play")?.map(({ through }) => through?.slug)).toEqual([
      "adur-and-worthing",
      "adur-and-worthing",
    ]);
    expect(found.usesOf.get("adur-and-worthing")).toHaveLength(1);
  });

  test("does not count for a member with a statement of its own", () => {
    const found = statements({ "adur-and-worthing": shared, adur: uses("status: exploring"), worthing: "" });

    expect(users(found)).toEqual(["adur exploring", "worthing in-use"]);
  });

  test("counts for the service where no member has a record", () => {
    expect(users(statements({ "adur-and-worthing": shared.replace("adur, worthing", "gone") }))).toEqual([
      "adur-and-worthing in-use",
    ]);
  });
});

test("a system without an entry is listed for the successor of its user", () => {
  const system = "uses:\n  - { system: { name: Kerbside }, services: [parking], status: in-use }\n";
  const found = statements({ old: `succeededBy: [new]\n${system}`, new: "" });

  expect(found.systemsOf.get("new")).toMatchObject([{ system: { name: "Kerbside" }, inheritedFrom: { slug: "old" } }]);
  expect(found.systemsOf.get("old")).toBeUndefined();
});

describe("a system without an entry", () => {
  const system = (name: string, more: string): string =>
    `uses:\n  - { system: { name: ${name} }, services: [parking], ${more} }\n`;

  test("of a shared service counts for each member instead of for the service, like a product", () => {
    const found = statements({
      "adur-and-worthing": `members: [adur, worthing]\n${system("Kerbside", "status: in-use")}`,
      adur: "",
      worthing: "",
    });

    expect([...everyUse(found)].map(({ authority, through }) => [authority.slug, through?.slug])).toEqual([
      ["adur", "adur-and-worthing"],
      ["worthing", "adur-and-worthing"],
    ]);
    expect(found.systemsOf.get("adur-and-worthing")).toHaveLength(1);
  });

  test.each([
    ["of a shared service", "members: [adur, worthing]\n", "through"],
    ["of a predecessor", "succeededBy: [adur, worthing]\n", "inheritedFrom"],
  ])("%s does not count for a council that says otherwise itself, in any spelling", (_, relation, source) => {
    const found = statements({
      maker: relation + system("Kerbside", "status: in-use"),
      adur: system("kerb-side", "status: stopped, reason: It was dear."),
      worthing: "",
    });

    expect(found.systemsOf.get("adur")).toMatchObject([{ status: "stopped" }]);
    expect(found.systemsOf.get("worthing")).toMatchObject([{ status: "in-use", [source]: { slug: "maker" } }]);
  });
});
