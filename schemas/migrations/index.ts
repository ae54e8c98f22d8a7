import type { Kind } from "../kinds/index.ts";
import { linksAsAList } from "./002-links-as-a-list.ts";
import { severalSuccessors } from "./003-several-successors.ts";
import type { Fields, Migration } from "./migration.ts";

/** Every change of the model that entries must follow, in the order of versions. */
export const migrations: readonly Migration[] = [linksAsAList, severalSuccessors];

/** The version of the model that the schemas describe. */
export const modelVersion = migrations.at(-1)?.to ?? 1;

/** The fields of an entry as they are in the newest version, coming from an earlier one. */
export function migrate(kind: Kind, fields: Fields, from: number): Fields {
  return migrations.filter(({ to }) => to > from).reduce((at, migration) => migration.migrate(kind, at), fields);
}
