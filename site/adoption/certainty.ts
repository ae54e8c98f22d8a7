import { type Certainty, certaintyOf } from "../../schemas/statements/certainty.ts";
import { everyAdoption, everyUse } from "../../schemas/statements/every.ts";
import type { AdoptionRecord, Statements, SystemRecord, UseRecord } from "../../schemas/statements/statements.ts";
import { vocabulary } from "../../schemas/vocabularies/vocabulary.ts";
import type { Context } from "../catalogue/context.ts";

/** The certainty of statements with their labels, most certain first. */
export const certainties = vocabulary<Certainty>({
  confirmed: { title: "Confirmed", description: "The authority has said so in the past two years." },
  "out-of-date": { title: "Out of date", description: "The authority has said so, but more than two years ago." },
  reported: {
    title: "Not confirmed",
    description: "It was found in public sources. The authority has not said so itself.",
  },
});

/** The values of `certainties`, most certain first. */
export const certaintyNames = Object.keys(certainties.words) as Certainty[];

/** The subject of a statement. */
export type Subject = "product" | "system" | "standard";

/** A statement that an authority uses a product or system or has adopted a standard. */
export interface Statement {
  about: Subject;
  record: UseRecord | SystemRecord | AdoptionRecord;
}

/** Yields each statement about authorities once: the same that lists and tables count. */
export function* statementsOf(relations: Statements): Generator<Statement> {
  for (const record of everyUse(relations)) {
    yield { about: record.product === undefined ? "system" : "product", record };
  }
  for (const record of everyAdoption(relations)) yield { about: "standard", record };
}

/** Number of statements by certainty. */
export type CertaintyCounts = Readonly<Record<Certainty, number>>;

/** Counts statements by certainty. */
export function countByCertainty(statements: Iterable<Statement>, today: string): CertaintyCounts {
  const counts = { confirmed: 0, "out-of-date": 0, reported: 0 };
  for (const { record } of statements) counts[certaintyOf(record, today)]++;
  return counts;
}

/** The distinct certainties of an authority’s statements, most certain first. */
export function certaintiesOf(slug: string, { relations, today }: Context): Certainty[] {
  const { usesOf, systemsOf, adoptionsOf } = relations;
  const records = [usesOf, systemsOf, adoptionsOf].flatMap((lists): readonly Statement["record"][] => {
    return lists.get(slug) ?? [];
  });
  const found = new Set(records.map((record) => certaintyOf(record, today)));
  return certaintyNames.filter((name) => found.has(name));
}
