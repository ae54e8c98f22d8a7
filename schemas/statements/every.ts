import { plainName } from "../likeness/plain-name.ts";
import { type AdoptionRecord, once, type Statements, type SystemRecord, type UseRecord } from "./statements.ts";

/** Yields each use of a product or system once. */
export function* everyUse({ uses, systemsOf }: Statements): Generator<UseRecord | SystemRecord> {
  for (const records of uses.values()) yield* records;
  yield* once([...systemsOf.values()].flat(), ({ system }) => plainName(system.name));
}

/** Yields each adoption of a standard once. */
export function* everyAdoption({ adoptions }: Statements): Generator<AdoptionRecord> {
  for (const records of adoptions.values()) yield* records;
}
