import { describe, expect, test } from "vitest";

import { inspect, memorySource } from "../../../schemas/index.ts";
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

describe("what a council that was split had", () => {
  const split = {
    cumbria: `succeededBy: [cumberland, westmorland]\n${uses("status: in-use")}`,
    cumberland: "",
    westmorland: "",
  };

  test("is one use, at each of its successors", () => {
    const found = statements(split);

    expect(users(found)).toEqual(["cumberland in-use from cumbria with westmorland"]);
    expect(found.usesOf.get("cumberland")).toHaveLength(1);
    expect(found.usesOf.get("westmorland")).toHaveLength(1);
    expect(found.usesOf.get("cumbria")).toBeUndefined();
  });

  test("is the other’s alone where one of them speaks for itself", () => {
    expect(users(statements({ ...split, cumberland: uses("status: stopped, reason: It was dear.") }))).toEqual([
      "cumberland stopped",
      "westmorland in-use from cumbria",
    ]);
  });
});

describe("what several predecessors had", () => {
  test("counts once, the furthest; why one of them stopped stays", () => {
    const found = statements({
      allerdale: `succeededBy: [cumberland]\n${uses("status: stopped, reason: It could not be joined to our system.")}`,
      copeland: `succeededBy: [cumberland]\n${uses("status: piloting")}`,
      carlisle: `succeededBy: [cumberland]\n${uses("status: in-use")}`,
      cumberland: "",
    });

    expect(users(found)).toEqual(["cumberland in-use from carlisle", "cumberland stopped from allerdale"]);
    expect(found.uses.get("open-play")?.[1]?.reason).toBe("It could not be joined to our system.");
  });

  test("is not told again where the successor has stopped itself", () => {
    const found = statements({
      allerdale: `succeededBy: [cumberland]\n${uses("status: stopped, reason: It was dear.")}`,
      cumberland: uses("status: stopped, reason: It was slow."),
    });

    expect(users(found)).toEqual(["cumberland stopped"]);
  });
});

test("until its last day has passed, a council speaks for itself", () => {
  const records = { old: `succeededBy: [new]\nlastDay: 2027-03-31\n${uses("status: in-use")}`, new: "" };

  expect(users(statements(records, "2027-03-31"))).toEqual(["old in-use"]);
  expect(users(statements(records, "2027-04-01"))).toEqual(["new in-use from old"]);
});
