import { expect, test } from "vitest";

import { inspect, memorySource, writeEntry } from "../../../schemas/index.ts";
import type { Product } from "../../../schemas/kinds/product.ts";
import { readPubliccode } from "../../../schemas/publiccode/read.ts";
import { toProduct } from "../../../schemas/publiccode/to-product.ts";
import { readIssue } from "../../../scripts/github/issues/read.ts";
import { check } from "../../../site/contribute/checking/check.ts";
import { listingsOf } from "../../../site/contribute/checking/list.ts";
import { Published } from "../../../site/contribute/checking/published.ts";
import { newDraft, withFieldValue, withAuthority } from "../../../site/contribute/state/draft.ts";
import { base, openPlay, problemsIn, today } from "../../helpers/catalogues.ts";
import { rendered } from "../../scripts/github/issues/rendered.ts";

/** What somebody writes who does not know that the catalogue names no people. */
const description = "Ring Jo Bloggs on 07700 900123, or write to jane.smith@camden.gov.uk.";
const [role, email] = ["Jane Smith", "david.whitaker@camden.gov.uk"];
const noticed = [...Array<string>(2).fill("personal-contact"), ...Array<string>(3).fill("personal-details")];

function ofPeople(problems: readonly { rule?: string }[]): string[] {
  return problems.flatMap(({ rule }) => (rule?.startsWith("personal-") ? [rule] : [])).toSorted();
}

const fields = {
  name: "Open Play",
  summary: "Lets families find and book play sessions.",
  services: [],
  description,
  contacts: [{ role, email }],
  reviewed: today,
};

test("details of people are noticed by the command and the gate, which read files", () => {
  expect(ofPeople(problemsIn({ [openPlay]: writeEntry("product", fields as unknown as Product) }))).toEqual(noticed);
});

test("details of people are noticed by the form, which checks what is typed", () => {
  const published = new Published(listingsOf(inspect(memorySource(base), today).catalogue));
  const blank = withAuthority(newDraft("product", today), "camden");
  const draft = Object.entries(fields).reduce(
    (now, [name, value]) => withFieldValue(now, [name], value as never),
    blank,
  );

  expect(ofPeople(check(draft, published, today))).toEqual(noticed);
});

test("details of people are noticed by the issue bot, which reads answers", () => {
  const body = rendered("product", {
    authority: "camden",
    name: fields.name,
    summary: fields.summary,
    services: "Any service",
    description,
    "contacts-role": role,
    "contacts-email": email,
  });
  const source = memorySource(base);
  const issue = { title: "New product", body, labels: [], created: `${today}T09:00:00Z` };
  const outcome = readIssue(issue, { source, inspection: inspect(source, today) }, today);

  expect(outcome.type).toBe("right");
  expect("problems" in outcome ? ofPeople(outcome.problems as { rule?: string }[]) : []).toEqual(noticed);
});

test("details of people are noticed in what is imported", () => {
  const file = readPubliccode(
    `publiccodeYmlVersion: 0.4\nname: Open Play\ndescription: { en: { shortDescription: "${fields.summary}", longDescription: "${description}" } }\n`,
  );
  if ("refusal" in file) throw new Error(file.refusal);
  const { data } = toProduct(file, {
    today,
    productNamed: () => undefined,
    authorityNamed: () => undefined,
    standardAt: () => undefined,
  });
  const text = writeEntry("product", { services: [], ...data } as unknown as Product);

  expect(ofPeople(problemsIn({ [openPlay]: text }))).toEqual(noticed.slice(2));
});
