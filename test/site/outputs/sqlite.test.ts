import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { kindNames } from "../../../schemas/index.ts";
import { examplesOf } from "../../../site/outputs/examples.ts";
import { tables } from "../../../site/outputs/tables/index.ts";
import { entry, fixtureFiles } from "../../helpers/catalogues.ts";
import { outputContext, published } from "../../helpers/outputs.ts";

const context = outputContext(fixtureFiles("whole"));
const { files } = published(context);

describe("the SQLite file", () => {
  let folder: string;
  let database: DatabaseSync;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "catalogue-test-"));
    writeFileSync(join(folder, "catalogue.sqlite"), files.get("/api/v1/catalogue.sqlite")!);
    database = new DatabaseSync(join(folder, "catalogue.sqlite"), { readOnly: true });
  });
  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true });
  });

  test("has every table, with as many rows as the CSV", () => {
    for (const { name } of tables) {
      const [{ rows }] = database.prepare(`SELECT count(*) AS rows FROM "${name.replaceAll("-", "_")}"`).all() as [
        { rows: number },
      ];

      expect(rows, name).toBe(parse<object>(files.get(`/api/v1/${name}.csv`)!, { columns: true }).length);
    }
  });

  test("has valid primary and foreign keys", () => {
    const keys = database.prepare("SELECT name FROM pragma_table_info('product') WHERE pk").all();
    expect(keys).toEqual([{ name: "slug" }]);
    const referred = database.prepare('SELECT "from", "table", "to" FROM pragma_foreign_key_list(\'uses\')').all();
    expect(referred).toContainEqual({ from: "product", table: "product", to: "slug" });
    expect(referred).toContainEqual({ from: "authority", table: "authority", to: "slug" });

    expect(database.prepare("PRAGMA foreign_key_check").all()).toEqual([]);
  });

  test("answers an SQL query", () => {
    const query =
      "SELECT product, count(*) AS users FROM uses WHERE status = 'in-use' AND product IS NOT NULL GROUP BY product";

    expect(database.prepare(query).all()).toMatchObject([{ product: "open-play", users: 1 }]);
  });

  test("answers which contracts end next with current contracts of systems in use", () => {
    const next = outputContext({
      "camden/authority.yml": entry(
        "Camden",
        `uses:
  - { system: { name: Old Desk }, services: [parking], status: in-use, contract: { until: 2022-03-31 } }
  - { system: { name: New Desk }, services: [parking], status: in-use, contract: { until: 2099-03-31 } }
  - { system: { name: No Desk }, services: [parking], status: stopped, reason: It was dear., contract: { until: 2098-03-31 } }
`,
      ),
    });
    const file = join(folder, "next.sqlite");
    writeFileSync(file, published(next).files.get("/api/v1/catalogue.sqlite")!);
    const contracts = new DatabaseSync(file, { readOnly: true });
    const { source } = examplesOf("https://example.org/")
      .flatMap(({ steps }) => steps)
      .find(({ title }) => title === "Which contracts end next?")!;
    expect(contracts.prepare(source).all()).toEqual([
      { authority_name: "Camden", name: "New Desk", supplier: null, until: "2099-03-31" },
    ]);
    contracts.close();
  });

  test("joins each use with the end of its contract, uses through a shared service included", () => {
    const gss = { leeds: "E08000035", york: "E06000014" };
    const shared = outputContext({
      "leeds/authority.yml": entry(
        "Leeds",
        `type: metropolitan-district
gss: ${gss.leeds}
uses:
  - { product: bins, status: in-use, contract: { until: 2030-03-31 } }
  - { system: { name: Town desk }, services: [parking], status: in-use, contract: { until: 2031-03-31 } }
  - { system: { name: Old desk }, services: [parking], status: in-use }
`,
      ),
      "york/authority.yml": entry("York", `type: unitary-authority\ngss: ${gss.york}\n`),
      "both/authority.yml": entry(
        "Both",
        "members: [leeds, york]\nuses: [{ product: bins, status: in-use, contract: { until: 2029-03-31 } }]\n",
      ),
      "camden/products/bins.yml": entry("Bins"),
    });
    const file = join(folder, "shared.sqlite");
    writeFileSync(file, published(shared).files.get("/api/v1/catalogue.sqlite")!);
    const uses = new DatabaseSync(file, { readOnly: true });
    const { source } = examplesOf("https://example.org/")
      .flatMap(({ steps }) => steps)
      .find(({ title }) => title?.startsWith("What does each council use"))!;
    const rows = uses.prepare(source).all() as { authority_name: string; name: string; until: string | null }[];
    expect(rows.map(({ authority_name: council, name, until }) => [council, name, until])).toEqual([
      ["Leeds", "Old desk", null],
      ["Leeds", "Bins", "2030-03-31"],
      ["Leeds", "Town desk", "2031-03-31"],
      ["York", "Bins", "2029-03-31"],
    ]);
    expect(uses.prepare("PRAGMA foreign_key_check").all()).toEqual([]);
    uses.close();
  });

  test("would be rejected if truncated", () => {
    const whole = files.get("/api/v1/catalogue.sqlite")!;
    writeFileSync(join(folder, "broken.sqlite"), whole.subarray(0, whole.length / 2));
    const broken = new DatabaseSync(join(folder, "broken.sqlite"), { readOnly: true });
    expect(() => broken.prepare("SELECT * FROM uses").all()).toThrow("malformed");
    broken.close();
  });

  test("is byte-identical for the same catalogue", () => {
    expect(published(context).files.get("/api/v1/catalogue.sqlite")).toEqual(files.get("/api/v1/catalogue.sqlite"));
  });
});

