import { entriesFolder } from "./address.ts";
import { type Kind, kindNames, kinds } from "./kinds/index.ts";
import { pathShape, parseEntryPath } from "./reading/entry-path.ts";
import type { Form } from "./reading/shape.ts";
import { settingsFile, settingsForm } from "./settings.ts";

/** A set of fields that a file of the catalogue can hold: those of a kind of entry, or the settings. */
export type FormName = Kind | "catalogue";

/** Every form: the kinds in the order in which the site shows them, then the settings. */
export const formNames: readonly FormName[] = [...kindNames, "catalogue"];

/** The schema of a form, and what it is called in a sentence. */
export function formNamed(name: FormName): Pick<Form<unknown>, "label" | "schema"> {
  return name === "catalogue" ? settingsForm : kinds[name];
}

/** Returns the form of the file at a path; undefined for paths where neither an entry nor the settings can be. */
export function formAt(path: string): FormName | undefined {
  return path === settingsFile ? "catalogue" : parseEntryPath(path)?.kind;
}

/** Returns the path template of a form’s files in the repository, with the placeholders “<authority>” and “<name>”. */
export function formPathShape(name: FormName): string {
  return name === "catalogue" ? entriesFolder + settingsFile : pathShape(name);
}

/** Returns the `yaml-language-server` line of a file. The schema’s path is relative, so editors need no network. */
export function schemaLine(name: FormName): string {
  const up = name === "catalogue" ? "../" : name === "authority" ? "../../" : "../../../";
  return `# yaml-language-server: $schema=${up}schemas/json/${name}.json`;
}
