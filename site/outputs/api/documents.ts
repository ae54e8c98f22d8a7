import type { Entry } from "../../../schemas/index.ts";
import type { OutputContext } from "../output.ts";
import { pageOf } from "../tables/columns.ts";

/** An entry as a JSON document. */
export interface EntryDocument {
  kind: string;
  slug: string;
  /** The slug of the authority in whose folder it is. */
  authority: string;
  /** Its page. */
  url: string;
  /** The address of the site of its catalogue. */
  source: string;
  /** Its file, relative to the catalogue. */
  file: string;
  /** Its fields, as the JSON Schema of its kind describes them. */
  data: Entry["data"];
}

/** Returns an entry as a JSON document, its fields in canonical order. */
export function documentOf(entry: Entry, context: OutputContext): EntryDocument {
  const { kind, slug, authority, file, data } = entry;
  return { kind, slug, authority, url: pageOf(entry, context), source: context.site, file, data };
}

/** A reference to the schema of an entry’s document in the OpenAPI description. */
export function entrySchema(kind: string): string {
  return `#/components/schemas/${kind}-document`;
}
