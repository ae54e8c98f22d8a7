import { type FormName, formNames, formPathShape } from "../../schemas/forms.ts";
import { inMemberWords } from "../../schemas/identity.ts";
import { inspect, slugsIn } from "../../schemas/index.ts";
import { jsonSchemaOf } from "../../schemas/json-schema.ts";
import { catalogueFolderOf, diskSource } from "../../schemas/reading/disk.ts";
import { issueTemplates } from "../github/issues/template.ts";
import { today } from "./folder.ts";
import { type FileChanges, writeGenerated } from "./generated-files.ts";
import { catalogueIdentity } from "./identity.ts";
import { root } from "./root.ts";
import { schemaText } from "./schema-text.ts";

/** Writes the JSON Schemas, VS Code’s settings for them and the issue forms, where they have changed. */
export function writeModelFiles(): FileChanges {
  // These files belong to the project, whatever catalogue the environment names.
  const folder = catalogueFolderOf(undefined, root);
  const identity = catalogueIdentity(folder);
  // Editors find the JSON Schemas by the first line of each entry. The slugs in them are those of today.
  const slugs = slugsIn(inspect(diskSource(folder), today()).catalogue);
  const schemas = formNames.map((name): [string, string] => [
    `${schemasFolder}/${name}.json`,
    schemaText(inMemberWords(jsonSchemaOf(name, slugs), identity)),
  ]);
  const forms = Array.from(issueTemplates(identity), ([name, text]): [string, string] => [
    `${formsFolder}/${name}`,
    text,
  ]);
  const files = new Map([...schemas, [".vscode/settings.json", schemaText(editorSettings())], ...forms]);
  return writeGenerated(root, files, [schemasFolder, formsFolder]);
}

const schemasFolder = "schemas/json";
const formsFolder = ".github/ISSUE_TEMPLATE";

/** Returns VS Code’s settings, which map path patterns to the schema of files that do not name one. */
function editorSettings(): object {
  const schemas = formNames.map((name) => [`./${schemasFolder}/${name}.json`, globOf(name)]);
  return { "yaml.schemas": Object.fromEntries(schemas) as object };
}

/** Returns the glob of a form’s files in the repository. */
function globOf(name: FormName): string {
  return formPathShape(name).replace(/<\w+>/g, "*");
}
