import { fieldBits, fieldNames, searchFields } from "../fields.ts";
import type { Concept, Way } from "./concepts.ts";

/** How a document has a concept. */
export interface Evidence {
  /** The set of fields that have it. */
  fields: number;
  /** How well they have it, the best field most. */
  worth: number;
}

/** Document → how it has a concept. */
export type Matches = ReadonlyMap<number, Evidence>;

/** Term → documents that have it, with the set of fields in which they do. */
export type TermDocuments = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** How much further fields that have a concept add to the best one. */
const further = 0.1;

/** How much another form of a word counts beside the one that was typed: parks where somebody asks for parking. */
const otherForm = 0.6;

/** Returns the documents that have a concept in any of its ways. */
export function matchesOf({ ways }: Concept, documents: TermDocuments): Map<number, Evidence> {
  const matches = new Map<number, Evidence>();
  for (const way of ways) {
    const inForm = documents.get(way.form ?? "");
    for (const [number, fields] of having(way, documents)) {
      // Where nothing has the form that was typed, one is as good as another.
      const own = inForm?.size ? (inForm.get(number) ?? 0) : fields;
      const before = matches.get(number) ?? { fields: 0, worth: 0 };
      matches.set(number, {
        fields: before.fields | fields,
        worth: Math.max(before.worth, way.factor * Math.max(worthOf(own), otherForm * worthOf(fields))),
      });
    }
  }
  return matches;
}

/** The documents that have all the terms of a way, with the fields that have any. */
function* having({ terms }: Way, documents: TermDocuments): Generator<[number, number]> {
  const [first, ...others] = terms.map((term) => documents.get(term));
  if (!first) return;
  for (const [number, fields] of first) {
    const more = others.map((other) => other?.get(number));
    if (more.every((some) => some !== undefined)) yield [number, lesser([fields, ...more])];
  }
}

/** The fields that have all the parts; where none has, those of the part that is worth least. */
function lesser(sets: readonly number[]): number {
  const common = sets.reduce((all, set) => all & set);
  return common === 0 ? (sets.toSorted((a, b) => worthOf(a) - worthOf(b))[0] ?? 0) : common;
}

function worthOf(fields: number): number {
  const weights = fieldNames
    .filter((name) => (fields & fieldBits[name]) !== 0)
    .map((name) => searchFields[name].weight);
  const best = Math.max(0, ...weights);
  return best + further * (weights.reduce((sum, weight) => sum + weight, 0) - best);
}
