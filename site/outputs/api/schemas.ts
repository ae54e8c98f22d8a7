import { formNames } from "../../../schemas/forms.ts";
import { modelVersion, slugsIn } from "../../../schemas/index.ts";
import { jsonSchemaOf } from "../../../schemas/json-schema.ts";
import { forMembers } from "../../member-words.ts";
import { memoisePerObject } from "../../memoise-per-object.ts";
import type { Output, OutputContext, OutputFile } from "../output.ts";
import { jsonText } from "./json-text.ts";
import { withPortablePatterns } from "./portable-patterns.ts";

/** The folders of the JSON Schemas, as addresses from the site’s root. */
export const schemaFolders = {
  /** Of the newest version of the model. */
  newest: "/schemas/",
  /** Of this version of the model. */
  versioned: `/schemas/v${modelVersion}/`,
} as const;

const mediaType = "application/schema+json";

/** The JSON Schemas of the newest model, at addresses that stay the same. */
export const newestSchemas: Output = {
  id: "schema",
  group: "entries",
  title: "JSON Schema",
  description: "Which fields the files of entries of a kind have, for editors and programs, with the slugs of the day.",
  address: `${schemaFolders.newest}{kind}.json`,
  mediaType,
  each: formNames,
  files: (context) => schemasIn(schemaFolders.newest, context),
};

/** The same schemas at addresses with the version of the model. */
export const versionedSchemas: Output = {
  id: "versioned-schema",
  group: "entries",
  title: "JSON Schema of this version of the model",
  description: "The same at an address that names the version, for what must not change with the model.",
  address: `${schemaFolders.versioned}{kind}.json`,
  mediaType,
  each: formNames,
  files: (context) => schemasIn(schemaFolders.versioned, context),
};

/** The name and the content of each schema’s file. */
const schemaFiles = memoisePerObject(({ catalogue }: OutputContext) => {
  const slugs = slugsIn(catalogue);
  return formNames.map((name) => ({
    name: `${name}.json`,
    content: jsonText(forMembers(withPortablePatterns(jsonSchemaOf(name, slugs))), 2),
  }));
});

function schemasIn(folder: string, context: OutputContext): OutputFile[] {
  return schemaFiles(context).map(({ name, content }) => ({ address: folder + name, content }));
}
