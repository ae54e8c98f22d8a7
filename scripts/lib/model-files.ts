import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { type FormName, formNames, formPathShape } from "../../schemas/forms.ts";
import { inspect, slugsIn } from "../../schemas/index.ts";
import { jsonSchemaOf } from "../../schemas/json-schema.ts";
import { catalogueFolderOf, diskSource } from "../../schemas/reading/disk.ts";
import { issueTemplates } from "../github/issues/template.ts";
import { today } from "./folder.ts";
import { identityOf } from "./identity.ts";
import { root } from "./root.ts";
import { schemaText } from "./schema-text.ts";

/** Writes the JSON Schemas, where VS Code finds them, and the issue forms. */
export function writeModelFiles(): void {
  const { homepage, repository } = identityOf(undefined);
  // Editors find these files by the first line of each entry. The slugs in them are those of today.
  const slugs = slugsIn(inspect(diskSource(catalogueFolderOf(undefined, root)), today()).catalogue);
  const schemas = formNames.map((name): [string, string] => [`${name}.json`, schemaText(jsonSchemaOf(name, slugs))]);
  write("schemas/json", new Map(schemas));
  writeFileSync(join(root, ".vscode/settings.json"), schemaText(editorSettings()));
  write(".github/ISSUE_TEMPLATE", issueTemplates(homepage.replace(/\/$/, ""), repository));
}

/** Tells VS Code which schema the files have that do not name one. */
function editorSettings(): object {
  const schemas = formNames.map((name) => [`./schemas/json/${name}.json`, globOf(name)]);
  return { "yaml.schemas": Object.fromEntries(schemas) as object };
}

/** Writes a folder that holds nothing else: what is no longer made is deleted. */
function write(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(join(root, folder), { recursive: true });
  for (const name of readdirSync(join(root, folder))) if (!files.has(name)) rmSync(join(root, folder, name));
  for (const [name, text] of files) writeFileSync(join(root, folder, name), text);
}

/** Where the files of a form are in the repository. */
function globOf(name: FormName): string {
  return formPathShape(name).replace(/<\w+>/g, "*");
}
