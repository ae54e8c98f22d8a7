import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import { expect, test } from "vitest";

import { tenderPacks } from "../../../site/outputs/documents/tender-pack.ts";
import { entry, entryFor, type Files } from "../../helpers/catalogues.ts";
import { outputContext } from "../../helpers/outputs.ts";

const hostile = `Rents](javascript:alert(1)) <script>x</script> # *1*`;

const files: Files = {
  "camden/standards/rents.yml": forHousing(
    hostile,
    `status: mandated
versions: [{ version: "2.1" }]
legalBasis: [{ title: Rents Act, url: "https://law.example.org/rents" }]
requirements:
  - id: open
    title: The feed is open
    description: |
      # How to check

      Open [the feed][feed].

      [feed]: https://rents.example.org/feed
validator: https://rents.example.org/validator
procurement: |
  ## Rents

  1. The supplier shall meet *Rents*.
`,
  ),
  "camden/standards/dates.yml": entry("Dates", "status: recommended\nnations: [scotland, wales]\n"),
  "camden/products/rent-desk.yml": forHousing("Rent Desk", ""),
  "leeds/authority.yml": entry(
    "Leeds",
    `type: metropolitan-district
uses:
  - product: rent-desk
    status: in-use
    papers:
      - { type: accessibility-audit, url: "https://leeds.example.org/audit" }
`,
  ),
};

const packs = new Map(Array.from(tenderPacks.files(outputContext(files)), (file) => [file.address, file]));
const pack = packs.get("/services/housing/standards/tender-pack.md")!;
const text = pack.content.toString();
const { children } = fromMarkdown(text);

test("exists for each service, also for those with only standards for any service", () => {
  expect(packs.size).toBe(32);
  expect(packs.get("/services/parking/standards/tender-pack.md")).toMatchObject({ rows: 1 });
  expect(pack.rows).toBe(2);
});

test("has requirements, questions, evidence and papers in this order", () => {
  const headings = children.flatMap((node) => (node.type === "heading" ? [`${node.depth} ${toString(node)}`] : []));
  expect(headings).toEqual([
    "1 Tender pack: Housing",
    "2 Requirements",
    `3 1. ${hostile}`,
    "3 2. Dates",
    "2 Questions to suppliers",
    "2 Evidence to ask for",
    "2 Papers to reuse",
  ]);
});

test("quotes the clause, and has each requirement with its description and the validator", () => {
  expect(text).toContain("> **Rents**\n>\n> 1. The supplier shall meet *Rents*.");
  expect(text).toContain(
    "- The feed is open\n\n  **How to check**\n\n  Open [the feed](https://rents.example.org/feed).",
  );
  expect(text).toContain("Required by: [Rents Act](https://law.example.org/rents)");
  expect(text).toMatch(/- Test: \[.+\]\(https:\/\/rents\.example\.org\/validator\)/);
  expect(text).toContain("The catalogue has no clause for it yet.");
});

test("asks suppliers about each standard, and lists evidence and papers", () => {
  const sections = text.split("\n## ");
  expect(sections[2]).toContain(
    "fully, in part, or not yet? Say which version; the newest is 2.1. Answer for its requirement.",
  );
  expect(sections[2]).toContain("- Does your product meet Dates: fully, in part, or not yet?");
  expect(sections[3]).toContain("- Dates: a dated statement of conformance, with links that show it.");
  expect(sections[3]).toContain("data protection impact assessment; penetration test;");
  expect(sections[4]).toContain(
    "- [Accessibility audit](https://leeds.example.org/audit) for [Rent Desk](https://example.org/base/products/rent-desk/), shared by Leeds",
  );
});

test("has no HTML and only https links, whatever entries hold", () => {
  const found: string[] = [];
  const walk = (node: { type: string; url?: string; children?: unknown[] }): void => {
    if (node.type === "html" || (node.type === "link" && !node.url?.startsWith("https://"))) found.push(node.type);
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  for (const node of children) walk(node);
  expect(found).toEqual([]);
});

function forHousing(name: string, more: string): string {
  return entryFor("housing", JSON.stringify(name), more);
}

test("names the nations of a standard that is not for all", () => {
  expect(text).toContain("**Recommended**, for any service, Scotland and Wales only.");
  expect(text).toContain("**Mandated**, for this service.");
});
