import { entryLicence } from "../../../schemas/address.ts";
import { identity } from "../../identity.ts";
import { siteName } from "../../layouts/frame.ts";
import type { Output } from "../output.ts";
import { keyOf, tables } from "./index.ts";
import type { Column } from "./table.ts";

/**
 * The tables as a Frictionless Data Package, with a Table Schema for each CSV file.
 *
 * @see https://specs.frictionlessdata.io/data-package/
 */
export const dataPackage: Output = {
  id: "data-package",
  group: "tables",
  title: "Data package",
  description: "Says of every CSV table which columns it has and what they mean (Frictionless Data).",
  address: "/data/datapackage.json",
  mediaType: "application/json",
  *files({ site }) {
    const content = {
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: identity.id,
      title: siteName,
      homepage: site,
      description:
        "In the CSV files, a text that a spreadsheet would take for a formula begins with an apostrophe, which is not part of it.",
      licenses: [
        {
          name: "OGL-UK-3.0",
          title: "Open Government Licence v3.0",
          path: entryLicence,
        },
      ],
      resources: tables.map(({ name, title, description, columns }) => ({
        name,
        type: "table",
        title,
        description,
        path: `${site}api/v1/${name}.csv`,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
        schema: schemaOf(columns),
      })),
    };
    yield {
      address: "/data/datapackage.json",
      content: `${JSON.stringify(content, undefined, 2)}\n`,
      rows: tables.length,
    };
  },
};

/** The columns of a table as its Table Schema. */
function schemaOf(columns: readonly Column[]): object {
  const keys = columns.filter(({ isKey }) => isKey);
  const references = columns.flatMap(({ name, of }) =>
    of === undefined ? [] : [{ fields: [name], reference: { resource: of, fields: [keyOf(of)] } }],
  );
  return {
    fields: columns.map(fieldOf),
    missingValues: [""],
    ...(keys.length > 0 && { primaryKey: keys.map(({ name }) => name) }),
    ...(references.length > 0 && { foreignKeys: references }),
  };
}

/** A column as a field of Table Schema. */
function fieldOf({ name, type, description, words, separator, isKey }: Column): object {
  const categories = words && Object.entries(words).map(([value, { title }]) => ({ value, label: title }));
  return {
    name,
    ...(type === "uri" ? { type: "string", format: "uri" } : { type }),
    ...(type === "boolean" && { trueValues: ["true"], falseValues: ["false"] }),
    description,
    // Table Schema’s `categories` constrain a whole cell; our `items` property constrains the values within one.
    ...(separator === undefined ? { categories } : { separator, ...(categories && { items: { categories } }) }),
    ...(isKey && { constraints: { required: true, unique: true } }),
  };
}
