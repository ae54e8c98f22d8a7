import { expect, test } from "vitest";

import { fileProblems } from "../../../schemas/problems/in-file.ts";
import { entry, problemsIn } from "../../helpers/catalogues.ts";

const others = {
  "camden/products/kit.yml": entry("Kit for all"),
  "camden/standards/data.yml": entry("Data for all", "requirements: [{ id: valid-json, title: It is valid }]\n"),
  "camden/standards/old.yml": entry("Lists of streets", "status: superseded\n"),
};
const islington = { "islington/authority.yml": entry("London Borough of Islington", "claimed: false\n") };

const [authority, product, standard, opportunity] = [
  "camden/authority.yml",
  "camden/products/open-play.yml",
  "camden/standards/sessions.yml",
  "camden/opportunities/club.yml",
];

test.each([
  [authority, "uses: [7, 8]\nadopts: [7, 8]\nmaintainers: [7, 7]\ncontacts: [7, 7]\nmembers: [7, 7]\n"],
  [authority, "uses: 7\nadopts: 7\nmaintainers: 7\ncontacts: 7\nmembers: 7\nsucceededBy: 7\naliases: 7\ngss: 7\n"],
  [authority, "uses: [{ product: 7, status: in-use }, { product: 7, status: in-use }]\n"],
  [authority, "uses: [{ product: kit, status: 7, until: '2025', contract: 7, connects: 7 }]\n"],
  [authority, "uses: [{ product: kit, status: in-use, connects: [7, { product: 7 }, { system: 7 }] }]\n"],
  [authority, "uses: [{ system: 7, status: in-use, services: 7 }]\n"],
  [authority, "uses: [7, { product: kit, status: in-use, connects: [{ product: kit }] }]\nmembers: [islington]\n"],
  [authority, "uses: [7]\nadopts: [7]\nmembers: [islington, 7]\n"],
  [authority, "uses: [{ system: { name: 7 }, services: [parking], status: in-use }]\n"],
  [authority, "uses: [{ product: kit, status: in-use, since: 7, contract: { until: 7, noticeBy: 2020-01-01 } }]\n"],
  [authority, "adopts: [{ standard: 7, status: adopted }, { standard: data, status: 7 }]\n"],
  [
    authority,
    "contacts: [{ role: 7, email: 7 }]\nopenData: { title: Open, url: https://a.uk/, from: 7, until: '2020' }\n",
  ],
  [authority, "succeededBy: [7]\nlastDay: 7\n"],
  [product, "standards: [7, { standard: 7, level: meets }, { standard: data, level: meets, requirements: [7] }]\n"],
  [product, "links: [7, { type: 7, url: https://a.uk/ }, { type: repository, url: 7 }]\n"],
  [product, "replaces: [7, { product: 7, fit: full }]\ndependsOn: [7]\nworksWith: [7]\naliases: [7]\n"],
  [product, "maintenance: 7\nretired: 7\n"],
  [product, "maintenance: { type: contract, until: 7 }\ncontacts: [7]\nsuppliers: [7, 7]\ntags: [7, 7]\n"],
  [standard, "supersedes: [7]\nrequirements: [7, { id: 7, title: Seven }]\nversions: [7, 7]\n"],
  [opportunity, "standards: [7]\nproducts: [7]\nparticipants: [7, 7]\ncloses: 7\n"],
])("no rule reports an invalid value in %s: %s", (file, more) => {
  const claimed = entry("Things of the town", more);
  const files = { ...others, ...islington, [file]: file === authority ? `${claimed}claimed: false\n` : claimed };
  const found = problemsIn(files).map(({ rule }) => rule);

  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((rule) => !Object.hasOwn(fileProblems, rule))).toEqual([]);
  // More rules read a claimed record.
  expect(() => problemsIn({ ...files, [file]: claimed })).not.toThrow();
});
