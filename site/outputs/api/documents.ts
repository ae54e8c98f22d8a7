import type { Entry } from "../../../schemas/index.ts";
import type { OutputContext } from "../output.ts";
import { pageOf } from "../tables/columns.ts";

/** An entry as programs read it: where it is, and its fields as in the file. */
export interface EntryDocument {
  kind: string;
  slug: string;
  /** The slug of the authority in whose folder it is. */
  authority: string;
  /** Its page. */
  url: string;
  /** The catalogue that it is of: the address of its site. */
  source: string;
  /** Its file, relative to the catalogue. */
  file: string;
  /** Its fields, as the JSON Schema of its kind describes them. */
  data: Entry["data"];
}

/** An entry for programs. Its fields are those of the file, in their canonical order. */
export function documentOf(entry: Entry, context: OutputContext): EntryDocument {
  const { kind, slug, authority, file, data } = entry;
  return { kind, slug, authority, url: pageOf(entry, context), source: context.site, file, data };
}

/** Where the description of the API has the schema of an entry’s document. */
export function entrySchema(kind: string): string {
  return `#/components/schemas/${kind}-document`;
}
