import { describe, expect, test } from "vitest";

import type { Problem } from "../../../schemas/index.ts";
import { entry, problemsIn } from "../../helpers/catalogues.ts";

const camden = "camden/authority.yml";

function council(more: string, name = "London Borough of Camden"): string {
  return entry(name, `claimed: false\n${more}`);
}

function body(name: string, more: string): string {
  return council(`members: [camden]\n${more}`, name);
}

function messagesAndFixes(problems: readonly Problem[]): string[] {
  return problems.map(({ rule, message, fix }) => `${rule}: ${message}${fix ? ` [${fix.text}]` : ""}`);
}

describe("system-has-entry", () => {
  const products = {
    "camden/products/open-play.yml": entry("Open Play", "suppliers: [Example Ltd]\naliases: [play-finder]\n"),
    "camden/products/booking-kit.yml": entry("Booking Kit"),
    "acme/authority.yml": council("type: company\n", "Acme Systems"),
    "acme/products/parking-manager.yml": entry("Parking Manager"),
    "kerbs/authority.yml": council("type: company\n", "Kerbs of England"),
    "kerbs/products/kerb-ranger.yml": entry("Kerb Ranger"),
    "camden/products/parking-manager-two.yml": entry("Parking manager", "suppliers: [Other Ltd]\n"),
    "camden/products/nec-assure.yml": entry("NEC Assure", "suppliers: [NEC Software Solutions]\n"),
  };
  const uses = (system: string, more = ""): Problem[] =>
    problemsIn({
      ...products,
      [camden]: council(`uses:\n  - { system: ${system}, services: [parking], status: in-use }\n${more}`),
    }).filter(({ rule }) => rule !== "similar-name");

  test.each([
    ["{ name: Open Play }", "open-play"],
    ["{ name: OpenPlay, supplier: EXAMPLE LTD }", "open-play"],
    ["{ name: Play finder }", "open-play"],
    ["{ name: Example Ltd Open Play }", "open-play"],
    ["{ name: Booking-Kit, supplier: Anybody }", "booking-kit"],
    ["{ name: Parking Manager, supplier: Acme Systems }", "parking-manager"],
    ["{ name: Acme Systems Parking Manager }", "parking-manager"],
    ["{ name: Parking Manager, supplier: Other Ltd }", "parking-manager-two"],
    ["{ name: Parking Manager annual licence, supplier: Acme Systems Ltd }", "parking-manager"],
    ["{ name: Northgate Assure, supplier: NEC Software Solutions UK Ltd }", "nec-assure"],
  ])("replaces %s with the product", (system, slug) => {
    expect(uses(system).map(({ rule, fix, severity }) => [rule, severity, fix?.text])).toEqual([
      ["system-has-entry", "hint", expect.stringContaining(`product: ${slug}`)],
    ]);
  });

  test.each([
    [
      "{ name: Open Play, supplier: Somebody else }",
      "It names “Open Play” of Example Ltd, but the supplier here is another.",
    ],
    ["{ name: Acme Systems Parking Manager for enforcement, supplier: Acme Systems Ltd }", "“parking-manager” (acme/"],
    ["{ name: Acme Systems }", "“parking-manager” (acme/"],
    ["{ name: Parking Manager }", "(acme/products/parking-manager.yml) or “parking-manager-two”"],
  ])("asks whether %s means a product", (system, words) => {
    const problems = uses(system);

    expect(problems.map(({ rule, fix }) => [rule, fix])).toEqual([["system-has-entry", undefined]]);
    expect(problems[0]?.message).toContain(words);
  });

  test.each([
    "{ name: Open Plays }",
    "{ name: Kerb Ranger, supplier: Somebody else }",
    "{ name: Playground }",
    "{ name: Other Ltd }",
    "{ name: Mosaic }",
  ])("accepts %s", (system) => {
    expect(uses(system)).toEqual([]);
  });

  test.each([
    [1, ["{ product: open-play, status: in-use }", "{ system: { name: Open Play }, services: [], status: in-use }"]],
    [2, ["{ system: { name: Open Play }, services: [], status: in-use }", "{ product: open-play, status: in-use }"]],
  ])("does not add a product that is already item %i", (number, items) => {
    const problems = problemsIn({ ...products, [camden]: council(`uses: [${items.join(", ")}]\n`) });

    expect(messagesAndFixes(problems.filter(({ rule }) => rule !== "similar-name"))).toEqual([
      `system-has-entry: “Open Play” is the product “open-play”, which is item ${number} of the same list. Put what you know of it there, and delete it here.`,
    ]);
  });

  test.each(["{ product: open-play, status: in-use }, SYSTEM", "SYSTEM, { product: open-play, status: in-use }"])(
    "does not ask about a system that may be a product of the same list: %s",
    (items) => {
      const system = "{ system: { name: Open Play, supplier: Somebody else }, services: [], status: in-use }";
      const problems = problemsIn({ ...products, [camden]: council(`uses: [${items.replace("SYSTEM", system)}]\n`) });

      expect(problems.filter(({ rule }) => rule !== "similar-name")).toEqual([]);
    },
  );

  test("is reported beside an invalid item", () => {
    const problems = problemsIn({
      ...products,
      [camden]: council("uses: [7, { system: { name: Booking Kit }, services: [], status: in-use }]\n"),
    }).filter(({ rule }) => rule !== "similar-name");

    expect(problems.map(({ rule, path }) => [rule, path])).toEqual([
      ["wrong-type", ["uses", 0]],
      ["system-has-entry", ["uses", 1, "system"]],
    ]);
  });

  test("recognises products in a folder without authority.yml", () => {
    const problems = problemsIn({
      "nowhere/products/tram.yml": entry("Trams and trains"),
      [camden]: council("uses: [{ system: { name: Trams and trains }, services: [], status: in-use }]\n"),
    });

    expect(problems.map(({ rule }) => rule)).toEqual(["system-has-entry", "missing-authority"]);
  });

  test("checks connected and replaced systems too", () => {
    const system = "[{ system: { name: Open Play } }]";
    const problems = problemsIn({
      ...products,
      "camden/products/booking-kit.yml": entry(
        "Booking Kit",
        "replaces: [{ system: { name: Open Play }, fit: full }]\n",
      ),
      [camden]: council(
        `uses:\n  - { product: open-play, status: stopped, reason: It was dear., connects: ${system} }\n`,
      ),
    }).filter(({ rule }) => rule !== "similar-name");

    expect(problems.map(({ rule, path }) => [rule, path])).toEqual([
      ["system-has-entry", ["uses", 0, "connects", 0, "system"]],
      ["system-has-entry", ["replaces", 0, "system"]],
    ]);
  });
});

