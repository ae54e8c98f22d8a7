import { readFileSync } from "node:fs";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { schemaLine } from "../../schemas/forms.ts";
import { kindNames, maxBytes, pathOf, parseEntryPath, type Source, writeEntry } from "../../schemas/index.ts";
import { diskSource } from "../../schemas/reading/disk.ts";
import { root } from "../../scripts/lib/root.ts";
import { type Editor, startEditor } from "../helpers/yaml-language-server.ts";

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
});
afterAll(() => editor.close());

const product = "catalogue/camden/products/open-play.yml";
const authority = "catalogue/camden/authority.yml";
const required =
  "name: Open Play\nsummary: Lets families find and book play sessions.\nservices: []\nreviewed: 2026-01-01\n";

/** A product in an editor; `‸` marks the cursor. */
function entry(text: string): string {
  return `${schemaLine("product")}\n${text}`;
}

describe("an editor that reads the schema’s address in the first line of an entry", () => {
  it("offers the fields with their descriptions", async () => {
    const items = await editor.complete(product, entry(`${required}‸`));
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(["description", "licences", "retired"]));
    expect(items.find(({ label }) => label === "stage")?.documentation).toMatchObject({
      value: "How far it has come.",
    });
    expect(items.map(({ label }) => label)).not.toContain("name");
  });

  it.each([
    ["stage: ‸", "live", "Live: In full use and supported."],
    [
      "services:\n  - ‸",
      "housing-repairs",
      "Housing repairs: Reporting, booking and carrying out repairs to council homes.",
    ],
    ["maintenance:\n  type: ‸", "none", expect.any(String)],
    ["standards:\n  - standard: uprn\n    level: ‸", "partly", expect.any(String)],
  ])("offers the values of a controlled list with their meanings: %j", async (text, label, documentation) => {
    const items = await editor.complete(product, entry(text));
    expect(items).toContainEqual(expect.objectContaining({ label, documentation }));
  });

  it.each([
    ["‸", "New product", "name: Open Play\nsummary: Lets families"],
    ["licences:\n  ‸", "Example: licences", "code: MIT\ncontent: OGL-UK-3.0"],
    ["links:\n  - ‸", "Example: links", "type: website\n  url: https://openplay.example.org/"],
  ])("offers whole examples: %j", async (text, label, insertText) => {
    const items = await editor.complete(product, entry(text));
    expect(items).toContainEqual(
      expect.objectContaining({ label, insertText: expect.stringContaining(insertText) as string }),
    );
  });

  it("shows the description of a field, its format, its values and an example", async () => {
    expect(await editor.hover(product, entry(`${required}‸stage: live`))).toMatch(
      /^#### Stage\n\nHow far it has come\.\n\nAllowed Values:\n\n\* `live`: Live: [^#]*\* `discovery`: [^`]*\* `alpha`[^#]*Example:\n\n```yaml\nlive\n```/,
    );
    expect(await editor.hover(product, entry("sum‸mary: Play"))).toContain("Write one line of 10 to 200 characters");
  });

  it("marks an item that is listed twice", async () => {
    const tags = "tags:\n  - play\n  - sport\n  - play\n";
    expect(await editor.problems(product, entry(required + tags))).toEqual(["7: Array has duplicate items."]);
    expect(await editor.problems(product, entry(required + tags.replace("play\n  - s", "games\n  - s")))).toEqual([]);
  });

  it("marks problems with the messages of the validator", async () => {
    const text = `${required.replace("2026-01-01", "31/03/2026")}stage: production\nlicnces: {}\nlinks: [{ type: website, url: "http://x" }]\n`;
    expect((await editor.problems(product, entry(text))).sort()).toEqual([
      "5: It must be a real date written year-month-day, such as 2026-03-31.",
      '6: Value is not accepted. Valid values: "discovery", "alpha", "beta", "live", "retired".',
      "7: Property licnces is not allowed.",
      "8: It must be an address that starts with https:// and a public host name, in lower case, such as https://www.example.org/page.",
    ]);
  });

  it.each([
    ["description: It is <b>new</b>.", "HTML and pictures cannot be shown."],
    ["description: See ![this](https://www.example.org/a.png).", "HTML and pictures cannot be shown."],
    ["licences: { code: GPL }", "It must be a licence from the SPDX list"],
    ["dependsOn: [Open Play]", "It must be the slug of a product"],
    ["contacts: [{ role: Jane Smith, email: web@camden.gov.uk }]", "This looks like the name or the address of one"],
    ["contacts: [{ role: Team, email: jane.smith@camden.gov.uk }]", "This looks like the name or the address of one"],
    ["contacts: [{ role: Team, email: openplay@gmail.com }]", "This is a private mailbox."],
    ["description: |\n  Ring us.\n\n  The number is 07700 900123.", "This looks like a telephone number."],
    ["features: [Ask Jane Smith]", "This looks like the name or the address of one"],
  ])("marks unsafe Markdown, invalid values and personal details: %j", async (more, message) => {
    expect(await editor.problems(product, entry(`${required}${more}\n`))).toEqual([
      expect.stringContaining(`6: ${message}`),
    ]);
  });

  it.each([
    "description: In code, `<b>` is bold, 3 < 4, and <https://www.example.org/> leads on!",
    "description: |\n  So:\n\n      <b>bold</b>",
    "licences: { code: MIT OR (Apache-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0), data: LicenseRef-x }",
    "dependsOn: [a-product-of-tomorrow]",
    "contacts: [{ role: Digital services team, email: digital.services@camden.gov.uk }]",
    "description: Ring 0300 123 1234 for George Street. Your UPRN is 010023336956.",
  ])("marks nothing in the valid text %j", async (more) => {
    expect(await editor.problems(product, entry(`${required}${more}\n`))).toEqual([]);
  });

  it("marks nothing in an entry with a version and a date, which are texts", async () => {
    const text = `${required}standards: [{ standard: uprn, version: "1.10", level: meets }]\nmaintenance: { type: none, until: 2027-01-31 }\n`;
    expect(await editor.problems(product, entry(text))).toEqual([]);
  });

  it("marks nothing in any entry of the catalogue", async () => {
    const checked = await Promise.all(
      [...entriesOf(diskSource(`${root}/catalogue`))]
        .filter(({ path }) => parseEntryPath(path))
        .map(async ({ path, text }) => ({ path, problems: await editor.problems(`catalogue/${path}`, text) })),
    );
    expect(checked.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  it("knows an authority’s own file, which is one folder higher", async () => {
    const items = await editor.complete(authority, `${schemaLine("authority")}\nuses:\n  - product: x\n    status: ‸`);
    expect(items.map(({ label }) => label)).toContain("in-use");
  });

  it.each(kindNames)("finds the schema of a %s", async (kind) => {
    const path = `catalogue/${pathOf({ kind, slug: "camden", authority: "camden" })}`;
    expect(await editor.problems(path, `${schemaLine(kind)}\nnonsense: 1\n`)).toContain(
      "2: Property nonsense is not allowed.",
    );
  });
});

describe("an editor that opens the settings of the catalogue", () => {
  const settings = "catalogue/catalogue.yml";

  it("marks nothing in our own", async () => {
    expect(await editor.problems(settings, readFileSync(`${root}/${settings}`, "utf8"))).toEqual([]);
  });

  it("offers the fields of a peer and marks its problems", async () => {
    const text = `${schemaLine("catalogue")}\nname: Play Catalogue\nhomepage: https://play.example.org\npeers:\n  - `;
    const items = await editor.complete(settings, `${text}‸`);
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(["id", "manifest", "maximumShrink"]));
    expect(await editor.problems(settings, `${text}id: wales\n    kinds: [produkt]\n`)).toEqual(
      expect.arrayContaining([
        expect.stringContaining("3: It must be the public https address of the site, with a slash at the end"),
        expect.stringContaining("6: Value is not accepted."),
      ]),
    );
  });
});

describe("the first line of an entry", () => {
  it("holds the schema’s address in every entry of the catalogue", () => {
    const without = [...entriesOf(diskSource(`${root}/catalogue`))].filter(({ path, text }) => {
      const place = parseEntryPath(path);
      return place && !text.startsWith(`${schemaLine(place.kind)}\n`);
    });
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it("is optional in VS Code, whose settings have the same schemas", () => {
    const settings = JSON.parse(readFileSync(`${root}/.vscode/settings.json`, "utf8")) as { "yaml.schemas": object };
    const globs = kindNames.map((kind) => {
      const path = pathOf({ kind, slug: "x", authority: "x" });
      return [`./schemas/json/${kind}.json`, `catalogue/${path.replaceAll(/\bx\b/g, "*")}`];
    });
    const settingsGlob = ["./schemas/json/catalogue.json", "catalogue/catalogue.yml"];
    expect(settings["yaml.schemas"]).toEqual(Object.fromEntries([...globs, settingsGlob]));
  });

  it("is in every entry that `writeEntry` writes", () => {
    const data = { name: "Open Play", summary: "Lets families find sessions.", services: [], reviewed: "2026-01-01" };
    for (const kind of kindNames)
      expect(writeEntry(kind, data)).toMatch(
        new RegExp(`^# yaml-language-server: \\$schema=(\\.\\./)+schemas/json/${kind}\\.json\n`),
      );
  });
});

function* entriesOf(source: Source): Generator<{ path: string; text: string }> {
  for (const { path, read } of source.files())
    yield { path, text: new TextDecoder().decode(bytes(read())).slice(0, maxBytes) };
}

function bytes(content: Uint8Array | string): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
