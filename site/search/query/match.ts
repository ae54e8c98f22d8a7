import { fieldBits, fieldNames, searchFields } from "../fields.ts";
import type { Alternative, Concept } from "./concepts.ts";

/** How a document matches a concept. */
export interface Match {
  /** Bitmask of the fields that match. */
  fields: number;
  /** Score: the weight of the best field and a share of the others. */
  score: number;
}

/** Document number → how it matches a concept. */
export type Matches = ReadonlyMap<number, Match>;

/** Term → documents that contain it, with the bitmask of the fields that do. */
export type TermDocuments = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** The share of their weight that further matching fields add to the best one. */
const furtherShare = 0.1;

/** Ranking factor of another form than the one that was typed: parks for “parking”. */
const otherForm = 0.6;

/** Returns the documents that match a concept in any of its alternatives. */
export function matchesOf({ text, alternatives }: Concept, documents: TermDocuments): Map<number, Match> {
  const matches = new Map<number, Match>();
  // A phrase says more than a word.
  const weight = Math.sqrt(text.split(" ").length);
  for (const alternative of alternatives) {
    const inForm = documents.get(alternative.form ?? "");
    for (const [number, fields] of documentsWith(alternative, documents)) {
      // If no document contains the form that was typed, all forms count the same.
      const own = inForm?.size ? (inForm.get(number) ?? 0) : fields;
      const before = matches.get(number) ?? { fields: 0, score: 0 };
      matches.set(number, {
        fields: before.fields | fields,
        score: Math.max(
          before.score,
          weight * alternative.factor * Math.max(scoreOf(own), otherForm * scoreOf(fields)),
        ),
      });
    }
  }
  return matches;
}

/** Yields the documents that contain all terms of an alternative, with a bitmask of fields. */
function* documentsWith({ terms }: Alternative, documents: TermDocuments): Generator<[number, number]> {
  const [first, ...others] = terms.map((term) => documents.get(term));
  if (!first) return;
  for (const [number, fields] of first) {
    const more = others.map((other) => other?.get(number));
    if (more.every((some) => some !== undefined)) yield [number, commonFields([fields, ...more])];
  }
}

/** Returns the fields that contain all terms; if none does, those of the term with the lowest score. */
function commonFields(sets: readonly number[]): number {
  const common = sets.reduce((all, set) => all & set);
  return common === 0 ? (sets.toSorted((a, b) => scoreOf(a) - scoreOf(b))[0] ?? 0) : common;
}

function scoreOf(fields: number): number {
  const weights = fieldNames
    .filter((name) => (fields & fieldBits[name]) !== 0)
    .map((name) => searchFields[name].weight);
  const best = Math.max(0, ...weights);
  return best + furtherShare * (weights.reduce((sum, weight) => sum + weight, 0) - best);
}
