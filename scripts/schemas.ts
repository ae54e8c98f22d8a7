import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import packageJson from "../package.json" with { type: "json" };
import { jsonSchemaOf, kindNames } from "../schemas/index.ts";
import { issueTemplates } from "./github/issues/template.ts";
import { readOptions } from "./lib/options.ts";
import { root } from "./lib/root.ts";
import { run } from "./lib/stop.ts";

await run(() => {
  readOptions(
    {},
    "npm run schemas",
    "Writes what is made from the model for others: the JSON Schemas and the issue forms.",
  );
  // Editors find these files by the first line of each entry.
  write("schemas/json", new Map(kindNames.map((kind) => [`${kind}.json`, asFile(jsonSchemaOf(kind))])));
  write(".github/ISSUE_TEMPLATE", issueTemplates(siteAddress(), repositoryAddress()));
  return 0;
});

function write(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(join(root, folder), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(root, folder, name), text);
}

function asFile(schema: object): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function siteAddress(): string {
  return packageJson.homepage.replace(/\/$/, "");
}

function repositoryAddress(): string {
  return packageJson.repository.replace(/^github:/, "https://github.com/");
}
