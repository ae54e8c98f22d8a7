import type { Kind } from "../kinds/index.ts";
import { linksAsAList } from "./002-links-as-a-list.ts";
import { severalSuccessors } from "./003-several-successors.ts";
import type { Fields, Migration } from "./migration.ts";

/** All migrations of the model, in order of version. */
export const migrations: readonly Migration[] = [linksAsAList, severalSuccessors];

/** The current version of the model. */
export const modelVersion = migrations.at(-1)?.to ?? 1;

/** Migrates the fields of an entry from an earlier version to the current one. */
export function migrate(kind: Kind, fields: Fields, from: number): Fields {
  return migrations.filter(({ to }) => to > from).reduce((at, migration) => migration.migrate(kind, at), fields);
}
