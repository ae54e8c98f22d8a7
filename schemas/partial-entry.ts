import type { FieldsOf, Kind } from "./kinds/index.ts";

/**
 * A deep partial: what is left of an entry after every part that its schema refuses has been removed. A removed field
 * is present with the value undefined, and list indices stay as they were in the file.
 */
export type DeepPartial<T> = T extends readonly (infer Item)[]
  ? (DeepPartial<Item> | undefined)[]
  : T extends object
    ? { [Key in keyof T]?: DeepPartial<T[Key]> | undefined }
    : T;

/** An entry as the rules see it, whether or not it is valid. */
export interface PartialEntry<K extends Kind = Kind> {
  kind: K;
  slug: string;
  /** The slug of the authority whose folder it is in. */
  authority: string;
  /** Relative to the catalogue’s folder. */
  file: string;
  data: DeepPartial<FieldsOf[K]>;
}

/** Whether a field is present in the file but its value was invalid and removed. */
export function isUnread(data: object, field: PropertyKey): boolean {
  return Object.hasOwn(data, field) && (data as Record<PropertyKey, unknown>)[field] === undefined;
}
