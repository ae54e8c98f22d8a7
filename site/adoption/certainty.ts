import { type Certainty, certaintyOf } from "../../schemas/statements/certainty.ts";
import { everyAdoption, everyUse } from "../../schemas/statements/every.ts";
import type { AdoptionRecord, Statements, SystemRecord, UseRecord } from "../../schemas/statements/statements.ts";
import { vocabulary } from "../../schemas/vocabularies/vocabulary.ts";
import type { Context } from "../catalogue/context.ts";

/** How certain a statement is, as pages call it, from the most certain. */
export const certainties = vocabulary<Certainty>({
  confirmed: { title: "Confirmed", description: "The authority has said so in the past two years." },
  "out-of-date": { title: "Out of date", description: "The authority has said so, but more than two years ago." },
  reported: {
    title: "Not confirmed",
    description: "It was found in public sources. The authority has not said so itself.",
  },
});

/** A word of `certainties`. */
export const certaintyNames = Object.keys(certainties.words) as Certainty[];

/** What statements are about. */
export type Subject = "product" | "system" | "standard";

/** Something that is said of an authority. */
export interface Statement {
  about: Subject;
  record: UseRecord | SystemRecord | AdoptionRecord;
}

/** Everything that is said of authorities, each statement once: what lists and tables count too. */
export function* statementsOf(relations: Statements): Generator<Statement> {
  for (const record of everyUse(relations)) {
    yield { about: record.product === undefined ? "system" : "product", record };
  }
  for (const record of everyAdoption(relations)) yield { about: "standard", record };
}

/** How many statements are how certain. */
export type CertaintyCounts = Readonly<Record<Certainty, number>>;

/** Counts how certain statements are. */
export function certaintyCounts(statements: Iterable<Statement>, today: string): CertaintyCounts {
  const counts = { confirmed: 0, "out-of-date": 0, reported: 0 };
  for (const { record } of statements) counts[certaintyOf(record, today)]++;
  return counts;
}

/** How certain it is what is said of an authority; of some things more than of others. */
export function certaintiesOf(slug: string, { relations, today }: Context): Certainty[] {
  const { usesOf, systemsOf, adoptionsOf } = relations;
  const records = [usesOf, systemsOf, adoptionsOf].flatMap((lists): readonly Statement["record"][] => {
    return lists.get(slug) ?? [];
  });
  const found = new Set(records.map((record) => certaintyOf(record, today)));
  return certaintyNames.filter((name) => found.has(name));
}
