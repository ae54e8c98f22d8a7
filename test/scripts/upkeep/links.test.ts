import { expect, test } from "vitest";

import { inspect, memorySource } from "../../../schemas/index.ts";
import { linksOf } from "../../../scripts/upkeep/links.ts";

test("finds the https links of all entries, including those in Markdown", () => {
  const authority = `name: Camden Council
summary: A borough council in inner London.
services: []
website: https://www.camden.gov.uk/
strategy:
  title: Digital strategy
  url: https://www.camden.gov.uk/strategy
adopts:
  - standard: open-x
    status: adopted
    evidence: https://www.camden.gov.uk/adopts
reviewed: 2026-05-01
`;
  const product = `name: Open Play
summary: Lets families find and book play sessions.
services: []
description: |
  An [inline link](https://inline.example.org/a?b=c#d "with a title"), an autolink <https://auto.example.org/>,
  a [reference][r] and a [short one].

  - In a list, [in **bold**](https://list.example.org/)

  [r]: https://reference.example.org/
  [short one]: <https://short.example.org/> 'Title'

  Code is no link: \`https://code.example.org/\`, nor is https://bare.example.org/ made one.
licences:
  code: MIT
links:
  - type: website
    url: https://www.camden.gov.uk/
reviewed: 2026-05-01
`;
  const { catalogue } = inspect(
    memorySource({ "camden/authority.yml": authority, "camden/products/open-play.yml": product }),
    "2026-06-01",
  );
  const links = linksOf(catalogue);
  expect([...links.keys()].sort()).toEqual([
    "https://auto.example.org/",
    "https://inline.example.org/a?b=c#d",
    "https://list.example.org/",
    "https://reference.example.org/",
    "https://short.example.org/",
    "https://www.camden.gov.uk/",
    "https://www.camden.gov.uk/adopts",
    "https://www.camden.gov.uk/strategy",
  ]);
  expect(links.get("https://www.camden.gov.uk/")?.map(({ file }) => file)).toEqual([
    "camden/products/open-play.yml",
    "camden/authority.yml",
  ]);
});
