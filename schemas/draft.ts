import type { FieldsOf, Kind } from "./kinds/index.ts";

/**
 * A value of which any part may be missing: what is left of an entry when everything that does not fit its schema has
 * been taken out. A field that was taken out is there and undefined, and list positions stay as they were in the file.
 */
export type Draft<T> = T extends readonly (infer Item)[]
  ? (Draft<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;

/** An entry as the rules see it, whether or not it is valid. */
export interface DraftEntry<K extends Kind = Kind> {
  kind: K;
  slug: string;
  /** The slug of the authority whose folder it is in. */
  authority: string;
  /** Relative to the catalogue’s folder. */
  file: string;
  data: Draft<FieldsOf[K]>;
}

/** Whether a field is in the file, but not so that it could be read. */
export function isUnread(data: object, field: PropertyKey): boolean {
  return Object.hasOwn(data, field) && (data as Record<PropertyKey, unknown>)[field] === undefined;
}
