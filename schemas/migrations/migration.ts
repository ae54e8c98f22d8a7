import type { Kind } from "../kinds/index.ts";

/** The fields of an entry of any version of the model. */
export type Fields = Readonly<Record<string, unknown>>;

/** A step from one version of the model to the next. Entries carry no version; the catalogue does. */
export interface Migration {
  /** The target version of the model. */
  to: number;
  /** What changes, in one sentence for the commit message. */
  title: string;
  /** Returns the fields in the new version, or the same object when nothing changes. Pure. */
  migrate: (kind: Kind, fields: Fields) => Fields;
}
