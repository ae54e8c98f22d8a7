import { describe, expect, test } from "vitest";

import { tasksOf } from "../../../scripts/upkeep/tasks.ts";
import { authority, catalogue, day, link, product } from "./entries.ts";

describe("the tasks of an authority", () => {
  const repository = "https://github.com/Example/Open-Play.git";
  const files = {
    "camden/authority.yml": authority(),
    "camden/products/open-play.yml": product(link("repository", repository)),
  };
  const facts = { name: "example/open-play", archived: false, pushed: "2026-05-01", licence: "GPL-3.0" };

  test.each([
    ["none, when all is well", facts, []],
    ["none, when nothing is known", undefined, []],
    ["it is archived", { ...facts, archived: true }, ["archived"]],
    ["another licence", { ...facts, licence: "MIT" }, ["licence"]],
    ["no push for two years", { ...facts, pushed: "2024-05-01" }, ["quiet"]],
  ])("from the facts of a repository: %s", (_, one, matters) => {
    const repositories = one === undefined ? {} : { "example/open-play": one };
    const tasks = tasksOf(catalogue(files), { version: 1, day, links: {}, repositories });
    expect((tasks.get("camden") ?? []).map(({ matter }) => matter.type)).toEqual(matters);
  });

  test.each([
    ["GPL-3.0-or-later", "GPL-3.0", []],
    ["MIT AND CC-BY-4.0", "MIT", []],
    ["(MIT OR Apache-2.0) AND OFL-1.1", "Apache-2.0", []],
    ["GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0", []],
    ["MIT AND CC-BY-4.0", "AGPL-3.0", ["licence"]],
    ["EUPL-1.2", undefined, []],
  ])(
    "reports a licence only if the entry’s expression does not contain it: %s, found %s",
    (expression, licence, matters) => {
      const its = {
        ...files,
        "camden/products/open-play.yml": product(link("repository", repository)).replace(
          "GPL-3.0-or-later",
          expression,
        ),
      };
      const one = { name: "example/open-play", archived: false, ...(licence === undefined ? {} : { licence }) };
      const tasks = tasksOf(catalogue(its), { version: 1, day, links: {}, repositories: { "example/open-play": one } });
      expect((tasks.get("camden") ?? []).map(({ matter }) => matter.type)).toEqual(matters);
    },
  );

  test("come from the rules that depend on the date", () => {
    const old = {
      "camden/authority.yml": authority(
        "uses:\n  - product: open-play\n    status: in-use\n    confirmed: 2024-01-01\n",
      ),
      "camden/products/open-play.yml": product("maintenance:\n  type: contract\n  until: 2026-01-01\n").replace(
        "reviewed: 2026-05-01",
        "reviewed: 2025-01-01",
      ),
      "camden/opportunities/buy.yml":
        "name: Buy together\nsummary: Buying something together.\nservices: []\nstage: open\ncloses: 2026-01-01\nreviewed: 2026-05-01\n",
    };
    const tasks = tasksOf(catalogue(old), { version: 1, day, links: {}, repositories: {} });
    expect(tasks.get("camden")!.map(({ file, matter }) => [file, matter.type])).toEqual([
      ["camden/authority.yml", "unconfirmed"],
      ["camden/opportunities/buy.yml", "overdue"],
      ["camden/products/open-play.yml", "overdue"],
      ["camden/products/open-play.yml", "overdue"],
    ]);
  });
});

const parking =
  "uses:\n  - system: { name: Parking Manager }\n    services: [parking]\n    status: in-use\n    confirmed: 2024-01-01\n";

test("links an unconfirmed system to a prefilled form", () => {
  const files = { "camden/authority.yml": authority(parking) };
  const tasks = tasksOf(catalogue(files), { version: 1, day, links: {}, repositories: {} });
  expect(tasks.get("camden")?.map(({ matter }) => matter)).toContainEqual(
    expect.objectContaining({
      type: "unconfirmed",
      prefilled: { kind: "system", slug: "Parking Manager", authority: "camden" },
    }),
  );
});

test("has no form for a system in a predecessor’s record, which must be copied first", () => {
  const files = {
    "camden/authority.yml": authority(`lastDay: 2025-03-31\nsucceededBy: [islington]\n${parking}`),
    "islington/authority.yml": authority(),
  };
  const tasks = tasksOf(catalogue(files), { version: 1, day, links: {}, repositories: {} });
  expect(tasks.get("islington")?.map(({ matter }) => matter.type)).toEqual(["overdue"]);
});

test("asks the successor to confirm the uses of a council that has ended", () => {
  const old = {
    "camden/authority.yml": authority(
      "lastDay: 2025-03-31\nsucceededBy: [islington]\nuses:\n  - product: open-play\n    status: in-use\n    confirmed: 2024-01-01\n",
    ),
    "islington/authority.yml": authority(),
    "camden/products/open-play.yml": product(),
  };
  const tasks = tasksOf(catalogue(old), { version: 1, day, links: {}, repositories: {} });
  expect(tasks.get("islington")?.map(({ matter }) => matter)).toContainEqual(
    expect.objectContaining({ type: "unconfirmed", prefilled: { kind: "product", slug: "open-play" } }),
  );
  expect(tasks.has("camden")).toBe(false);
});
