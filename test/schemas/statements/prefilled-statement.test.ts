import { expect, test } from "vitest";

import {
  firstAnswers,
  quickAnswers,
  shortFormAddress,
  parseShortFormQuery,
  shortFormSubject,
  untrue,
} from "../../../schemas/statements/prefilled-statement.ts";
import { adoptionStatuses, useStatuses } from "../../../schemas/vocabularies/adoption.ts";
import type { Words } from "../../../schemas/vocabularies/vocabulary.ts";
import fc from "../../helpers/properties.ts";

function parse(address: string): ReturnType<typeof parseShortFormQuery> {
  return parseShortFormQuery(new URL(address, "https://catalogue.example.org").searchParams);
}

test("an address holds the subject, the authority and the answer of a statement", () => {
  const prefilled = { kind: "product", slug: "open-play", authority: "newtown", status: "in-use" } as const;
  expect(shortFormAddress(prefilled)).toBe("/contribute/adoption/?product=open-play&authority=newtown&status=in-use");
  expect(parse(shortFormAddress(prefilled))).toEqual(prefilled);
  expect(parse(shortFormAddress({ kind: "standard", slug: "service-directory" }))).toEqual({
    kind: "standard",
    slug: "service-directory",
  });
});

test.each([
  ["no subject", "/contribute/adoption/", undefined],
  ["a product that is no slug", "/contribute/adoption/?product=<img src=x>", undefined],
  ["an authority that is no slug", "/?product=open-play&authority=../../x", { kind: "product", slug: "open-play" }],
  ["the status of a report by others", "/?product=open-play&status=reported", { kind: "product", slug: "open-play" }],
  ["a status of products for a standard", "/?standard=a&status=in-use", { kind: "standard", slug: "a" }],
  ["a property of every object", "/?product=a&status=constructor", { kind: "product", slug: "a" }],
])("ignores invalid parts of an address: %s", (_, address, prefilled) => {
  expect(parse(address)).toEqual(prefilled);
});

test("no value leaves its parameter in the address", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (slug, authority, status) => {
      const { searchParams, pathname, hash } = new URL(
        shortFormAddress({ kind: "product", slug: slug.toWellFormed(), authority: authority.toWellFormed(), status }),
        "https://catalogue.example.org",
      );
      expect([pathname, hash]).toEqual(["/contribute/adoption/", ""]);
      expect([...searchParams.keys()]).toEqual(["product", "authority", "status"]);
      expect(searchParams.get("product")).toBe(slug.toWellFormed());
    }),
  );
});

test.each([
  ["product", useStatuses.words],
  ["system", useStatuses.words],
  ["standard", adoptionStatuses.words],
] as const)("every answer about a %s is a status that an authority can state itself", (kind, words: Words) => {
  const statuses = firstAnswers(kind).map(({ status }) => words[status]);
  expect(statuses).toHaveLength(3);
  for (const status of statuses) expect(status).toMatchObject({ title: expect.any(String) });
  for (const status of statuses) expect(status?.byOthers).toBeUndefined();
  expect(quickAnswers[kind].at(-1)).toEqual({ status: untrue, says: "No, this is wrong" });
});

test("an address may hold the name of a system, on one line", () => {
  const prefilled = { kind: "system", slug: "Example “Parking” & Co", authority: "newtown", status: "untrue" } as const;
  expect(parse(shortFormAddress(prefilled))).toEqual(prefilled);
  expect(parse(`/?system=${encodeURIComponent("two\nlines")}`)).toBeUndefined();
  expect(parse("/?system=%20")).toBeUndefined();
});

test("the short form is about any statement except an inherited one about a system", () => {
  const [product, system] = [{ product: "open-play" }, { system: { name: "Kerb Desk" } }];
  expect(shortFormSubject(product)).toEqual({ kind: "product", slug: "open-play" });
  expect(shortFormSubject({ ...product, inheritedFrom: {} })).toEqual({ kind: "product", slug: "open-play" });
  expect(shortFormSubject({ standard: "uprn" })).toEqual({ kind: "standard", slug: "uprn" });
  expect(shortFormSubject(system)).toEqual({ kind: "system", slug: "Kerb Desk" });
  expect(shortFormSubject({ ...system, inheritedFrom: {} })).toBeUndefined();
  expect(shortFormSubject({})).toBeUndefined();
});
