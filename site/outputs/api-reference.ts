import { type Kind, kindNames } from "../../schemas/index.ts";
import { referenceAddress } from "../reference/view.ts";
import { openApiOf } from "./api/openapi.ts";
import { columnsAddress } from "./column-reference.ts";
import type { Output, OutputContext } from "./output.ts";
import { tables } from "./tables/index.ts";

/** The API reference, generated from the OpenAPI description. */
export interface ApiReferenceView {
  groups: { id: string; title: string; operations: OperationView[]; hasFields: boolean }[];
  schemas: SchemaView[];
}

interface OperationView {
  id: string;
  /** From the site’s root, with path parameters such as `{slug}`. */
  path: string;
  summary: string;
  description: string;
  mediaType: string;
  /** The schema of the response, if described. */
  schema: { name: string; address: string } | undefined;
}

/** The fields of a schema: a row of a relation table or a document. */
interface SchemaView {
  id: string;
  name: string;
  description: string;
  fields: { name: string; type: string; description: string }[];
}

/** The subset of an OpenAPI description that the reference uses. */
interface Description {
  tags: { name: string; description: string }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, Schema> };
}

interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  responses: { 200: { content: Record<string, { schema?: Schema }> } };
}

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  description?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
}

/** Generates the reference from the published description. */
export function apiReference(outputs: readonly Output[], context: Pick<OutputContext, "site">): ApiReferenceView {
  const { tags, paths, components } = openApiOf(outputs, context) as Description;
  const operations = Object.entries(paths).map(([path, { get }]) => ({
    tag: get.tags[0],
    ...operationView(path, get),
  }));
  return {
    groups: tags.map(({ name, description }) => {
      const some = operations.filter(({ tag }) => tag === name);
      return { id: name, title: description, operations: some, hasFields: some.some(({ schema }) => schema) };
    }),
    schemas: Object.entries(components.schemas)
      .filter(([name]) => !isOfKind(name))
      .map(([name, schema]) => schemaView(name, schema)),
  };
}

function operationView(path: string, { operationId, summary, description, responses }: Operation): OperationView {
  const [mediaType = "", content] = Object.entries(responses[200].content)[0] ?? [];
  const name = nameIn(content?.schema);
  return {
    id: operationId,
    path,
    summary,
    description,
    mediaType,
    schema: name === undefined ? columnsLink(path) : schemaLink(name),
  };
}

/** The name of the response’s schema, or of its items’ schema if it is a list. */
function nameIn(schema: Schema | undefined): string | undefined {
  const listed = Object.values(schema?.properties ?? {}).flatMap(({ items }) => items?.$ref ?? []);
  const reference = schema?.$ref ?? listed[0];
  return reference?.split("/").at(-1);
}

function schemaLink(name: string): { name: string; address: string } {
  const kind = kindOf(name);
  return kind === undefined ? { name, address: `#${anchorOf(name)}` } : { name: kind, address: referenceAddress(kind) };
}

/** A link to the column reference of a table, for its CSV file. */
function columnsLink(path: string): OperationView["schema"] {
  const table = tables.find(({ name }) => path === `/api/v1/${name}.csv`);
  return table && { name: `columns of ${table.name}`, address: columnsAddress(table.name) };
}

function schemaView(name: string, { description = "", properties = {} }: Schema): SchemaView {
  const fields = Object.entries(properties).map(([field, { type = "", format, description: meaning = "" }]) => {
    return { name: field, type: format ?? type, description: meaning };
  });
  return { id: anchorOf(name), name, description, fields };
}

function anchorOf(name: string): string {
  return `schema-${name}`;
}

function isOfKind(name: string): boolean {
  return kindOf(name) !== undefined;
}

function kindOf(name: string): Kind | undefined {
  return kindNames.find((kind) => name === kind || name === `${kind}-document`);
}
