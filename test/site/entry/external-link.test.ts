import { expect, test } from "vitest";

import { externalLink } from "../../../site/entry/external-link.ts";

const to = { url: "https://www.example.gov.uk/minutes?id=1&x=2", name: "Minutes <2026>", host: "example.gov.uk" };

test("a link holds the name of its target, and the host follows it", () => {
  const link = '<a href="https://www.example.gov.uk/minutes?id=1&amp;x=2" rel="nofollow ugc">Minutes &lt;2026&gt;</a>';
  const host = '<span class="outside__host">(example.<wbr>gov.<wbr>uk)</span>';
  expect(externalLink(to)).toBe(`${link} ${host}`);
  expect(externalLink({ ...to, host: undefined })).toBe(link);
});

test("a link to evidence names its subject for screen readers", () => {
  expect(externalLink(to, "Open Play")).toContain('<span class="govuk-visually-hidden"> about Open Play</span></a>');
});

test("only a word that is too long for a narrow column can break", () => {
  const link = externalLink({ ...to, name: "source.csv in digital-land/config", host: "gov.uk" });
  expect(link).toContain(">source.csv in digital-land/<wbr>config</a>");
  expect(link).toContain("(gov.uk)");
});
