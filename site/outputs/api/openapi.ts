import { withArticle } from "../../../schemas/fields/noun.ts";
import { type Kind, kindNames, kinds } from "../../../schemas/index.ts";
import { plainJsonSchemaOf } from "../../../schemas/json-schema.ts";
import { siteName, siteSummary } from "../../layouts/frame.ts";
import { forMembers } from "../../member-words.ts";
import { addressesOf, type Output, type OutputContext, outputGroups } from "../output.ts";
import { relationTables } from "../tables/index.ts";
import { type Column, sourceMeaning, type Table } from "../tables/table.ts";
import { documentSchemas } from "./document-schemas.ts";
import { withPortablePatterns } from "./portable-patterns.ts";

/** The address of the description of the API. */
export const openApiAddress = "/api/v1/openapi.json";

/**
 * Generates the OpenAPI description from the list of outputs and the model.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function openApiOf(all: readonly Output[], { site }: Pick<OutputContext, "site">): object {
  // Leaves out embeds and their style sheet, which only browsers request.
  const outputs = all.filter(({ mediaType }) => !["text/html", "text/css"].includes(mediaType));
  return {
    openapi: "3.1.1",
    info: {
      title: siteName,
      version: "1",
      summary: siteSummary,
      description:
        "Every address is a file: there are no keys, no limits and nothing to send. Columns and fields are removed only with a new version in the address.",
      license: { name: "Open Government Licence v3.0", identifier: "OGL-UK-3.0" },
      contact: { name: siteName, url: site },
    },
    servers: [{ url: site.replace(/\/$/, "") }],
    security: [],
    tags: [...new Set(outputs.map(({ group }) => group))].map((name) => ({ name, description: outputGroups[name] })),
    paths: Object.fromEntries(outputs.flatMap(pathsOf)),
    components: {
      schemas: {
        ...Object.fromEntries(kindNames.flatMap((kind) => schemasOf(kind))),
        ...Object.fromEntries(relationTables.map((table) => [table.name, recordSchema(table)])),
        ...documentSchemas,
      },
    },
  };
}

function pathsOf(output: Output): [string, object][] {
  const { each = [""] } = output;
  return each.flatMap((value) =>
    addressesOf(output).map((address): [string, object] => {
      const path = value === "" ? address : address.replace(/\{\w+\}/, value);
      return [path, { get: operationOf(output, value, path) }];
    }),
  );
}

function operationOf(
  { id, group, title, description, mediaType, schema }: Output,
  value: string,
  path: string,
): object {
  const parameters = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: name === "page" ? { type: "integer", minimum: 2 } : { type: "string" },
  }));
  const page = path.endsWith("/{page}.json") ? "page" : "";
  const summary = value === "" ? title : `${title}: ${value}`;
  return {
    operationId: [id, value, page].filter((part) => part !== "").join("-"),
    tags: [group],
    summary: page === "" ? summary : `${summary} (a further page)`,
    description,
    ...(parameters.length > 0 && { parameters }),
    responses: {
      200: { description: title, content: { [mediaType]: schema ? { schema: schema(value) } : {} } },
      404: { description: "There is no such file." },
    },
  };
}

function schemasOf(kind: Kind): [string, object][] {
  const { one } = kinds[kind].label;
  return [
    [kind, forMembers(withPortablePatterns(plainJsonSchemaOf(kind)))],
    [
      `${kind}-document`,
      {
        type: "object",
        description: `${withArticle(one)} with where it is.`,
        required: ["kind", "slug", "authority", "url", "source", "file", "data"],
        properties: {
          kind: { const: kind },
          slug: { type: "string", description: "Unique in its kind; the last part of its address." },
          authority: { type: "string", description: "The slug of the authority in whose folder it is." },
          url: { type: "string", format: "uri", description: "Its page." },
          source: { type: "string", format: "uri", description: sourceMeaning },
          file: { type: "string", description: "Its file, relative to the catalogue." },
          data: { $ref: `#/components/schemas/${kind}` },
        },
      },
    ],
  ];
}

function recordSchema({ description, columns }: Table): object {
  return {
    type: "object",
    description,
    properties: Object.fromEntries(
      columns.map(({ name, type, description: meaning }) => [name, { ...typeOf(type), description: meaning }]),
    ),
  };
}

/** The type of a column in JSON Schema. */
function typeOf(type: Column["type"]): object {
  switch (type) {
    case "uri":
    case "date":
      return { type: "string", format: type };
    case "datetime":
      return { type: "string", format: "date-time" };
    default:
      return { type };
  }
}
