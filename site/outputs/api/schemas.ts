import { formNames } from "../../../schemas/forms.ts";
import { modelVersion, slugsIn } from "../../../schemas/index.ts";
import { jsonSchemaOf } from "../../../schemas/json-schema.ts";
import type { Output, OutputContext, OutputFile } from "../output.ts";

const mediaType = "application/schema+json";

/** The JSON Schemas of the newest model, at addresses that stay the same. */
export const newestSchemas: Output = {
  id: "schema",
  group: "entries",
  title: "JSON Schema",
  description: "Which fields the files of entries of a kind have, for editors and programs, with the slugs of the day.",
  address: "/schemas/{kind}.json",
  mediaType,
  each: formNames,
  files: (context) => schemasAt("/schemas/", context),
};

/** The same schemas at addresses with the version of the model. */
export const versionedSchemas: Output = {
  id: "versioned-schema",
  group: "entries",
  title: "JSON Schema of this version of the model",
  description: "The same at an address that names the version, for what must not change with the model.",
  address: `/schemas/v${modelVersion}/{kind}.json`,
  mediaType,
  each: formNames,
  files: (context) => schemasAt(`/schemas/v${modelVersion}/`, context),
};

function* schemasAt(folder: string, { catalogue }: OutputContext): Generator<OutputFile> {
  for (const name of formNames) {
    const content = `${JSON.stringify(jsonSchemaOf(name, slugsIn(catalogue)), undefined, 2)}\n`;
    yield { address: `${folder}${name}.json`, content };
  }
}