describe("unused-connection", () => {
  const kits = { "camden/products/kit.yml": entry("Kit for all"), "camden/products/bus.yml": entry("Bus of data") };
  const connected = (to: string, more = "", others: Record<string, string> = {}): string[] =>
    problemsIn({
      ...kits,
      ...others,
      [camden]: council(`uses:\n  - { product: kit, status: in-use, connects: [${to}] }\n${more}`),
    }).map(({ rule, path }) => `${rule} ${path.join(".")}`);
  const found = ["unused-connection uses.0.connects.0"];
  const stopped = "status: stopped, reason: It was dear.";

  test.each([
    ["{ product: bus }", ""],
    ["{ product: bus }", `  - { product: bus, ${stopped} }\n`],
  ])("reports %s, which is not used in: %s", (to, more) => {
    expect(connected(to, more)).toEqual(found);
  });

  test.each([
    ["{ product: bus }", "  - { product: bus, status: in-use }\n"],
    ["{ product: kit }", ""],
    ["{ system: { name: Example Payments } }", ""],
  ])("accepts %s, which is used in: %s", (to, more) => {
    expect(connected(to, more)).toEqual([]);
  });

  test.each([
    "members: [camden]\nuses: [{ product: bus, status: in-use }]\n",
    "succeededBy: [camden]\nlastDay: 2026-03-31\nuses: [{ product: bus, status: in-use }]\n",
  ])("counts uses from another body: %s", (more) => {
    expect(connected("{ product: bus }", "", { "hub/authority.yml": council(more, "Hub of the north") })).toEqual([]);
    expect(
      connected("{ product: bus }", "", {
        "hub/authority.yml": council("uses: [{ product: bus, status: in-use }]\n", "Hub of the north"),
      }),
    ).toEqual(found);
  });

  test("ignores connections of a stopped use", () => {
    const text = council(`uses:\n  - { product: kit, ${stopped}, connects: [{ product: bus }] }\n`);

    expect(problemsIn({ ...kits, [camden]: text })).toEqual([]);
  });
});

