import { expect, test } from "vitest";

import {
  firstAnswers,
  quickAnswers,
  shortFormAddress,
  parseShortFormQuery,
  untrue,
} from "../../../schemas/statements/prefilled-statement.ts";
import { adoptionStatuses, useStatuses } from "../../../schemas/vocabularies/adoption.ts";
import type { Words } from "../../../schemas/vocabularies/vocabulary.ts";
import fc from "../../helpers/properties.ts";

function read(address: string): ReturnType<typeof parseShortFormQuery> {
  return parseShortFormQuery(new URL(address, "https://catalogue.example.org").searchParams);
}

test("an address says about what, for whom and which answer, and is read back as it was made", () => {
  const prefilled = { kind: "product", slug: "open-play", authority: "newtown", status: "in-use" } as const;
  expect(shortFormAddress(prefilled)).toBe("/contribute/adoption/?product=open-play&authority=newtown&status=in-use");
  expect(read(shortFormAddress(prefilled))).toEqual(prefilled);
  expect(read(shortFormAddress({ kind: "standard", slug: "service-directory" }))).toEqual({
    kind: "standard",
    slug: "service-directory",
  });
});

test.each([
  ["nothing", "/contribute/adoption/", undefined],
  ["a product that can be none", "/contribute/adoption/?product=<img src=x>", undefined],
  ["a council that can be none", "/?product=open-play&authority=../../x", { kind: "product", slug: "open-play" }],
  ["what others report", "/?product=open-play&status=reported", { kind: "product", slug: "open-play" }],
  ["what is said of products alone", "/?standard=a&status=in-use", { kind: "standard", slug: "a" }],
  ["what every object has", "/?product=a&status=constructor", { kind: "product", slug: "a" }],
])("an address with %s asks for no more than is left of it", (_, address, prefilled) => {
  expect(read(address)).toEqual(prefilled);
});

test("whatever stands in a part of an address, it stays in its part", () => {
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
] as const)("each answer about a %s is one that an authority can give of itself", (kind, words: Words) => {
  const statuses = firstAnswers(kind).map(({ status }) => words[status]);
  expect(statuses).toHaveLength(3);
  for (const status of statuses) expect(status).toMatchObject({ title: expect.any(String) });
  for (const status of statuses) expect(status?.byOthers).toBeUndefined();
  expect(quickAnswers[kind].at(-1)).toEqual({ status: untrue, says: "No, this is wrong" });
});

test("an address may name a system, which has no slug, in one line", () => {
  const prefilled = { kind: "system", slug: "Example “Parking” & Co", authority: "newtown", status: "untrue" } as const;
  expect(read(shortFormAddress(prefilled))).toEqual(prefilled);
  expect(read(`/?system=${encodeURIComponent("two\nlines")}`)).toBeUndefined();
  expect(read("/?system=%20")).toBeUndefined();
});