describe("the data package", () => {
  interface Package {
    resources: { name: string; path: string; schema: TableSchema }[];
  }
  interface Categories {
    categories?: { value: string; label: string }[];
  }
  interface Field extends Categories {
    name: string;
    type: string;
    description: string;
    separator?: string;
    items?: Categories;
  }
  interface TableSchema {
    fields: Field[];
    primaryKey?: [string];
    foreignKeys?: { fields: [string]; reference: { resource: string; fields: [string] } }[];
  }
  const { resources } = JSON.parse(files.get("/data/datapackage.json")!.toString()) as Package;

  /** Returns the non-empty cells of a column. */
  function cellsOf(table: string, column: string): string[] {
    const { path } = resources.find(({ name }) => name === table)!;
    const rows: Record<string, string>[] = parse(files.get(path.replace("https://example.org/base", ""))!, {
      columns: true,
    });
    return rows.map((row) => row[column]!).filter((cell) => cell !== "");
  }

  test("lists each CSV file with its columns in order", () => {
    for (const { name, path, schema } of resources) {
      const [header] = parse(files.get(path.replace("https://example.org/base", ""))!, { to_line: 1 }) as [string[]];

      expect(
        schema.fields.map((field) => field.name),
        name,
      ).toEqual(header);
    }
    expect(resources).toHaveLength(tables.length);
  });

  test("gives each column the type of its values", () => {
    const patterns: Record<string, RegExp> = {
      integer: /^\d+$/,
      boolean: /^(?:true|false)$/,
      date: /^\d{4}-\d\d-\d\d$/,
      datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/,
    };
    for (const { path, schema } of resources) {
      const rows = parse(files.get(path.replace("https://example.org/base", ""))!, { from_line: 2 });
      for (const [index, { name, type }] of schema.fields.entries()) {
        const wrong = rows
          .map((row) => row[index] ?? "")
          .filter((cell) => cell !== "" && !(patterns[type]?.test(cell) ?? true));

        expect(wrong, name).toEqual([]);
      }
    }
  });

  test("declares foreign keys, which the tables satisfy", () => {
    const references = resources.flatMap(({ name, schema }) =>
      (schema.foreignKeys ?? []).map(({ fields: [column], reference }) => ({ name, column, ...reference })),
    );

    for (const { name, column, resource, fields } of references) {
      expect(cellsOf(resource, fields[0]), `${name}.${column}`).toEqual(expect.arrayContaining(cellsOf(name, column)));
    }
    expect(references).toContainEqual({ name: "uses", column: "product", resource: "product", fields: ["slug"] });
    expect(references).toContainEqual({
      name: "contracts",
      column: "authority",
      resource: "authority",
      fields: ["slug"],
    });
  });

  test("declares unique primary keys", () => {
    const keys = resources.flatMap(({ name, schema }) => (schema.primaryKey ?? []).map((column) => ({ name, column })));

    for (const { name, column } of keys) expect(new Set(cellsOf(name, column)).size).toBe(cellsOf(name, column).length);
    expect(keys.map(({ name, column }) => `${name}.${column}`)).toEqual([
      ...kindNames.map((kind) => `${kind}.slug`),
      ...["contracts.id", "changes.id"],
    ]);
  });

  test("lists the categories of columns, with all values in use", () => {
    const listed = resources.flatMap(({ name, schema }) =>
      schema.fields.flatMap(({ name: column, separator, categories, items }) =>
        categories || items?.categories
          ? [{ table: name, column, separator, categories: (categories ?? items?.categories)! }]
          : [],
      ),
    );

    for (const { table, column, separator, categories } of listed) {
      const words = categories.map(({ value }) => value);
      const values = cellsOf(table, column).flatMap((cell) => (separator ? cell.split(separator) : [cell]));
      expect(words, `${table}.${column}`).toEqual(expect.arrayContaining(values));
    }
    for (const column of ["uses.certainty", "adoptions.certainty", "dependencies.relation", "changes.type"]) {
      expect(listed.map((one) => `${one.table}.${one.column}`)).toContain(column);
    }
    // These columns hold slugs of services, whose labels are their titles.
    for (const table of ["product", "uses", "contracts"]) {
      expect(listed.find((one) => one.table === table && one.column === "services")?.categories, table).toContainEqual({
        value: "planning-building",
        label: "Planning and building control",
      });
    }
    expect(listed.find(({ table, column }) => table === "uses" && column === "status")?.categories).toContainEqual({
      value: "in-use",
      label: "In use",
    });
  });

  test("declares the separator of columns with several values in a cell", () => {
    const several = resources.flatMap(({ name, schema }) =>
      schema.fields.filter(({ name: column }) => cellsOf(name, column).some((cell) => cell.includes("; "))),
    );

    expect(several.length).toBeGreaterThan(0);
    for (const { name, description, separator } of several) {
      expect(description, name).toContain("Several are separated by “; ”.");
      expect(separator, name).toBe("; ");
    }
  });
});