describe("members-disagree", () => {
  const two = (one: string, other: string, own = "", third?: string): string[] =>
    messagesAndFixes(
      problemsIn({
        "camden/products/kit.yml": entry("Kit for all"),
        "camden/standards/data.yml": entry("Data for all"),
        "north/authority.yml": body("Service of the north", one),
        "south/authority.yml": body("Partnership, southern", other),
        ...(third === undefined ? {} : { "west/authority.yml": body("Western hub", third) }),
        [camden]: council(own),
      }),
    );
  const kit = (status: string): string =>
    `uses: [{ product: kit, status: ${status}${status === "stopped" ? ", reason: It was dear." : ""} }]\n`;
  const system = (name: string, status: string): string =>
    `uses: [{ system: { name: ${name} }, services: [], status: ${status} }]\n`;
  const data = (status: string): string => `adopts: [{ standard: data, status: ${status} }]\n`;

  test.each([
    [kit("in-use"), kit("stopped"), "“kit”: in-use in north/authority.yml, stopped in south/authority.yml", "uses"],
    [kit("piloting"), kit("in-use"), "“kit”: piloting in north/authority.yml, in-use in south/authority.yml", "uses"],
    [kit("stopped"), kit("reported"), "“kit”: stopped in north/authority.yml, reported in south/authority.yml", "uses"],
    [kit("reported"), kit("stopped"), "“kit”: reported in north/authority.yml, stopped in south/authority.yml", "uses"],
    [
      data("adopted"),
      data("planned"),
      "“data”: adopted in north/authority.yml, planned in south/authority.yml",
      "adopts",
    ],
  ])("asks the member which of two bodies is right: %s or %s", (one, other, words, list) => {
    expect(two(one, other)).toEqual([
      `members-disagree: It is a member of two bodies that say different things of ${words}. Say in “${list}” of this record which is right.`,
    ]);
  });

  test.each([
    [kit("in-use"), kit("in-use"), ""],
    [kit("reported"), kit("piloting"), ""],
    [kit("piloting"), kit("reported"), ""],
    [kit("in-use"), data("planned"), ""],
    [system("Forms", "in-use"), system("Payments", "piloting"), ""],
    [kit("in-use"), kit("stopped"), kit("piloting")],
  ])("accepts the bodies’ statements %s and %s, with the member’s %s", (one, other, own) => {
    expect(two(one, other, own)).toEqual([]);
  });

  test("ignores a use without a status", () => {
    expect(two("uses: [{ product: kit }]\n", kit("in-use"))).toEqual([expect.stringMatching(/^missing-field: /)]);
  });

  test("reports one disagreement of three bodies, between statements other than “reported” ones", () => {
    expect(two(kit("in-use"), kit("stopped"), "", kit("piloting"))).toHaveLength(1);
    expect(two(kit("reported"), kit("in-use"), "", kit("piloting"))).toHaveLength(1);
    expect(two(kit("in-use"), kit("reported"), "", kit("piloting"))).toEqual([
      expect.stringContaining("“kit”: in-use in north/authority.yml, piloting in west/authority.yml"),
    ]);
  });
});
