import { entriesFolder } from "./address.ts";
import { type Kind, kindNames, kinds } from "./kinds/index.ts";
import { pathShape, placeOf } from "./reading/place.ts";
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

/** The form of the file at a path; undefined where no file with fields may be. */
export function formAt(path: string): FormName | undefined {
  return path === settingsFile ? "catalogue" : placeOf(path)?.kind;
}

/** The path of the files of a form in the repository, with “<authority>” and “<name>” for what each has of its own. */
export function formPathShape(name: FormName): string {
  return name === "catalogue" ? entriesFolder + settingsFile : pathShape(name);
}

/** The first line of an entry, or of the settings, relative to its place in the catalogue, so that it works without a network. */
export function schemaLine(name: FormName): string {
  const up = name === "catalogue" ? "../" : name === "authority" ? "../../" : "../../../";
  return `# yaml-language-server: $schema=${up}schemas/json/${name}.json`;
}
