import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ZodArray, ZodObject, ZodUnion } from "zod";

import packageJson from "../../package.json" with { type: "json" };
import { metaOf } from "../../schemas/fields/describe.ts";
import { addressOf, type Entry, inspect, type Kind, kindNames, kinds, memorySource } from "../../schemas/index.ts";
import { root } from "../../scripts/lib/root.ts";
import { dateInWords } from "../../site/format.ts";
import { licenceView } from "../../site/licences/licence.ts";
import { fixtureFiles, fixtures, today } from "../helpers/catalogues.ts";
import { command } from "../helpers/command.ts";
import { type FieldValue, fieldValues } from "../helpers/field-values.ts";
import { allFields } from "../helpers/fields.ts";
import { decoded, tagsOf } from "../helpers/tags.ts";

/** Field that no page shows → the reason. The data file of each entry has all fields. */
const notShown: Readonly<Record<string, string>> = {
  ...ofEachKind("aliases[]", "An earlier slug: its address redirects to the page."),
  ...ofEachKind("links[].type", "The title of a link, if it has one, says more."),
  "standard.requirements[].id": "Claims refer to a requirement by its id. The page shows its title.",
  "authority.services[]": "What an authority shares, uses and adopts shows what it works on.",
  "authority.maintainers[].github": "A person’s account, which only the gate needs.",
  "authority.maintainers[].id": "A person’s account, which only the gate needs.",
  "authority.maintainers[].notify": "A person’s choice, which only the bots need.",
  "authority.uses[].connects[].system.supplier": "The name identifies the system; the data tables have its supplier.",
};

/** Field → what its page says, if that is not made from the value by rule. */
const phrases: Readonly<Record<string, (value: unknown) => string>> = {
  "authority.claimed": (claimed) => (claimed === false ? "The catalogue’s own team" : ""),
  "authority.leadership.chiefDigitalOfficer.onBoard": () => "Part of the top management team",
  "product.inclusion.multilingual": () => "Ready for more languages",
  "product.inclusion.languages[]": (code) =>
    new Intl.DisplayNames("en-GB", { type: "language" }).of(String(code)) ?? "",
};

const { catalogue } = inspect(memorySource(fixtureFiles("whole")), today);
let folder: string;

beforeAll(async () => {
  mkdirSync(join(root, ".cache"), { recursive: true });
  folder = mkdtempSync(join(root, ".cache/fields-"));
  // The command of `npm run build`.
  const [, first = "", ...more] = packageJson.scripts.build.split(" ");
  const environment = {
    CATALOGUE: join(fixtures, "whole"),
    // The address of the tests’ other sites, so that they share the bundled code.
    SITE: "https://example.org/base/",
    OUT: join(folder, "site"),
    CACHE: join(folder, "cache"),
    CI: "1",
  };
  const { exitCode, output } = await command(first, environment, more);
  expect(exitCode, output).toBe(0);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(kindNames)("the page of each %s", (kind) => {
  const entries: readonly Entry[] = [...catalogue[kind].values()];

  test("shows every field of the entry, except the listed ones", () => {
    const missing = entries.flatMap((entry) => {
      const page = readPage(entry);
      return [...fieldValues(kinds[kind].schema, entry.data, kind)]
        .filter((field) => !Object.hasOwn(notShown, field.place) && !shows(page, field))
        .map((field) => `${entry.slug}: ${field.place} is ${JSON.stringify(field.value)}`);
    });
    expect(missing).toEqual([]);
  });

  test("is tested with every field of the schema", () => {
    const filled = new Set(
      entries.flatMap((entry) => [...fieldValues(kinds[kind].schema, entry.data, kind)].map((field) => field.place)),
    );
    const unfilled = leaves(kind).filter((field) => !filled.has(field) && !Object.hasOwn(notShown, field));
    expect(unfilled).toEqual([]);
  });
});

test("every field listed as not shown is in the schema", () => {
  const known = new Set(kindNames.flatMap(leaves));
  expect(Object.keys(notShown).filter((field) => !known.has(field))).toEqual([]);
});

interface Page {
  /** In lower case, without spaces. */
  text: string;
  links: ReadonlySet<string>;
}

function readPage({ kind, slug }: Entry): Page {
  const html = readFileSync(join(folder, "site", addressOf(kind, slug), "index.html"), "utf8");
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>")).replace(/<script[^]*?<\/script>/g, "");
  const links = tagsOf(main).flatMap(({ attributes }) => attributes.get("href") ?? []);
  return { text: plain(decoded(main.replace(/<[^>]*>/g, ""))), links: new Set(links) };
}

function shows({ text, links }: Page, field: FieldValue): boolean {
  const { value } = field;
  if (typeof value === "string" && (links.has(value) || links.has(`mailto:${value}`))) return true;
  return waysToSay(field).some((way) => text.includes(plain(way)));
}

/** Returns the texts that count as showing a value. */
function waysToSay({ place: field, schema, value }: FieldValue): string[] {
  const phrase = phrases[field];
  if (phrase) return [phrase(value)];
  if (typeof value === "number") return [value.toLocaleString("en-GB")];
  if (typeof value !== "string") return [];
  const { words: ofList, references } = metaOf(schema);
  if (ofList) return [ofList[value]?.title ?? value, ofList[value]?.description ?? ofList[value]?.title ?? value];
  if (references) return [catalogue[references].get(value)?.data.name ?? value];
  if (field.includes(".licences.")) return [licenceView(value).name ?? value, licenceView(value).short];
  if (/^\d{4}(?:-\d\d){1,2}$/.test(value)) return [dateInWords(value)];
  if (field.endsWith("standards[].requirements[]")) return titlesOfRequirements(value);
  const [line = ""] = value.replace(/[*`]|\[|\]\([^)]*\)/g, "").split("\n");
  return [value, line, value.replaceAll("-", " ")];
}

function titlesOfRequirements(id: string): string[] {
  const all = Array.from(catalogue.standard.values(), ({ data }) => data.requirements ?? []).flat();
  return all.filter((requirement) => requirement.id === id).map(({ title }) => title);
}

/** Returns the fields of a kind that have no nested fields. */
function leaves(kind: Kind): string[] {
  return allFields
    .filter(({ bare }) => !(bare instanceof ZodObject || bare instanceof ZodArray || bare instanceof ZodUnion))
    .map((field) => field.place)
    .filter((field) => field.startsWith(`${kind}.`));
}

function ofEachKind(field: string, reason: string): Record<string, string> {
  return Object.fromEntries(kindNames.map((kind) => [`${kind}.${field}`, reason]));
}

function plain(text: string): string {
  return text.replace(/\s+/g, "").toLowerCase();
}
